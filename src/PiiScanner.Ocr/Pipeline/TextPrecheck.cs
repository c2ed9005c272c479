using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>What the first look saw.</summary>
/// <param name="Horizontal">Letters in lines that run across.</param>
/// <param name="Vertical">Letters in lines that run down: the page lies on its side.</param>
/// <param name="Region">Where they stand, with a margin, in pixels of the picture looked at.</param>
/// <param name="IsInverted">True when they are light on dark.</param>
internal sealed record TextEvidence(int Horizontal, int Vertical, Rect Region, bool IsInverted)
{
    private const int Threshold = 24;
    private const double Sideways = 1.6;

    public int Score => Math.Max(Horizontal, Vertical);

    public bool HoldsText => Score >= Threshold;

    public bool LiesOnItsSide => Vertical > Sideways * Horizontal;
}

/// <summary>
/// Step 2: says cheaply whether a picture holds text at all, so that plain photographs cost a fraction of recognition.
/// </summary>
/// <remarks>
/// Measured on the pictures the threshold was chosen with: no list of 210 missed, 9 % of 112 photographs let through.
/// </remarks>
internal static class TextPrecheck
{
    private const int LookSize = 2000;
    private const int SecondLookSize = 4200;
    private const int Window = 15;
    private const double WorthASecondLook = 1.25;
    private const int Dark = 110;
    private const double MeanSize = 64;

    public static TextEvidence Look(Pix gray, Deadline deadline)
    {
        TextEvidence first = LookAt(gray, LookSize, deadline);
        int longSide = Math.Max(gray.Width, gray.Height);
        if (first.HoldsText || longSide < WorthASecondLook * LookSize)
            return first;
        // Text of a list that fills a quarter of a large photograph is too small at the first scale.
        TextEvidence second = LookAt(gray, SecondLookSize, deadline);
        return second.Score > first.Score ? second : first;
    }

    private static TextEvidence LookAt(Pix gray, int size, Deadline deadline)
    {
        deadline.Check();
        double factor = Math.Min(1, (double)size / Math.Max(gray.Width, gray.Height));
        using Pix small = factor < 1 ? gray.Scaled(factor) : gray.Duplicate();
        TextEvidence dark = Count(small, false);
        if (!dark.HoldsText || MeanOf(small) < Dark)
        {
            using Pix inverted = small.Inverted();
            TextEvidence light = Count(inverted, true);
            if (light.Score > dark.Score)
                dark = light;
        }
        return dark with { Region = Enlarged(dark.Region, factor, gray) };
    }

    private static TextEvidence Count(Pix gray, bool isInverted)
    {
        using Pix binary = Binarizer.Threshold(gray, Window);
        Rect[] components = binary.Components();
        List<Rect> horizontal = LetterChains.Find(components, vertical: false);
        List<Rect> vertical = LetterChains.Find(components, vertical: true);
        Rect region = Extent(vertical.Count > horizontal.Count ? vertical : horizontal);
        return new TextEvidence(horizontal.Count, vertical.Count, region, isInverted);
    }

    private static Rect Extent(List<Rect> letters) => letters.Aggregate(default(Rect), (all, letter) => all.Union(letter));

    private static Rect Enlarged(Rect region, double factor, Pix gray)
    {
        int margin = (int)(0.02 * Math.Max(gray.Width, gray.Height)) + 10;
        Rect full = Rect.FromEdges((int)(region.X / factor), (int)(region.Y / factor), (int)(region.Right / factor), (int)(region.Bottom / factor));
        return full.Grown(margin, margin).Intersect(new Rect(0, 0, gray.Width, gray.Height));
    }

    private static double MeanOf(Pix gray)
    {
        using Pix tiny = gray.Scaled(Math.Min(1, MeanSize / Math.Max(gray.Width, gray.Height)));
        byte[] samples = tiny.ToGray();
        long sum = 0;
        foreach (byte sample in samples)
            sum += sample;
        return samples.Length == 0 ? 255 : (double)sum / samples.Length;
    }
}
