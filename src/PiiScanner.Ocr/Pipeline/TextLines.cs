namespace PiiScanner.Ocr.Pipeline;

/// <summary>Puts words in lines and lines in order.</summary>
internal static class TextLines
{
    /// <summary>Words of one recognised line together, left to right; lines top to bottom.</summary>
    public static List<List<RecognizedWord>> Group(IEnumerable<RecognizedWord> words)
    {
        List<List<RecognizedWord>> lines = [.. words.GroupBy(word => word.Line).Select(line => line.OrderBy(word => word.Box.X).ToList())];
        lines.Sort((a, b) => Middle(a).CompareTo(Middle(b)));
        return lines;
    }

    /// <summary>Cuts lines where a blank wider than <paramref name="gap"/> pixels stands: headings side by side, columns without rules.</summary>
    public static IEnumerable<List<RecognizedWord>> SplitAtGaps(List<List<RecognizedWord>> lines, double gap)
    {
        foreach (List<RecognizedWord> line in lines)
        {
            List<RecognizedWord> part = [];
            foreach (RecognizedWord word in line)
            {
                if (part.Count > 0 && word.Box.X - part[^1].Box.Right > gap)
                {
                    yield return part;
                    part = [];
                }
                part.Add(word);
            }
            yield return part;
        }
    }

    private static double Middle(List<RecognizedWord> line) => line.Average(word => word.Box.CenterY);
}
