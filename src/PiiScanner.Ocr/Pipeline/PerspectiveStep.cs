using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 6: when a ruled table is seen at an angle, warps the page so that the table becomes a rectangle.</summary>
internal static class PerspectiveStep
{
    private const int SupportSamples = 60;
    private const double EnoughSupport = 0.6;
    private const double SidesAlike = 0.6;
    private const double SmallestShare = 0.08;
    private const double WorthIt = 0.0025;
    private const int Grip = 4;

    /// <returns>True when the page was warped.</returns>
    public static bool Apply(WorkingPage page)
    {
        Ink ink = page.Binarized();
        if (ink.TextHeight < 5 || Corners(page.Gray, ink) is not { } corners)
            return false;
        (double X, double Y)[] target = Rectangle(corners);
        double shift = Enumerable.Range(0, 4).Max(i => Distance(corners[i], target[i]));
        if (shift < WorthIt * Math.Max(page.Gray.Width, page.Gray.Height) || PlaneMap.Between(target, corners) is not { } back)
            return false;
        page.Replace(page.Gray.Projected(target, corners), back);
        page.Trace.Write("06-perspective", page.Gray);
        return true;
    }

    /// <summary>The corners of the table, from the top left clockwise; null when no table is certain enough.</summary>
    /// <remarks>Without the test that lines run along the sides, a broken grid on a blurred page is warped into garbage.</remarks>
    internal static (double X, double Y)[]? Corners(Pix gray, Ink ink)
    {
        using RuledLines lines = RuledLines.FindSlanted(gray, ink);
        int bridge = Math.Max(3, (int)(ink.TextHeight / 3) | 1);
        using Pix mask = lines.Mask();
        using Pix joined = mask.Closed(bridge, bridge);
        Rect[] parts = joined.Components();
        if (parts.Length == 0)
            return null;
        Rect largest = MostInk(joined, parts);
        if (largest.Area < SmallestShare * gray.Area)
            return null;
        using Pix table = joined.Clipped(largest);
        (double X, double Y)[] corners = ExtremePoints(table, largest);
        return IsQuadrilateral(corners) && HasSides(table, largest, corners) ? corners : null;
    }

    // The part with most line pixels, not the largest box: that one is the edge of the paper.
    private static Rect MostInk(Pix mask, Rect[] parts)
    {
        (Rect best, int most) = (default, -1);
        foreach (Rect part in parts.OrderByDescending(part => part.Area).Take(5))
        {
            using Pix piece = mask.Clipped(part);
            int count = piece.BlackPixels();
            if (count > most)
                (best, most) = (part, count);
        }
        return best;
    }

    private static (double X, double Y)[] ExtremePoints(Pix table, Rect box)
    {
        BinaryRows rows = new(table);
        (int X, int Y) topLeft = default, topRight = default, bottomRight = default, bottomLeft = default;
        (int leastSum, int mostSum, int leastDifference, int mostDifference) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        for (int y = 0; y < table.Height; y++)
        {
            (int first, int last) = rows.Ends(y);
            if (first < 0)
                continue;
            if (first + y < leastSum)
                (leastSum, topLeft) = (first + y, (first, y));
            if (last + y > mostSum)
                (mostSum, bottomRight) = (last + y, (last, y));
            if (first - y < leastDifference)
                (leastDifference, bottomLeft) = (first - y, (first, y));
            if (last - y > mostDifference)
                (mostDifference, topRight) = (last - y, (last, y));
        }
        return [.. new[] { topLeft, topRight, bottomRight, bottomLeft }.Select(point => ((double)point.X + box.X, (double)point.Y + box.Y))];
    }

    private static bool IsQuadrilateral((double X, double Y)[] corners)
    {
        double top = Distance(corners[0], corners[1]), right = Distance(corners[1], corners[2]);
        double bottom = Distance(corners[2], corners[3]), left = Distance(corners[3], corners[0]);
        return Math.Min(top, bottom) > SidesAlike * Math.Max(top, bottom) && Math.Min(left, right) > SidesAlike * Math.Max(left, right)
            && Math.Min(top, left) > 20;
    }

    private static bool HasSides(Pix table, Rect box, (double X, double Y)[] corners)
    {
        BinaryRows rows = new(table);
        for (int side = 0; side < 4; side++)
        {
            (double X, double Y) from = corners[side], to = corners[(side + 1) % 4];
            int supported = 0;
            for (int i = 0; i < SupportSamples; i++)
            {
                double t = (i + 0.5) / SupportSamples;
                int x = (int)(from.X + (t * (to.X - from.X))) - box.X, y = (int)(from.Y + (t * (to.Y - from.Y))) - box.Y;
                if (rows.AnyNear(x, y, Grip))
                    supported++;
            }
            if (supported < EnoughSupport * SupportSamples)
                return false;
        }
        return true;
    }

    private static (double X, double Y)[] Rectangle((double X, double Y)[] corners)
    {
        double width = (Distance(corners[0], corners[1]) + Distance(corners[2], corners[3])) / 2;
        double height = (Distance(corners[1], corners[2]) + Distance(corners[3], corners[0])) / 2;
        (double x, double y) = (corners.Average(corner => corner.X), corners.Average(corner => corner.Y));
        return [(x - (width / 2), y - (height / 2)), (x + (width / 2), y - (height / 2)), (x + (width / 2), y + (height / 2)), (x - (width / 2), y + (height / 2))];
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
