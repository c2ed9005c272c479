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
    private readonly HashSet<(int Page, int Id)> _marks = [];

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

    internal Func<string, string?> Scrub { get; }

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
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PdfBox> RemovedOn(int pageIndex, CancellationToken cancel = default) =>
        _glyphs.TryGetValue(pageIndex, out var removed) ? Areas(pageIndex, removed, removed, cancel) : [];

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

    internal int GlyphCount => _glyphs.Values.Sum(g => g.Count);

    internal IEnumerable<int> TouchedPages => _glyphs.Keys.Union(Boxes.Keys).Union(Rasters.Keys).Order();

    /// <summary>What is painted over a page.</summary>
    internal List<PdfBox> AreasOf(int page, CancellationToken cancel)
    {
        var boxes = new List<PdfBox>(Boxes.GetValueOrDefault(page) ?? []);
        if (!_glyphs.TryGetValue(page, out var removed)) return boxes;
        var painted = removed.Where(g => !_unpainted.Contains(g)).ToList();
        if (painted.Count > 0) boxes.AddRange(Areas(page, removed, painted, cancel));
        return boxes;
    }

    private List<PdfBox> Areas(int page, HashSet<PdfGlyph> removed, IEnumerable<PdfGlyph> painted, CancellationToken cancel)
    {
        var places = removed.Select(PlaceOf).ToHashSet();
        var kept = _document.Pages[page].Read(cancel).Glyphs.Where(g => !places.Contains(PlaceOf(g))).ToList();
        return RemovedAreas.Of(painted.OrderBy(g => g.Run.PaintOrder).ThenBy(g => g.ArrayIndex).ThenBy(g => g.StringOffset), kept);
    }

    private static (ContentKey, int, int, int) PlaceOf(PdfGlyph glyph) => (ContentKey.Of(glyph.Run.Source), glyph.Run.OperatorStart, glyph.ArrayIndex, glyph.StringOffset);

    private ContentRemovals RemovalsOf(PdfContentSource source)
    {
        var key = ContentKey.Of(source);
        if (!_removals.TryGetValue(key, out var removals)) _removals[key] = removals = new ContentRemovals();
        return removals;
    }
}
