using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Last half of step 7: brings edges to the softness the recogniser was trained on, from either side.</summary>
internal static class FocusStep
{
    /// <summary>
    /// Width of a steep edge as a share of the text height. Measured: scans 0.05, screenshots and small copies 0.09,
    /// phone photographs 0.10 to 0.12, moved ones 0.14, those out of focus 0.16 and more. Wider edges are sharpened.
    /// </summary>
    public const double Blurred = 0.15;

    /// <summary>Harder edges are softened: left so, an 8 becomes a 6 and a 3 a 5 in one number out of twenty.</summary>
    public const double Hard = 0.07;

    private const int HalfWidth = 3;
    private const double Fraction = 1.5;
    private const double LargeText = 28;
    private const double SteepestShare = 0.005;
    private const double DarkestShare = 0.01;
    private const int Paper = 245;

    /// <returns>True when the page was changed.</returns>
    public static bool Apply(WorkingPage page, double textHeight)
    {
        if (textHeight <= 0)
            return false;
        double width = EdgeWidth(page.Gray, textHeight);
        if (width is >= Hard and < Blurred)
            return false;
        int reach = textHeight > LargeText ? 2 : 1;
        page.Replace(width < Hard ? page.Gray.Averaged(reach, reach) : page.Gray.Sharpened(HalfWidth, Fraction), PlaneMap.Identity);
        page.Trace.Write("07-focus", page.Gray);
        return true;
    }

    /// <summary>See <see cref="Blurred"/>.</summary>
    public static double EdgeWidth(Pix gray, double textHeight)
    {
        long[] differences = gray.DifferenceHistogram(), values = gray.Histogram();
        long all = values.Sum();
        int steepest = 255, darkest = 0;
        for (long seen = differences[255]; steepest > 1 && seen < SteepestShare * all; seen += differences[steepest])
            steepest--;
        for (long seen = values[0]; darkest < 255 && seen < DarkestShare * all; seen += values[darkest])
            darkest++;
        return (double)Math.Max(1, Paper - darkest) / steepest / textHeight;
    }
}
