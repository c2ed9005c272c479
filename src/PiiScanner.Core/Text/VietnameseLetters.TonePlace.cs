namespace PiiScanner.Core.Text;

public static partial class VietnameseLetters
{
    /// <summary>Lower case with the tone of each word moved to one agreed place, so that <c>hoà</c> and <c>hòa</c>, <c>Qúy</c> and <c>Quý</c> are equal; same length.</summary>
    /// <param name="text">Text in NFC.</param>
    /// <remarks>The place is that of the old spelling: on the vowel with a mark if there is one, else before the last of two or in the middle of three vowels,
    /// on the last vowel when a consonant follows. Words with two tones are left alone.</remarks>
    public static string FoldTonePlace(string text)
    {
        var chars = ToLower(text).ToCharArray();
        for (var i = 0; i < chars.Length;)
        {
            if (!IsLetter(chars[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < chars.Length && IsLetter(chars[i])) i++;
            PlaceTone(chars.AsSpan(start, i - start));
        }

        return new string(chars);
    }

    /// <summary>Moves the tone of one lower-case word to its agreed place.</summary>
    /// <param name="word">Letters only, lower case; changed in place.</param>
    internal static void PlaceTone(Span<char> word)
    {
        var at = -1;
        for (var i = 0; i < word.Length; i++)
        {
            if (ToneOf(word[i]) == 0) continue;
            if (at >= 0) return;
            at = i;
        }

        if (at < 0) return;
        var tone = ToneOf(word[at]);
        word[at] = WithoutTone(word[at]);
        var (first, end) = VowelsOf(word);
        var place = at < first - 1 || at >= end ? at : TonePlace(word, first, end);
        word[place] = TryTone(word[place], tone, out var toned) ? toned : word[place];
    }

    // The vowels of the rhyme: the u of "qu" and the i of "gi" before another vowel belong to the onset.
    private static (int First, int End) VowelsOf(ReadOnlySpan<char> word)
    {
        var first = 0;
        while (first < word.Length && !IsVowel(word[first])) first++;
        var end = first;
        while (end < word.Length && IsVowel(word[end])) end++;
        var glides = first == 1 && end - first > 1
            && ((word[0] == 'q' && word[1] == 'u') || (word[0] == 'g' && word[1] == 'i'));
        return (glides ? first + 1 : first, end);
    }

    private static int TonePlace(ReadOnlySpan<char> word, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (word[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư') return i;
        }

        var vowels = end - first;
        if (vowels <= 1) return first;
        if (end < word.Length) return end - 1;
        return vowels == 2 ? first : first + 1;
    }

    private static bool IsVowel(char c) => WithoutTone(c) is 'a' or 'ă' or 'â' or 'e' or 'ê' or 'i' or 'o' or 'ô' or 'ơ' or 'u' or 'ư' or 'y';
}
