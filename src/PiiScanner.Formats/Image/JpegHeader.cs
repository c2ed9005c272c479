namespace PiiScanner.Formats.Image;

/// <summary>The size of a JPEG: it stands in the first frame header, behind the metadata.</summary>
internal static class JpegHeader
{
    /// <summary>Walks the segments.</summary>
    public static ImageHeader Find(ReadOnlySpan<byte> head)
    {
        const string mediaType = "image/jpeg";
        var at = 2;
        while (at + 9 < head.Length)
        {
            if (head[at] != 0xFF) break;
            var marker = head[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (IsFrame(marker)) return new(mediaType, ImageHeaders.Unsigned(head, at + 7, 2, true), ImageHeaders.Unsigned(head, at + 5, 2, true));
            if (marker == 0xDA) break;
            var isBare = marker is 0x01 or (>= 0xD0 and <= 0xD8);
            at += isBare ? 2 : 2 + (int)ImageHeaders.Unsigned(head, at + 2, 2, true);
        }

        return ImageHeader.Unsized(mediaType);
    }

    // SOF0 to SOF15 without the tables that lie between them.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
