using System.Buffers;
using System.Text;
using System.Text.Unicode;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>All texts that some bytes may be read as: the byte-level look at a copy, which knows nothing of the readers.</summary>
internal static class ByteViews
{
    private const int ShortestRun = 24;
    private const int DeepestNesting = 3;

    private static readonly SearchValues<char> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");
    private static readonly SearchValues<char> HexLetters = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The texts, with what they are called.</summary>
    /// <param name="bytes">A stretch of a decompressed part.</param>
    /// <param name="repeated">Bytes at its beginning that ended the stretch before; each text comes with the number of signs that are.</param>
    /// <param name="onBytes">Told of bytes found inside: base64 and hex.</param>
    /// <param name="depth">Levels of encodings above.</param>
    public static IEnumerable<(string View, string Text, int Repeated)> Of(byte[] bytes, int repeated, Action<byte[]> onBytes, int depth = 0)
    {
        var isWhole = Utf8.IsValid(WholeSigns(bytes));
        var isUtf8 = isWhole || Encoding.UTF8.GetString(bytes).Count(c => c == '\uFFFD') * 20 < bytes.Length;
        if (isUtf8) yield return ("utf-8", Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetCharCount(bytes, 0, repeated));
        var single = Encoding.Latin1.GetString(bytes);
        if (!isWhole) yield return ("8-bit", EightBitText.Of(bytes), repeated);
        if (bytes.AsSpan().Contains((byte)0) || (!isUtf8 && depth == 0))
        {
            for (var start = 0; start < 2 && bytes.Length > start; start++)
            {
                yield return ("utf-16" + start, Encoding.Unicode.GetString(bytes, start, bytes.Length - start), repeated / 2);
                yield return ("utf-16be" + start, Encoding.BigEndianUnicode.GetString(bytes, start, bytes.Length - start), repeated / 2);
            }
        }

        if (depth >= DeepestNesting) yield break;
        if (Octal(single) is { } octal) onBytes(octal);
        foreach (var inner in Hex(single)) onBytes(inner);
        foreach (var inner in Base64(single)) onBytes(inner);
    }

    // A stretch may begin and end inside a sign of several bytes.
    private static ReadOnlySpan<byte> WholeSigns(ReadOnlySpan<byte> bytes)
    {
        const int longest = 4;
        var start = 0;
        while (start < Math.Min(longest - 1, bytes.Length) && IsContinuation(bytes[start])) start++;
        var last = bytes.Length - 1;
        while (last > start && bytes.Length - last < longest && IsContinuation(bytes[last])) last--;
        if (last < start) return bytes;
        var needed = bytes[last] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
        return bytes[start..(needed > bytes.Length - last ? last : bytes.Length)];
    }

    private static bool IsContinuation(byte unit) => (unit & 0xC0) == 0x80;

    // \303\272 of PDF strings.
    private static byte[]? Octal(string text)
    {
        if (!text.Contains('\\')) return null;
        var bytes = new byte[text.Length];
        var length = 0;
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length && IsOctal(text[i + 1]) && IsOctal(text[i + 2]) && IsOctal(text[i + 3]))
            {
                bytes[length++] = (byte)(((text[i + 1] - '0') << 6) | ((text[i + 2] - '0') << 3) | (text[i + 3] - '0'));
                i += 3;
                found++;
            }
            else
            {
                bytes[length++] = (byte)text[i];
            }
        }

        return found == 0 ? null : bytes[..length];
    }

    private static bool IsOctal(char c) => c is >= '0' and <= '7';

    private static IEnumerable<byte[]> Hex(string text)
    {
        foreach (var (start, end) in Runs(text, HexLetters))
        {
            var digits = Joined(text, start, end);
            if (digits.Length % 2 != 0) digits += "0";
            yield return Convert.FromHexString(digits);
        }
    }

    private static IEnumerable<byte[]> Base64(string text)
    {
        foreach (var (start, end) in Runs(text, Base64Letters))
        {
            var letters = Joined(text, start, end).Replace('-', '+').Replace('_', '/');
            letters = (letters.Length % 4) switch { 1 => letters[..^1], 2 => letters + "==", 3 => letters + "=", _ => letters };
            var bytes = new byte[letters.Length / 4 * 3];
            if (Convert.TryFromBase64String(letters, bytes, out var length)) yield return bytes[..length];
        }
    }

    private static string Joined(string text, int start, int end)
    {
        var run = text[start..end];
        return run.AsSpan().IndexOfAny('\r', '\n') < 0 ? run : run.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }

    // Long runs of letters of an alphabet; line breaks inside do not end them.
    private static IEnumerable<(int Start, int End)> Runs(string text, SearchValues<char> letters)
    {
        for (var at = 0; at < text.Length;)
        {
            var first = text.AsSpan(at).IndexOfAny(letters);
            if (first < 0) yield break;
            var start = at + first;
            var end = start;
            var count = 0;
            while (end < text.Length && (letters.Contains(text[end]) || (text[end] is '\r' or '\n' && end + 1 < text.Length && (letters.Contains(text[end + 1]) || text[end + 1] == '\n'))))
            {
                if (text[end] is not ('\r' or '\n')) count++;
                end++;
            }

            if (count >= ShortestRun) yield return (start, end);
            at = Math.Max(end, start + 1);
        }
    }
}
