using System.Text.Unicode;

namespace PiiScanner.Formats.Text;

/// <summary>Says by its first bytes whether base64 holds a file: keys, digests, certificates and signatures are none.</summary>
internal static class EncodedSignatures
{
    // Shorter ones that read as text are words and tokens.
    private const int ShortestText = 160;
    private const int HeadLetters = 64;

    private static readonly byte[][] Signatures =
    [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], "RIFF"u8.ToArray(), "%PDF"u8.ToArray(), [0x50, 0x4B, 0x03, 0x04],
        [0xD0, 0xCF, 0x11, 0xE0], [0xD7, 0xCD, 0xC6, 0x9A], [0x01, 0x00, 0x00, 0x00], [0x1F, 0x8B, 0x08], "{\\rtf"u8.ToArray(), "<svg"u8.ToArray(), "<?xml"u8.ToArray(), "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], "SQLite format 3"u8.ToArray(),
    ];

    /// <summary>True for a file.</summary>
    /// <param name="payload">Base64 without separators.</param>
    public static bool IsFile(ReadOnlySpan<char> payload)
    {
        Span<byte> bytes = stackalloc byte[HeadLetters];
        var letters = payload[..Math.Min(payload.Length, HeadLetters)];
        letters = letters[..(letters.Length & ~3)];
        if (!Convert.TryFromBase64Chars(letters, bytes, out var length) || length < 12) return false;
        var head = bytes[..length];
        foreach (var signature in Signatures)
        {
            if (head.StartsWith(signature)) return true;
        }

        // Bitmaps: two bytes that are reserved. HEIC and AVIF: the size of the first box, then "ftyp".
        if (head.StartsWith("BM"u8) && head[6..10].IndexOfAnyExcept((byte)0) < 0) return true;
        return head[4..8].SequenceEqual("ftyp"u8) || (payload.Length >= ShortestText && IsText(head));
    }

    // Random bytes of this length are never text by chance: each has to be above the controls, and the high ones UTF-8.
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var one in head) if (one is < 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n') or 0x7F) return false;
        var end = head.Length;
        while (end > 0 && end > head.Length - 4 && (head[end - 1] & 0xC0) == 0x80) end--;
        return Utf8.IsValid(end > 0 && head[end - 1] >= 0xC0 ? head[..(end - 1)] : head);
    }
}
