using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 5: turns the page by the few degrees its lines are tilted. Runs before anything that looks for ruled lines.</summary>
internal static class DeskewStep
{
    private const double SmallestConfidence = 2.5;
    private const double SmallestDegrees = 0.12;

    /// <returns>True when the page was turned.</returns>
    public static bool Apply(WorkingPage page)
    {
        if (LeptonicaApi.FindSkew(page.Binarized().Binary, out float degrees, out float confidence) != 0
            || confidence < SmallestConfidence || Math.Abs(degrees) < SmallestDegrees)
            return false;
        double radians = degrees * Math.PI / 180;
        (int width, int height) = (page.Gray.Width, page.Gray.Height);
        Pix turned = page.Gray.Rotated(radians);
        page.Replace(turned, Undo(radians, width, height, turned.Width, turned.Height));
        page.Trace.Write("05-deskew", page.Gray);
        return true;
    }

    // Leptonica first centres the page on a larger one (whole pixels, rounded down), then samples around that one's centre.
    private static PlaneMap Undo(double radians, int width, int height, int turnedWidth, int turnedHeight)
    {
        (double cos, double sin) = (Math.Cos(radians), Math.Sin(radians));
        (int centerX, int centerY) = (turnedWidth / 2, turnedHeight / 2);
        PlaneMap around = new(
            cos, sin, centerX - (cos * centerX) - (sin * centerY),
            -sin, cos, centerY + (sin * centerX) - (cos * centerY),
            0, 0, 1);
        return PlaneMap.Shift(-((turnedWidth - width) / 2), -((turnedHeight - height) / 2)).After(around);
    }
}
