using System.Text;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Text strings outside content streams (ISO 32000-2, 7.9.2.2): UTF-16 with a byte order mark, UTF-8 with one, else PDFDocEncoding.</summary>
internal static class PdfText
{
    private const int MaxBytes = 1 << 22;

    // PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, D.3).
    private const string Low = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    private const string High = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
        "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>The text of an entry that is a string (or a stream, as long fields and scripts are); null where it is neither.</summary>
    public static string? Read(ObjectStore store, CosDictionary dictionary, string key) =>
        dictionary.Has(key) ? Read(store, dictionary[key]) : null;

    public static string? Read(ObjectStore store, CosObject value) => store.Resolve(value) switch
    {
        CosString text => Decode(text.Bytes),
        CosStream stream => Decode(store.Decode(stream, MaxBytes).Data.Span),
        _ => null,
    };

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes) bytes = bytes[..MaxBytes];
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return WithoutLanguage(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return WithoutLanguage(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = Character(source[i]);
        });
    }

    /// <summary>A name, whose bytes are meant as UTF-8 (7.3.5).</summary>
    public static string DecodeName(string name) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name));

    /// <summary>An XML document: UTF-16 or UTF-32 by its byte order mark, else UTF-8.</summary>
    public static string DecodeXml(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes) bytes = bytes[..MaxBytes];
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        return Encoding.UTF8.GetString(bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes);
    }

    private static char Character(byte value) => value switch
    {
        >= 0x18 and <= 0x1F => Low[value - 0x18],
        >= 0x80 and <= 0xA0 => High[value - 0x80],
        _ => (char)value,
    };

    // 7.9.2.2: a language code may stand between two escape characters.
    private static string WithoutLanguage(string text)
    {
        if (!text.Contains('\u001B', StringComparison.Ordinal)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001B')
            {
                var end = text.AsSpan(i + 1, Math.Min(8, text.Length - i - 1)).IndexOf('\u001B');
                if (end >= 0)
                {
                    i += end + 1;
                    continue;
                }
            }

            clean.Append(text[i]);
        }

        return clean.ToString();
    }
}
