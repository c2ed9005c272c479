using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Tells a page that is out of focus from a plain photograph: no letter stands out, but blots of one height, as blurred words make them, stand in rows.
/// Such a page may hold a list that a person can still make out: it is not read, and not without text either.
/// </summary>
/// <remarks>
/// Measured when the bounds were chosen: the picture samples blurred with sigma 2 to 8 are all seen but those that are read anyway; of 64 photographs and wallpapers, half of them blurred with sigma 3, one more is.
/// </remarks>
internal static class BlurredLines
{
    private const int Reduction = 4;
    private const int Window = 15;
    private const int SmallestBlot = 5;
    private const int LargestBlot = 60;
    private const int FewestBlots = 24;
    private const int FewestInARow = 4;
    private const int SmallestSide = 60;
    private const double WidestGap = 12;
    private const double SmallestShare = 0.45;
    private const double SharpRatio = 0.45;
    private const double SteepestShare = 0.002;

    // How much darker than their surroundings blots are: rules of a table, thinner than letters, fade first.
    private static readonly float[] s_factors = [0.08f, 0.16f, 0.24f];

    /// <summary>True for a blurred picture with rows of ink across, or down on a page lying on its side.</summary>
    /// <param name="whole">The picture, or the copy made for the first look.</param>
    public static bool Seen(Pix whole)
    {
        using Pix small = whole.Scaled(1.0 / Reduction);
        if (Math.Min(small.Width, small.Height) < SmallestSide)
            return false;
        if (Steepness(whole) > SharpRatio * Steepness(small))
            return false;
        using Pix half = whole.Scaled(0.5);
        using Pix inverted = half.Inverted();
        return s_factors.Any(darker => HasRows(half, darker) || HasRows(inverted, darker));
    }

    private static bool HasRows(Pix gray, float darker)
    {
        using Pix binary = gray.Sauvola(Window, darker);
        Rect[] blots = [.. binary.Components().Where(IsBlot)];
        int rows = Math.Max(InRows(blots, vertical: false), InRows(blots, vertical: true));
        return rows >= FewestBlots && rows >= SmallestShare * blots.Length;
    }

    private static bool IsBlot(Rect part) => part.Height is >= SmallestBlot and <= LargestBlot && part.Width > 0.4 * part.Height && part.Width < 8 * part.Height;

    private static int InRows(Rect[] blots, bool vertical) => LetterChains.Find(blots, vertical, FewestInARow, WidestGap).Count;

    // The step between neighbours that one pair in five hundred exceeds: the edges. Made four times smaller, blurred edges get steeper; sharp ones do not.
    private static int Steepness(Pix gray)
    {
        long[] counts = gray.DifferenceHistogram();
        long left = (long)(SteepestShare * counts.Sum());
        int step = 255;
        while (step > 0 && (left -= counts[step]) > 0)
            step--;
        return Math.Max(1, step);
    }
}
