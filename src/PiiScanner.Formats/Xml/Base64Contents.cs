using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

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

    // Elements of which the content is always a file, whatever it is.
    private static readonly string[] Holders = ["binary-data", "binData", "binaryData"];

    private static readonly string[] LineEnds = ["&#10;", "&#13;", "&#xA;", "&#xa;", "&#xD;", "&#xd;"];
    private const string CData = "<![CDATA[";

    /// <summary>All files: the contents of elements in order of place, then those in attributes, scripts and <c>data:</c> addresses.</summary>
    /// <param name="xml">The whole text.</param>
    public static IEnumerable<EncodedText> In(string xml)
    {
        var places = new List<(int Start, int End)>();
        foreach (var content in OfElements(xml))
        {
            places.Add((content.Start, content.End));
            yield return content;
        }

        var (number, next) = (places.Count, 0);
        foreach (var encoded in EncodedFiles.In(xml))
        {
            while (next < places.Count && places[next].End <= encoded.Start) next++;
            if (next < places.Count && places[next].Start < encoded.End) continue;
            yield return encoded with { File = encoded.File with { Index = ++number } };
        }
    }

    private static IEnumerable<EncodedText> OfElements(string xml)
    {
        var (number, line, counted) = (0, 1, 0);
        for (var at = xml.IndexOf('>'); at >= 0 && at + 1 < xml.Length; at = xml.IndexOf('>', at))
        {
            var tag = at++;
            if (string.CompareOrdinal(xml, at, CData, 0, CData.Length) == 0) at += CData.Length;
            var start = at;
            var (end, hasEntities) = EndOf(xml, at);
            at = end;
            if (end - start < Shortest || end >= xml.Length || xml[end] is not ('<' or ']')) continue;
            if (!IsFile(xml.AsSpan(start, end - start)) && !IsHolder(xml, tag)) continue;
            line += xml.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            yield return new EncodedText(start, end, new EmbeddedText(++number, "application/octet-stream", true, hasEntities ? WithoutLineEnds(xml[start..end]) : xml[start..end], new Location { Line = line }));
        }
    }

    private static (int End, bool HasEntities) EndOf(string xml, int at)
    {
        var hasEntities = false;
        while (at < xml.Length)
        {
            if (IsOfBase64(xml[at])) at++;
            else if (xml[at] == '&' && Array.Find(LineEnds, mark => string.CompareOrdinal(xml, at, mark, 0, mark.Length) == 0) is { } mark) (at, hasEntities) = (at + mark.Length, true);
            else break;
        }

        return (at, hasEntities);
    }

    private static string WithoutLineEnds(string text)
    {
        foreach (var mark in LineEnds) text = text.Replace(mark, "", StringComparison.Ordinal);
        return text;
    }

    // "<office:binary-data>", "<w:binData w:name=\"…\">"
    private static bool IsHolder(string xml, int tag)
    {
        var open = tag == 0 ? -1 : xml.LastIndexOf('<', tag - 1);
        if (open < 0) return false;
        var name = xml.AsSpan(open + 1, tag - open - 1);
        var end = name.IndexOfAny(' ', '\t', '\n');
        if (end >= 0) name = name[..end];
        name = name[(name.IndexOf(':') + 1)..];
        foreach (var holder in Holders)
        {
            if (name.SequenceEqual(holder)) return true;
        }

        return false;
    }

    private static bool IsOfBase64(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '\r' or '\n' or '\t' or ' ';

    private static bool IsFile(ReadOnlySpan<char> text)
    {
        Span<char> head = stackalloc char[12];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (c == '&') break;
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
