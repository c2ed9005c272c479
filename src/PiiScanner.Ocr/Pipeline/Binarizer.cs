using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 4: separates ink from paper by Sauvola's local threshold and measures the text height.</summary>
internal static class Binarizer
{
    private const int Window = 25;
    private const float Factor = 0.34f;
    private const double HeightPercentile = 0.6;

    public static Ink Binarize(Pix gray)
    {
        Pix binary = Threshold(gray, Window);
        Rect[] components = binary.Components();
        return new Ink(binary, components, TextHeight(components));
    }

    /// <summary>Sauvola where the picture is large enough for its window, a plain threshold below that.</summary>
    public static Pix Threshold(Pix gray, int window) =>
        Math.Min(gray.Width, gray.Height) > (2 * window) + 4 ? gray.Sauvola(window, Factor) : gray.Below(128);

    /// <summary>A high percentile, because small parts (dots, marks over vowels, specks) outnumber capitals and digits.</summary>
    public static double TextHeight(Rect[] components)
    {
        int[] heights = [.. components.Where(Ink.IsTextLike).Select(part => part.Height)];
        if (heights.Length == 0)
            return 0;
        Array.Sort(heights);
        return heights[(int)((heights.Length - 1) * HeightPercentile)];
    }
}
