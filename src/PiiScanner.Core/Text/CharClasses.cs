using System.Globalization;

namespace PiiScanner.Core.Text;

/// <summary>What the normaliser must do with a code unit, looked up in one step.</summary>
internal static class CharClasses
{
    /// <summary>Stays as it is.</summary>
    public const byte Plain = 0;

    /// <summary>Is changed, composed or dropped by the normaliser.</summary>
    public const byte Change = 1;

    /// <summary>Hardly seen in Unicode Vietnamese, usual in text of a legacy encoding: worth a closer look.</summary>
    public const byte Legacy = 2;

    /// <summary>A circumflex or other sign that VIQR writes behind a vowel.</summary>
    public const byte Viqr = 4;

    /// <summary>A letter written as an escape of a program.</summary>
    public const byte Escape = 8;

    private const int TableSize = 0x3100;

    // Vietnamese letters of Latin-1, and signs that clean text holds without telling anything about its encoding.
    private const string UsualInLatin1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý°±·«";

    // What windows-1252 shows for bytes 80 to 9F, without quotes, dashes and the euro sign.
    private const string LegacySigns = "ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ";

    private static readonly byte[] Table = MakeTable();

    /// <summary>All classes that occur in a text, joined.</summary>
    /// <param name="text">Any text.</param>
    public static byte Seen(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExceptInRange('\0', '\x7f');
        if (start < 0) return OfAscii(text);
        var seen = OfAscii(text.Slice(0, start));
        var table = Table;
        foreach (var c in text.Slice(start)) seen |= c < table.Length ? table[c] : OfRare(c);
        return (seen & Escape) != 0 ? (byte)(seen & ~Escape | OfAscii(text)) : seen;
    }

    // Few texts hold either sign.
    private static byte OfAscii(ReadOnlySpan<char> text)
    {
        var seen = Plain;
        for (var at = text.IndexOfAny('^', '\\'); at >= 0;)
        {
            seen |= text[at] == '^' ? Viqr : EscapedLetter.Length(text.Slice(at)) > 0 ? Escape : Plain;
            if (seen == (Viqr | Escape)) break;
            text = text.Slice(at + 1);
            at = text.IndexOfAny('^', '\\');
        }

        return seen;
    }

    /// <summary>Classes of one code unit.</summary>
    /// <param name="c">Any code unit.</param>
    public static byte Of(char c) => c < TableSize ? Table[c] : OfRare(c);

    /// <summary>True for a space that is not the ASCII one.</summary>
    /// <param name="c">Any code unit.</param>
    public static bool IsSpace(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>True for what a reader does not see: zero-width, directional and invisible signs.</summary>
    /// <param name="c">Any code unit.</param>
    public static bool IsIgnorable(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';

    /// <summary>True for a combining mark of the block that Latin text uses.</summary>
    /// <param name="c">Any code unit.</param>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' and not '\u034F';

    private static byte OfRare(char c) => c switch
    {
        >= '\uE000' and <= '\uF8FF' => c is >= '\uF020' and <= '\uF0FF' ? (byte)(Change | Legacy) : Plain,
        '\uD835' => Change,
        >= '\uD800' => c is >= '\uFF01' and <= '\uFF5E' || IsIgnorable(c) ? Change : Plain,
        _ => c > 0xA000 && char.IsDigit(c) ? Change : Plain,
    };

    private static byte[] MakeTable()
    {
        var table = new byte[TableSize];
        for (var i = 0x80; i < TableSize; i++)
        {
            var c = (char)i;
            if (IsSpace(c) || IsIgnorable(c) || IsMark(c) || c is '\u0085' or '\u2028' or '\u2029' or 'Ð' or 'ð' or 'Ɖ' or 'ɖ'
                || char.IsDigit(c)) table[i] |= Change;
            if (c is > '\u00A0' and <= '\u00FF' ? UsualInLatin1.IndexOf(c) < 0 : c < '\u00A0' || LegacySigns.IndexOf(c) >= 0) table[i] |= Legacy;
        }

        // UTF-8 read as windows-1250.
        table['ş'] |= Legacy;
        table['Ć'] |= Legacy;
        table['^'] |= Viqr;
        table['\\'] |= Escape;
        return table;
    }

    /// <summary>Value of a decimal digit of any script, or -1.</summary>
    /// <param name="c">Any code unit.</param>
    public static int DigitValue(char c) => char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c) : -1;
}
