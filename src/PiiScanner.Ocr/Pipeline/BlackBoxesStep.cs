using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Before step 3: takes boxes off that somebody painted black over words. Nothing stands in them, and beside them the engine reads letters where there are none. Comes after <see cref="DarkFieldsStep"/>, which has turned what is written in light on dark.</summary>
internal static class BlackBoxesStep
{
    private const int Black = 24;
    private const int Spread = 5;
    private const double Widest = 1.2;
    private const double Filled = 0.6;
    private const double MostHoles = 0.0005;
    private const uint White = 255;

    /// <returns>True when some box was taken off.</returns>
    public static bool Apply(WorkingPage page)
    {
        Pix gray = page.Gray;
        int letter = Math.Clamp(Math.Max(gray.Width, gray.Height) / 90, 9, 41);
        if (Math.Min(gray.Width, gray.Height) < 4 * letter)
            return false;
        int thick = Math.Max(7, 2 * letter / 3);
        using Pix black = gray.Below(Black);
        // Strokes of letters and ruled lines are thinner.
        using Pix solid = black.Opened(thick, thick);
        if (!KeepBoxes(solid, black, letter))
            return false;
        using Pix boxes = solid.Dilated(Spread, Spread);
        Pix changed = gray.Duplicate();
        changed.Paint(boxes, (byte)White);
        page.Replace(changed, PlaneMap.Identity);
        page.Trace.Write("02-black-boxes", page.Gray);
        return true;
    }

    // Wider than high and without a hole: large letters are narrow or have slanting strokes, and light words on a dark field leave holes.
    private static bool KeepBoxes(Pix solid, Pix black, int letter)
    {
        Rect[] found = solid.Components();
        if (found.Length == 0)
            return false;
        using Pix closed = solid.Closed(letter, letter);
        using Pix holes = closed.Without(black);
        bool any = false;
        foreach (Rect box in found)
            if (box.Width >= Widest * box.Height && IsFull(solid, holes, box))
                any = true;
            else
                solid.Fill(box, 0);
        return any;
    }

    private static bool IsFull(Pix solid, Pix holes, Rect box)
    {
        using Pix inside = solid.Clipped(box);
        using Pix missing = holes.Clipped(box);
        double area = inside.BlackPixels();
        return area >= Filled * box.Area && missing.BlackPixels() <= MostHoles * area;
    }
}
