using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Before step 3: turns light text on dark cells, as in the heading of a spreadsheet, into dark text on light.</summary>
internal static class DarkFieldsStep
{
    private const int Dark = 165;
    private const int FewestLetters = 3;
    private const double SmallestShare = 0.0005;
    private const double Solid = 0.6;
    private const double LeastText = 0.01;
    private const double MostText = 0.5;
    private const int Contrast = 40;
    private const int TileLetters = 4;

    /// <returns>True when some field was inverted.</returns>
    public static bool Apply(WorkingPage page)
    {
        Pix gray = page.Gray;
        int letter = Math.Clamp(Math.Max(gray.Width, gray.Height) / 90, 9, 41);
        if (Math.Min(gray.Width, gray.Height) < 4 * letter)
            return false;
        using Pix dark = gray.Below(Dark);
        // Above and below its text a dark field is solid for a while, as ink never is; the strips joined make the field.
        using Pix strips = dark.Opened(4 * letter, Math.Max(4, letter / 3));
        using Pix joined = strips.Closed(letter, 4 * letter);
        using Pix fields = joined.Opened(2 * letter, letter);
        if (!KeepWithLetters(fields, dark, gray, letter))
            return false;
        using Pix inverted = gray.Inverted();
        Pix changed = gray.Duplicate();
        changed.Replace(inverted, fields);
        page.Replace(changed, PlaneMap.Identity);
        page.Trace.Write("02-dark-fields", page.Gray);
        return true;
    }

    // A dark desk, a photograph or paper in the shade is no field of text: it has no letters of light in it.
    private static bool KeepWithLetters(Pix fields, Pix dark, Pix gray, int size)
    {
        using Pix light = fields.Without(dark);
        Rect[] letters = [.. light.Components().Where(Ink.IsTextLike)];
        bool any = false;
        foreach (Rect field in fields.Components())
            if (field.Area >= SmallestShare * fields.Area && letters.Count(letter => field.Contains(letter.CenterX, letter.CenterY)) >= FewestLetters
                && IsSolid(fields, light, field) && IsLightOnDark(gray, field, size))
                any = true;
            else
                fields.Fill(field, 0);
        return any;
    }

    private static bool IsSolid(Pix fields, Pix light, Rect field)
    {
        using Pix inside = fields.Clipped(field);
        using Pix text = light.Clipped(field);
        double area = inside.BlackPixels(), share = text.BlackPixels() / Math.Max(1, area);
        return area > Solid * field.Area && share is > LeastText and < MostText;
    }

    // Paper in the shade is no dark field: what differs clearly from the ground around it must be lighter, not darker. The
    // ground is taken tile by tile, because shade changes across a page.
    private static bool IsLightOnDark(Pix gray, Rect field, int letter)
    {
        using Pix part = gray.Clipped(field);
        byte[] samples = part.ToGray();
        int side = TileLetters * letter;
        (long lighter, long darker) = (0, 0);
        for (int y = 0; y < part.Height; y += side)
            for (int x = 0; x < part.Width; x += side)
            {
                (int light, int dark) = Tile(samples, part.Width, new Rect(x, y, Math.Min(side, part.Width - x), Math.Min(side, part.Height - y)));
                (lighter, darker) = (lighter + light, darker + dark);
            }
        return lighter > LeastText * part.Area && lighter > 2 * darker;
    }

    private static (int Lighter, int Darker) Tile(byte[] samples, int width, Rect tile)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (int y = tile.Y; y < tile.Bottom; y++)
            foreach (byte sample in samples.AsSpan((y * width) + tile.X, tile.Width))
                counts[sample]++;
        int ground = 0, seen = counts[0], lighter = 0, darker = 0;
        while (seen <= tile.Area / 2)
            seen += counts[++ground];
        for (int value = 0; value < counts.Length; value++)
            if (value > ground + Contrast)
                lighter += counts[value];
            else if (value < ground - Contrast)
                darker += counts[value];
        return (lighter, darker);
    }
}
