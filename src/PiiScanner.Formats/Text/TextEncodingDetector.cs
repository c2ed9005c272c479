using System.Buffers.Binary;
using System.Text.Unicode;

namespace PiiScanner.Formats.Text;

/// <summary>Finds out how the bytes of a text file are to be read.</summary>
internal static class TextEncodingDetector
{
    /// <summary>Bytes looked at from the first one that is not ASCII.</summary>
    public const int SampleLength = 1 << 20;

    /// <summary>Share of code units that must be usual ones before bytes without a mark are taken for UTF-16.</summary>
    private const double PlausibleShare = 0.9;

    /// <summary>The encoding and the length of its byte order mark.</summary>
    public readonly record struct Detected(TextEncoding Encoding, int MarkLength);

    /// <summary>Reads the head, and on to the first byte that is not ASCII, of a stream.</summary>
    /// <param name="stream">At its beginning; left anywhere.</param>
    public static Detected Detect(Stream stream)
    {
        var buffer = new byte[Math.Min(SampleLength, Math.Max(stream.Length, 0))];
        var atStart = true;
        while (true)
        {
            var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var read = buffer.AsSpan(0, count);
            if (atStart && DetectMarked(read) is { } marked) return marked;
            atStart = false;
            var firstHigh = read.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            // With the letter before it: a tone of Windows-1258 stands behind its vowel, and lists begin with "Họ".
            if (firstHigh >= 0) return Detect(WithMore(stream, read[Math.Max(0, firstHigh - 1)..]));
            if (count < buffer.Length || count == 0) return new(TextEncoding.Utf8, 0);
        }
    }

    /// <summary>The encoding of a sample: byte order mark, UTF-16 without one, UTF-8, else a single-byte code page.</summary>
    public static Detected Detect(ReadOnlySpan<byte> sample)
    {
        if (DetectMarked(sample) is { } marked) return marked;
        if (Utf8.IsValid(WithoutCutSequence(sample))) return new(TextEncoding.Utf8, 0);
        if (IsMostlyUtf8(sample)) return new(TextEncoding.Utf8, 0);
        return new(Windows1258Test.Fits(sample) ? TextEncoding.Windows1258 : TextEncoding.Windows1252, 0);
    }

    /// <summary>What a byte order mark, or the even spacing of UTF-16, says; null when there is neither.</summary>
    public static Detected? DetectMarked(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return new(TextEncoding.Utf8, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return new(TextEncoding.Utf32LittleEndian, 4);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new(TextEncoding.Utf16LittleEndian, 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new(TextEncoding.Utf16BigEndian, 2);
        if (head.Contains((byte)0))
        {
            if (LooksLikeUtf16(head, bigEndian: false)) return new(TextEncoding.Utf16LittleEndian, 0);
            if (LooksLikeUtf16(head, bigEndian: true)) return new(TextEncoding.Utf16BigEndian, 0);
        }

        return null;
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> head, bool bigEndian)
    {
        var units = Math.Min(head.Length / 2, 32 * 1024);
        if (units < 2) return false;
        var plausible = 0;
        for (var i = 0; i < units; i++)
        {
            var pair = head.Slice(i * 2, 2);
            var unit = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair);
            if (IsUsual((char)unit)) plausible++;
        }

        return plausible >= units * PlausibleShare;
    }

    // Letters, digits and signs of Vietnamese and European texts.
    private static bool IsUsual(char c) =>
        c is '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F') or (>= '\u0300' and <= '\u036F')
            or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2030') or '₫';

    // One bad byte in a long UTF-8 text (a cut, a pasted line) does not make it another encoding: the decoder keeps such bytes recognisable.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> sample)
    {
        int good = 0, bad = 0;
        while (!sample.IsEmpty)
        {
            var status = System.Text.Rune.DecodeFromUtf8(sample, out var rune, out var used);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (!rune.IsAscii) good++;
            sample = sample[used..];
        }

        return good > 0 && bad * 20 <= good;
    }

    private static ReadOnlySpan<byte> WithoutCutSequence(ReadOnlySpan<byte> sample)
    {
        for (var back = 1; back <= 3 && back <= sample.Length; back++)
        {
            var lead = sample[^back];
            if (lead < 0x80) break;
            if (lead < 0xC0) continue;
            var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            return needed > back ? sample[..^back] : sample;
        }

        return sample;
    }

    private static byte[] WithMore(Stream stream, ReadOnlySpan<byte> begun)
    {
        var sample = new byte[SampleLength];
        begun.CopyTo(sample);
        var count = begun.Length + stream.ReadAtLeast(sample.AsSpan(begun.Length), sample.Length - begun.Length, throwOnEndOfStream: false);
        return sample[..count];
    }
}
