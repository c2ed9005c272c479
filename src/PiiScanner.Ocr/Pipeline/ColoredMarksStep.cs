using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Second half of step 2: takes red stamps and signatures in coloured ink off the text they cross. Coloured writing stays: what is
/// taken away is larger than letters, drawn in strokes, and neither a rule of a table nor one of several in a line, as in a red title.
/// </summary>
internal static class ColoredMarksStep
{
    private const int LeastColor = 60;
    private const double WorthIt = 0.0003;
    private const double Large = 3;
    private const double Round = 5;
    private const double RoundRatio = 1.4;
    private const double MostFilled = 0.4;
    private const double LongRule = 6;
    private const int LightestInk = 130;
    private const int LettersOfTitle = 4;
    private const byte Paper = 255;

    /// <returns>The page without the marks, or null when there are none.</returns>
    /// <param name="gray">The page.</param>
    /// <param name="color">The same in colour, 32 bits deep.</param>
    /// <param name="evidence">For the size of letters.</param>
    public static Pix? Apply(Pix gray, Pix color, TextEvidence evidence)
    {
        if (color.Depth != 32 || color.Width != gray.Width || color.Height != gray.Height || evidence.Letters.Count == 0)
            return null;
        int[] sizes = [.. evidence.Letters.Select(letter => Math.Max(letter.Width, letter.Height)).Order()];
        int size = Math.Max(6, sizes[sizes.Length / 2]);
        using Pix saturation = color.Saturation();
        using Pix inverted = saturation.Inverted();
        using Pix colored = inverted.Below(255 - LeastColor);
        if (colored.BlackPixels() < WorthIt * colored.Area || Math.Min(gray.Width, gray.Height) < LongRule * size)
            return null;
        using Pix marks = Marks(colored, size);
        // What is dark even in the lightest of its colours is black print under the mark.
        using Pix lightest = color.Lightest();
        using Pix print = lightest.Below(LightestInk);
        using Pix erased = marks.Without(print);
        if (erased.BlackPixels() == 0)
            return null;
        Pix clean = gray.Duplicate();
        clean.Paint(erased, Paper);
        return clean;
    }

    private static Pix Marks(Pix colored, int size)
    {
        int rule = (int)(LongRule * size);
        using Pix across = colored.Opened(rule, 1);
        using Pix down = colored.Opened(1, rule);
        using Pix rules = across.Or(down);
        using Pix strokes = colored.Without(rules);
        using Pix joined = strokes.Closed(3, 3);
        using Pix large = joined.AtLeast((int)(Large * size), (int)(Large * size));
        using Pix rounds = large.Without(large);
        HashSet<Rect> titles = [.. LetterChains.Find(joined.Components().Where(part => part.Height >= size), vertical: false, LettersOfTitle)];
        foreach (Rect box in large.Components())
            if (titles.Contains(box) || IsFilled(large, box))
                large.Fill(box, 0);
            else if (Math.Min(box.Width, box.Height) > Round * size && Math.Max(box.Width, box.Height) < RoundRatio * Math.Min(box.Width, box.Height))
                rounds.Fill(box, 1); // a stamp: the letters inside it go as well
        using Pix areas = large.Or(rounds);
        using Pix wide = areas.Dilated(3, 3);
        using Pix outside = colored.Without(wide);
        using Pix inside = colored.Without(outside);
        return inside.Dilated(3, 3);
    }

    private static bool IsFilled(Pix mask, Rect box)
    {
        using Pix inside = mask.Clipped(box);
        return inside.BlackPixels() > MostFilled * box.Area;
    }
}
