using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Joins the lines of a picture that are one sentence broken at the right edge, so that a name or date over two lines stays whole. Lines of a list stay apart.</summary>
internal static class PictureParagraphs
{
    // In heights of a line.
    private const double LargestGap = 0.9;
    private const double LargestShift = 1.5;
    private const double LargestOverlap = 0.5;
    private const double LeastLikeness = 0.6;

    // A name has at most so many words; a line of a list that is only names must not take in the next.
    private const int WordsOfAName = 5;

    // What the recogniser makes of wood, cloth and shadows.
    private const double Noise = 0.5;
    private const double SureWord = 0.8;

    /// <summary>The lines, those of one paragraph together, in their order; noise left out.</summary>
    public static List<List<OcrLine>> Join(IEnumerable<OcrLine> lines)
    {
        var all = lines.Where(line => !IsNoise(line)).Select(WithoutMarks).ToList();
        var paragraphs = new List<List<OcrLine>>();
        for (var i = 0; i < all.Count; i++)
        {
            if (paragraphs.Count > 0 && Continues(paragraphs[^1], all[i], RightEdge(all, i))) paragraphs[^1].Add(all[i]);
            else paragraphs.Add([all[i]]);
        }

        return paragraphs;
    }

    /// <summary>True for marks that are no text; a number of some length, or a word read with confidence, is none of them.</summary>
    internal static bool IsNoise(OcrLine line) =>
        line.Words.Average(word => word.Confidence) < Noise
        && !line.Words.Any(word => (word.Confidence >= SureWord && word.Text.Count(char.IsLetter) >= 2) || word.Text.Count(char.IsAsciiDigit) >= 6);

    // A face or an icon beside a message, the edge of a bubble: read as marks in front of the words, and taller than they are.
    private static OcrLine WithoutMarks(OcrLine line)
    {
        var words = line.Words.SkipWhile(word => word.Text is not ("-" or "+" or "*" or "•") && !word.Text.Any(char.IsLetterOrDigit)).ToList();
        if (words.Count == line.Words.Length || words.Count == 0) return line;
        return new OcrLine([.. words], words.Select(word => word.Box).Aggregate((all, box) => all.Union(box)));
    }

    private static bool Continues(List<OcrLine> paragraph, OcrLine line, int rightEdge)
    {
        var above = paragraph[^1];
        if (!StandsBelow(above, line) || IsMarked(line) || (IsHeadline(above) && IsHeadline(line))) return false;
        // The line above is full when the next word would not have fitted behind it.
        if (above.Box.X + above.Box.Width + line.Words[0].Box.Width + (above.Box.Height / 4) <= rightEdge) return false;
        var (first, last) = (line.Words[0].Text[0], above.Words[^1].Text[^1]);
        if (char.IsLower(first)) return above.Words.Length > 2 && last != ':';
        if (!char.IsLetter(last) && last != ',') return false;
        return char.IsUpper(first) ? above.Words.Length > WordsOfAName : above.Words.Length > 2;
    }

    // Lines in capitals are headings, each for itself: the school, then the title of the list.
    private static bool IsHeadline(OcrLine line) => !line.Words.Any(word => word.Text.Any(char.IsLower));

    private static bool StandsBelow(OcrLine above, OcrLine line)
    {
        double height = Math.Max(above.Box.Height, line.Box.Height);
        double gap = line.Box.Y - (above.Box.Y + above.Box.Height);
        return gap <= LargestGap * height && gap >= -LargestOverlap * height && Math.Abs(line.Box.X - above.Box.X) <= LargestShift * height
            && Math.Min(above.Box.Height, line.Box.Height) >= LeastLikeness * height;
    }

    // How far lines reach to the right here: those right above and below.
    private static int RightEdge(List<OcrLine> lines, int at)
    {
        var right = lines[at].Box.X + lines[at].Box.Width;
        for (var i = at; i > 0 && StandsBelow(lines[i - 1], lines[i]); i--) right = Math.Max(right, lines[i - 1].Box.X + lines[i - 1].Box.Width);
        for (var i = at; i + 1 < lines.Count && StandsBelow(lines[i], lines[i + 1]); i++) right = Math.Max(right, lines[i + 1].Box.X + lines[i + 1].Box.Width);
        return right;
    }

    // "1. …", "12) …", "- …", "3 Nguyễn …": an item of a list.
    private static bool IsMarked(OcrLine line)
    {
        var first = line.Words[0].Text;
        if (!char.IsLetterOrDigit(first[0])) return true;
        var digits = first.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 3 && (digits == first.Length ? line.Words.Length > 1 && char.IsUpper(line.Words[1].Text[0]) : digits + 1 == first.Length && first[^1] is '.' or ')' or '|');
    }
}
