using System.Buffers.Binary;

namespace PiiScanner.Ocr.Tests.Images;

/// <summary>Builds small files of the other formats by hand.</summary>
internal static class FileBuilders
{
    public static byte[] Tiff(params (int Width, int Height, byte[] Gray)[] pages)
    {
        List<byte> file = [0x49, 0x49, 0x2a, 0x00, 0, 0, 0, 0];
        int link = 4;
        foreach ((int width, int height, byte[] gray) in pages)
        {
            int strip = file.Count;
            file.AddRange(gray);
            if (file.Count % 2 != 0)
                file.Add(0);
            Patch(file, link, file.Count);
            (int Tag, int Type, int Value)[] entries =
                [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip), (277, 3, 1), (278, 4, height), (279, 4, gray.Length)];
            file.AddRange(Short(entries.Length));
            foreach ((int tag, int type, int value) in entries)
                file.AddRange([.. Short(tag), .. Short(type), .. Word(1), .. Word(value)]);
            link = file.Count;
            file.AddRange(Word(0));
        }
        return [.. file];
    }

    /// <summary>A moving WebP that shows one lossy picture again and again.</summary>
    /// <param name="still">A WebP of one VP8 chunk.</param>
    /// <param name="frames">How often.</param>
    /// <param name="wider">Columns of the canvas to the right of it.</param>
    public static byte[] MovingWebP(byte[] still, int frames, int wider = 0)
    {
        (int width, int height) = (still[26] | ((still[27] & 0x3f) << 8), still[28] | ((still[29] & 0x3f) << 8));
        byte[] picture = still[12..];
        List<byte> body = [.. "WEBPVP8X"u8, 10, 0, 0, 0, 0x02, 0, 0, 0, .. Triple(width + wider - 1), .. Triple(height - 1), .. "ANIM"u8, 6, 0, 0, 0, 255, 255, 255, 255, 0, 0];
        for (int i = 0; i < frames; i++)
            body.AddRange([.. "ANMF"u8, .. BitConverter.GetBytes(16 + picture.Length), .. Triple(0), .. Triple(0), .. Triple(width - 1), .. Triple(height - 1), .. Triple(100), 0, .. picture]);
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Count), .. body];
    }

    private static byte[] Triple(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    /// <summary>A GIF of 4-colour frames; each pixel is written as a code of its own after a clear code.</summary>
    public static byte[] Gif(int width, int height, byte[] palette, params (int X, int Y, int Width, int Height, byte[] Indices, int Transparent)[] frames)
    {
        List<byte> file = [.. "GIF89a"u8, .. Short(width), .. Short(height), 0x81, 0, 0, .. palette];
        foreach ((int x, int y, int frameWidth, int frameHeight, byte[] indices, int transparent) in frames)
        {
            file.AddRange([0x21, 0xf9, 4, (byte)(transparent >= 0 ? 1 : 0), 0, 0, (byte)Math.Max(0, transparent), 0]);
            file.AddRange([0x2c, .. Short(x), .. Short(y), .. Short(frameWidth), .. Short(frameHeight), 0, 2]);
            byte[] codes = Uncompressed(indices);
            for (int at = 0; at < codes.Length; at += 255)
            {
                byte[] block = codes[at..Math.Min(codes.Length, at + 255)];
                file.AddRange([(byte)block.Length, .. block]);
            }
            file.Add(0);
        }
        file.Add(0x3b);
        return [.. file];
    }

    public static byte[] BmpRle8(int width, int height, byte[] palette, params byte[] codes)
    {
        int offset = 54 + palette.Length;
        return [.. "BM"u8, .. Word(offset + codes.Length), .. Word(0), .. Word(offset), .. Word(40), .. Word(width), .. Word(height), .. Short(1), .. Short(8),
            .. Word(1), .. Word(codes.Length), .. Word(0), .. Word(0), .. Word(palette.Length / 4), .. Word(0), .. palette, .. codes];
    }

    /// <summary>Puts an Exif segment with the orientation behind the first marker of a JPEG.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        byte[] tiff = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xff, 0xd8, 0xff, 0xe1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    public static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    public static byte[] Word(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] Uncompressed(byte[] indices)
    {
        List<int> codes = [];
        foreach (byte index in indices)
            codes.AddRange([4, index]); // a clear before every pixel keeps the codes three bits wide
        codes.Add(5);
        List<byte> bytes = [];
        (int bits, int count) = (0, 0);
        foreach (int code in codes)
        {
            bits |= code << count;
            for (count += 3; count >= 8; count -= 8, bits >>= 8)
                bytes.Add((byte)bits);
        }
        bytes.Add((byte)bits);
        return [.. bytes];
    }

    private static void Patch(List<byte> file, int at, int value)
    {
        byte[] bytes = Word(value);
        for (int i = 0; i < 4; i++)
            file[at + i] = bytes[i];
    }
}
