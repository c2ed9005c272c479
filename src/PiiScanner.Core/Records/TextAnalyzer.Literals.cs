using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private string? _literalKeys;
    private bool _ofLiterals;

    // Rows of a dump or a script: each becomes a line of a list of its own, with the names of an object's members as heading.
    private bool TakeLiterals(NormalizedText line)
    {
        if (!LiteralRows.MayStandIn(line.Text)) return false;
        var rows = LiteralRows.Read(line.Text);
        if (rows.Count == 0) return false;
        if (!_ofLiterals) FlushRun();
        foreach (var row in rows)
        {
            if (row.Keys is { } keys && KeysOf(line.Text, keys) is var names && names != _literalKeys)
            {
                _literalKeys = names;
                AddLiteral(line, row, keys);
            }

            AddLiteral(line, row, row.Items);
        }

        ReadAround(line, rows);
        return true;
    }

    // "CREATE TABLE hs (⏎ma int,⏎ten varchar(80)⏎)": the columns of the table whose rows follow without their names.
    private readonly List<NormalizedText> _created = [];
    private bool _creating;

    private void LookForColumn(NormalizedText line, string trimmed)
    {
        if (trimmed.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase))
        {
            _created.Clear();
            _creating = trimmed.IndexOf(';') < 0;
            return;
        }

        if (!_creating) return;
        _creating = trimmed[0] != ')' && _created.Count < MostCreated;
        var start = 0;
        while (start < line.Text.Length && line.Text[start] is ' ' or '\t' or '`' or '"' or '[') start++;
        var end = start;
        while (end < line.Text.Length && (char.IsLetterOrDigit(line.Text[end]) || line.Text[end] == '_')) end++;
        // A key or index of the table is no column.
        if (end > start && RecordWords.Of("column-type").Folded.Any(type => line.Text.Substring(end).TrimStart('`', '"', ']', ' ', '\t').StartsWith(type, StringComparison.OrdinalIgnoreCase))) _created.Add(Fields.Slice(line, start, end - start));
    }

    private const int MostCreated = 100;

    // Where the rows have as many values as the table has columns, and no names of their own.
    private GridRow? HeadingOfCreated() =>
        _created.Count >= 2 && _literalKeys is null && _run.TrueForAll(row => row.Fields.Count == _created.Count) && !forms.AreHeadings(_run[0].Line, _run[0].Fields) ? new GridRow(-1, [.. _created.Select((name, index) => new GridCell(index, name))]) : null;

    private const int LeastDigitsAround = 8;

    // "Duplicate entry '0752…' for key 'cccd' (SQL: insert …": what a log says around the rows is read as well, once the rows are.
    private void ReadAround(NormalizedText line, List<LiteralRow> rows)
    {
        var from = 0;
        var around = new List<NormalizedText>();
        foreach (var row in rows)
        {
            if (row.Start > from) around.Add(Fields.Slice(line, from, row.Start - from));
            from = Math.Max(from, row.Start + row.Length);
        }

        if (from < line.Text.Length) around.Add(Fields.Slice(line, from, line.Text.Length - from));
        around.RemoveAll(part => CellShapes.Digits(part.Text) < LeastDigitsAround || !HoldsNumberOfAPerson(part));
        if (around.Count == 0) return;
        FlushRun();
        foreach (var part in around) ReadProse(part);
    }

    // Times of a log have as many digits.
    private bool HoldsNumberOfAPerson(NormalizedText part)
    {
        _found.Clear();
        finder.Detect(part, _found);
        return _found.Exists(candidate => candidate.Confidence >= LeastName && candidate.Rule.Kind is FindingKinds.NationalId or FindingKinds.PhoneNumber or FindingKinds.Email or FindingKinds.HealthInsurance or FindingKinds.StudentId);
    }

    private void AddLiteral(NormalizedText line, LiteralRow row, List<(int Start, int Length)> items)
    {
        _run.Add((Fields.Slice(line, row.Start, row.Length), items.ConvertAll(item => (item.Start - row.Start, item.Length))));
        _ofLiterals = true;
        if (_run.Count >= LongestRun) FlushRun(cut: true);
    }

    private static string KeysOf(string line, List<(int Start, int Length)> keys) => string.Join(",", keys.ConvertAll(key => line.Substring(key.Start, key.Length)));
}
