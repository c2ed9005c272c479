using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.Csv;

/// <summary>The report for office staff: a table for Excel, one row a file, the worst first, with a column to write in what was done.</summary>
/// <remarks>Excel reads UTF-8 only behind a byte order mark, and ignores that mark where a line <c>sep=</c> says the separator. So there is no such line: cells are
/// separated by what Excel expects under the regional settings of the report's language, semicolons in Vietnamese and commas in English.</remarks>
public sealed class CsvReporter : IReporter
{
    private const char ByteOrderMark = '\uFEFF';
    private const int NoticesColumn = 6;

    private static readonly Column[] Columns =
    [
        new(new("Kết luận", "Verdict"), (file, _, language) => FileWords.Verdict(file).In(language)),
        new(new("Tệp", "File"), (file, _, _) => file.PublicPath),
        new(new("Số người bị lộ dữ liệu", "People exposed"), (file, _, _) => file.Verdict is null && file.Subjects == 0 ? "" : file.Subjects.ToString(CultureInfo.InvariantCulture)),
        new(new("Dữ liệu bị lộ", "What is exposed"), (file, _, language) => Exposed(file, language)),
        new(new("Danh sách", "Lists"), (file, places, language) => string.Join("; ", file.Lists.Select(list => ListAt(list, places, language)))),
        new(new("Ở đâu", "Where"), (file, places, _) => places.Short(file.Findings.Where(finding => finding.Severity != Severity.Note).Select(finding => finding.Location))),
        new(new("Lưu ý", "Notices"), (file, _, language) => Notices(file, language)),
        new(new("Phần chưa đọc", "Not read"), (file, _, language) => FileWords.Reasons(file).In(language)),
        new(new("Việc cần làm", "What to do"), (file, _, language) => file.NextStep?.In(language) ?? ""),
        new(new("Vì sao", "Why"), (file, _, language) => string.Join("; ", file.DecidedBy.Select(row => row.In(language)))),
        new(new("Mã SHA-256 của tệp", "SHA-256 of the file"), (file, _, _) => file.Sha256 ?? ""),
        new(new("Đã xử lý (ai, ngày nào)", "Done (by whom, on which day)"), (_, _, _) => ""),
    ];

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var separator = options.Language == Language.Vietnamese ? ';' : ',';
        var places = new PlaceWords(options.Language);
        output.Write(ByteOrderMark);
        if (report.HoldsRawValues) output.Write(CsvCell.Of(ReportWords.HoldsRawValues.In(options.Language)) + "\n");
        WriteRow(Columns.Select(column => column.Heading.In(options.Language)));
        foreach (var file in FileGroups.WorstFirst(report.Files).SelectMany(group => group))
        {
            WriteRow(Columns.Select(column => column.Text(file, places, options.Language)));
        }

        // Said of the whole run: in the column of notices, without a file.
        foreach (var said in report.Problems.Concat(report.Remarks)) WriteRow(Columns.Select((_, i) => i == NoticesColumn ? said.Text.In(options.Language) : ""));

        void WriteRow(IEnumerable<string> cells) => output.Write(string.Join(separator, cells.Select(CsvCell.Of)) + "\n");
    }

    private static string Notices(FileReport file, Language language)
    {
        var texts = file.Notices.Select(notice => notice.Text.In(language)).Distinct();
        return string.Join(" ", FileWords.Accepted(file) is { } accepted ? texts.Prepend(accepted.In(language)) : texts);
    }

    private static string Exposed(FileReport file, Language language)
    {
        var parts = FileExposure.Of(file).Select(exposure =>
            $"{ReportWords.People(exposure.Subject).In(language)}: {exposure.What.In(language)}{(exposure.IsHidden ? language == Language.Vietnamese ? " (phần ẩn)" : " (hidden)" : "")}").ToList();
        if (file.FindingsOmitted > 0) parts.Add((language == Language.Vietnamese ? "và nữa: " : "and more: ") + file.FindingsOmitted.ToString(CultureInfo.InvariantCulture));
        return string.Join("; ", parts);
    }

    private static string ListAt(ListReport list, PlaceWords places, Language language)
    {
        var place = places.Exact(list.Location);
        return FileWords.List(list).In(language) + (place.Length > 0 ? $" ({place})" : "");
    }

    private sealed record Column(LocalizedText Heading, Func<FileReport, PlaceWords, Language, string> Text);
}
