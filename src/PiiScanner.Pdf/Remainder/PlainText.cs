using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Channels;

namespace PiiScanner.Pdf.Remainder;

/// <summary>Tells bytes that people can read from those that only programs can.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The words of a string object; null where it is a number, a digest or nothing but signs.</summary>
    public static string? OfString(byte[] bytes)
    {
        if (bytes.Length < 2) return null;
        var text = IsMarked(bytes) ? PdfText.Decode(bytes) : OfBytes(bytes) ?? PdfText.Decode(bytes);
        return IsReadable(text) ? text : null;
    }

    /// <summary>The text of bytes of an unknown kind: UTF-16 or UTF-8; null where they are no text.</summary>
    public static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (IsMarked(bytes)) return IsReadable(PdfText.DecodeXml(bytes)) ? PdfText.DecodeXml(bytes) : null;
        try
        {
            var text = Strict.GetString(bytes);
            return IsReadable(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            // No UTF-8: of some other kind.
            return null;
        }
    }

    private static bool IsMarked(ReadOnlySpan<byte> bytes) => bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0xEF, 0xBB, 0xBF, ..];

    private static bool IsReadable(string text)
    {
        var (letters, odd) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) letters++;
            else if ((char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')) || c == '\uFFFD') odd++;
        }

        return letters >= 2 && 20 * odd <= text.Length && 4 * letters >= text.Length;
    }
}
