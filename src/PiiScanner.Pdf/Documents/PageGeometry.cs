using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>The visible part of a page and how user space becomes the page as shown (ISO 32000-1, 14.11.2 and table 30).</summary>
/// <param name="Width">Width as shown, in points.</param>
/// <param name="Height">Height as shown, in points.</param>
/// <param name="Rotation">Clockwise turn in degrees: 0, 90, 180 or 270.</param>
/// <param name="FromUserSpace">User space to the shown page.</param>
internal sealed record PageGeometry(double Width, double Height, int Rotation, PdfMatrix FromUserSpace)
{
    private static readonly PdfBox Letter = new(0, 0, 612, 792);

    public static PageGeometry Read(ObjectStore store, PageEntry entry)
    {
        var media = Box(store, entry.MediaBox) ?? Letter;
        var crop = Box(store, entry.CropBox)?.Intersect(media) ?? media;
        if (crop.Width < 1 || crop.Height < 1) crop = media;
        var turn = store.Resolve(entry.Rotate) is CosNumber number ? (int)(number.ToInt64() % 360) : 0;
        turn = ((turn + 360) % 360 + 45) / 90 * 90 % 360;
        var (w, h) = (crop.Width, crop.Height);
        var toOrigin = new PdfMatrix(1, 0, 0, 1, -crop.Left, -crop.Bottom);
        return turn switch
        {
            90 => new(h, w, turn, toOrigin.Then(new(0, -1, 1, 0, 0, w))),
            180 => new(w, h, turn, toOrigin.Then(new(-1, 0, 0, -1, w, h))),
            270 => new(h, w, turn, toOrigin.Then(new(0, 1, -1, 0, h, 0))),
            _ => new(w, h, 0, toOrigin),
        };
    }

    private static PdfBox? Box(ObjectStore store, CosObject value)
    {
        if (store.Resolve(value) is not CosArray { Count: >= 4 } array) return null;
        var n = store.Numbers(array);
        var box = PdfBox.FromCorners(n[0], n[1], n[2], n[3]);
        return box is { Width: > 0 and < 1e6, Height: > 0 and < 1e6 } ? box : null;
    }
}
