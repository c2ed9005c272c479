using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Words between two names that make the first the parent of the second: "…, mẹ của em …", "… (bố cháu …", "… là phụ huynh học sinh …".</summary>
internal static class Relations
{
    private const int Longest = 80;

    /// <summary>True where the words in front of a name say that the person named before is the parent.</summary>
    /// <param name="text">The line.</param>
    /// <param name="parent">The name before, of the same line.</param>
    /// <param name="child">First code unit of the name that follows.</param>
    public static bool IsParentOf(string text, ValueDraft parent, int child)
    {
        var at = text.LastIndexOf(parent.Raw, child, StringComparison.Ordinal);
        if (at < 0) return false;
        var from = at + parent.Raw.Length;
        return child - from is > 0 and <= Longest && EndsInRelation(text.Substring(from, child - from));
    }

    /// <summary>True for words that end in "mẹ của em", "bố cháu", "phụ huynh": their subject is the parent of whoever is named next.</summary>
    /// <param name="words">What stands in front of the name.</param>
    public static bool EndsInRelation(string words)
    {
        if (words.IndexOfAny(Ends) >= 0) return false;
        var lower = VietnameseLetters.ToLower(words).TrimEnd(' ', ':', '(', '–', '-');
        foreach (var child in RecordWords.Of("child-word").Marked)
        {
            if (EndsWith(lower, child)) lower = lower.Substring(0, lower.Length - child.Length).TrimEnd();
        }

        foreach (var word in RecordWords.Of("child-told").Marked)
        {
            if (EndsWith(lower, word)) return true;
        }

        if (EndsWith(lower, "của")) lower = lower.Substring(0, lower.Length - 3).TrimEnd();
        foreach (var word in RecordWords.Of("parent-word").Marked)
        {
            // "đạt giải Ba, em …" is no father.
            if (EndsWith(lower, word) && (word != "ba" || lower.EndsWith("là ba", StringComparison.Ordinal) || lower.EndsWith("(ba", StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private static readonly char[] Ends = ['.', ';', '\n', '!', '?'];

    private static bool EndsWith(string text, string word) => text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]));
}
