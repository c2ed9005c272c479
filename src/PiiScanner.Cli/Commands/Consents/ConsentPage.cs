using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>The page of <c>consent check</c>: counts of every list, and the rows of those who have not agreed.</summary>
internal static class ConsentPage
{
    private const int MostRows = 200;

    /// <summary>Writes it.</summary>
    /// <param name="report">Of a scan that asked the registry.</param>
    /// <param name="output">Written to.</param>
    /// <param name="language">Language.</param>
    public static void Write(ScanReport report, TextWriter output, Language language)
    {
        foreach (var file in report.Files)
        {
            output.Write(file.Path + "\n");
            if (file.Headline is { } headline) output.Write($"  {headline.In(language)}\n");
            foreach (var reason in file.Reasons) output.Write($"  - {reason.Text.In(language)}\n");
            foreach (var list in file.Lists.Where(list => list.Consent is not null)) output.Write($"  {PiiScanner.Reporting.ConsentSentence.Of(list.Consent!).In(language)}\n"); // not null: asked above
            foreach (var record in file.Records.Where(record => record.Consent is { } state && state != "covered").Take(MostRows)) output.Write($"    {Place(record.Location)}: {ConsentTexts.State(record.Consent!).In(language)}\n"); // not null: as above
            foreach (var notice in file.Notices.Where(notice => notice.Code == "consent")) output.Write($"  ! {notice.Text.In(language)}\n");
        }

        foreach (var remark in report.Remarks) output.Write($"! {remark.Text.In(language)}\n");
    }

    private static string Place(Location location)
    {
        string?[] parts = [location.Sheet, location.Cell, Number("trang ", location.Page), Number("dòng ", location.Line), Number("đoạn ", location.Paragraph)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Number(string word, int? number) => number is { } value ? word + value.ToString(CultureInfo.InvariantCulture) : null;
}
