namespace PiiScanner.Core.Text;

/// <summary>Letter tables for Latin and Vietnamese, because string normalisation and casing do nothing, or differ, without ICU.</summary>
/// <remarks>Every method is a table look-up of constant cost per code unit. Letters beyond U+1EFF keep their simple invariant casing.</remarks>
public static partial class VietnameseLetters
{
    // Covers ASCII, Latin, the combining marks and the Vietnamese block U+1EA0..U+1EF9.
    private const int TableSize = 0x1F00;

    private static readonly char[] LowerTable = MakeTable(char.ToLowerInvariant);
    private static readonly char[] UpperTable = MakeTable(char.ToUpperInvariant);
    private static readonly char[] FoldTable = MakeFoldTable();

    /// <summary>Lower case of one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static char ToLower(char c) => c < TableSize ? LowerTable[c] : char.ToLowerInvariant(c);

    /// <summary>Upper case of one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static char ToUpper(char c) => c < TableSize ? UpperTable[c] : char.ToUpperInvariant(c);

    /// <summary>Lower case; same length.</summary>
    /// <param name="text">Text in NFC.</param>
    public static string ToLower(string text) => Convert(text, LowerTable);

    /// <summary>Upper case; same length.</summary>
    /// <param name="text">Text in NFC.</param>
    public static string ToUpper(string text) => Convert(text, UpperTable);

    /// <summary>Lower case without diacritics, đ as d; same length.</summary>
    /// <param name="text">Text in NFC.</param>
    public static string Fold(string text) => Convert(text, FoldTable);

    /// <summary>Lower case without diacritics of one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static char Fold(char c) => c < TableSize ? FoldTable[c] : char.ToLowerInvariant(c);

    /// <summary>Lower case without diacritics, written over a buffer.</summary>
    /// <param name="text">Text in NFC.</param>
    /// <param name="folded">At least as long as <paramref name="text"/>.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    }

    /// <summary>True for a letter of any script, as far as it is one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    internal static bool IsLetter(char c)
    {
        Steps.Take();
        return c < 0x80 ? (uint)((c | 0x20) - 'a') < 26 : char.IsLetter(c);
    }

    /// <summary>True for an upper-case letter.</summary>
    /// <param name="c">Any code unit.</param>
    internal static bool IsUpper(char c)
    {
        Steps.Take();
        return c < 0x80 ? (uint)(c - 'A') < 26 : c < TableSize && LowerTable[c] != c;
    }

    private static string Convert(string text, char[] table)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= TableSize || table[c] == c) continue;
            var chars = text.ToCharArray();
            for (; i < chars.Length; i++)
            {
                c = chars[i];
                if (c < TableSize) chars[i] = table[c];
            }

            return new string(chars);
        }

        return text;
    }

    private static char[] MakeTable(Func<char, char> map)
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++) table[i] = map((char)i);
        return table;
    }

    private static char[] MakeFoldTable()
    {
        var table = MakeTable(char.ToLowerInvariant);
        void Row(char plain, string letters)
        {
            foreach (var letter in letters)
            {
                table[letter] = plain;
                table[char.ToUpperInvariant(letter)] = plain;
            }
        }

        Row('a', "àáảãạăằắẳẵặâầấẩẫậäåāąǎ");
        Row('e', "èéẻẽẹêềếểễệëēĕėęě");
        Row('i', "ìíỉĩịîïīĭįǐ");
        Row('o', "òóỏõọôồốổỗộơờớởỡợöøōŏőǒ");
        Row('u', "ùúủũụưừứửữựûüūŭůűųǔ");
        Row('y', "ỳýỷỹỵÿŷ");
        Row('d', "đðɖď");
        Row('c', "çčćĉċ");
        Row('n', "ñňńņ");
        Row('s', "śšşș");
        Row('z', "źżž");
        Row('g', "ğĝġģ");
        Row('l', "łĺľļ");
        Row('r', "řŕŗ");
        Row('t', "ťţț");
        table[0x189] = 'd'; // Ɖ: its own lower case is ɖ, U+0256
        table[0x131] = 'i';
        return table;
    }
}
