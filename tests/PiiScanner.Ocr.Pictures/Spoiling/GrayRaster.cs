using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pictures.Spoiling;

/// <summary>A grey picture in managed memory, and what cameras, scanners and chat programs do to it.</summary>
public sealed record GrayRaster(byte[] Samples, int Width, int Height)
{
    public static GrayRaster Decode(byte[] file)
    {
        ImageHeader header = ImageHeader.Read(file) ?? throw new InvalidOperationException("no picture");
        using Pix pix = Images.ImageDecoder.Frames(file, header, OcrOptions.Default).First() ?? throw new InvalidOperationException("not decoded");
        return new GrayRaster(pix.ToGray(), pix.Width, pix.Height);
    }

    public byte[] Png()
    {
        using Pix pix = PixOperations.FromGray(Samples, Width, Height);
        return pix.ToPng();
    }

    public byte[] Jpeg(int quality)
    {
        using Pix pix = PixOperations.FromGray(Samples, Width, Height);
        return pix.ToJpeg(quality);
    }

    public GrayRaster Noise(double sigma, Random random) => Map((value, _, _) => value + (sigma * Gaussian(random)));

    public GrayRaster Shadow(double darkest) =>
        Map((value, x, y) => value * (darkest + ((1 - darkest) * (0.5 + (0.5 * Math.Cos(((double)x / Width * 2.2) + ((double)y / Height * 1.6)))))));

    /// <summary>A sharp shadow right of a slanted line.</summary>
    /// <param name="top">Where the line starts, as a share of the width.</param>
    /// <param name="bottom">Where it ends.</param>
    /// <param name="light">What is left of the light in the shadow, 0 to 1.</param>
    public GrayRaster Half(double top, double bottom, double light) =>
        Map((value, x, y) => x > Width * (top + ((bottom - top) * y / Height)) ? value * light : value);

    public GrayRaster Binary(double specks, Random random) =>
        Map((value, _, _) => random.NextDouble() < specks ? random.Next(2) * 255 : value < 128 ? 0 : 255);

    public GrayRaster Blur(double sigma)
    {
        int reach = (int)Math.Ceiling(3 * sigma);
        double[] kernel = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma)))];
        double sum = kernel.Sum();
        for (int i = 0; i < kernel.Length; i++)
            kernel[i] /= sum;
        return Convolve(kernel, 1, 0).Convolve(kernel, 0, 1);
    }

    /// <summary>The camera moved across while the shutter was open.</summary>
    public GrayRaster MotionBlur(int length) => Convolve([.. Enumerable.Repeat(1.0 / length, length)], 1, 0);

    /// <summary>What is not ground in <paramref name="top"/> covers this.</summary>
    public GrayRaster Under(GrayRaster top, byte ground)
    {
        ArgumentNullException.ThrowIfNull(top);
        return Map((value, x, y) => top.Samples[(y * Width) + x] is var over && over != ground ? over : value);
    }

    /// <summary>The fine waves a camera sees in front of a screen, in grey values of at most <paramref name="depth"/>.</summary>
    public GrayRaster Moire(double depth) => Map((value, x, y) =>
        value - (depth * (0.5 + (0.25 * Math.Sin(((0.9 * x) + (0.13 * y)) * 0.7)) + (0.25 * Math.Sin(((0.11 * x) - (0.95 * y)) * 0.75)))));

    /// <summary>Rows lost or shifted, coarse black and white: a bad fax.</summary>
    public GrayRaster Fax(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        byte[] target = new byte[Samples.Length];
        for (int y = 0; y < Height; y++)
        {
            bool isLost = random.Next(150) == 0;
            for (int x = 0; x < Width; x++)
                target[(y * Width) + x] = isLost ? (byte)255 : Samples[(y * Width) + x] < 140 + (20 * Gaussian(random)) ? (byte)0 : (byte)255;
        }
        return this with { Samples = target };
    }

    /// <summary>A lamp reflected in glossy paper.</summary>
    public GrayRaster Glare(double centerX, double centerY, double radius) => Map((value, x, y) =>
    {
        double distance = Math.Sqrt(Math.Pow(((double)x / Width) - centerX, 2) + Math.Pow(((double)y / Width) - centerY, 2)) / radius;
        double strength = 0.85 * Math.Exp(-distance * distance);
        return (value * (1 - strength)) + (255 * strength);
    });

    /// <summary>Draws through a map from the new picture's coordinates to this one's; outside is <paramref name="ground"/>.</summary>
    public GrayRaster Warp(int width, int height, Func<double, double, (double X, double Y)> source, byte ground)
    {
        byte[] target = new byte[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                (double sourceX, double sourceY) = source(x, y);
                target[(y * width) + x] = Sample(sourceX, sourceY, ground);
            }
        return new GrayRaster(target, width, height);
    }

    public GrayRaster Rotate(double degrees)
    {
        double radians = degrees * Math.PI / 180;
        (double cos, double sin) = (Math.Cos(radians), Math.Sin(radians));
        int width = (int)((Width * Math.Abs(cos)) + (Height * Math.Abs(sin))), height = (int)((Height * Math.Abs(cos)) + (Width * Math.Abs(sin)));
        return Warp(width, height, (x, y) =>
        {
            (double dx, double dy) = (x - (width / 2.0), y - (height / 2.0));
            return ((dx * cos) + (dy * sin) + (Width / 2.0), (dy * cos) - (dx * sin) + (Height / 2.0));
        }, 255);
    }

    /// <summary>Makes the picture smaller, each new pixel the mean of what it covers.</summary>
    public GrayRaster ShrinkTo(int longSide)
    {
        double factor = (double)longSide / Math.Max(Width, Height);
        using Pix pix = PixOperations.FromGray(Samples, Width, Height);
        using Pix small = PixOperations.Check(LeptonicaApi.ScaleAreaMap(pix, (float)factor, (float)factor), "shrink");
        return new GrayRaster(small.ToGray(), small.Width, small.Height);
    }

    private byte Sample(double x, double y, byte ground)
    {
        (int left, int top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left >= Width - 1 || top >= Height - 1)
            return ground;
        (double fx, double fy) = (x - left, y - top);
        int at = (top * Width) + left;
        double upper = (Samples[at] * (1 - fx)) + (Samples[at + 1] * fx), lower = (Samples[at + Width] * (1 - fx)) + (Samples[at + Width + 1] * fx);
        return (byte)((upper * (1 - fy)) + (lower * fy));
    }

    private GrayRaster Convolve(double[] kernel, int stepX, int stepY)
    {
        int reach = kernel.Length / 2;
        byte[] target = new byte[Samples.Length];
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++)
            {
                double sum = 0;
                for (int k = 0; k < kernel.Length; k++)
                {
                    int fromX = Math.Clamp(x + ((k - reach) * stepX), 0, Width - 1), fromY = Math.Clamp(y + ((k - reach) * stepY), 0, Height - 1);
                    sum += kernel[k] * Samples[(fromY * Width) + fromX];
                }
                target[(y * Width) + x] = (byte)(sum + 0.5);
            }
        return new GrayRaster(target, Width, Height);
    }

    private GrayRaster Map(Func<double, int, int, double> change)
    {
        byte[] target = new byte[Samples.Length];
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++)
                target[(y * Width) + x] = (byte)Math.Clamp(change(Samples[(y * Width) + x], x, y) + 0.5, 0, 255);
        return this with { Samples = target };
    }

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
