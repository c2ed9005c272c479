using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Images;

/// <summary>Decodes the primary picture of a HEIC or AVIF file; the rotation stored in the file is applied by the library.</summary>
internal static unsafe class HeifDecoder
{
    private const int Rgb = 1;
    private const int InterleavedRgb = 10;
    private const int InterleavedChannel = 10;

    /// <returns>8-bit grey, or null when the file is damaged or no codec for it is installed.</returns>
    public static Pix? Decode(ReadOnlySpan<byte> file, OcrOptions options) => Decode(file, options, Gray);

    /// <returns>32 bits deep, in colours, or null when the file is damaged or no codec for it is installed.</returns>
    public static Pix? DecodeColors(ReadOnlySpan<byte> file, OcrOptions options) => Decode(file, options, Colors);

    private static Pix? Decode(ReadOnlySpan<byte> file, OcrOptions options, Make make)
    {
        using HeifContext context = HeifApi.ContextCreate();
        fixed (byte* data = file)
        {
            if (HeifApi.ReadFromMemory(context, data, (nuint)file.Length, 0).Code != 0 || HeifApi.PrimaryImage(context, out nint handle).Code != 0)
                return null;
            try
            {
                (long width, long height) = (HeifApi.HandleWidth(handle), HeifApi.HandleHeight(handle));
                // The header reader saw the largest extent of any item; the decoder's own word is checked as well.
                if (width < 1 || height < 1 || width > options.MaxSide || height > options.MaxSide || width * height > options.MaxPixels)
                    return null;
                return HeifApi.Decode(handle, out nint image, Rgb, InterleavedRgb, 0).Code == 0 ? Taken(image, make) : null;
            }
            finally
            {
                HeifApi.HandleRelease(handle);
            }
        }
    }

    private static Pix? Taken(nint image, Make make)
    {
        try
        {
            (int width, int height) = (HeifApi.ImageWidth(image, InterleavedChannel), HeifApi.ImageHeight(image, InterleavedChannel));
            byte* plane = HeifApi.Plane(image, InterleavedChannel, out int stride);
            return plane == null || width < 1 || height < 1 ? null : make(plane, stride, width, height);
        }
        finally
        {
            HeifApi.ImageRelease(image);
        }
    }

    private static Pix Gray(byte* plane, int stride, int width, int height)
    {
        byte[] gray = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            byte* row = plane + ((long)y * stride);
            for (int x = 0; x < width; x++, row += 3)
                gray[(y * width) + x] = (byte)(((row[0] * 77) + (row[1] * 150) + (row[2] * 29)) >> 8);
        }
        return PixOperations.FromGray(gray, width, height);
    }

    private static Pix Colors(byte* plane, int stride, int width, int height)
    {
        byte[] colors = new byte[width * height * 3];
        for (int y = 0; y < height; y++)
            new ReadOnlySpan<byte>(plane + ((long)y * stride), width * 3).CopyTo(colors.AsSpan(y * width * 3));
        return PixOperations.FromColors(colors, width, height);
    }

    private delegate Pix Make(byte* plane, int stride, int width, int height);
}
