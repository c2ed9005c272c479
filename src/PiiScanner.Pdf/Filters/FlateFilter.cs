using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PiiScanner.Pdf.Filters;

/// <summary>
/// FlateDecode (ISO 32000-1, 7.4.4). Of damaged data, what comes before the damage is kept. .NET does not tell data that was cut short from data
/// that ended, so the checksum is compared.
/// </summary>
internal static class FlateFilter
{
    public static bool Decode(ReadOnlyMemory<byte> input, CappedBuffer output)
    {
        while (input.Length > 0 && input.Span[0] is (byte)'\r' or (byte)'\n') input = input[1..];
        if (Inflate(input, output, hasHeader: true)) return output.IsFull || Adler32.IsAtEndOf(input.Span, output.Written);
        if (output.Length > 0 || input.Length <= 2) return false;
        // A broken zlib header, or none: the deflate data itself may be sound.
        return Inflate(input[2..], output, hasHeader: false) || (output.Length == 0 && Inflate(input, output, hasHeader: false));
    }

    private static bool Inflate(ReadOnlyMemory<byte> input, CappedBuffer output, bool hasHeader)
    {
        if (input.IsEmpty) return true;
        using var source = AsStream(input);
        using Stream inflater = hasHeader ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        try
        {
            output.AppendAll(inflater);
            return output.Length > 0 || input.Length < 16;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // .NET throws the second where the data asks for a preset dictionary.
            return false;
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> input) => MemoryMarshal.TryGetArray(input, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false) // TryGetArray said that there is one
        : new MemoryStream(input.ToArray(), writable: false);
}
