using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 10, only when a page read badly: tries one strip of it at other quarter turns.</summary>
internal sealed class OrientationStep(TesseractReader engine, Deadline deadline)
{
    private const double StripHeight = 6;
    private const double Ambiguous = 2.5;
    private const double ClearlyBetter = 8;
    private const int FewestCharacters = 8;

    /// <summary>Clockwise quarter turns that make the prepared page readable; 0 when none is better.</summary>
    public int Find(Pix gray, PageLayout layout, TextEvidence evidence)
    {
        Rect strip = DensestStrip(layout, gray.Width, gray.Height);
        if (strip.IsEmpty)
            return 0;
        using Pix clipped = gray.Clipped(strip);
        (int best, double confidence) = (0, Confidence(clipped, 0, layout.TextHeight) + ClearlyBetter);
        foreach (int turns in IsAmbiguous(evidence) ? new[] { 2, 1, 3 } : [2])
        {
            double other = deadline.IsOver ? 0 : Confidence(clipped, turns, layout.TextHeight);
            if (other > confidence)
                (best, confidence) = (turns, other);
        }
        return best;
    }

    private double Confidence(Pix strip, int turns, double textHeight)
    {
        using Pix turned = strip.Turned(turns);
        engine.SetImage(turned, textHeight);
        List<RecognizedWord> words = engine.Read(new Rect(0, 0, turned.Width, turned.Height), Segmentation.Block, deadline);
        engine.Clear();
        return words.Sum(word => word.Text.Length) < FewestCharacters ? 0 : PageText.Mean(words);
    }

    private static bool IsAmbiguous(TextEvidence evidence) =>
        Math.Max(evidence.Horizontal, evidence.Vertical) < Ambiguous * Math.Max(1, Math.Min(evidence.Horizontal, evidence.Vertical));

    internal static Rect DensestStrip(PageLayout layout, int width, int height)
    {
        int tall = Math.Min(height, Math.Max(20, (int)(StripHeight * layout.TextHeight)));
        int[] lettersAt = new int[(height / 8) + 1];
        foreach (Rect letter in layout.Letters)
            lettersAt[Math.Clamp((int)letter.CenterY / 8, 0, lettersAt.Length - 1)]++;
        (int best, int most) = (-1, 0);
        for (int top = 0; top + (tall / 8) <= lettersAt.Length; top++)
            if (lettersAt.AsSpan(top, tall / 8).ToArray().Sum() is var sum && sum > most)
                (best, most) = (top, sum);
        return best < 0 ? default : new Rect(0, best * 8, width, tall).Intersect(new Rect(0, 0, width, height));
    }
}
