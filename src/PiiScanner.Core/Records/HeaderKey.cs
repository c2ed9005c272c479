using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The form in which headings and titles are compared: folded, letters and digits only, single spaces.</summary>
internal static class HeaderKey
{
    /// <summary>Makes the key of a heading.</summary>
    /// <param name="text">Heading in NFC.</param>
    public static string Of(string text)
    {
        var key = text.Length <= LongestOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            var folded = VietnameseLetters.Fold(c);
            if (folded is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                // A gap took a letter at least, so there is room.
                if (gap && length > 0) key[length++] = ' ';
                gap = false;
                key[length++] = folded;
            }
            else
            {
                gap = true;
            }
        }

        if (length > 0) return key.Slice(0, length).ToString();
        var trimmed = text.Trim();
        return trimmed is "#" or "%" ? trimmed : "";
    }

    private const int LongestOnStack = 256;

    /// <summary>The heading without what stands in brackets: "Ngày sinh (dd/mm/yyyy)" gives "Ngày sinh".</summary>
    /// <param name="text">Heading in NFC.</param>
    public static string WithoutBrackets(string text)
    {
        var open = text.IndexOf('(');
        if (open <= 0) return text;
        var close = text.IndexOf(')', open);
        return close < 0 ? text.Substring(0, open) : text.Substring(0, open) + " " + text.Substring(close + 1);
    }

    /// <summary>The key without years: "lop 2025 2026" gives "lop". The same object when there is none.</summary>
    /// <param name="key">A key.</param>
    public static string WithoutYears(string key)
    {
        if (key.IndexOf("20", StringComparison.Ordinal) < 0 && key.IndexOf("19", StringComparison.Ordinal) < 0) return key;
        var words = key.Split(' ');
        var kept = words.Where(word => !(word.Length == 4 && (word.StartsWith("20", StringComparison.Ordinal) || word.StartsWith("19", StringComparison.Ordinal)) && word[2] is >= '0' and <= '9' && word[3] is >= '0' and <= '9')).ToArray();
        return kept.Length == words.Length ? key : string.Join(" ", kept);
    }

    /// <summary>True when the key holds the phrase as whole words.</summary>
    /// <param name="key">A key.</param>
    /// <param name="phrase">Words of a key.</param>
    public static bool HasPhrase(string key, string phrase)
    {
        for (var at = key.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || key[at - 1] == ' ') && (end == key.Length || key[end] == ' ')) return true;
        }

        return false;
    }
}
