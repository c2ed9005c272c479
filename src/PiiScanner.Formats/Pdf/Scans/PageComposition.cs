using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Puts a scanned page together from its images where no program draws it: pictures placed upright, faxes and stencils painted over them, as copiers write them. What needs
/// more than that is left to the program.
/// </summary>
internal static class PageComposition
{
    private const int MostImages = 64;
    private const double Straight = 0.01;

    /// <summary>A PNG file of a part of the page; null where the images do not make up the page, or cannot be decoded.</summary>
    /// <param name="view">The page.</param>
    /// <param name="area">The part, in points from the bottom left.</param>
    public static byte[]? Compose(PageView view, PdfBox area)
    {
        var content = view.Layout.Content;
        var images = content.Images.Where(i => (i.Hidden & ~PdfHidden.PaintedOver) == 0).OrderBy(i => i.PaintOrder).ToList();
        if (images.Count is 0 or > MostImages || content.UnreadableGlyphs > 0 || images.Exists(i => !IsUpright(i.Placement) || i.HasMask)) return null;
        var resolution = Math.Min(PopplerRenderer.ResolutionOf(area), images.Max(i => 72 * i.Width / Math.Max(1, i.Box.Width)));
        var scale = Math.Max(resolution, 72) / 72;
        var canvas = GrayRaster.White(Math.Max(1, (int)Math.Round(area.Width * scale)), Math.Max(1, (int)Math.Round(area.Height * scale)));
        foreach (var image in images)
        {
            if (Pixels(image) is not { } pixels) return null;
            var ink = image.IsStencil ? (byte)Math.Round(0.299 * image.Color.Red + 0.587 * image.Color.Green + 0.114 * image.Color.Blue) : (byte?)null;
            var box = image.Box;
            Paint(canvas, pixels, ink, (box.Left - area.Left) * scale, (area.Top - box.Top) * scale, box.Width * scale, box.Height * scale);
        }

        return canvas.ToPng();
    }

    private static bool IsUpright(PdfMatrix m) => m.A > 0 && m.D > 0 && Math.Abs(m.B) < Straight && Math.Abs(m.C) < Straight;

    private static GrayRaster? Pixels(PdfImage image)
    {
        var data = image.ReadData();
        if (data.Filter is null) return GrayRaster.OfSamples(data);
        if (PictureFile.Of(data) is not { } file || GrayPicture.Decode(file, OcrOptions.Default) is not { } picture) return null;
        return new GrayRaster(picture.Width, picture.Height, picture.Pixels.ToArray());
    }

    // Each pixel takes the mean of the source pixels it covers; of a stencil that is how much ink it takes.
    private static void Paint(GrayRaster canvas, GrayRaster source, byte? ink, double left, double top, double width, double height)
    {
        var (x0, x1) = (Math.Max(0, (int)Math.Round(left)), Math.Min(canvas.Width, (int)Math.Round(left + width)));
        var (y0, y1) = (Math.Max(0, (int)Math.Round(top)), Math.Min(canvas.Height, (int)Math.Round(top + height)));
        var (stepX, stepY) = (source.Width / width, source.Height / height);
        for (var y = y0; y < y1; y++)
        {
            var (from, to) = Span((y - top) * stepY, stepY, source.Height);
            for (var x = x0; x < x1; x++)
            {
                var light = Mean(source, Span((x - left) * stepX, stepX, source.Width), from, to);
                ref var pixel = ref canvas.Pixels[y * canvas.Width + x];
                pixel = ink is { } color ? (byte)((pixel * light + color * (255 - light)) / 255) : (byte)light;
            }
        }
    }

    private static (int From, int To) Span(double start, double length, int limit)
    {
        var from = Math.Clamp((int)start, 0, limit - 1);
        return (from, Math.Clamp((int)Math.Ceiling(start + length - 0.01), from + 1, limit));
    }

    private static int Mean(GrayRaster source, (int From, int To) columns, int firstRow, int endRow)
    {
        var (sum, count) = (0L, 0);
        for (var y = firstRow; y < endRow; y++)
            for (var x = columns.From; x < columns.To; x++, count++) sum += source.Pixels[y * source.Width + x];
        return (int)(sum / count);
    }
}
