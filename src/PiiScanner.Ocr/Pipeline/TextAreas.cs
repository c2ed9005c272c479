namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Cuts an area to the stretches where letters stand in words. Read whole, the grain of an empty shaded corner costs more
/// time than all the text of the page, and comes out as hundreds of words that are none.
/// </summary>
internal static class TextAreas
{
    private const int ShortestWord = 2;
    private const double Gap = 5;
    private const double MarginAcross = 8;
    private const double MarginDown = 1.5;

    /// <summary>The stretches, top to bottom; empty when no word stands in the area.</summary>
    /// <param name="area">What may be read.</param>
    /// <param name="layout">Of the page.</param>
    public static IEnumerable<Rect> In(Rect area, PageLayout layout)
    {
        List<Rect> letters = LetterChains.Find(layout.Letters.Where(letter => area.Contains(letter.CenterX, letter.CenterY)), vertical: false, ShortestWord);
        letters.Sort((a, b) => a.Y.CompareTo(b.Y));
        Rect stretch = default;
        foreach (Rect letter in letters)
        {
            if (!stretch.IsEmpty && letter.Y - stretch.Bottom > Gap * layout.TextHeight)
            {
                yield return Grown(stretch, area, layout.TextHeight);
                stretch = default;
            }
            stretch = stretch.Union(letter);
        }
        if (!stretch.IsEmpty)
            yield return Grown(stretch, area, layout.TextHeight);
    }

    private static Rect Grown(Rect stretch, Rect area, double textHeight) =>
        stretch.Grown((int)(MarginAcross * textHeight), (int)(MarginDown * textHeight)).Intersect(area);
}
