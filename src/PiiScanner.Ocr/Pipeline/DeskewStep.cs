using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 5: turns the page by the few degrees its lines are tilted. Runs before anything that looks for ruled lines.</summary>
internal static class DeskewStep
{
    private const double SmallestConfidence = 2.5;
    private const double SmallestDegrees = 0.12;
    private const double UsualDegrees = 6;
    private const double SureConfidence = 20;
    private const double Better = 2;
    private const float WidestDegrees = 20;
    private const float StepDegrees = 1;
    private const float FinestDegrees = 0.05f;
    private const int SweepReduction = 4;
    private const int SearchReduction = 2;

    /// <returns>True when the page was turned.</returns>
    public static bool Apply(WorkingPage page)
    {
        if (Turn(page) is not { } degrees)
            return false;
        // A wide turn is coarse: what is left of the tilt is small enough to be found exactly.
        if (Math.Abs(degrees) > UsualDegrees)
            Turn(page);
        return true;
    }

    // By how many degrees the page was turned; null when it was left alone.
    private static double? Turn(WorkingPage page)
    {
        Pix binary = page.Binarized().Binary;
        bool isFound = LeptonicaApi.FindSkew(binary, out float degrees, out float confidence) == 0 && confidence >= SmallestConfidence;
        // A page that is tilted more has a second-best angle within what is searched at first, which nothing much speaks for.
        if (confidence < SureConfidence && FindsMore(binary, Math.Max(SmallestConfidence, Better * confidence), out float more))
            (isFound, degrees) = (true, more);
        if (!isFound || Math.Abs(degrees) < SmallestDegrees)
            return null;
        double radians = degrees * Math.PI / 180;
        (int width, int height) = (page.Gray.Width, page.Gray.Height);
        Pix turned = page.Gray.Rotated(radians);
        page.Replace(turned, Undo(radians, width, height, turned.Width, turned.Height));
        page.Trace.Write("05-deskew", page.Gray);
        return degrees;
    }

    // A card held in a hand is tilted by more than the seven degrees that are searched at first.
    private static bool FindsMore(Pix binary, double least, out float degrees) =>
        LeptonicaApi.FindSkew(binary, out degrees, out float confidence, SweepReduction, SearchReduction, WidestDegrees, StepDegrees, FinestDegrees) == 0
            && confidence >= least && Math.Abs(degrees) > UsualDegrees;

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
