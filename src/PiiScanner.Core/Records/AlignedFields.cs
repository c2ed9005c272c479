using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Columns drawn with spaces: a field that begins and ends where no other line's field does is a part of the field before it, parted by a double space inside a name.</summary>
internal static class AlignedFields
{
    private const int LeastLines = 4;
    private const double Support = 0.6;

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

    private static void JoinLine(string line, List<(int Start, int Length)> fields, Dictionary<int, int> starts, Dictionary<int, int> ends, int least)
    {
        for (var i = fields.Count - 1; i > 0; i--)
        {
            var (start, length) = fields[i];
            if (starts[start] >= least || ends[start + length] >= least || !char.IsLetter(line[start])) continue;
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
