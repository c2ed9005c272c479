namespace PiiScanner.Core.Text;

/// <summary>Decides a legacy encoding over many short texts that belong together: the cells of a table, the lines of a text. One line of three words cannot tell VISCII from VPS; fifty can.</summary>
internal static class SectionEncoding
{
    private const int Lookahead = 200;
    private const int MostTexts = 400;
    private const int LeastViqr = 3;

    /// <summary>The encoding, or null when the texts are Unicode or too few to tell.</summary>
    /// <param name="texts">Original texts.</param>
    public static LegacyEncoding? Of(IEnumerable<string> texts)
    {
        List<string>? high = null;
        List<string>? marked = null;
        foreach (var text in texts)
        {
            if (HasHighLatin(text)) (high ??= []).Add(text);
            else if (high is null && HasViqrMarks(text)) (marked ??= []).Add(text);
            if (high?.Count >= MostTexts) break;
        }

        if (high is not null) return LegacyEncoding.Detect(high);
        // VIQR is plain ASCII: "Nguye^~n". Its marks in several texts, or it is not looked for.
        return marked?.Count >= LeastViqr && LegacyEncoding.Detect(marked.Take(MostTexts)) is { Name: "viqr" } viqr ? viqr : null;
    }

    /// <summary>The blocks in normal form, pulled; the encoding is decided over the first of them and holds for those that cannot tell by themselves.</summary>
    /// <param name="blocks">Blocks of one section.</param>
    public static IEnumerable<NormalizedText> Normalize(IEnumerable<TextBlock> blocks)
    {
        var ahead = new List<TextBlock>();
        LegacyEncoding? encoding = null;
        var decided = false;
        foreach (var block in blocks)
        {
            if (decided)
            {
                yield return TextNormalizer.Normalize(block, encoding);
                continue;
            }

            ahead.Add(block);
            if (ahead.Count < Lookahead) continue;
            encoding = Of(ahead.Select(waiting => waiting.Text));
            decided = true;
            foreach (var waiting in ahead) yield return TextNormalizer.Normalize(waiting, encoding);
            ahead.Clear();
        }

        if (decided) yield break;
        encoding = Of(ahead.Select(waiting => waiting.Text));
        foreach (var waiting in ahead) yield return TextNormalizer.Normalize(waiting, encoding);
    }

    private static bool HasViqrMarks(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '^' or '~' or '`' or '(' or '+' or '\'' or '?' or '.' && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsDigit(text[i + 1])) && text.IndexOf('@') < 0) return true;
        }

        return false;
    }

    private static bool HasHighLatin(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' and <= '\u00FF' or >= '\u0152' and <= '\u2122' or >= '\uF000' and <= '\uF0FF') return true;
        }

        return false;
    }
}
