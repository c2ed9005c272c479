namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Joins components into chains, as letters stand in lines: each to its nearest left neighbour of similar height on the
/// same base line. Photographs make few long chains, however much detail they have.
/// </summary>
internal static class LetterChains
{
    private const int SmallestHeight = 5;
    private const int Shortest = 6;
    private const int MostComponents = 80_000;
    private const double SmallestRatio = 0.55;
    private const double LargestRatio = 1.8;
    private const double BaselineTolerance = 0.3;
    private const double LargestGap = 1.5;

    /// <summary>The components that stand in chains.</summary>
    /// <param name="components">In any order.</param>
    /// <param name="vertical">True to look for lines that run downwards, as on a page lying on its side.</param>
    /// <param name="shortest">Fewest parts of a chain.</param>
    /// <param name="largestGap">Widest gap between two parts, in heights of the right one.</param>
    /// <param name="smallest">Height of the smallest part that counts, in pixels.</param>
    public static List<Rect> Find(IEnumerable<Rect> components, bool vertical, int shortest = Shortest, double largestGap = LargestGap, int smallest = SmallestHeight)
    {
        Rect[] parts = [.. components.Select(part => vertical ? new Rect(part.Y, part.X, part.Height, part.Width) : part)
            .Where(part => part.Height >= smallest && part.Width < 8 * part.Height && part.Height < 12 * part.Width).Take(MostComponents)];
        Array.Sort(parts, (a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Y.CompareTo(b.Y));
        int[] parents = Link(parts, largestGap);
        int[] sizes = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            sizes[Root(parents, i)]++;
        List<Rect> chained = [];
        for (int i = 0; i < parts.Length; i++)
            if (sizes[Root(parents, i)] >= shortest)
                chained.Add(vertical ? new Rect(parts[i].Y, parts[i].X, parts[i].Height, parts[i].Width) : parts[i]);
        return chained;
    }

    private static int[] Link(Rect[] parts, double largestGap)
    {
        int[] parents = new int[parts.Length];
        Dictionary<int, List<int>> byBaseline = [];
        for (int i = 0; i < parts.Length; i++)
        {
            parents[i] = i;
            int neighbour = LeftNeighbour(parts, i, byBaseline, largestGap);
            if (neighbour >= 0)
                parents[i] = Root(parents, neighbour);
            int key = parts[i].Bottom >> 3;
            if (!byBaseline.TryGetValue(key, out List<int>? list))
                byBaseline[key] = list = [];
            list.Add(i);
        }
        return parents;
    }

    private static int LeftNeighbour(Rect[] parts, int index, Dictionary<int, List<int>> byBaseline, double largestGap)
    {
        Rect part = parts[index];
        double tolerance = BaselineTolerance * part.Height;
        (int best, double bestGap) = (-1, largestGap * part.Height);
        for (int key = (int)(part.Bottom - tolerance) >> 3; key <= (int)(part.Bottom + tolerance) >> 3; key++)
        {
            if (!byBaseline.TryGetValue(key, out List<int>? list))
                continue;
            // The list grows from left to right, so the nearest stand at its end.
            for (int at = list.Count - 1; at >= 0 && part.X - parts[list[at]].X < Math.Max(10, 2 * largestGap) * part.Height; at--)
            {
                Rect other = parts[list[at]];
                double gap = part.X - other.Right;
                if (gap < bestGap && gap > -part.Width && IsSimilar(part, other) && Math.Abs(part.Bottom - other.Bottom) < tolerance + 1)
                    (best, bestGap) = (list[at], gap);
            }
        }
        return best;
    }

    private static bool IsSimilar(Rect part, Rect other)
    {
        double ratio = (double)part.Height / other.Height;
        return ratio is > SmallestRatio and < LargestRatio;
    }

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index)
            index = parents[index] = parents[parents[index]];
        return index;
    }
}
