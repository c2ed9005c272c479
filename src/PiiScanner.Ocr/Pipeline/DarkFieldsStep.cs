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
    private const int Contrast = 50;

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
        if (!KeepWithLetters(fields, dark, gray))
            return false;
        using Pix inverted = gray.Inverted();
        Pix changed = gray.Duplicate();
        changed.Replace(inverted, fields);
        page.Replace(changed, PlaneMap.Identity);
        page.Trace.Write("02-dark-fields", page.Gray);
        return true;
    }

    // A dark desk, a photograph or paper in the shade is no field of text: it has no letters of light in it.
    private static bool KeepWithLetters(Pix fields, Pix dark, Pix gray)
    {
        using Pix light = fields.Without(dark);
        Rect[] letters = [.. light.Components().Where(Ink.IsTextLike)];
        bool any = false;
        foreach (Rect field in fields.Components())
            if (field.Area >= SmallestShare * fields.Area && letters.Count(letter => field.Contains(letter.CenterX, letter.CenterY)) >= FewestLetters
                && IsSolid(fields, light, field) && IsLightOnDark(gray, field))
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

    // Paper in the shade is no dark field, whatever grain does there: writing differs from its ground clearly, and to the light side.
    private static bool IsLightOnDark(Pix gray, Rect field)
    {
        using Pix part = gray.Clipped(field);
        long[] values = part.Histogram();
        long all = values.Sum(), seen = 0;
        int ground = 0;
        while (ground < 255 && (seen += values[ground]) < all / 2)
            ground++;
        long darker = values.Take(Math.Max(0, ground - Contrast)).Sum(), lighter = values.Skip(ground + Contrast).Sum();
        return lighter > LeastText * all && lighter > 2 * darker;
    }
}
