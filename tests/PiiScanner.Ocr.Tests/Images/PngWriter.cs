using System.Buffers.Binary;
using System.IO.Compression;

namespace PiiScanner.Ocr.Tests.Images;

/// <summary>Writes PNG files of any depth, so that tests need no fixtures for them.</summary>
internal static class PngWriter
{
    /// <param name="rows">Packed samples, without the filter byte.</param>
    public static byte[] Write(int width, int height, byte depth, byte colorType, byte[][] rows, byte[]? palette = null, byte[]? transparency = null)
    {
        using MemoryStream file = new();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colorType);
        Chunk(file, "IHDR", header);
        if (palette is not null)
            Chunk(file, "PLTE", palette);
        if (transparency is not null)
            Chunk(file, "tRNS", transparency);
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (byte[] row in rows)
            {
                zlib.WriteByte(0);
                zlib.Write(row);
            }
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A chunk of text, to be put behind the header (byte 33).</summary>
    public static byte[] Text(string keyword, string text)
    {
        using MemoryStream chunk = new();
        Chunk(chunk, "tEXt", System.Text.Encoding.Latin1.GetBytes(keyword + "\0" + text));
        return chunk.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] content)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = 0xffffffff;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
        }
        return ~crc;
    }
}
