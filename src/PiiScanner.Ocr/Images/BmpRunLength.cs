using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Images;

/// <summary>Decodes bitmaps compressed by run lengths (BI_RLE8, BI_RLE4), which Leptonica does not read.</summary>
internal static class BmpRunLength
{
    private const int Rle8 = 1;
    private const int Rle4 = 2;
    private const byte White = 255;

    public static bool Fits(ReadOnlySpan<byte> file) => ByteView.Word(file, 14, false) >= 40 && ByteView.Word(file, 30, false) is Rle8 or Rle4;

    /// <returns>The picture, or null where the file breaks off before its end.</returns>
    public static Pix? Decode(ReadOnlySpan<byte> file, int width, int height)
    {
        bool isFour = ByteView.Word(file, 30, false) == Rle4;
        byte[] table = Table(file);
        byte[] gray = new byte[checked(width * height)];
        Array.Fill(gray, White);
        (long at, int x, int y) = (ByteView.Word(file, 10, false), 0, height - 1);
        void Put(int index)
        {
            if (x < width && y >= 0)
                gray[(y * width) + x] = index < table.Length ? table[index] : White;
            x++;
        }
        while (y >= 0)
        {
            int count = ByteView.Byte(file, at), value = ByteView.Byte(file, at + 1);
            if (value < 0)
                return null;
            at += 2;
            if (count > 0)
            {
                for (int i = 0; i < count; i++)
                    Put(isFour ? Nibble(value, i) : value);
                continue;
            }
            if (value == 1)
                break;
            if (value == 0)
                (x, y) = (0, y - 1);
            else if (value == 2)
            {
                (x, y) = (x + Math.Max(0, ByteView.Byte(file, at)), y - Math.Max(0, ByteView.Byte(file, at + 1)));
                at += 2;
            }
            else
            {
                for (int i = 0; i < value; i++)
                    Put(isFour ? Nibble(Math.Max(0, ByteView.Byte(file, at + (i / 2))), i) : Math.Max(0, ByteView.Byte(file, at + i)));
                int bytes = isFour ? (value + 1) / 2 : value;
                at += bytes + (bytes & 1); // absolute runs end on an even byte
            }
        }
        return PixOperations.FromGray(gray, width, height);
    }

    private static int Nibble(int value, int index) => (index & 1) == 0 ? value >> 4 : value & 15;

    private static byte[] Table(ReadOnlySpan<byte> file)
    {
        long start = 14 + ByteView.Word(file, 14, false), end = Math.Min(ByteView.Word(file, 10, false), start + (4 * 256));
        byte[] table = new byte[Math.Max(0, (end - start) / 4)];
        for (int i = 0; i < table.Length; i++)
        {
            (int blue, int green, int red) = (ByteView.Byte(file, start + (4L * i)), ByteView.Byte(file, start + (4L * i) + 1), ByteView.Byte(file, start + (4L * i) + 2));
            table[i] = red < 0 ? White : (byte)(((red * 77) + (green * 150) + (blue * 29)) >> 8);
        }
        return table;
    }
}
