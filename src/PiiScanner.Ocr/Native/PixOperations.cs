using System.Runtime.InteropServices;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Native;

/// <summary>Leptonica's operations as methods that return a new image, never null, and leave the source as it was.</summary>
internal static unsafe class PixOperations
{
    private const int AreaMapRotation = 1;
    private const int BringInWhite = 1;
    private const uint White = 0xffffff00;
    private const int ColormapBasedOnSource = 4;
    private const int CloneIfNoColormap = 2;
    private const int PngFormat = 3;
    private const int BlackTopHat = 1;

    private const int ChooseLargest = 2;
    private const int ChooseDifference = 3;
    private const int EightConnected = 8;
    private const int SelectIfBoth = 6;
    private const int AtLeastAsLarge = 4;

    private const int MostRowsCounted = 400;

    private static readonly int Flip = BitConverter.IsLittleEndian ? 3 : 0;

    /// <summary>An image 32 bits deep.</summary>
    /// <param name="samples">Red, green and blue of each pixel, row after row.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static Pix FromColors(ReadOnlySpan<byte> samples, int width, int height)
    {
        Pix pix = Check(LeptonicaApi.Create(width, height, 32), "create");
        uint* data = (uint*)LeptonicaApi.GetData(pix);
        int stride = LeptonicaApi.GetWordsPerLine(pix);
        for (int y = 0; y < height; y++)
        {
            uint* row = data + ((long)y * stride);
            ReadOnlySpan<byte> source = samples.Slice(y * width * 3, width * 3);
            for (int x = 0; x < width; x++)
                row[x] = ((uint)source[3 * x] << 24) | ((uint)source[(3 * x) + 1] << 16) | ((uint)source[(3 * x) + 2] << 8);
        }
        return pix;
    }

    /// <summary>Makes an 8-bit image of the samples, row by row, 0 = black.</summary>
    public static Pix FromGray(ReadOnlySpan<byte> samples, int width, int height)
    {
        Pix pix = Check(LeptonicaApi.Create(width, height, 8), "create");
        byte* data = (byte*)LeptonicaApi.GetData(pix);
        int stride = LeptonicaApi.GetWordsPerLine(pix) * 4;
        for (int y = 0; y < height; y++)
        {
            byte* row = data + ((long)y * stride);
            ReadOnlySpan<byte> source = samples.Slice(y * width, width);
            for (int x = 0; x < width; x++)
                row[x ^ Flip] = source[x];
        }
        return pix;
    }

    /// <summary>Copies the samples of an 8-bit image, row by row, 0 = black.</summary>
    public static byte[] ToGray(this Pix pix)
    {
        if (pix.Depth != 8)
            throw new NativeImageException("reading samples of an image that is not 8 bits deep");
        (int width, int height) = (pix.Width, pix.Height);
        byte[] samples = new byte[checked(width * height)];
        byte* data = (byte*)LeptonicaApi.GetData(pix);
        int stride = LeptonicaApi.GetWordsPerLine(pix) * 4;
        for (int y = 0; y < height; y++)
        {
            byte* row = data + ((long)y * stride);
            Span<byte> target = samples.AsSpan(y * width, width);
            for (int x = 0; x < width; x++)
                target[x] = row[x ^ Flip];
        }
        return samples;
    }

    /// <summary>How many pixels of an 8-bit image have each value; large images are sampled.</summary>
    public static long[] Histogram(this Pix gray) => Count(gray, (row, x) => row[x ^ Flip]);

    /// <summary>How many pixels of an 8-bit image differ from their right neighbour by each value; large images are sampled.</summary>
    public static long[] DifferenceHistogram(this Pix gray) =>
        Count(gray, (row, x) => x == 0 ? 0 : Math.Abs(row[x ^ Flip] - row[(x - 1) ^ Flip]));

    /// <summary>8-bit grey of any image; what is transparent shows white, as on a page.</summary>
    public static Pix Gray(this Pix pix)
    {
        using Pix opaque = pix.Opaque();
        return Check(LeptonicaApi.ConvertTo8(opaque, 0), "convert to grey");
    }

    /// <summary>The image without a colormap and without transparency, in the depth that takes; what is transparent shows white, as on a page.</summary>
    public static Pix Opaque(this Pix pix)
    {
        Pix plain = Check(LeptonicaApi.RemoveColormap(pix, ColormapBasedOnSource, CloneIfNoColormap), "remove colormap");
        if (plain.Depth != 32 || LeptonicaApi.GetSamplesPerPixel(plain) != 4)
            return plain;
        using (plain)
            return Check(LeptonicaApi.AlphaBlendUniform(plain, White), "blend alpha");
    }

    public static Pix Duplicate(this Pix pix) => Check(LeptonicaApi.Copy(0, pix), "copy");

    public static Pix Inverted(this Pix pix) => Check(LeptonicaApi.Invert(0, pix), "invert");

    public static Pix NormalizeBackground(this Pix gray, int tile) =>
        Check(LeptonicaApi.BackgroundNorm(gray, 0, 0, tile, tile, 60, 40, 230, 2, 2), "normalise background");

    public static Pix Sauvola(this Pix gray, int window, float factor)
    {
        int tilesX = Math.Max(1, gray.Width / 1000), tilesY = Math.Max(1, gray.Height / 1000);
        if (LeptonicaApi.SauvolaBinarizeTiled(gray, window, factor, tilesX, tilesY, 0, out Pix binary) != 0)
        {
            binary.Dispose();
            throw new NativeImageException("Sauvola binarisation");
        }
        return Check(binary, "Sauvola binarisation");
    }

    /// <summary>Binary image, black (1) where the grey value is below the threshold.</summary>
    public static Pix Below(this Pix gray, int threshold) => Check(LeptonicaApi.ThresholdToBinary(gray, threshold), "threshold");

    /// <summary>Rotates clockwise about the centre, growing the image so that nothing is cut off.</summary>
    public static Pix Rotated(this Pix gray, double radians) =>
        Check(LeptonicaApi.Rotate(gray, (float)radians, AreaMapRotation, BringInWhite, gray.Width, gray.Height), "rotate");

    /// <summary>Turns clockwise by 0 to 3 quarters.</summary>
    public static Pix Turned(this Pix pix, int quarters) =>
        quarters % 4 == 0 ? pix.Duplicate() : Check(LeptonicaApi.RotateOrth(pix, quarters % 4), "turn");

    public static Pix Mirrored(this Pix pix) => Check(LeptonicaApi.FlipLeftRight(0, pix), "mirror");

    public static Pix Scaled(this Pix pix, double factor) => Check(LeptonicaApi.Scale(pix, (float)factor, (float)factor), "scale");

    public static Pix Sharpened(this Pix gray, int halfWidth, double fraction) =>
        Check(LeptonicaApi.UnsharpMaskingGray(gray, halfWidth, (float)fraction), "sharpen");

    /// <summary>Mean over a box of twice the half sides plus one.</summary>
    public static Pix Averaged(this Pix gray, int halfWidth, int halfHeight) =>
        Check(LeptonicaApi.BlockConvolve(gray, halfWidth, halfHeight), "average");

    /// <summary>How much darker each pixel is than what surrounds it, counting only dark parts thinner than the sizes (odd).</summary>
    public static Pix ThinDark(this Pix gray, int width, int height) => Check(LeptonicaApi.TopHat(gray, width, height, BlackTopHat), "top hat");

    /// <summary>Without dark parts thinner than the sizes (odd): a page without its text.</summary>
    public static Pix WithoutThinDark(this Pix gray, int width, int height) => Check(LeptonicaApi.CloseGray(gray, width, height), "close");

    /// <summary>Warps so that the source points land on the target points (four each); the size stays.</summary>
    public static Pix Projected(this Pix gray, ReadOnlySpan<(double X, double Y)> target, ReadOnlySpan<(double X, double Y)> source)
    {
        nint targetPoints = Points(target), sourcePoints = Points(source);
        try
        {
            return Check(LeptonicaApi.ProjectiveGray(gray, targetPoints, sourcePoints, 255), "project");
        }
        finally
        {
            LeptonicaApi.PointsDestroy(ref targetPoints);
            LeptonicaApi.PointsDestroy(ref sourcePoints);
        }
    }

    /// <summary>Sets the pixels of <paramref name="gray"/> under the mask, in place.</summary>
    public static void Paint(this Pix gray, Pix mask, byte value)
    {
        if (LeptonicaApi.PaintThroughMask(gray, mask, 0, 0, value) != 0)
            throw new NativeImageException("paint through mask");
    }

    /// <summary>Takes the pixels under the mask from <paramref name="source"/>, in place. All have one size.</summary>
    public static void Replace(this Pix pix, Pix source, Pix mask)
    {
        if (LeptonicaApi.CombineMasked(pix, source, mask) != 0)
            throw new NativeImageException("combine");
    }

    /// <summary>The largest of the three colours, pixel by pixel, of a 32-bit image: coloured ink comes out light.</summary>
    public static Pix Lightest(this Pix color) => Check(LeptonicaApi.ConvertToGrayMinMax(color, ChooseLargest), "largest colour");

    /// <summary>The largest less the smallest of the three colours, pixel by pixel, of a 32-bit image: 0 is grey.</summary>
    public static Pix Saturation(this Pix color) => Check(LeptonicaApi.ConvertToGrayMinMax(color, ChooseDifference), "saturation");

    /// <summary>The connected parts of a binary image that are at least so wide and so high.</summary>
    public static Pix AtLeast(this Pix binary, int width, int height) =>
        Check(LeptonicaApi.SelectBySize(binary, width, height, EightConnected, SelectIfBoth, AtLeastAsLarge, 0), "select by size");

    public static Pix Opened(this Pix binary, int width, int height) => Check(LeptonicaApi.OpenBrick(0, binary, width, height), "open");

    public static Pix Closed(this Pix binary, int width, int height) => Check(LeptonicaApi.CloseBrick(0, binary, width, height), "close");

    public static Pix Dilated(this Pix binary, int width, int height) => Check(LeptonicaApi.DilateBrick(0, binary, width, height), "dilate");

    public static Pix Without(this Pix binary, Pix removed) => Check(LeptonicaApi.Subtract(0, binary, removed), "subtract");

    public static Pix Or(this Pix first, Pix second) => Check(LeptonicaApi.Or(0, first, second), "or");

    /// <summary>Number of black pixels of a binary image.</summary>
    public static int BlackPixels(this Pix binary) =>
        LeptonicaApi.CountPixels(binary, out int count, null) == 0 ? count : throw new NativeImageException("count pixels");

    public static Pix Clipped(this Pix pix, Rect area)
    {
        nint box = LeptonicaApi.BoxCreate(area.X, area.Y, area.Width, area.Height);
        try
        {
            return Check(LeptonicaApi.ClipRectangle(pix, box, 0), "clip");
        }
        finally
        {
            LeptonicaApi.BoxDestroy(ref box);
        }
    }

    /// <summary>Sets all samples of an area, in place.</summary>
    public static void Fill(this Pix pix, Rect area, uint value)
    {
        Rect inside = area.Intersect(new Rect(0, 0, pix.Width, pix.Height));
        if (inside.IsEmpty)
            return;
        nint box = LeptonicaApi.BoxCreate(inside.X, inside.Y, inside.Width, inside.Height);
        _ = LeptonicaApi.SetInRect(pix, box, value);
        LeptonicaApi.BoxDestroy(ref box);
    }

    /// <summary>Bounding boxes of the black components of a binary image, joined over corners too.</summary>
    public static Rect[] Components(this Pix binary)
    {
        nint boxes = LeptonicaApi.ConnectedBoxes(binary, 8);
        if (boxes == 0)
            return [];
        try
        {
            Rect[] found = new Rect[LeptonicaApi.BoxesCount(boxes)];
            for (int i = 0; i < found.Length; i++)
                if (LeptonicaApi.BoxGeometry(boxes, i, out int x, out int y, out int width, out int height) == 0)
                    found[i] = new Rect(x, y, width, height);
            return found;
        }
        finally
        {
            LeptonicaApi.BoxesDestroy(ref boxes);
        }
    }

    public static byte[] ToPng(this Pix pix) => pix.Encoded(PngFormat);

    /// <summary>The image as a file in one of Leptonica's formats (its <c>IFF_</c> numbers).</summary>
    public static byte[] Encoded(this Pix pix, int format) =>
        Taken(LeptonicaApi.WriteMem(out nint data, out nuint size, pix, format), data, size);

    public static byte[] ToJpeg(this Pix pix, int quality) =>
        Taken(LeptonicaApi.WriteMemJpeg(out nint data, out nuint size, pix, quality, 0), data, size);

    internal static Pix Check(Pix pix, string operation)
    {
        if (!pix.IsInvalid)
            return pix;
        pix.Dispose();
        throw new NativeImageException(operation);
    }

    private delegate int Measure(byte* row, int x);

    private static long[] Count(Pix gray, Measure measure)
    {
        if (gray.Depth != 8)
            throw new NativeImageException("counting samples of an image that is not 8 bits deep");
        long[] counts = new long[256];
        byte* data = (byte*)LeptonicaApi.GetData(gray);
        int stride = LeptonicaApi.GetWordsPerLine(gray) * 4;
        for (int y = 0; y < gray.Height; y += Math.Max(1, gray.Height / MostRowsCounted))
            for (int x = 0; x < gray.Width; x++)
                counts[measure(data + ((long)y * stride), x)]++;
        return counts;
    }

    private static byte[] Taken(int error, nint data, nuint size)
    {
        if (error != 0 || data == 0)
            throw new NativeImageException("encode");
        try
        {
            byte[] bytes = new byte[checked((int)size)];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            LeptonicaApi.Free(data);
        }
    }

    private static nint Points(ReadOnlySpan<(double X, double Y)> points)
    {
        nint list = LeptonicaApi.PointsCreate(points.Length);
        foreach ((double x, double y) in points)
            _ = LeptonicaApi.PointsAdd(list, (float)x, (float)y);
        return list;
    }
}
