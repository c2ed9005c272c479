namespace PiiScanner.Core.Text;

/// <summary>The bytes behind characters that a program showed by reading text as windows-1252, 1250 or 1258.</summary>
internal static class EightBitPages
{
    // Bytes 80..9F as windows-1252 shows them; a space stands for a byte without a character.
    private const string Latin80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    // Bytes 80..BF as windows-1250 shows them.
    private const string Central80 = "€ ‚ „…†‡ ‰Š‹ŚŤŽŹ ‘’“”•–— ™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż";

    // Where windows-1258 differs from 1252 in the upper half.
    private const string Vietnamese = "Ă\u00C3\u0300\u00CCĐ\u00D0\u0309\u00D2Ơ\u00D5Ư\u00DD\u0303\u00DEă\u00E3\u0301\u00ECđ\u00F0\u0323\u00F2ơ\u00F5ư\u00FD₫\u00FE";

    /// <summary>The byte that windows-1252, or 1258 where it differs, shows as this character; -1 for none. Codes of symbol fonts lose their F000.</summary>
    public static int ByteOf(char c)
    {
        if (c < 0x100) return c;
        if (c is >= '\uF020' and <= '\uF0FF') return c - 0xF000;
        var at = Latin80.IndexOf(c);
        if (at >= 0) return 0x80 + at;
        for (var i = 0; i < Vietnamese.Length; i += 2)
        {
            if (Vietnamese[i] == c) return Vietnamese[i + 1];
        }

        return -1;
    }

    /// <summary>The character that windows-1252 shows for a byte; for its five undefined bytes the control character of the same number.</summary>
    public static char Show(int value) => value is >= 0x80 and < 0xA0 && Latin80[value - 0x80] is var shown && shown != ' ' ? shown : (char)value;

    /// <summary>The byte 80 to BF that one of the three pages shows as this character; -1 for none.</summary>
    public static int ContinuationOf(char c)
    {
        if (c < 0x80) return -1;
        var value = ByteOf(c);
        if (value is >= 0x80 and < 0xC0) return value;
        var at = Central80.IndexOf(c);
        return at >= 0 && c != ' ' ? 0x80 + at : -1;
    }
}
