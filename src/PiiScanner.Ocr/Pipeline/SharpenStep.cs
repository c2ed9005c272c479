using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Last half of step 7: sharpens a page that is out of focus. A sharp one is only made worse by it.</summary>
internal static class SharpenStep
{
    /// <summary>
    /// Width of a steep edge as a share of the text height. Measured: scans 0.05, screenshots and small copies 0.09,
    /// phone photographs 0.10 to 0.12, moved ones 0.14, those out of focus 0.16 and more.
    /// </summary>
    public const double Blurred = 0.13;

    public const double Hard = 0.07;

    private const int HalfWidth = 3;
    private const double Fraction = 1.5;
    private const double SteepestShare = 0.005;
    private const double DarkestShare = 0.01;
    private const int Paper = 245;

    /// <returns>True when the page was sharpened.</returns>
    public static bool Apply(WorkingPage page, double textHeight)
    {
        if (textHeight <= 0)
            return false;
        double width = EdgeWidth(page.Gray, textHeight);
        if (width < Hard)
        {
            page.Replace(page.Gray.Averaged(1, 1), PlaneMap.Identity);
            page.Trace.Write("07-soften", page.Gray);
        }
        if (width < Blurred)
            return false;
        page.Replace(page.Gray.Sharpened(HalfWidth, Fraction), PlaneMap.Identity);
        page.Trace.Write("07-sharpen", page.Gray);
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
