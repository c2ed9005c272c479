using System.Text;

namespace PiiScanner.Fixtures.Invented;

/// <summary>The ways the same Vietnamese text is written: without marks, decomposed, with the tone mark at the old place.</summary>
public static class VietnameseText
{
    private static readonly Dictionary<char, string> DecomposedByLetter = ReadDecomposed();
    private static readonly Dictionary<string, char> LetterByDecomposed =
        DecomposedByLetter.ToDictionary(pair => pair.Value, pair => pair.Key);

    private static readonly (string Old, string New)[] TonePlaces =
    [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ];

    /// <summary>Replaces each marked letter by its base and combining marks. string.Normalize does nothing without ICU.</summary>
    public static string Decompose(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            if (DecomposedByLetter.TryGetValue(letter, out var parts)) result.Append(parts);
            else result.Append(letter);
        }

        return result.ToString();
    }

    /// <summary>Joins base letters and combining marks (in canonical order) back into single letters.</summary>
    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = 1;
            while (i + length < text.Length && length < 3 && IsMark(text[i + length])) length++;
            for (; length > 1; length--)
            {
                if (!LetterByDecomposed.TryGetValue(text.Substring(i, length), out var letter)) continue;
                result.Append(letter);
                break;
            }

            if (length == 1) result.Append(text[i]);
            i += length - 1;
        }

        return result.ToString();
    }

    public static string Unmark(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in Decompose(text))
        {
            if (IsMark(letter)) continue;
            result.Append(letter switch { 'đ' => 'd', 'Đ' => 'D', _ => letter });
        }

        return result.ToString();
    }

    /// <summary>Moves the tone mark of oa, oe, uy between the two customs (hòa, hoà), but not after q.</summary>
    public static string SwapTonePlace(string syllables) => string.Join(' ', syllables.Split(' ').Select(SwapSyllable));

    public static string Slug(string text)
    {
        var words = new string([.. Unmark(text).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string SwapSyllable(string syllable)
    {
        foreach (var (old, @new) in TonePlaces)
        {
            var quy = syllable.StartsWith('q') || syllable.StartsWith('Q');
            if (quy || !syllable.EndsWith(old, StringComparison.Ordinal)) continue;
            return string.Concat(syllable.AsSpan(0, syllable.Length - 2), @new);
        }

        return syllable;
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static Dictionary<char, string> ReadDecomposed()
    {
        var letters = new Dictionary<char, string>();
        foreach (var row in Lexicon.Rows("legacy-map.tsv"))
        {
            var parts = row[3].Split(' ').Select(code => (char)Convert.ToInt32(code[2..], 16));
            var text = string.Concat(parts);
            if (text.Length > 1) letters[row[0][0]] = text;
        }

        return letters;
    }
}
