using System.Buffers;

namespace PiiScanner.Formats.Text;

/// <summary>Says whether bytes can be text at all.</summary>
internal static class TextBytes
{
    /// <summary>Bytes looked at when a format is recognised.</summary>
    public const int HeadLength = 64 * 1024;

    /// <summary>Most control characters in text, as a share: old encodings use a few of them for capital letters.</summary>
    private const double MaxControlShare = 0.02;

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
        return controls <= head.Length * MaxControlShare;
    }
}
