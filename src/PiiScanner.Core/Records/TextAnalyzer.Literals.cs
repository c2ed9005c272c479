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

        return true;
    }

    private void AddLiteral(NormalizedText line, LiteralRow row, List<(int Start, int Length)> items)
    {
        _run.Add((Fields.Slice(line, row.Start, row.Length), items.ConvertAll(item => (item.Start - row.Start, item.Length))));
        _ofLiterals = true;
        if (_run.Count >= LongestRun) FlushRun(cut: true);
    }

    private static string KeysOf(string line, List<(int Start, int Length)> keys) => string.Join(",", keys.ConvertAll(key => line.Substring(key.Start, key.Length)));
}
