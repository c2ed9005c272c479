namespace PiiScanner.Formats.Text;

/// <summary>Says whether single-byte text is Windows-1258. Its tone marks stand behind a vowel; the same bytes in TCVN3 and VNI are letters and stand anywhere.</summary>
internal static class Windows1258Test
{
    /// <summary>Looks at all bytes of the sample.</summary>
    public static bool Fits(ReadOnlySpan<byte> sample)
    {
        int tonesOnVowels = 0, tonesElsewhere = 0, letters = 0, strange = 0;
        var previous = (byte)' ';
        foreach (var b in sample)
        {
            if (IsTone(b))
            {
                if (IsVowel(previous)) tonesOnVowels++;
                else tonesElsewhere++;
            }
            else if (b >= 0x80)
            {
                if (IsLetter(b)) letters++;
                else if (!IsSign(b)) strange++;
            }

            previous = b;
        }

        return tonesOnVowels > 0 && tonesOnVowels >= 9 * tonesElsewhere && (letters + tonesOnVowels) >= 9 * strange;
    }

    // Grave, hook, tilde, acute, dot below.
    private static bool IsTone(byte b) => b is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2;

    private static bool IsVowel(byte b) =>
        (b | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 0xE2 or 0xE3 or 0xEA or 0xF4 or 0xF5 or 0xFD;

    // Ă Â Đ Ê Ô Ơ Ư, the vowels with a tone that the page has whole, and both cases of them.
    private static bool IsLetter(byte b) =>
        (b | 0x20) is 0xE0 or 0xE1 or 0xE2 or 0xE3 or 0xE8 or 0xE9 or 0xEA or 0xED or 0xF0 or 0xF3 or 0xF4 or 0xF5 or 0xF9 or 0xFA or 0xFD;

    // Dashes, quotes, ellipsis, euro, bullet, no-break space, copyright, degree, dong.
    private static bool IsSign(byte b) => b is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA9 or 0xAB or 0xB0 or 0xBB or 0xFE;
}
