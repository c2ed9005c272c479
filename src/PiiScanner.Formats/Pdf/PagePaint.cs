using PiiScanner.Core.Text;
using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>The picture of a whole page, in which places are painted over.</summary>
/// <param name="picture">The page as drawn.</param>
/// <param name="page">The page, for its size.</param>
internal sealed class PagePaint(GrayPicture picture, PdfPage page)
{
    // Room around a word, in points: its box may be a pixel short.
    private const double Margin = 1;

    private readonly byte[] _pixels = picture.Pixels.ToArray();

    /// <summary>Paints places black.</summary>
    /// <param name="places">In points, from the top left corner.</param>
    public void Blacken(IEnumerable<Box> places)
    {
        foreach (var place in places) Fill(place, _ => 0);
    }

    /// <summary>Paints places black.</summary>
    /// <param name="places">In points of the shown page, from the bottom left corner.</param>
    public void Blacken(IEnumerable<PdfBox> places) => Blacken(places.Select(FromTop));

    /// <summary>Paints places in what they have most of, which is their ground: a dropped cell is empty.</summary>
    /// <param name="places">In points of the shown page, from the bottom left corner.</param>
    public void Empty(IEnumerable<PdfBox> places)
    {
        foreach (var place in places.Select(FromTop)) Fill(place, Commonest);
    }

    /// <summary>The picture as it is now.</summary>
    public PdfPageRaster ToRaster() => new(picture.Width, picture.Height, 1, _pixels, IsJpeg: false);

    private Box FromTop(PdfBox box) => new(box.Left, page.Height - box.Top, box.Width, box.Height);

    private void Fill(Box box, Func<(int Left, int Right, int Top, int Bottom), byte> ground)
    {
        var (x, y) = (picture.Width / page.Width, picture.Height / page.Height);
        var area = (Left: Clamp((box.X - Margin) * x, picture.Width), Right: Clamp((box.X + box.Width + Margin) * x + 1, picture.Width),
            Top: Clamp((box.Y - Margin) * y, picture.Height), Bottom: Clamp((box.Y + box.Height + Margin) * y + 1, picture.Height));
        var value = ground(area);
        for (var row = area.Top; row < area.Bottom; row++) _pixels.AsSpan(row * picture.Width + area.Left, area.Right - area.Left).Fill(value);
    }

    private byte Commonest((int Left, int Right, int Top, int Bottom) area)
    {
        Span<int> counts = stackalloc int[256];
        for (var row = area.Top; row < area.Bottom; row++)
        {
            foreach (var pixel in _pixels.AsSpan(row * picture.Width + area.Left, area.Right - area.Left)) counts[pixel]++;
        }

        var most = 255;
        for (var value = 254; value >= 0; value--)
        {
            if (counts[value] > counts[most]) most = value;
        }

        return (byte)most;
    }

    private static int Clamp(double value, int most) => (int)Math.Clamp(value, 0, most);
}
