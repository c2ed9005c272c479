using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Keys of words and phrases for the name tables, made without allocation: case, place of the tone and i or y at the end do not matter.</summary>
internal static class NameKeys
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Key of a word with its marks.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = Seed;
        var tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = VietnameseLetters.ToLower(word[i]);
            tone |= VietnameseLetters.ToneOf(c);
            c = VietnameseLetters.WithoutTone(c);
            key = (key ^ (c == 'y' && IsLastVowel(word, i) ? 'i' : c)) * Prime;
        }

        return (key ^ (uint)(tone << 8)) * Prime;
    }

    /// <summary>Key of a word without its marks.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> word)
    {
        var key = Seed + 1;
        for (var i = 0; i < word.Length; i++)
        {
            var c = VietnameseLetters.Fold(word[i]);
            key = (key ^ (c == 'y' && IsLastVowel(word, i) ? 'i' : c)) * Prime;
        }

        return key;
    }

    /// <summary>Joins the key of one more word to that of a phrase; 0 is the empty phrase.</summary>
    public static ulong Join(ulong phrase, ulong word) => ((phrase << 7) | (phrase >> 57)) * Prime + word;

    /// <summary>Key of a phrase read from its first word to its last.</summary>
    public static ulong Forward(string phrase, bool isFolded)
    {
        ulong key = 0;
        for (int start = 0, end; start <= phrase.Length; start = end + 1)
        {
            end = phrase.IndexOf(' ', start) is >= 0 and var space ? space : phrase.Length;
            key = Join(key, OfOne(phrase.AsSpan(start, end - start), isFolded));
        }

        return key;
    }

    /// <summary>Key of a phrase read from its last word to its first.</summary>
    public static ulong Backward(string phrase, bool isFolded)
    {
        ulong key = 0;
        for (int end = phrase.Length, start; end >= 0; end = start - 1)
        {
            start = phrase.AsSpan(0, end).LastIndexOf(' ') + 1;
            key = Join(key, OfOne(phrase.AsSpan(start, end - start), isFolded));
        }

        return key;
    }

    /// <summary>Keys of words parted by spaces.</summary>
    public static HashSet<ulong> SetOf(string words)
    {
        var keys = new HashSet<ulong>();
        foreach (var word in words.Split(' ')) keys.Add(Of(word.AsSpan()));
        return keys;
    }

    private static ulong OfOne(ReadOnlySpan<char> word, bool isFolded)
    {
        var span = word.TrimEnd('.');
        return isFolded ? OfFolded(span) : Of(span);
    }

    // Lý and Lí, Quý and Quí are one name; tay and tai are two.
    private static bool IsLastVowel(ReadOnlySpan<char> word, int at)
    {
        if (at != word.Length - 1 || at == 0) return false;
        var before = VietnameseLetters.Fold(word[at - 1]);
        return before == 'u' ? at > 1 && word[at - 2] is 'q' or 'Q' : before is not ('a' or 'e' or 'i' or 'o');
    }
}
