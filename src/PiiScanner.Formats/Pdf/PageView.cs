using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>One page, analysed: its blocks, and what hides its letters.</summary>
internal sealed class PageView
{
    // Of the page's area: a picture above it shows a page, not a thing on a page.
    private const double PagePicture = 0.3;

    private readonly List<PdfImage> _pictures;
    private readonly HashSet<string> _unicodeFonts;

    public PageView(PdfPage page, PageLayout layout, bool seesAll = false)
    {
        (Page, Layout) = (page, layout);
        Unshown = [.. layout.Content.Images
            .Where(i => ImageFormat.CanHoldList(i.Width, i.Height) && (seesAll ? !PictureSize.CanHoldList(i, page) : !PictureSize.IsShown(i, page)))
            .DistinctBy(i => (i.Id, i.Id.IsIndirect ? 0 : i.OperatorStart))];
        _pictures = [.. layout.Content.Images.Where(i => PictureSize.CanHoldList(i, page))];
        _unicodeFonts = [.. layout.Content.Glyphs.Where(g => HasVietnamese(g.Text)).Select(g => g.Run.Font.Name)];
    }

    /// <summary>The page.</summary>
    public PdfPage Page { get; }

    /// <summary>Page number, from 1.</summary>
    public int Number => Page.Index + 1;

    /// <summary>The analysed page.</summary>
    public PageLayout Layout { get; }

    /// <summary>The pictures that could hold a list.</summary>
    public IReadOnlyList<PdfImage> Pictures => _pictures;

    /// <summary>Pictures with the pixels of a list that the page cuts away, has beside the paper or does not show at all; where everything counts, also those it shows too small to read.</summary>
    public IReadOnlyList<PdfImage> Unshown { get; }

    /// <summary>What was seen on the page, where its text does not tell; null where nobody had to look.</summary>
    public PageScan? Scan { get; private set; }

    /// <summary>Keeps what was seen on the page.</summary>
    public void Show(PageScan scan) => Scan = scan;

    /// <summary>Why a reader of the page does not see a glyph, or null.</summary>
    public string? HiddenAs(PdfGlyph glyph) =>
        glyph.Hidden == PdfHidden.None || glyph.IsBlank || IsScanLayer(glyph) ? null : DocumentParts.HiddenText;

    /// <summary>True for a letter that repeats what a picture shows: the text layer of a scan.</summary>
    public bool IsScanLayer(PdfGlyph glyph)
    {
        const PdfHidden Layer = PdfHidden.InvisibleMode | PdfHidden.PaintedOver | PdfHidden.BackgroundColor;
        if (_pictures.Count == 0 || glyph.Hidden == PdfHidden.None || (glyph.Hidden & ~Layer) != 0) return false;
        var box = glyph.Box;
        foreach (var picture in _pictures)
        {
            if (!picture.Box.Contains(box.CenterX, box.CenterY)) continue;
            if ((glyph.Hidden & PdfHidden.InvisibleMode) != 0 || IsPage(picture)) return true;
        }

        return false;
    }

    /// <summary>Name of the font, or null where it would mislead: a font named as of an old encoding that draws Unicode.</summary>
    public string? FontOf(PdfGlyph glyph) => glyph.Run.Font.Name is { Length: > 0 } name && !_unicodeFonts.Contains(name) ? name : null;

    /// <summary>A box as findings state it: points, origin at the top left of the page.</summary>
    public Box ToBox(PdfBox box) => new(Round(box.Left), Round(Page.Height - box.Top), Round(box.Width), Round(box.Height));

    private bool IsPage(PdfImage picture) => picture.Box.Width * picture.Box.Height >= PagePicture * Page.Width * Page.Height;

    private static double Round(double value) => Math.Round(double.IsFinite(value) ? value : 0, 2);

    private static bool HasVietnamese(string text)
    {
        foreach (var c in text)
            if (c is >= '\u1EA0' and <= '\u1EF9') return true;
        return false;
    }
}
