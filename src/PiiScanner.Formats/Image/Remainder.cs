using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Image;

/// <summary>What is left of an area around the words that may stay on it: portrait, signature, fingerprints and whatever else nobody read.</summary>
internal static class Remainder
{
    /// <summary>Rectangles that cover the area and none of the words.</summary>
    /// <param name="area">The area.</param>
    /// <param name="words">What may stay.</param>
    public static IEnumerable<Box> Of(Box area, IReadOnlyList<Box> words)
    {
        var edges = new SortedSet<double> { area.Y, area.Y + area.Height };
        foreach (var word in words)
        {
            edges.Add(Math.Clamp(word.Y, area.Y, area.Y + area.Height));
            edges.Add(Math.Clamp(word.Y + word.Height, area.Y, area.Y + area.Height));
        }

        var rows = edges.ToList();
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (top, bottom) = (rows[i], rows[i + 1]);
            var left = area.X;
            foreach (var word in words.Where(word => word.Y <= top && word.Y + word.Height >= bottom).OrderBy(word => word.X))
            {
                if (word.X > left) yield return new Box(left, top, word.X - left, bottom - top);
                left = Math.Max(left, word.X + word.Width);
            }

            if (left < area.X + area.Width) yield return new Box(left, top, area.X + area.Width - left, bottom - top);
        }
    }

    /// <summary>Whether a word may stay on an identity document: read surely, of two letters or more (a shoulder in the portrait reads as one), and without a digit.</summary>
    /// <param name="text">Its block's text.</param>
    /// <param name="run">The word.</param>
    public static bool MayStay(string text, TextRun run)
    {
        const double Sure = 0.8;
        if (run.Box is null || (run.OcrConfidence ?? 0) < Sure) return false;
        var letters = 0;
        foreach (var c in text.AsSpan(run.Start, run.Length))
        {
            if (char.IsDigit(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters >= 2;
    }
}
