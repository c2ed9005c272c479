using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 7: brings the text to the height Tesseract reads best.</summary>
internal static class ScaleStep
{
    /// <summary>
    /// Height of capitals aimed at, in pixels. Measured on low-resolution pages: 24 reads as well as 30 at four fifths of the cost.
    /// </summary>
    public const double Target = 24;

    /// <summary>Below this, lines are looked for after enlarging: taken out before, they take the dots under vowels along.</summary>
    public const double Tiny = 12;

    // Enlarging text that is large enough makes a 3 into a 5 and costs time.
    private const double Smallest = 18;
    private const double Largest = 46;
    private const double MaxFactor = 4;
    private const double MaxPixels = 40e6;
    private const double WorthIt = 1.08;

    /// <returns>True when the page was scaled.</returns>
    public static bool Apply(WorkingPage page, double textHeight)
    {
        double factor = Factor(textHeight, page.Gray.Area);
        if (factor is < WorthIt and > 1 / WorthIt)
            return false;
        (int width, int height) = (page.Gray.Width, page.Gray.Height);
        Pix scaled = page.Gray.Scaled(factor);
        page.Replace(scaled, PlaneMap.Scaling((double)width / scaled.Width, (double)height / scaled.Height));
        page.Trace.Write("07-scale", page.Gray);
        return true;
    }

    public static double Factor(double textHeight, long pixels)
    {
        if (textHeight <= 0 || textHeight is >= Smallest and <= Largest)
            return 1;
        double factor = Math.Min(Target / textHeight, MaxFactor);
        return Math.Min(factor, Math.Max(1, Math.Sqrt(MaxPixels / pixels)));
    }

    /// <summary>Makes a large photograph smaller before the costly steps.</summary>
    public static void Shrink(WorkingPage page, int longSide)
    {
        int actual = Math.Max(page.Gray.Width, page.Gray.Height);
        if (actual <= longSide)
            return;
        (int width, int height) = (page.Gray.Width, page.Gray.Height);
        Pix scaled = page.Gray.Scaled((double)longSide / actual);
        page.Replace(scaled, PlaneMap.Scaling((double)width / scaled.Width, (double)height / scaled.Height));
    }
}
