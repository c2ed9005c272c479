using System.Buffers;
using System.Text.Unicode;

namespace PiiScanner.Formats.Text;

/// <summary>Says whether bytes can be text at all.</summary>
internal static class TextBytes
{
    /// <summary>Bytes looked at when a format is recognised.</summary>
    public const int HeadLength = 64 * 1024;

    /// <summary>Most control characters in text, as a share: old encodings use a few of them for capital letters.</summary>
    private const double MaxControlShare = 0.02;

    /// <summary>Most bytes above ASCII in text that is no UTF-8, as a share: TCVN3, VNI and their like stay below a half, with spaces between words.</summary>
    private const double MaxHighShare = 0.65;

    // Controls that text uses: tab, line feed, vertical tab, form feed, carriage return, end of file of old systems, escape of coloured logs.
    private static readonly SearchValues<byte> BinaryControls = SearchValues.Create(
        [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 0x7F]);

    /// <summary>True for text in one of the encodings that <see cref="TextEncodingDetector"/> knows, and for no bytes at all.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool LookLikeText(ReadOnlySpan<byte> head)
    {
        if (TextEncodingDetector.DetectMarked(head) is { Encoding: not TextEncoding.Utf8 }) return true;
        if (head.Contains((byte)0)) return false;
        var controls = 0;
        for (var rest = head; rest.IndexOfAny(BinaryControls) is >= 0 and var at; rest = rest[(at + 1)..]) controls++;
        return controls <= head.Length * MaxControlShare && !IsRawPicture(head) && !IsPacked(head);
    }

    // Netpbm pictures (P4 to P7) are a line of text, then the bare samples of the pixels: those of a light page are no control characters.
    private static bool IsRawPicture(ReadOnlySpan<byte> head) =>
        head.Length > 3 && head[0] == (byte)'P' && head[1] is >= (byte)'4' and <= (byte)'7' && head[2] is (byte)'\n' or (byte)' ' && (char.IsAsciiDigit((char)head[3]) || head[3] == (byte)'#' || head[3..].StartsWith("WIDTH"u8));

    // Samples of sound and pixels without a zero among them.
    private static bool IsPacked(ReadOnlySpan<byte> head)
    {
        var high = head.Length;
        foreach (var one in head) if (one < 0x80) high--;
        return head.Length >= 64 && high > head.Length * MaxHighShare && !Utf8.IsValid(Whole(head));
    }

    // Without the character that the end of the head cuts in two.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > 0 && end > head.Length - 4 && (head[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && head[end - 1] >= 0xC0 ? head[..(end - 1)] : head;
    }
}
