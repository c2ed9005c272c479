using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>What the first look saw.</summary>
/// <param name="Horizontal">Letters in lines that run across.</param>
/// <param name="Vertical">Letters in lines that run down: the page lies on its side.</param>
/// <param name="Share">Share of everything shaped like a letter that stands in lines: most on a page, little in a photograph.</param>
/// <param name="Region">Where they stand, with a margin, in pixels of the picture looked at.</param>
/// <param name="IsInverted">True when they are light on dark.</param>
internal sealed record TextEvidence(int Horizontal, int Vertical, double Share, Rect Region, bool IsInverted)
{
    private const int Threshold = 24;
    private const int ThresholdForAnyShare = 600;
    private const double SmallestShare = 0.06;
    private const double Sideways = 1.6;

    /// <summary>The letters that stand in lines, in pixels of the picture looked at.</summary>
    public IReadOnlyList<Rect> Letters { get; init; } = [];

    /// <summary>Parts in lines when those too small for a letter count too: what a closer look may turn into letters.</summary>
    public int TinyParts { get; init; }

    public int Score => Math.Max(Horizontal, Vertical);

    public bool HoldsText => Score >= Threshold && (Share >= SmallestShare || Score >= ThresholdForAnyShare);

    public bool LiesOnItsSide => Vertical > Sideways * Horizontal;
}

/// <summary>
/// Step 2: says cheaply whether a picture holds text at all, so that plain photographs cost a fraction of recognition.
/// </summary>
/// <remarks>
/// Measured when the threshold was chosen: pages, spoiled in 16 ways, have 700 letters in lines and a share of 0.5 at least;
/// of 47 photographs and wallpapers four pass.
/// </remarks>
internal static class TextPrecheck
{
    private const int LookSize = 2000;
    private const int SecondLookSize = 3000;
    private const int Window = 15;
    private const double WorthASecondLook = 1.4;
    private const int Dark = 110;
    private const int NotLight = 150;
    private const double MarginAcross = 0.3;
    private const double MarginDown = 0.2;
    private const double MeanSize = 64;
    private const int SmallestPart = 2;
    private const int FewestTinyParts = 24;

    /// <summary>A copy of the size the first look works on; other steps that look at the whole picture can share it.</summary>
    public static Pix Copy(Pix gray) => Copy(gray, LookSize);

    /// <summary>Looks at a picture.</summary>
    /// <param name="gray">The picture.</param>
    /// <param name="copy">What <see cref="Copy(Pix)"/> made of it.</param>
    /// <param name="deadline">For the page.</param>
    public static TextEvidence Look(Pix gray, Pix copy, Deadline deadline)
    {
        TextEvidence first = LookAt(gray, copy, deadline);
        int longSide = Math.Max(gray.Width, gray.Height);
        if (first.HoldsText || longSide < WorthASecondLook * LookSize || first.TinyParts < FewestTinyParts)
            return first;
        // Text of a list that fills a quarter of a large photograph is too small at the first scale.
        using Pix larger = Copy(gray, SecondLookSize);
        TextEvidence second = LookAt(gray, larger, deadline);
        return second.HoldsText ? second : first;
    }

    /// <summary>Looks at a picture of which nothing else wants a copy.</summary>
    public static TextEvidence Look(Pix gray, Deadline deadline)
    {
        using Pix copy = Copy(gray);
        return Look(gray, copy, deadline);
    }

    private static Pix Copy(Pix gray, int size)
    {
        double factor = (double)size / Math.Max(gray.Width, gray.Height);
        return factor < 1 ? gray.Scaled(factor) : gray.Duplicate();
    }

    private static TextEvidence LookAt(Pix gray, Pix small, Deadline deadline)
    {
        deadline.Check();
        double factor = (double)small.Width / gray.Width;
        TextEvidence dark = Count(small, false);
        double mean = MeanOf(small);
        if (mean < Dark || (!dark.HoldsText && mean < NotLight))
        {
            using Pix inverted = small.Inverted();
            TextEvidence light = Count(inverted, true);
            int tiny = Math.Max(dark.TinyParts, light.TinyParts);
            if (light.Score > dark.Score)
                dark = light;
            dark = dark with { TinyParts = tiny };
        }
        return dark with { Region = Enlarged(dark.Region, factor, gray), Letters = [.. dark.Letters.Select(letter => letter.Scaled(1 / factor))] };
    }

    private static TextEvidence Count(Pix gray, bool isInverted)
    {
        using Pix binary = Binarizer.Threshold(gray, Window);
        Rect[] components = binary.Components();
        List<Rect> horizontal = LetterChains.Find(components, vertical: false);
        List<Rect> vertical = LetterChains.Find(components, vertical: true);
        List<Rect> letters = vertical.Count > horizontal.Count ? vertical : horizontal;
        double share = (double)Math.Max(horizontal.Count, vertical.Count) / Math.Max(1, components.Count(Ink.IsTextLike));
        int tiny = letters.Count >= FewestTinyParts ? letters.Count : Math.Max(Tiny(components, vertical: false), Tiny(components, vertical: true));
        return new TextEvidence(horizontal.Count, vertical.Count, share, Extent(letters), isInverted) { Letters = letters, TinyParts = tiny };
    }

    private static int Tiny(Rect[] components, bool vertical) => LetterChains.Find(components, vertical, smallest: SmallestPart).Count;

    private static Rect Extent(List<Rect> letters) => letters.Aggregate(default(Rect), (all, letter) => all.Union(letter));

    private static Rect Enlarged(Rect region, double factor, Pix gray)
    {
        Rect full = region.Scaled(1 / factor);
        // Columns of short words make no chains: a good deal more is taken on both sides.
        return full.Grown((int)(MarginAcross * full.Width) + 20, (int)(MarginDown * full.Height) + 20).Intersect(new Rect(0, 0, gray.Width, gray.Height));
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
