using System.Globalization;
using System.IO.Compression;

namespace PiiScanner.Scanning.Redaction;

/// <summary>The streams of a PDF, unpacked by their bytes alone: whatever follows the word <c>stream</c> and begins like Flate data. Knows nothing of objects, pages or fonts.</summary>
internal static class PdfStreams
{
    private const long LargestFile = 1L << 30;
    private const int LargestStream = 256 << 20;

    /// <summary>The streams, each with a name for messages; none for other files.</summary>
    /// <param name="stream">The file, seekable; its position moves.</param>
    /// <exception cref="InvalidDataException">A stream unpacks to more than can be looked through.</exception>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(Stream stream)
    {
        stream.Position = 0;
        var head = new byte[1024];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan(0, read).IndexOf("%PDF-"u8) < 0 || stream.Length > LargestFile) yield break;
        var file = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(file);
        var count = 0;
        for (var at = Next(file, 0); at >= 0; at = Next(file, at))
        {
            if (Unpack(file, at) is { Length: > 0 } bytes) yield return ("stream " + (++count).ToString(CultureInfo.InvariantCulture), bytes);
        }
    }

    // Behind "stream" and its line end; -1 where none is left.
    private static int Next(byte[] file, int from)
    {
        var found = file.AsSpan(from).IndexOf("stream"u8);
        if (found < 0) return -1;
        var at = from + found + 6;
        if (at < file.Length && file[at] == '\r') at++;
        if (at < file.Length && file[at] == '\n') at++;
        return at;
    }

    private static byte[]? Unpack(byte[] file, int at)
    {
        // RFC 1950: a window of up to 32 KiB, and a check that makes the two bytes a multiple of 31.
        if (at + 2 > file.Length || (file[at] & 0x0F) != 8 || ((file[at] << 8) | file[at + 1]) % 31 != 0) return null;
        using var unpacked = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file, at, file.Length - at, writable: false), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                if (unpacked.Length + read > LargestStream) throw new InvalidDataException("A stream is too large.");
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException) when (unpacked.Length <= LargestStream - (1 << 16))
        {
            // Bytes that only begin like Flate, or a broken end: what came out is looked at.
            return unpacked.ToArray();
        }

        return unpacked.ToArray();
    }
}
