using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Small documents for tests of the record analysis, and the engine over them.</summary>
internal static class Documents
{
    public static readonly ExamineOptions Options = new() { AsOf = (2026, 10, 1), ShowValues = true };

    /// <summary>A worksheet; cells are separated by <c>|</c>, lines are rows.</summary>
    public static Document Sheet(string rows, string? name = null, string? part = null) =>
        new(_ => [new TableSection(Rows(rows, 0)) { IsSheet = true, Name = name, Part = part }]);

    /// <summary>Paragraphs, then a table under them.</summary>
    public static Document TextAndTable(string text, string rows, string after = "") => new(_ =>
    [
        new TextSection(Blocks(text, 0)),
        new TableSection(Rows(rows, 1000)),
        new TextSection(Blocks(after, 900_000)),
    ]);

    public static Document Text(string text) => Document.FromText(text);

    public static Examination Examine(Document document, string? fileName = null, string profile = "default") =>
        DocumentExaminer.Default.Examine(document, Options with { FileName = fileName, Profile = profile }, CancellationToken.None);

    public static IEnumerable<string> Values(Examination examination, string kind) =>
        examination.Findings.Where(finding => finding.Kind == kind).Select(finding => finding.Normalized ?? finding.Value);

    public static string Describe(Examination examination) =>
        $"{examination.Verdict}: {examination.Headline.En}\n" + string.Join("\n", examination.Findings.Select(f => $"{f.Kind} {f.Subject} {f.Severity} {f.Confidence} {f.Value} => {f.Normalized}"));

    private static IEnumerable<TextBlock> Blocks(string text, int first)
    {
        var ordinal = first;
        foreach (var line in text.Split('\n')) yield return new TextBlock(ordinal++, line, new Location { Paragraph = ordinal - first });
    }

    private static List<TableRow> Rows(string rows, int first)
    {
        var ordinal = first;
        var result = new List<TableRow>();
        var index = 0;
        foreach (var line in rows.Split('\n'))
        {
            var cells = new List<TableCell>();
            var column = 0;
            foreach (var field in line.Split('|'))
            {
                var text = field.Trim();
                if (text.Length > 0) cells.Add(new TableCell(column, new TextBlock(ordinal, text.Replace("\\n", "\n", StringComparison.Ordinal), new Location { Sheet = "S", Cell = $"{(char)('A' + column)}{index + 1}" })));
                ordinal++;
                column++;
            }

            result.Add(new TableRow(index++, cells));
        }

        return result;
    }
}
