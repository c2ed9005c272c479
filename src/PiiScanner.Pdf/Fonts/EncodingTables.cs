namespace PiiScanner.Pdf.Fonts;

/// <summary>The predefined simple encodings as text, one character for each code (ISO 32000-1, annex D). U+FFFD where a code has no glyph.</summary>
internal static class EncodingTables
{
    private const string Ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private static readonly string NoControls = new('\uFFFD', 32);

    /// <summary>WinAnsiEncoding (D.2): code page 1252, unused codes being bullets.</summary>
    public static string WinAnsi { get; } = NoControls + Ascii + "\u2022" +
        "\u20AC\u2022\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u2022\u017D\u2022" +
        "\u2022\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u2022\u017E\u0178" +
        "\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF" +
        "\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF" +
        "\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF" +
        "\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF" +
        "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF" +
        "\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00FF";

    /// <summary>MacRomanEncoding (D.2).</summary>
    public static string MacRoman { get; } = NoControls + Ascii + "\uFFFD" +
        "\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8" +
        "\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC" +
        "\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8" +
        "\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8" +
        "\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153" +
        "\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u20AC\u2039\u203A\uFB01\uFB02" +
        "\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4" +
        "\uFFFD\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";

    /// <summary>StandardEncoding (D.2).</summary>
    public static string Standard { get; } = NoControls + Ascii.Replace('\'', '\u2019').Replace('`', '\u2018') + "\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\u00A1\u00A2\u00A3\u2044\u00A5\u0192\u00A7\u00A4'\u201C\u00AB\u2039\u203A\uFB01\uFB02" +
        "\uFFFD\u2013\u2020\u2021\u00B7\uFFFD\u00B6\u2022\u201A\u201E\u201D\u00BB\u2026\u2030\uFFFD\u00BF" +
        "\uFFFD`\u00B4\u02C6\u02DC\u00AF\u02D8\u02D9\u00A8\uFFFD\u02DA\u00B8\uFFFD\u02DD\u02DB\u02C7" +
        "\u2014\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\u00C6\uFFFD\u00AA\uFFFD\uFFFD\uFFFD\uFFFD\u0141\u00D8\u0152\u00BA\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\u00E6\uFFFD\uFFFD\uFFFD\u0131\uFFFD\uFFFD\u0142\u00F8\u0153\u00DF\uFFFD\uFFFD\uFFFD\uFFFD";

    /// <summary>The built-in encoding of the font Symbol (D.5).</summary>
    public static string Symbol { get; } =
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        " !\u2200#\u2203%&\u220B()\u2217+,\u2212./" +
        "0123456789:;<=>?" +
        "\u2245\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F" +
        "\u03A0\u0398\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396[\u2234]\u22A5_" +
        "\u203E\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC\u03BD\u03BF" +
        "\u03C0\u03B8\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6{|}\u223C\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD" +
        "\u20AC\u03D2\u2032\u2264\u2044\u221E\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193" +
        "\u00B0\u00B1\u2033\u2265\u00D7\u221D\u2202\u2022\u00F7\u2260\u2261\u2248\u2026\u23D0\u23AF\u21B5" +
        "\u2135\u2111\u211C\u2118\u2297\u2295\u2205\u2229\u222A\u2283\u2287\u2284\u2282\u2286\u2208\u2209" +
        "\u2220\u2207\u00AE\u00A9\u2122\u220F\u221A\u22C5\u00AC\u2227\u2228\u21D4\u21D0\u21D1\u21D2\u21D3" +
        "\u25CA\u3008\u00AE\u00A9\u2122\u2211\u239B\u239C\u239D\u23A1\u23A2\u23A3\u23A7\u23A8\u23A9\u23AA" +
        "\uFFFD\u3009\u222B\u2320\u23AE\u2321\u239E\u239F\u23A0\u23A4\u23A5\u23A6\u23AB\u23AC\u23AD\uFFFD";

    /// <summary>The built-in encoding of the font ZapfDingbats (D.6), which the Dingbats block of Unicode follows.</summary>
    public static string Dingbats { get; } = BuildDingbats();

    /// <summary>Finds an encoding by name; null where it is not predefined.</summary>
    public static string? Find(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        _ => null,
    };

    private static string BuildDingbats()
    {
        var table = new char[256];
        Array.Fill(table, '\uFFFD');
        table[0x20] = ' ';
        for (var code = 0x21; code <= 0x7E; code++) table[code] = (char)(0x2701 + code - 0x21);
        for (var code = 0xA1; code <= 0xA7; code++) table[code] = (char)(0x2761 + code - 0xA1);
        for (var code = 0xAC; code <= 0xB5; code++) table[code] = (char)(0x2460 + code - 0xAC);
        for (var code = 0xB6; code <= 0xFE; code++) table[code] = (char)(0x2776 + code - 0xB6);
        // Characters that other blocks of Unicode already had.
        ReadOnlySpan<int> moved =
        [
            0x25, 0x260E, 0x2A, 0x261B, 0x2B, 0x261E, 0x48, 0x2605, 0x6C, 0x25CF, 0x6E, 0x25A0, 0x73, 0x25B2, 0x74, 0x25BC, 0x75, 0x25C6, 0x77, 0x25D7,
            0xA8, 0x2663, 0xA9, 0x2666, 0xAA, 0x2665, 0xAB, 0x2660, 0xD5, 0x2192, 0xD6, 0x2194, 0xD7, 0x2195,
        ];
        for (var i = 0; i < moved.Length; i += 2) table[moved[i]] = (char)moved[i + 1];
        return new string(table);
    }
}
