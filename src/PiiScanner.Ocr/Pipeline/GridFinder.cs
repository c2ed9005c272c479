using System.Collections.Immutable;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 8, third part: puts lines together to tables, and says which of them can be trusted to guide reading.</summary>
internal static class GridFinder
{
    private const double SmallestWidth = 8;
    private const double SmallestHeight = 2.2;
    private const double Together = 0.6;
    private const double RowSupport = 0.2;
    private const double ColumnSupport = 0.2;
    private const double WallSupport = 0.3;
    private const double LettersInside = 0.6;
    private const double TallestRow = 5;
    private const int MostSeparators = 2000;

    /// <summary>All tables of the page, top to bottom.</summary>
    public static List<Grid> Find(RuledLines lines, double textHeight)
    {
        textHeight = Math.Max(textHeight, 6);
        int bridge = Math.Max(3, (int)(textHeight / 2) | 1);
        using Pix mask = lines.Mask();
        using Pix joined = mask.Dilated(bridge, bridge);
        List<Grid> grids = [];
        foreach (Rect box in joined.Components())
            if (box.Width >= SmallestWidth * textHeight && box.Height >= SmallestHeight * textHeight
                && Build(box, lines, textHeight) is { } grid)
                grids.Add(grid);
        grids.Sort((a, b) => a.Rows[0].CompareTo(b.Rows[0]));
        return WithoutNested(grids);
    }

    /// <summary>True when the grids hold most letters of the page and their rows are as low as rows are.</summary>
    public static bool AreTrusted(List<Grid> grids, Ink ink)
    {
        if (grids.Count == 0)
            return false;
        (int inside, int all) = (0, 0);
        foreach (Rect letter in ink.Letters())
        {
            all++;
            if (grids.Exists(grid => grid.Box.Contains(letter.CenterX, letter.CenterY)))
                inside++;
        }
        int[] gaps = [.. grids.SelectMany(grid => grid.Rows.Zip(grid.Rows.Skip(1), (top, bottom) => bottom - top))];
        Array.Sort(gaps);
        return all > 0 && inside >= LettersInside * all && gaps[gaps.Length / 2] < TallestRow * ink.TextHeight;
    }

    private static Grid? Build(Rect box, RuledLines lines, double textHeight)
    {
        Rect around = box.Grown(2, 2);
        Rect[] across = [.. lines.Horizontal.Where(piece => around.Contains(piece.CenterX, piece.CenterY))];
        Rect[] down = [.. lines.Vertical.Where(piece => around.Contains(piece.CenterX, piece.CenterY))];
        double tolerance = Together * textHeight;
        ImmutableArray<int> rows = Separators([.. across.Select(piece => (piece.CenterY, (double)piece.Width))], RowSupport * box.Width, tolerance, textHeight);
        ImmutableArray<int> columns = Separators([.. down.Select(piece => (piece.CenterX, (double)piece.Height))], ColumnSupport * box.Height, tolerance, textHeight);
        if (rows.Length < 3 || columns.Length < 3 || rows.Length > MostSeparators || columns.Length > MostSeparators)
            return null;
        return new Grid(rows, columns, Walls(rows, columns, down, textHeight));
    }

    // Pieces of one line lie close together; a separator counts when its pieces add up to enough of the table.
    private static ImmutableArray<int> Separators(List<(double At, double Length)> pieces, double enough, double tolerance, double textHeight)
    {
        pieces.Sort((a, b) => a.At.CompareTo(b.At));
        List<(int At, double Length)> found = [];
        int start = 0;
        for (int i = 1; i <= pieces.Count; i++)
        {
            if (i < pieces.Count && pieces[i].At - pieces[i - 1].At <= tolerance)
                continue;
            double length = 0, weighted = 0;
            for (int k = start; k < i; k++)
                (length, weighted) = (length + pieces[k].Length, weighted + (pieces[k].At * pieces[k].Length));
            if (length >= enough)
                found.Add(((int)Math.Round(weighted / length), length));
            start = i;
        }
        return [.. WithoutTwins(found, textHeight)];
    }

    // The two edges of a thick or double line are one separator: the longer stays.
    private static IEnumerable<int> WithoutTwins(List<(int At, double Length)> separators, double textHeight)
    {
        List<(int At, double Length)> kept = [];
        foreach ((int At, double Length) separator in separators)
            if (kept.Count == 0 || separator.At - kept[^1].At > 0.8 * textHeight)
                kept.Add(separator);
            else if (separator.Length > kept[^1].Length)
                kept[^1] = separator;
        return kept.Select(separator => separator.At);
    }

    private static ImmutableArray<ImmutableArray<bool>> Walls(ImmutableArray<int> rows, ImmutableArray<int> columns, Rect[] down, double textHeight)
    {
        ImmutableArray<ImmutableArray<bool>>.Builder walls = ImmutableArray.CreateBuilder<ImmutableArray<bool>>();
        for (int row = 0; row + 1 < rows.Length; row++)
        {
            (int top, int bottom) = (rows[row], rows[row + 1]);
            walls.Add([.. columns.Skip(1).Take(columns.Length - 2).Select(x => down.Where(piece => Math.Abs(piece.CenterX - x) <= textHeight)
                .Sum(piece => Math.Max(0, Math.Min(bottom, piece.Bottom) - Math.Max(top, piece.Y))) >= WallSupport * (bottom - top))]);
        }
        return walls.ToImmutable();
    }

    private static List<Grid> WithoutNested(List<Grid> grids) =>
        [.. grids.Where(grid => !grids.Exists(other => other != grid && other.Box.Area > grid.Box.Area
            && other.Box.Intersect(grid.Box).Area > grid.Box.Area / 2))];
}
