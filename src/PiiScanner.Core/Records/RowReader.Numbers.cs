using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class RowReader
{
    /// <summary>Role of a column whose numbers belong to things or papers.</summary>
    public const string ThingNumber = "thing-number";

    private const int FewestDigitsOfCode = 9;
    private const int MostDigitsOfCode = 15;

    // "Lê Mẫu 6434963885": a long number beside a name that no rule and no heading knows is still that person's.
    private static void ReadNumbers(GridRow row, ColumnLayout layout, RecordDraft record)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Column < layout.First || cell.Column > layout.Last || cell.Trimmed.Length < FewestDigitsOfCode || cell.Trimmed.Length > 80) continue;
            if (layout.Columns.FirstOrDefault(c => c.Index == cell.Column) is { } column && (column.Role.Kind != FindingKinds.PersonName || column.Lines is not null)) continue;
            var text = cell.Text.Text;
            for (var start = 0; start < text.Length; start++)
            {
                var end = start;
                while (end < text.Length && text[end] is >= '0' and <= '9') end++;
                if (end == start) continue;
                var isWord = (start == 0 || !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not ('/' or '-' or '.' or ',')) && (end == text.Length || !char.IsLetterOrDigit(text[end]) && text[end] is not ('/' or '-'));
                if (isWord && end - start is >= FewestDigitsOfCode and <= MostDigitsOfCode && string.CompareOrdinal(text, end - 3, "000", 0, 3) != 0) AddNumber(cell, start, end - start, record);
                start = end;
            }
        }
    }

    private static void AddNumber(GridCell cell, int start, int length, RecordDraft record)
    {
        var span = cell.Text.ToOriginal(start, length);
        if (record.Values.Exists(value => value.Span.Block == span.Block && value.Span.Start < span.End && span.Start < value.Span.End && value.Kind != FindingKinds.PersonName)) return;
        var raw = cell.Text.Text.Substring(start, length);
        record.Values.Add(new ValueDraft
        {
            RuleId = "table-column",
            Kind = FindingKinds.StudentId,
            Raw = raw,
            Normalized = raw,
            Confidence = 0.7,
            Span = span,
            Location = cell.Text.Block.Locate(span),
            OcrConfidence = cell.Text.Block.OcrConfidenceOf(span),
            Weight = RoleWeight.Exposing,
            Evidence = [new Evidence("beside-name", 0.7, NumberText)],
        });
    }

    private static readonly LocalizedText NumberText = new("dãy số dài đứng cạnh họ tên", "a long number beside a name");
}
