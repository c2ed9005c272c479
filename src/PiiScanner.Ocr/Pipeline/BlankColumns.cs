using System.Collections.Immutable;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Recovers a table without rules: consecutive lines whose blanks stand one below the other.</summary>
internal static class BlankColumns
{
    private const double SegmentGap = 0.9;
    private const double ColumnGap = 0.6;
    private const double MayCross = 0.12;
    private const double LongestPitch = 4;
    private const double SmallestPitch = 1.1;
    private const int FewestLines = 4;
    private const int FewestSegments = 3;
    private const int FewestColumns = 3;

    /// <summary>All such tables of the page, top to bottom.</summary>
    public static List<Grid> Find(Rect[] letters, double textHeight)
    {
        if (textHeight < 5)
            return [];
        List<TextLine> lines = Lines(letters, textHeight);
        List<Grid> grids = [];
        int start = 0;
        while (start < lines.Count)
        {
            int end = RunFrom(lines, start, textHeight);
            if (end - start >= FewestLines && Build(lines[start..end], textHeight) is { } grid)
                grids.Add(grid);
            start = Math.Max(end, start + 1);
        }
        return grids;
    }

    // Lines with several segments, one exception at a time between them (an empty row, a group heading).
    private static int RunFrom(List<TextLine> lines, int start, double textHeight)
    {
        if (lines[start].Segments.Count < FewestSegments)
            return start;
        int end = start + 1;
        for (int i = end; i < lines.Count && lines[i].Middle - lines[i - 1].Middle < LongestPitch * textHeight; i++)
            if (lines[i].Segments.Count >= FewestSegments)
                end = i + 1;
            else if (i - end >= 1)
                break;
        return end;
    }

    private static Grid? Build(List<TextLine> lines, double textHeight)
    {
        (int left, int right) = (lines.Min(line => line.Segments[0].X), lines.Max(line => line.Segments[^1].Right));
        int[] inked = new int[right - left + 1];
        foreach (TextLine line in lines)
            foreach (Rect segment in line.Segments)
                for (int x = segment.X; x < segment.Right; x++)
                    inked[x - left]++;
        int margin = (int)(0.4 * textHeight);
        ImmutableArray<int>.Builder columns = ImmutableArray.CreateBuilder<int>();
        columns.Add(Math.Max(0, left - margin));
        int mayCross = (int)(MayCross * lines.Count), start = -1;
        for (int x = 0; x < inked.Length; x++)
        {
            if (inked[x] <= mayCross)
            {
                start = start < 0 ? x : start;
                continue;
            }
            if (start > 0 && x - start >= ColumnGap * textHeight)
                columns.Add(left + ((start + x) / 2));
            start = -1;
        }
        columns.Add(right + margin);
        return columns.Count <= FewestColumns ? null : Made(lines, columns.ToImmutable(), textHeight);
    }

    private static Grid Made(List<TextLine> lines, ImmutableArray<int> columns, double textHeight)
    {
        ImmutableArray<int>.Builder rows = ImmutableArray.CreateBuilder<int>();
        rows.Add((int)Math.Max(0, lines[0].Middle - textHeight));
        for (int i = 1; i < lines.Count; i++)
            rows.Add((int)((lines[i - 1].Middle + lines[i].Middle) / 2));
        rows.Add((int)(lines[^1].Middle + textHeight));
        return new Grid(rows.ToImmutable(), columns, [.. lines.Select(line => Walls(line, columns))], IsRuled: false);
    }

    private static ImmutableArray<bool> Walls(TextLine line, ImmutableArray<int> columns) =>
        [.. columns.Skip(1).Take(columns.Length - 2).Select(x => !line.Segments.Exists(segment => segment.X < x - 1 && segment.Right > x + 1))];

    private static List<TextLine> Lines(Rect[] letters, double textHeight)
    {
        List<TextLine> lines = [];
        List<Rect> current = [];
        double bottom = double.MinValue;
        foreach (Rect letter in letters.OrderBy(letter => letter.Y + (0.3 * letter.Height)))
        {
            // Only the middle of a letter counts, so that marks above and tails below do not join lines.
            if (letter.Y + (0.3 * letter.Height) > bottom && current.Count > 0)
            {
                lines.Add(Line(current, textHeight));
                current = [];
            }
            current.Add(letter);
            bottom = Math.Max(current.Count == 1 ? double.MinValue : bottom, letter.Y + (0.7 * Math.Min(letter.Height, 1.3 * textHeight)));
        }
        if (current.Count > 0)
            lines.Add(Line(current, textHeight));
        return WithoutMarks(lines, textHeight);
    }

    // A row of marks above or below letters is not a line of its own.
    private static List<TextLine> WithoutMarks(List<TextLine> lines, double textHeight)
    {
        List<TextLine> kept = [];
        foreach (TextLine line in lines)
            if (kept.Count == 0 || line.Middle - kept[^1].Middle >= SmallestPitch * textHeight)
                kept.Add(line);
            else if (line.Letters > kept[^1].Letters)
                kept[^1] = line;
        return kept;
    }

    private static TextLine Line(List<Rect> letters, double textHeight)
    {
        letters.Sort((a, b) => a.X.CompareTo(b.X));
        List<Rect> segments = [];
        foreach (Rect letter in letters)
            if (segments.Count > 0 && letter.X - segments[^1].Right < SegmentGap * textHeight)
                segments[^1] = segments[^1].Union(letter);
            else
                segments.Add(letter);
        double[] middles = [.. letters.Select(letter => letter.CenterY)];
        Array.Sort(middles);
        return new TextLine(middles[middles.Length / 2], segments, letters.Count);
    }

    private sealed record TextLine(double Middle, List<Rect> Segments, int Letters);
}
