using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Columns drawn with spaces: a field that begins and ends where no other line's field does is a part of the field before it, parted by a double space inside a name.</summary>
internal static class AlignedFields
{
    private const int LeastLines = 4;
    private const double Support = 0.6;
    private const int LongestLine = 1000;
    // "sinh ngày 5/9/2012" behind a name is a field of its own wherever it begins.
    private const int LeastDigitsOfValue = 4;

    /// <summary>Joins the fields of lines that were split in the middle of a column. Lines with tabs or bars are left as they are.</summary>
    /// <param name="run">Lines of one list and their fields; changed in place.</param>
    public static void Join(List<(NormalizedText Line, List<(int Start, int Length)> Fields)> run)
    {
        var starts = new Dictionary<int, int>();
        var ends = new Dictionary<int, int>();
        var lines = 0;
        foreach (var (line, fields) in run)
        {
            if (!IsSpaced(line.Text, fields)) continue;
            lines++;
            foreach (var (start, length) in fields)
            {
                starts[start] = starts.TryGetValue(start, out var s) ? s + 1 : 1;
                ends[start + length] = ends.TryGetValue(start + length, out var e) ? e + 1 : 1;
            }
        }

        if (lines < LeastLines || lines * 2 < run.Count) return;
        var least = (int)Math.Ceiling(lines * Support);
        foreach (var (line, fields) in run)
        {
            if (IsSpaced(line.Text, fields)) JoinLine(line.Text, fields, starts, ends, least);
        }
    }

    /// <summary>First character of each column of a list drawn with spaces: where nearly all lines leave a gap, a column ends. Empty cells then stay empty. Null when the lines have no columns in common.</summary>
    /// <param name="run">Lines of one list and their fields.</param>
    public static List<int>? Columns(List<(NormalizedText Line, List<(int Start, int Length)> Fields)> run)
    {
        if (run.Count < LeastLines + 1 || run.Count(line => IsSpaced(line.Line.Text, line.Fields)) * 5 < run.Count * 4) return null;
        // Where every line has as many fields as the others nothing is empty, and their order is surer than their place: letters of two codes shift it.
        var usual = run.GroupBy(line => line.Fields.Count).Max(group => group.Count());
        if (usual == run.Count) return null;
        var filled = new int[Math.Min(LongestLine, run.Max(line => line.Line.Text.Length)) + 1];
        foreach (var (line, _) in run)
        {
            for (var i = 0; i < line.Text.Length && i < filled.Length; i++)
            {
                if (line.Text[i] != ' ') filled[i]++;
            }
        }

        var few = Math.Max(1, run.Count / 12);
        var starts = new List<int>();
        for (var i = 0; i < filled.Length; i++)
        {
            if (filled[i] > few && (i == 0 || filled[i - 1] <= few)) starts.Add(i);
        }

        // Fewer columns than the usual line has fields: the lines are not aligned, and a gap is the better sign.
        var counts = run.Select(line => line.Fields.Count).OrderBy(count => count).ToList();
        return starts.Count >= Math.Max(2, counts[counts.Count / 2]) && starts.Count <= counts[counts.Count - 1] + 4 ? starts : null;
    }

    /// <summary>The fields of a line by column; fields that share a column are one.</summary>
    /// <param name="fields">Fields of the line.</param>
    /// <param name="columns">First character of each column.</param>
    public static List<(int Column, int Start, int Length)> Place(List<(int Start, int Length)> fields, List<int> columns)
    {
        var placed = new List<(int Column, int Start, int Length)>();
        foreach (var (start, length) in fields)
        {
            var column = columns.FindLastIndex(first => first <= start + 1);
            if (column < 0) column = 0;
            if (placed.Count > 0 && placed[placed.Count - 1].Column == column) placed[placed.Count - 1] = (column, placed[placed.Count - 1].Start, start + length - placed[placed.Count - 1].Start);
            else placed.Add((column, start, length));
        }

        return placed;
    }

    private static void JoinLine(string line, List<(int Start, int Length)> fields, Dictionary<int, int> starts, Dictionary<int, int> ends, int least)
    {
        for (var i = fields.Count - 1; i > 0; i--)
        {
            var (start, length) = fields[i];
            if (starts[start] >= least || ends[start + length] >= least || !char.IsLetter(line[start]) || CellShapes.Digits(line.Substring(start, length)) >= LeastDigitsOfValue) continue;
            var (before, width) = fields[i - 1];
            if (start - before - width > 3 || !char.IsLetter(line[before])) continue;
            fields[i - 1] = (before, start + length - before);
            fields.RemoveAt(i);
        }
    }

    private static bool IsSpaced(string line, List<(int Start, int Length)> fields)
    {
        if (fields.Count < 2) return false;
        for (var i = 1; i < fields.Count; i++)
        {
            var end = fields[i - 1].Start + fields[i - 1].Length;
            if (fields[i].Length == 0 || fields[i].Start - end < 2 || line.AsSpan(end, fields[i].Start - end).Trim(' ').Length > 0) return false;
        }

        return true;
    }
}
