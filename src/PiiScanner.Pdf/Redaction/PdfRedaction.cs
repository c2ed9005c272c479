using PiiScanner.Pdf.Redaction;

namespace PiiScanner.Pdf;

/// <summary>
/// What is to be taken out of a document, gathered page by page; then the copy is written. Glyphs go out of the content that drew them, texts
/// beside the pages are cleaned, and the copy is a fresh file of what can be reached from its root: no earlier revision, no unused object, no
/// thumbnail. Not for many threads.
/// </summary>
public sealed class PdfRedaction
{
    private readonly PdfDocument _document;
    private readonly Dictionary<ContentKey, ContentRemovals> _removals = [];
    private readonly Dictionary<int, HashSet<PdfGlyph>> _glyphs = [];
    private readonly HashSet<PdfGlyph> _unpainted = [];
    private HashSet<(ContentKey, int, int, int)>? _places;
    private readonly HashSet<(int Page, int Id)> _marks = [];
    private readonly Dictionary<int, PdfImageEdit> _images = [];
    private readonly HashSet<int> _pictured = [];

    /// <summary>Starts with nothing to take out.</summary>
    /// <param name="document">The document; it is not changed.</param>
    /// <param name="scrub">Gives a text without the values that go, or null where it holds none. Asked for every string, XML and script of the document.</param>
    public PdfRedaction(PdfDocument document, Func<string, string?> scrub)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(scrub);
        (_document, Scrub) = (document, scrub);
    }

    /// <summary>What becomes of files inside the document, by the object number of their stream; those not named stay as they are.</summary>
    public Dictionary<PdfObjectId, PdfAttachmentEdit> Attachments { get; } = [];

    /// <summary>Pages, from 0, of which a picture takes the place.</summary>
    public Dictionary<int, PdfPageRaster> Rasters { get; } = [];

    /// <summary>Boxes painted over pages, from 0, besides those over removed glyphs. Points of the shown page.</summary>
    public Dictionary<int, List<PdfBox>> Boxes { get; } = [];

    /// <summary>Whether forms that show text and that no page draws are emptied although no glyph of a page goes: where a value stands beside all pages and texts. Default false.</summary>
    public bool EmptiesUndrawn { get; set; }

    /// <summary>Gives an image other bytes. It shows them wherever it is drawn.</summary>
    /// <param name="pageIndex">A page that draws it, from 0.</param>
    /// <param name="image">An image of this document, or a mask of one.</param>
    /// <param name="edit">Its new bytes.</param>
    public void Replace(int pageIndex, PdfImage image, PdfImageEdit edit)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(edit);
        _pictured.Add(pageIndex);
        if (image.Id.IsIndirect) _images[image.Id.Number] = edit;
        else RemovalsOf(image.Source).Images[image.OperatorStart] = edit;
    }

    internal Func<string, string?> Scrub { get; }

    internal IReadOnlyDictionary<int, PdfImageEdit> Images => _images;

    internal IReadOnlyDictionary<ContentKey, ContentRemovals> Removals => _removals;

    internal IReadOnlySet<(int Page, int Id)> Marks => _marks;

    /// <summary>Takes a glyph out. One that a form draws goes from every page that uses the form.</summary>
    /// <param name="pageIndex">The page it was read from, from 0.</param>
    /// <param name="glyph">A glyph of this document.</param>
    /// <param name="isPainted">Whether a box is painted where it stood; without one the place is empty.</param>
    public void Remove(int pageIndex, PdfGlyph glyph, bool isPainted = true)
    {
        ArgumentNullException.ThrowIfNull(glyph);
        RemovalsOf(glyph.Run.Source).Add(glyph);
        if (!_glyphs.TryGetValue(pageIndex, out var glyphs)) _glyphs[pageIndex] = glyphs = [];
        glyphs.Add(glyph);
        if (!isPainted) _unpainted.Add(glyph);
        for (var mark = glyph.Run.MarkedContent; mark is not null; mark = mark.Parent)
        {
            RemovalsOf(mark.Source).Marks.Add(mark.OperatorStart);
            if (mark.Id >= 0) _marks.Add((_document.Pages[pageIndex].Id.Number, mark.Id));
        }
    }

    /// <summary>Where glyphs go on a page, in points of the shown page: for whoever makes a picture of it.</summary>
    /// <param name="pageIndex">The page, from 0.</param>
    /// <param name="isPainted">True for the glyphs in whose place a box is painted, false for those whose place is left empty.</param>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PdfBox> RemovedOn(int pageIndex, bool isPainted, CancellationToken cancel = default) =>
        _glyphs.TryGetValue(pageIndex, out var removed) ? AreasInPlace(pageIndex, [.. removed.Where(glyph => _unpainted.Contains(glyph) != isPainted)], cancel) : [];

    /// <summary>Whether glyphs go on a page.</summary>
    /// <param name="pageIndex">The page, from 0.</param>
    public bool Touches(int pageIndex) => _glyphs.ContainsKey(pageIndex);

    private List<PdfBox> AreasInPlace(int page, HashSet<PdfGlyph> removed, CancellationToken cancel)
    {
        var places = removed.Select(PlaceOf).ToHashSet();
        var kept = _document.Pages[page].Read(cancel).Glyphs.Where(glyph => !places.Contains(PlaceOf(glyph)) && !glyph.IsBlank && RemovedAreas.IsSeen(glyph)).Select(glyph => glyph.Box);
        return RemovedAreas.Of(InOrder(removed), [], kept);
    }

    /// <summary>Writes the copy.</summary>
    /// <param name="output">Takes the file from its current position on.</param>
    /// <param name="cancel">Ends the writing early; what was written then is no document.</param>
    /// <exception cref="PdfException">The document cannot be written anew; nothing written counts.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PdfRedactionResult Write(Stream output, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return _document.WriteCopy(this, output, cancel);
    }

    /// <summary>Whether a glyph goes, taken out by itself or with its page.</summary>
    internal bool Goes(int page, PdfGlyph glyph)
    {
        if (Rasters.ContainsKey(page)) return true;
        _places ??= [.. _glyphs.Values.SelectMany(glyphs => glyphs).Select(PlaceOf)];
        return _places.Contains(PlaceOf(glyph));
    }

    internal int GlyphCount => _glyphs.Values.Sum(g => g.Count);

    internal IEnumerable<int> TouchedPages => _glyphs.Keys.Union(Boxes.Keys).Union(Rasters.Keys).Union(_pictured).Order();

    /// <summary>Lays out anew the lines of a page that lose text, and says what is painted over the page.</summary>
    internal List<PdfBox> AreasOf(int page, CancellationToken cancel)
    {
        var boxes = new List<PdfBox>(Boxes.GetValueOrDefault(page) ?? []);
        if (!_glyphs.TryGetValue(page, out var gone)) return boxes;
        var places = gone.Select(PlaceOf).ToHashSet();
        var empty = _unpainted.Select(PlaceOf).ToHashSet();
        var content = _document.Pages[page].Read(cancel);
        var glyphs = content.Glyphs;
        var lines = new LineShifts(CellEdges.Of(content, _document.Pages[page]));
        lines.LayOut(glyphs, glyph => places.Contains(PlaceOf(glyph)), glyph => !empty.Contains(PlaceOf(glyph)));
        var shifts = new Dictionary<PdfGlyph, double>();
        foreach (var edit in lines.Edits)
        {
            RemovalsOf(edit.Glyph.Run.Source).Place(edit);
            if (edit.Shift != 0) shifts[edit.Glyph] = edit.Shift;
        }

        var kept = glyphs.Where(glyph => !places.Contains(PlaceOf(glyph)) && !glyph.IsBlank && RemovedAreas.IsSeen(glyph)).Select(glyph => Moved(glyph.Box, shifts.GetValueOrDefault(glyph)));
        var others = glyphs.Where(glyph => places.Contains(PlaceOf(glyph)) && !empty.Contains(PlaceOf(glyph)) && !LineShifts.Takes(glyph));
        boxes.AddRange(RemovedAreas.Of(InOrder(others), lines.Boxes, kept).Select(RemovedAreas.Apart));
        return boxes;
    }

    private static PdfBox Moved(PdfBox box, double shift) => box with { Left = box.Left + shift, Right = box.Right + shift };

    private static IEnumerable<PdfGlyph> InOrder(IEnumerable<PdfGlyph> glyphs) => glyphs.OrderBy(g => g.Run.PaintOrder).ThenBy(g => g.ArrayIndex).ThenBy(g => g.StringOffset);

    private static (ContentKey, int, int, int) PlaceOf(PdfGlyph glyph) => (ContentKey.Of(glyph.Run.Source), glyph.Run.OperatorStart, glyph.ArrayIndex, glyph.StringOffset);

    private ContentRemovals RemovalsOf(PdfContentSource source)
    {
        var key = ContentKey.Of(source);
        if (!_removals.TryGetValue(key, out var removals)) _removals[key] = removals = new ContentRemovals();
        return removals;
    }
}
