using System.Text;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Plain;

/// <summary>Old one- and two-byte codes for Vietnamese, as text seen through Windows-1252 or as bytes.</summary>
public sealed class LegacyEncoding
{
    private readonly Dictionary<char, byte[]> _codes = [];

    private LegacyEncoding(int column)
    {
        foreach (var row in Lexicon.Rows("legacy-map.tsv"))
        {
            _codes[row[0][0]] = [.. row[column].Split(' ').Select(hex => Convert.ToByte(hex, 16))];
        }
    }

    /// <summary>TCVN3 (ABC), drawn with .Vn fonts. Marked capitals share the codes of small letters.</summary>
    public static LegacyEncoding Tcvn3 { get; } = new(4);

    public static LegacyEncoding Vni { get; } = new(7);

    public static LegacyEncoding Vps { get; } = new(9);

    public static LegacyEncoding Viscii { get; } = new(10);

    public static LegacyEncoding Windows1258 { get; } = new(15);

    /// <summary>The text as a program that does not know the encoding shows it: one character for each byte.</summary>
    public string Seen(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            if (_codes.TryGetValue(letter, out var codes)) foreach (var code in codes) result.Append((char)code);
            else result.Append(letter);
        }

        return result.ToString();
    }

    public byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length * 2);
        foreach (var letter in text)
        {
            if (_codes.TryGetValue(letter, out var codes)) bytes.AddRange(codes);
            else bytes.Add(letter < 0x80 ? (byte)letter : Punctuation(letter));
        }

        return [.. bytes];
    }

    private static byte Punctuation(char letter) => letter switch
    {
        '–' => 0x96, '—' => 0x97, '’' => 0x92, '‘' => 0x91, '“' => 0x93, '”' => 0x94, '…' => 0x85, '•' => 0x95, '\u00A0' => 0xA0,
        _ => (byte)'?',
    };
}
