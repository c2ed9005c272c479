using System.Buffers.Binary;
using System.IO.Compression;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Grey pixels, rows from the top, a byte each: 0 black, 255 white.</summary>
/// <param name="Width">Pixels across, at least 1.</param>
/// <param name="Height">Pixels down, at least 1.</param>
/// <param name="Pixels">Row after row.</param>
internal sealed record GrayRaster(int Width, int Height, byte[] Pixels)
{
    /// <summary>Most pixels of one picture: a page of A3 at 400 to the inch, three times over.</summary>
    public const long MaxPixels = 100_000_000;

    private const uint CrcPolynomial = 0xEDB88320;

    /// <summary>A white raster.</summary>
    public static GrayRaster White(int width, int height)
    {
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        return new(width, height, pixels);
    }

    /// <summary>Makes grey pixels of an image's plain samples (ISO 32000-1, 8.9.5); null where they are no plain samples, too many, or too few.</summary>
    public static GrayRaster? OfSamples(PdfImageData data)
    {
        var (width, height, components) = (data.Width, data.Height, Math.Max(1, data.Components));
        if (data.Filter is not null || width < 1 || height < 1 || (long)width * height > MaxPixels || data.BitsPerComponent is not (1 or 2 or 4 or 8 or 16)) return null;
        var stride = ((long)width * components * data.BitsPerComponent + 7) / 8;
        if (data.Bytes.Length < stride) return null;
        var light = new SampleLight(data);
        var raster = White(width, height);
        for (var y = 0; y < height && (y + 1) * stride <= data.Bytes.Length; y++)
            light.Row(data.Bytes.Span.Slice((int)(y * stride), (int)stride), raster.Pixels.AsSpan(y * width, width));
        return raster;
    }

    /// <summary>The raster as a PNG file (ISO/IEC 15948).</summary>
    public byte[] ToPng()
    {
        var output = new MemoryStream();
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        header[8] = 8;
        Chunk(output, "IHDR"u8, header);
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var y = 0; y < Height; y++)
            {
                deflate.WriteByte(0);
                deflate.Write(Pixels, y * Width, Width);
            }

        Chunk(output, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(output, "IEND"u8, []);
        return output.ToArray();
    }

    private static void Chunk(MemoryStream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        output.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (CrcPolynomial & (0 - (crc & 1)));
        }

        return crc;
    }
}
