namespace PiiScanner.Formats.Text;

/// <summary>What the bytes 80 to FF mean in the single-byte code pages. Small tables of our own, so that undefined bytes keep their number and stay recognisable.</summary>
internal static class SingleByteTables
{
    /// <summary>Windows-1252 for all 256 bytes; the five undefined bytes are the control characters of the same number.</summary>
    public static char[] Windows1252 { get; } = Make(
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178");

    /// <summary>Windows-1258 for all 256 bytes.</summary>
    public static char[] Windows1258 { get; } = MakeWindows1258();

    /// <summary>Code page 437, the names in old zip files, for all 256 bytes.</summary>
    public static char[] Dos437 { get; } = Make(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0");

    /// <summary>All bytes through one of the tables.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, char[] table)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < chars.Length; i++) chars[i] = table[bytes[i]];
        return new string(chars);
    }

    private static char[] Make(string from80)
    {
        var table = new char[256];
        for (var i = 0; i < 256; i++) table[i] = (char)i;
        from80.CopyTo(0, table, 0x80, from80.Length);
        return table;
    }

    private static char[] MakeWindows1258()
    {
        var table = (char[])Windows1252.Clone();
        void Set(int code, char letter) => table[code] = letter;

        // The four letters of Windows-1252 that 1258 leaves undefined.
        foreach (var code in new[] { 0x8A, 0x8E, 0x9A, 0x9E }) Set(code, (char)code);
        Set(0xC3, 'Ă');
        Set(0xCC, '\u0300');
        Set(0xD0, 'Đ');
        Set(0xD2, '\u0309');
        Set(0xD5, 'Ơ');
        Set(0xDD, 'Ư');
        Set(0xDE, '\u0303');
        Set(0xE3, 'ă');
        Set(0xEC, '\u0301');
        Set(0xF0, 'đ');
        Set(0xF2, '\u0323');
        Set(0xF5, 'ơ');
        Set(0xFD, 'ư');
        Set(0xFE, '₫');
        return table;
    }
}
