using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Finds the one picture that is all a scanned page shows: it is read as it was scanned, not drawn again.</summary>
internal static class PagePicture
{
    // Of the page's width and height.
    private const double MinCover = 0.97;

    // Pixels to the inch. What is finer is drawn again, smaller: it takes longer to read and shows no more.
    private const double MaxResolution = 330;

    /// <summary>The picture; null where the page shows something else too.</summary>
    /// <param name="view">The page.</param>
    public static PdfImage? Of(PageView view)
    {
        var content = view.Layout.Content;
        if (content.Images is not [var image] || !IsPlain(image) || image.Hidden != PdfHidden.None || content.Shapes.Any(s => s.PaintOrder > image.PaintOrder)) return null;
        var page = new PdfBox(0, 0, view.Page.Width, view.Page.Height);
        var shown = image.Box.Intersect(page);
        if (shown.Width < MinCover * page.Width || shown.Height < MinCover * page.Height || 72 * image.Width > MaxResolution * image.Box.Width) return null;
        // Letters that are seen lie above the picture and not in it.
        return content.Glyphs.All(g => g.IsBlank || (g.Hidden & (PdfHidden.InvisibleMode | PdfHidden.PaintedOver)) != 0) ? image : null;
    }

    /// <summary>Whether a picture stands upright and covers what is below it, so that its own file says all.</summary>
    /// <param name="image">The picture.</param>
    public static bool IsPlain(PdfImage image) =>
        image is { IsStencil: false, HasMask: false, IsOpaque: true, Placement: { A: > 0, D: > 0, B: > -0.01 and < 0.01, C: > -0.01 and < 0.01 } };
}
