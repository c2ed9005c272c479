using System.Text;
using System.Text.Unicode;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>All texts that some bytes may be read as: the byte-level look at a copy, which knows nothing of the readers.</summary>
internal static class ByteViews
{
    private const int DeepestNesting = 3;

    /// <summary>The texts, with what they are called.</summary>
    /// <param name="stretch">A stretch of a decompressed part; each text comes with the number of signs that the stretch before held too.</param>
    /// <param name="onInner">Told of what is written inside in letters: base64, hex, octal and the like.</param>
    /// <param name="depth">Levels of encodings above.</param>
    public static IEnumerable<(string View, string Text, int Repeated)> Of(EncodedBytes stretch, Action<EncodedBytes> onInner, int depth)
    {
        var (bytes, repeated) = (stretch.Bytes, stretch.Repeated);
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
        foreach (var inner in EncodedBytes.In(single, repeated, stretch.IsRewritten)) onInner(inner);
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
}
