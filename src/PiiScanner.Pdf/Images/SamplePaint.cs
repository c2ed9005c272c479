namespace PiiScanner.Pdf;

/// <summary>Paints areas of an image's plain samples (ISO 32000-1, 8.9.5) in the darkest or the lightest that they can say.</summary>
public static class SamplePaint
{
    /// <summary>The samples with areas painted.</summary>
    /// <param name="data">The image.</param>
    /// <param name="areas">In the unit square that images are drawn in, origin at its bottom left.</param>
    /// <param name="isDark">True to paint black (of a stencil: what is painted), false to paint white.</param>
    /// <returns>Rows of samples; null where the image is no plain samples, is not whole, or nobody knows what they mean.</returns>
    public static byte[]? Fill(PdfImageData data, IEnumerable<PdfBox> areas, bool isDark)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(areas);
        if (data.Filter is not null || data.Width < 1 || data.Height < 1 || data.BitsPerComponent is not (1 or 2 or 4 or 8 or 16)) return null;
        if (Pixel(data, isDark) is not { } pixel) return null;
        var stride = ((long)data.Width * pixel.Length * data.BitsPerComponent + 7) / 8;
        if (data.Bytes.Length < stride * data.Height) return null;
        var samples = data.Bytes[..(int)(stride * data.Height)].ToArray();
        foreach (var area in areas)
        {
            var (left, right, top, bottom) = Pixels(area, data.Width, data.Height);
            for (var y = top; y < bottom; y++) Row(samples.AsSpan((int)(y * stride), (int)stride), pixel, data.BitsPerComponent, left, right);
        }

        return samples;
    }

    /// <summary>The pixels an area touches: columns from the left, rows from the top, the ends not included.</summary>
    /// <param name="area">In the unit square, origin at its bottom left.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static (int Left, int Right, int Top, int Bottom) Pixels(PdfBox area, int width, int height) =>
        (Clamp(Math.Floor(area.Left * width), width), Clamp(Math.Ceiling(area.Right * width), width), Clamp(Math.Floor((1 - area.Top) * height), height), Clamp(Math.Ceiling((1 - area.Bottom) * height), height));

    private static int Clamp(double value, int most) => double.IsFinite(value) ? (int)Math.Clamp(value, 0, most) : 0;

    // The samples of one pixel.
    private static int[]? Pixel(PdfImageData data, bool isDark)
    {
        var most = (1 << data.BitsPerComponent) - 1;
        switch (data.ColorSpace)
        {
            case PdfColorSpaceKind.Gray or PdfColorSpaceKind.Rgb: return [.. Enumerable.Range(0, data.Components).Select(i => IsTurned(i) != isDark ? 0 : most)];
            case PdfColorSpaceKind.Cmyk or PdfColorSpaceKind.Inks: return [.. Enumerable.Range(0, data.Components).Select(i => IsTurned(i) != isDark ? most : 0)];
            case PdfColorSpaceKind.Lab when data.Decode.Count == 0: return [isDark ? 0 : most, (most + 1) / 2, (most + 1) / 2];
            case PdfColorSpaceKind.Indexed when data.Palette.Length >= 3 && data.Decode is [] or [0, _] && (data.Decode.Count == 0 || data.Decode[1] == most):
                var entries = Enumerable.Range(0, Math.Min(most + 1, data.Palette.Length / 3));
                return [isDark ? entries.MinBy(Light) : entries.MaxBy(Light)];
            default: return null;
        }

        bool IsTurned(int component) => data.Decode.Count > 2 * component + 1 && data.Decode[2 * component] > data.Decode[2 * component + 1];

        int Light(int index) => data.Palette.Span[3 * index] + data.Palette.Span[3 * index + 1] + data.Palette.Span[3 * index + 2];
    }

    private static void Row(Span<byte> row, int[] pixel, int bits, int left, int right)
    {
        for (var x = left; x < right; x++)
        {
            for (var c = 0; c < pixel.Length; c++)
            {
                var at = ((long)x * pixel.Length + c) * bits;
                var index = (int)(at / 8);
                if (bits == 16) (row[index], row[index + 1]) = ((byte)(pixel[c] >> 8), (byte)pixel[c]);
                else
                {
                    var shift = 8 - bits - (int)(at % 8);
                    var mask = ((1 << bits) - 1) << shift;
                    row[index] = (byte)((row[index] & ~mask) | (pixel[c] << shift));
                }
            }
        }
    }
}
