using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Html;

/// <summary>One page, sheet or part of a file as a strip from its beginning to its end, with marks where findings stand.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Bins">The gravest severity in each of <see cref="Width"/> stretches, null where nothing stands; empty where nobody can say how far down a finding stands.</param>
/// <param name="Count">Findings on it.</param>
/// <param name="First">The first place in words.</param>
/// <param name="Last">The last place in words; the same as the first where there is one only.</param>
internal sealed record Strip(LocalizedText Name, IReadOnlyList<Severity?> Bins, int Count, LocalizedText First, LocalizedText Last)
{
    /// <summary>Stretches of a strip.</summary>
    public const int Width = 60;

    // The height of a page is not told; a sheet of A4 in points is its least.
    private const double PageHeight = 842;

    /// <summary>The strips of one file, in the order in which its findings stand.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<Strip> Of(FileReport file) =>
    [
        .. file.Findings.Where(finding => finding.Severity != Severity.Note)
            .GroupBy(finding => (finding.Location.Page, finding.Location.Sheet, finding.Location.Part))
            .Select(group => Make(group.Key, [.. group], [.. file.Lists.Where(list => (list.Location.Page, list.Location.Sheet, list.Location.Part) == group.Key)])),
    ];

    private static Strip Make((int? Page, string? Sheet, string? Part) surface, List<Finding> findings, List<ListReport> lists)
    {
        var end = Math.Max(findings.Max(finding => Depth(finding.Location)), lists.Select(list => Depth(list.Location) + list.Rows).DefaultIfEmpty(0).Max());
        if (findings.Exists(finding => finding.Location.Box is not null)) end = Math.Max(PageHeight, findings.Max(finding => Depth(finding.Location)));
        var bins = new Severity?[findings.Exists(finding => HasDepth(finding.Location)) ? Width : 0];
        if (bins.Length == 0) return new Strip(NameOf(surface), bins, findings.Count, Place(findings[0].Location), Place(findings[^1].Location));
        foreach (var finding in findings)
        {
            var depth = Depth(finding.Location);
            var (from, to) = (Bin(depth - (finding.Location.Box?.Height ?? 1)), Bin(depth - 0.001));
            for (var bin = from; bin <= to; bin++)
            {
                if (bins[bin] is not { } known || known < finding.Severity) bins[bin] = finding.Severity;
            }
        }

        return new Strip(NameOf(surface), bins, findings.Count, Place(findings[0].Location), Place(findings[^1].Location));

        int Bin(double depth) => Math.Clamp((int)(depth / Math.Max(1, end) * Width), 0, Width - 1);
    }

    private static bool HasDepth(Location place) => place is not { Box: null, Cell: null, Line: null, Paragraph: null };

    // How far from the beginning a place stands: points on a page, rows of a sheet, lines or paragraphs of a text.
    private static double Depth(Location place)
    {
        if (place.Box is { } box) return box.Y + box.Height;
        if (place.Sheet is not null && place.Cell is { } cell) return Row(cell);
        return place.Line ?? place.Paragraph ?? (place.Cell is { } inTable ? Row(inTable) : 1);
    }

    // "B12" and "R12C2" are both row 12.
    private static int Row(string cell)
    {
        var start = cell.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (start < 0) return 1;
        var end = start;
        while (end < cell.Length && char.IsAsciiDigit(cell[end])) end++;
        return int.TryParse(cell.AsSpan(start, end - start), out var row) ? row : 1;
    }

    private static LocalizedText NameOf((int? Page, string? Sheet, string? Part) surface)
    {
        var (vi, en) = (new List<string>(), new List<string>());
        if (surface.Page is { } page) Add("Trang " + HtmlPage.Number(page), "Page " + HtmlPage.Number(page));
        if (surface.Sheet is { } sheet) Add($"Trang tính \"{sheet}\"", $"Sheet \"{sheet}\"");
        if (surface.Part is { } part) Add(ReportWords.Part(part, Language.Vietnamese), ReportWords.Part(part, Language.English));
        return vi.Count > 0 ? new(string.Join(", ", vi), string.Join(", ", en)) : new("Nội dung", "Content");

        void Add(string inVi, string inEn)
        {
            vi.Add(inVi);
            en.Add(inEn);
        }
    }

    private static LocalizedText Place(Location place)
    {
        if (place.Cell is { } cell) return new("ô " + cell, "cell " + cell);
        if (place.Line is { } line) return new("dòng " + HtmlPage.Number(line), "line " + HtmlPage.Number(line));
        return place.Paragraph is { } paragraph ? new("đoạn " + HtmlPage.Number(paragraph), "paragraph " + HtmlPage.Number(paragraph)) : new("", "");
    }
}
