using System.Buffers.Binary;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Images;

/// <summary>
/// The frames of a moving WebP (RFC 9649, 2.7.1.1), which Leptonica does not read: each is taken out as a picture of its own and put on the canvas
/// where it stands. What a frame leaves transparent shows paper and not the frame before, which was read by itself.
/// </summary>
/// <param name="file">The whole file.</param>
/// <param name="width">Canvas, in pixels.</param>
/// <param name="height">Canvas, in pixels.</param>
internal sealed class WebPFrames(ReadOnlyMemory<byte> file, int width, int height)
{
    private const int FileHeader = 12;
    private const int ChunkHeader = 8;
    private const int FrameHeader = 16;
    private const byte White = 255;
    private const byte HasAlpha = 0x10;
    private const int Animation = 0x02;
    private readonly byte[] _canvas = Blank(width * height);
    private long _at = FileHeader;

    /// <summary>Whether a file is a moving WebP.</summary>
    public static bool Fits(ReadOnlySpan<byte> file) => ByteView.Has(file, FileHeader, "VP8X"u8) && ByteView.Byte(file, FileHeader + ChunkHeader) is > 0 and var flags && (flags & Animation) != 0;

    /// <summary>Where the next frame stands, and as a file of its own; null at the end, or where the file breaks off.</summary>
    public (int Left, int Top, int Width, int Height, byte[] File)? NextFile()
    {
        ReadOnlySpan<byte> bytes = file.Span;
        while (ByteView.Word(bytes, _at + 4, false) is >= 0 and long length)
        {
            long start = _at + ChunkHeader;
            _at = start + length + (length & 1);
            if (!ByteView.Has(bytes, start - ChunkHeader, "ANMF"u8))
                continue;
            if (length < FrameHeader || start + length > bytes.Length)
                return null;
            ReadOnlySpan<byte> frame = bytes.Slice((int)start, (int)length);
            return (2 * Triple(frame, 0), 2 * Triple(frame, 3), Triple(frame, 6) + 1, Triple(frame, 9) + 1, Still(frame));
        }
        return null;
    }

    /// <summary>The next frame on its canvas, in grey; null at the end, or where it cannot be decoded.</summary>
    /// <param name="decode">Decodes a picture of its own to grey.</param>
    public Pix? Next(Func<byte[], Pix?> decode)
    {
        if (NextFile() is not { } frame || frame.Left + frame.Width > width || frame.Top + frame.Height > height)
            return null;
        using Pix? gray = decode(frame.File);
        if (gray is null || gray.Width != frame.Width || gray.Height != frame.Height)
            return null;
        byte[] pixels = gray.ToGray();
        for (int row = 0; row < frame.Height; row++)
            pixels.AsSpan(row * frame.Width, frame.Width).CopyTo(_canvas.AsSpan(((frame.Top + row) * width) + frame.Left));
        return PixOperations.FromGray(_canvas, width, height);
    }

    // The frame's own chunks behind a header for a still picture.
    private static byte[] Still(ReadOnlySpan<byte> frame)
    {
        ReadOnlySpan<byte> chunks = frame[FrameHeader..];
        byte[] still = new byte[FileHeader + ChunkHeader + 10 + chunks.Length];
        "RIFF"u8.CopyTo(still);
        BinaryPrimitives.WriteInt32LittleEndian(still.AsSpan(4), still.Length - ChunkHeader);
        "WEBPVP8X"u8.CopyTo(still.AsSpan(8));
        still[16] = 10;
        still[20] = HasAlpha;
        frame.Slice(6, 6).CopyTo(still.AsSpan(24));
        chunks.CopyTo(still.AsSpan(30));
        return still;
    }

    private static int Triple(ReadOnlySpan<byte> bytes, int at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);

    private static byte[] Blank(int pixels)
    {
        byte[] canvas = new byte[pixels];
        Array.Fill(canvas, White);
        return canvas;
    }
}
