using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Codes;

/// <summary>
/// Looks for the corner marks of a QR code (ISO/IEC 18004): dark and light runs of 1:1:3:1:1 across and down.
/// Tells in milliseconds that a picture holds none, and where one may be.
/// </summary>
internal static class FinderPatterns
{
    private const double Tolerance = 0.55;
    private const double SmallestModule = 1.2;
    private const double LargestCode = 190;
    private const double SimilarModules = 1.7;
    private const int MostMarks = 400;
    // The middle of a mark is three modules high; leaves and gravel seldom look like one for as many rows as a module has.
    private const int FewestRows = 2;

    /// <summary>The areas that may hold a code, with a margin; those with the three marks of a whole code first.</summary>
    public static List<MarkedArea> Find(DarkMap dark)
    {
        List<Mark> marks = [];
        for (int y = 0; y < dark.Height && marks.Count < MostMarks; y++)
            ScanRow(dark, y, marks);
        return Areas([.. marks.Where(mark => mark.Rows >= Math.Max(FewestRows, mark.Module))], new Rect(0, 0, dark.Width, dark.Height));
    }

    private static void ScanRow(DarkMap dark, int y, List<Mark> marks)
    {
        Span<int> runs = stackalloc int[5];
        int start = 0;
        for (int x = 1; x <= dark.Width; x++)
        {
            if (x < dark.Width && dark[x, y] == dark[x - 1, y])
                continue;
            for (int i = 0; i < 4; i++)
                runs[i] = runs[i + 1];
            runs[4] = x - start;
            start = x;
            if (dark[x - 1, y] && Fits(runs))
                Confirm(dark, x - runs[4] - runs[3] - (runs[2] / 2), y, Sum(runs) / 7.0, marks);
        }
    }

    private static bool Fits(ReadOnlySpan<int> runs)
    {
        double module = Sum(runs) / 7.0;
        if (module < SmallestModule || runs[0] == 0)
            return false;
        double slack = Math.Max(Tolerance * module, 1);
        return Math.Abs(runs[0] - module) <= slack && Math.Abs(runs[1] - module) <= slack && Math.Abs(runs[3] - module) <= slack
            && Math.Abs(runs[4] - module) <= slack && Math.Abs(runs[2] - (3 * module)) <= 2 * slack;
    }

    private static void Confirm(DarkMap dark, int x, int y, double module, List<Mark> marks)
    {
        Span<int> runs = stackalloc int[5];
        int most = (int)(5 * module) + 3;
        int up = Walk(dark, x, y, -1, most, runs[..3]);
        (runs[0], runs[2]) = (runs[2], runs[0]);
        Span<int> below = stackalloc int[3];
        _ = Walk(dark, x, y + 1, 1, most, below);
        runs[2] += below[0];
        (runs[3], runs[4]) = (below[1], below[2]);
        double downModule = Sum(runs) / 7.0;
        if (!Fits(runs) || downModule > SimilarModules * module || module > SimilarModules * downModule)
            return;
        double middle = up + (runs[2] / 2.0);
        int known = marks.FindIndex(mark => Math.Abs(mark.X - x) < 2 * module && Math.Abs(mark.Y - middle) < 2 * module);
        if (known < 0)
            marks.Add(new Mark(x, middle, module, 1));
        else
            marks[known] = marks[known] with { Rows = marks[known].Rows + 1 };
    }

    // Lengths of the dark, light and dark run from a point on; returns the row where the first one ends.
    private static int Walk(DarkMap dark, int x, int y, int step, int most, Span<int> runs)
    {
        int at = y, end = y;
        for (int run = 0; run < 3; run++)
        {
            bool wanted = run != 1;
            runs[run] = 0;
            while (dark[x, at] == wanted && runs[run] < most && at >= 0 && at < dark.Height)
            {
                runs[run]++;
                at += step;
            }
            if (run == 0)
                end = at;
        }
        return end;
    }

    private static List<MarkedArea> Areas(List<Mark> marks, Rect picture)
    {
        List<MarkedArea> areas = [];
        bool[] used = new bool[marks.Count];
        for (int i = 0; i < marks.Count; i++)
        {
            if (used[i])
                continue;
            List<Mark> group = [marks[i]];
            for (int k = i + 1; k < marks.Count; k++)
                if (!used[k] && BelongTogether(marks[i], marks[k]))
                {
                    group.Add(marks[k]);
                    used[k] = true;
                }
            if (group.Count >= 2)
                areas.Add(new MarkedArea(Around(group).Intersect(picture), group.Count));
        }
        return [.. areas.OrderBy(area => Math.Abs(area.Marks - MarkedArea.Whole))];
    }

    private static bool BelongTogether(Mark a, Mark b)
    {
        double distance = Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)), module = Math.Max(a.Module, b.Module);
        return module < SimilarModules * Math.Min(a.Module, b.Module) && distance < LargestCode * module;
    }

    private static Rect Around(List<Mark> group)
    {
        double left = group.Min(mark => mark.X), right = group.Max(mark => mark.X), top = group.Min(mark => mark.Y), bottom = group.Max(mark => mark.Y);
        double module = group.Max(mark => mark.Module);
        // With only two of the three marks the third corner may lie on any side.
        double margin = (10 * module) + (group.Count < 3 ? Math.Max(right - left, bottom - top) : 0);
        return Rect.FromEdges((int)(left - margin), (int)(top - margin), (int)(right + margin), (int)(bottom + margin));
    }

    private static int Sum(ReadOnlySpan<int> runs) => runs[0] + runs[1] + runs[2] + runs[3] + runs[4];

    private readonly record struct Mark(double X, double Y, double Module, int Rows);
}

/// <summary>An area that may hold a code.</summary>
/// <param name="Box">In pixels of the picture looked at.</param>
/// <param name="Marks">Corner marks seen in it, at least two.</param>
internal readonly record struct MarkedArea(Rect Box, int Marks)
{
    /// <summary>Marks of a whole code.</summary>
    public const int Whole = 3;
}
