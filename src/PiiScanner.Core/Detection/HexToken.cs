using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Knows digests and UUIDs: ten digits inside one are no phone number.</summary>
internal static class HexToken
{
    // MD5, the shortest digest in use, has 32 hexadecimal digits.
    private const int LeastDigits = 32;
    private const int LeastLetters = 3;
    private const int UuidLength = 36;
    private const int Longest = 1024;

    /// <summary>True when a place lies inside a longer token of hexadecimal digits, letters among them, that nothing else touches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit of the place.</param>
    /// <param name="length">Its code units.</param>
    public static bool Holds(ReadOnlySpan<char> text, int start, int length)
    {
        var digest = Around(text, start, length, hyphens: false);
        if (digest.Length >= LeastDigits && Letters(digest) >= LeastLetters) return true;
        var uuid = Around(text, start, length, hyphens: true);
        return uuid.Length == UuidLength && Letters(uuid) >= LeastLetters && IsUuid(uuid);
    }

    // The token the place lies in; empty when the place or the token's edges hold other letters.
    private static ReadOnlySpan<char> Around(ReadOnlySpan<char> text, int start, int length, bool hyphens)
    {
        for (var i = start; i < start + length; i++)
        {
            if (!IsPart(text[i], hyphens)) return default;
        }

        var from = start;
        while (from > 0 && start - from < Longest && IsPart(text[from - 1], hyphens)) from--;
        var end = start + length;
        while (end < text.Length && end - start < Longest && IsPart(text[end], hyphens)) end++;
        Steps.Take(end - from);
        return from > 0 && LetterTables.IsWordChar(text[from - 1]) || end < text.Length && LetterTables.IsWordChar(text[end]) ? default : text.Slice(from, end - from);
    }

    private static int Letters(ReadOnlySpan<char> token)
    {
        var letters = 0;
        foreach (var c in token)
        {
            if (c != '-' && !DigitClusters.IsDigit(c)) letters++;
        }

        return letters;
    }

    // 8-4-4-4-12
    private static bool IsUuid(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if ((token[i] == '-') != (i is 8 or 13 or 18 or 23)) return false;
        }

        return true;
    }

    private static bool IsPart(char c, bool hyphens) => DigitClusters.IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F' || hyphens && c == '-';
}
