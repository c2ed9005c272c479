using PiiScanner.Formats.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Tells pictures that could hold a list from icons, lines and logos, by their pixels and by the room they fill on the page.</summary>
internal static class PictureSize
{
    /// <summary>True for a picture that is shown and large enough for three rows.</summary>
    public static bool CanHoldList(PdfImage image, PdfPage page)
    {
        if ((image.Hidden & ~PdfHidden.PaintedOver) != 0) return false;
        var shown = image.Box.Intersect(new PdfBox(0, 0, page.Width, page.Height));
        if (!ImageFormat.CanShowList(shown.Width, shown.Height)) return false;
        return ImageFormat.CanHoldList(image.Width, image.Height);
    }

    /// <summary>True for a picture of which the page shows a part, however small.</summary>
    public static bool IsShown(PdfImage image, PdfPage page) =>
        (image.Hidden & ~PdfHidden.PaintedOver) == 0 && image.Box.Intersect(new PdfBox(0, 0, page.Width, page.Height)) is { Width: > 0, Height: > 0 };

    /// <summary>True when a page is put together of strips, as some scanners do, none of which is large by itself.</summary>
    public static bool AreStrips(IReadOnlyList<PdfImage> images, PdfPage page)
    {
        double area = 0;
        long pixels = 0;
        foreach (var image in images)
        {
            if ((image.Hidden & ~PdfHidden.PaintedOver) != 0) continue;
            var shown = image.Box.Intersect(new PdfBox(0, 0, page.Width, page.Height));
            area += shown.Width * shown.Height;
            pixels += (long)image.Width * image.Height;
        }

        return images.Count > 1 && pixels >= ImageFormat.MinListArea && area >= 0.2 * page.Width * page.Height;
    }
}
