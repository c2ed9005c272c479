using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Xml;

/// <summary>Finds the pictures and files that XML of one piece carries as base64 text: <c>office:binary-data</c> of flat OpenDocument (part 3, 19.23), <c>w:binData</c> of Word 2003, <c>pkg:binaryData</c> of flat packages, <c>value</c> of .resx. What they are, their first bytes say; keys, certificates and signatures are no files.</summary>
internal static class Base64Contents
{
    /// <summary>More of them in one document are a gap.</summary>
    public const int Most = 1000;

    private const int Shortest = 80;

    /// <summary>Said of one that is not taken.</summary>
    public static LocalizedText Unread { get; } = new("Một ảnh hoặc tệp nằm trong XML chưa được đọc.", "A picture or file inside the XML was not read.");

    private static readonly byte[][] Signatures =
    [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "BM"u8.ToArray(), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], "RIFF"u8.ToArray(), "%PDF"u8.ToArray(), [0x50, 0x4B, 0x03, 0x04],
        [0xD0, 0xCF, 0x11, 0xE0], [0xD7, 0xCD, 0xC6, 0x9A], [0x01, 0x00, 0x00, 0x00], [0x1F, 0x8B], "{\\rtf"u8.ToArray(), "<svg"u8.ToArray(), "<?xml"u8.ToArray(),
    ];

    /// <summary>The contents in order of place.</summary>
    /// <param name="xml">The whole text.</param>
    public static IEnumerable<EmbeddedText> In(string xml)
    {
        var number = 0;
        for (var at = xml.IndexOf('>'); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('>', at))
        {
            var start = ++at;
            while (at < xml.Length && IsOfBase64(xml[at])) at++;
            if (at - start < Shortest || at >= xml.Length || xml[at] != '<' || !IsFile(xml.AsSpan(start, at - start))) continue;
            yield return new EmbeddedText(++number, "application/octet-stream", true, xml[start..at], new Location { Line = LineOf(xml, start) });
        }
    }

    private static int LineOf(string xml, int at) => xml.AsSpan(0, at).Count('\n') + 1;

    private static bool IsOfBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '\r' or '\n' or '\t' or ' ';

    private static bool IsFile(ReadOnlySpan<char> text)
    {
        Span<char> head = stackalloc char[12];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            head[count++] = c;
            if (count == head.Length) break;
        }

        Span<byte> bytes = stackalloc byte[9];
        if (count < head.Length || !Convert.TryFromBase64Chars(head, bytes, out var length)) return false;
        foreach (var signature in Signatures)
        {
            if (bytes[..length].StartsWith(signature)) return true;
        }

        // HEIC and AVIF: the size of the first box, then "ftyp".
        return bytes[4..8].SequenceEqual("ftyp"u8);
    }
}
