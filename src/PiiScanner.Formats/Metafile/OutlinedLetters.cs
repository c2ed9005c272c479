namespace PiiScanner.Formats.Metafile;

/// <summary>Counts filled shapes that stand in lines like letters: of one height, side by side on one base line. Ornaments have many shapes, and few of them stand so.</summary>
internal static class OutlinedLetters
{
    private const int FewestInALine = 6;
    private const double LargestGap = 1.5;
    private const double LargestRatio = 2.2;
    private const double LargestOverlap = 0.3;
    private const double SameLine = 0.35;

    /// <summary>How many of the shapes stand in lines.</summary>
    /// <param name="shapes">Bounds of the shapes.</param>
    public static int Count(IReadOnlyList<(double Left, double Top, double Right, double Bottom)> shapes)
    {
        var count = 0;
        var line = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (var shape in shapes.Where(shape => shape.Bottom > shape.Top && shape.Right >= shape.Left).OrderBy(shape => shape.Bottom))
        {
            if (line.Count > 0 && shape.Bottom - line[0].Bottom > SameLine * (line[0].Bottom - line[0].Top))
            {
                count += InLine(line);
                line.Clear();
            }

            line.Add(shape);
        }

        return count + InLine(line);
    }

    private static int InLine(List<(double Left, double Top, double Right, double Bottom)> line)
    {
        line.Sort((a, b) => a.Left.CompareTo(b.Left));
        var (count, run) = (0, 0);
        for (var i = 0; i < line.Count; i++)
        {
            run = i > 0 && AreNeighbours(line[i - 1], line[i]) ? run + 1 : 1;
            if (run == FewestInALine) count += FewestInALine;
            else if (run > FewestInALine) count++;
        }

        return count;
    }

    private static bool AreNeighbours((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b)
    {
        var (high, other) = (a.Bottom - a.Top, b.Bottom - b.Top);
        return b.Left - a.Right < LargestGap * high && b.Left > a.Right - (LargestOverlap * high) && high < LargestRatio * other && other < LargestRatio * high;
    }
}
