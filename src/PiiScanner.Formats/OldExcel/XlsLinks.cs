using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Reads links of cells ([MS-OSHARED] 2.3.7.1).</summary>
internal static class XlsLinks
{
    private const int MaxCharacters = 32_768;

    /// <summary>Tells the words and the target of a link.</summary>
    /// <param name="body">The record.</param>
    /// <param name="tell">Takes part and text.</param>
    public static void Read(ReadOnlySpan<byte> body, Action<string, string> tell)
    {
        long at = 8 + 16 + 4;
        var flags = body.U32(at);
        at += 4;
        if ((flags & 0x10) != 0) tell(DocumentParts.Field, Text(body, ref at));
        if ((flags & 0x80) != 0) _ = Text(body, ref at);
        if ((flags & 0x101) == 0x101) tell(DocumentParts.Field, Text(body, ref at));
        else if ((flags & 0x01) != 0) tell(DocumentParts.Field, Target(body, ref at));
        if ((flags & 0x08) != 0) tell(DocumentParts.Field, Text(body, ref at));
    }

    private static string Text(ReadOnlySpan<byte> body, ref long at)
    {
        var length = Math.Min(body.U32(at), MaxCharacters);
        var text = body.Part(at + 4, length * 2).Utf16().TrimEnd('\0');
        at += 4 + (length * 2);
        return text;
    }

    // A web address in UTF-16, or the path of a file in bytes.
    private static string Target(ReadOnlySpan<byte> body, ref long at)
    {
        var isAddress = body.U8(at) == 0xE0;
        at += 16;
        if (isAddress)
        {
            var length = Math.Min(body.U32(at), MaxCharacters * 2);
            var address = body.Part(at + 4, length).Utf16();
            at += 4 + length;
            var end = address.IndexOf('\0', StringComparison.Ordinal);
            return end < 0 ? address : address[..end];
        }

        var count = Math.Min(body.U32(at + 2), MaxCharacters);
        var path = System.Text.Encoding.Latin1.GetString(body.Part(at + 6, count)).TrimEnd('\0');
        at += 6 + count + 24;
        at += 4 + Math.Min(body.U32(at), MaxCharacters);
        return path;
    }
}
