using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Pdf.Redaction;

/// <summary>What a photograph says beside its pixels (ITU-T T.81, B.2.4): comments, Exif, XMP and IPTC data.</summary>
internal static class JpegTexts
{
    private const byte Prefix = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte Exif = 0xE1;
    private const byte Photoshop = 0xED;
    private const byte Comment = 0xFE;

    /// <summary>The picture without the segments of text that hold something that goes; null where none does, or where it is no JPEG file.</summary>
    /// <param name="jpeg">The file.</param>
    /// <param name="goes">Whether a text holds something that goes.</param>
    public static ReadOnlyMemory<byte>? Without(ReadOnlyMemory<byte> jpeg, Func<string, bool> goes)
    {
        var bytes = jpeg.Span;
        if (bytes.Length < 4 || bytes[0] != Prefix || bytes[1] != 0xD8) return null;
        var kept = new List<ReadOnlyMemory<byte>> { jpeg[..2] };
        var (at, isChanged) = (2, false);
        while (at + 4 <= bytes.Length && bytes[at] == Prefix && bytes[at + 1] != StartOfScan)
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end > bytes.Length) break;
            var hits = bytes[at + 1] is Exif or Photoshop or Comment && Says(bytes[(at + 4)..end], goes);
            if (!hits) kept.Add(jpeg[at..end]);
            isChanged |= hits;
            at = end;
        }

        if (!isChanged) return null;
        var copy = new byte[kept.Sum(part => part.Length) + bytes.Length - at];
        var position = 0;
        foreach (var part in kept.Append(jpeg[at..]))
        {
            part.CopyTo(copy.AsMemory(position));
            position += part.Length;
        }

        return copy;
    }

    // Windows writes its titles and authors in UTF-16.
    private static bool Says(ReadOnlySpan<byte> segment, Func<string, bool> goes) =>
        goes(Encoding.UTF8.GetString(segment)) || goes(Encoding.Latin1.GetString(segment)) || goes(Encoding.Unicode.GetString(segment)) || goes(Encoding.Unicode.GetString(segment[Math.Min(1, segment.Length)..]));
}
