using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Finds, block by block as the reader made them, the glyphs and the places in pictures that a plan takes out.</summary>
/// <param name="redaction">Takes glyphs.</param>
/// <param name="edits">The plan.</param>
/// <param name="texts">Takes texts beside the pages.</param>
internal sealed class PageRemovals(PdfRedaction redaction, FileEdits edits, RemovedTexts texts)
{
    private readonly SortedDictionary<int, List<Box>> _inPictures = [];

    private readonly List<(int Page, Box Box)> _words = [];

    // A note or field is drawn by whoever draws the page, from its text alone where it brings no appearance along.
    private readonly List<(int Index, Box Box)> _notes = [];

    /// <summary>True when a page shows an identity document.</summary>
    public bool ShowsIdentity { get; private set; }

    /// <summary>Pages, from 0, whose values stood in pictures and that became pictures.</summary>
    public List<int> Painted { get; } = [];

    /// <summary>Pages, from 0, of text that became pictures.</summary>
    public List<int> Unproved { get; } = [];

    /// <summary>Walks through the document as its reader does.</summary>
    public void Walk(SourceFile file, ReadContext reading, PdfDocument pdf, PageScans scans, CancellationToken cancel)
    {
        var origins = new Dictionary<TextBlock, GlyphOrigin>(ReferenceEqualityComparer.Instance);
        var document = new Document(report =>
        {
            var session = new PdfSession(file, reading, scans, report, cancel) { Blocks = new BlockMaker(reading.Limits.MaxBlockLength) { Origins = origins } };
            return new PageWalk(session, pdf).Read().Concat(PdfSideTexts.Read(session, pdf));
        });
        foreach (var section in document.Sections)
        {
            foreach (var block in section.AllBlocks())
            {
                cancel.ThrowIfCancellationRequested();
                Take(block, origins, isCode: section is RecordSection { Source: not "printed-title" });
                origins.Remove(block);
            }
        }

        foreach (var page in document.Notices.Where(notice => notice.Code == IdentityDocument.Code).Select(notice => notice.Location?.Page).OfType<int>().Distinct()) PaintIdentity(page, pdf.Pages[page - 1]);
        scans.Rest();
    }

    // Of a page that shows an identity document only printed words stay.
    private void PaintIdentity(int number, PdfPage page)
    {
        ShowsIdentity = true;
        Pictures(number - 1).AddRange(Remainder.Of(new Box(0, 0, page.Width, page.Height), [.. _words.Where(word => word.Page == number).Select(word => word.Box)]));
    }

    private List<Box> Pictures(int index)
    {
        if (!_inPictures.TryGetValue(index, out var boxes)) _inPictures[index] = boxes = [];
        return boxes;
    }

    /// <summary>Puts pictures in the place of pages whose values stand in pictures, and of those whose text could not be proved to be gone.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="renderer">Draws its pages.</param>
    /// <param name="pictured">Pages whose text could not be proved to be gone; null for none.</param>
    /// <param name="cancel">Stops the drawing.</param>
    /// <returns>Why that cannot be, or null.</returns>
    public RedactResult.Refused? PaintPages(PdfDocument pdf, IPageRenderer renderer, PicturedPages? pictured, CancellationToken cancel)
    {
        Unproved.AddRange(Enumerable.Range(0, pdf.Pages.Count).Where(index => pictured?.Holds(index + 1) == true && redaction.Touches(index) && !_inPictures.ContainsKey(index)));
        foreach (var index in _inPictures.Keys.Concat(Unproved))
        {
            var page = pdf.Pages[index];
            var drawn = renderer.Render(page, new PdfBox(0, 0, page.Width, page.Height), cancel);
            if (drawn.Failure != RenderFailure.None || GrayPicture.Decode(drawn.Picture, OcrOptions.Default) is not { } picture) return new RedactResult.Refused("page-not-drawn", PdfRedactionMessages.NotDrawn(index));
            var painted = new PagePaint(picture, page);
            painted.Empty(redaction.RemovedOn(index, isPainted: false, cancel));
            painted.Blacken(redaction.RemovedOn(index, isPainted: true, cancel));
            painted.Blacken(_inPictures.GetValueOrDefault(index) ?? []);
            painted.Blacken(_notes.Where(note => note.Index == index).Select(note => note.Box));
            redaction.Rasters[index] = painted.ToRaster();
        }

        Painted.AddRange(_inPictures.Keys);
        return null;
    }

    private void Take(TextBlock block, Dictionary<TextBlock, GlyphOrigin> origins, bool isCode)
    {
        var isDropped = edits.DroppedBlocks.Contains(block.Ordinal);
        NoteWords(block, isCode || isDropped, origins);
        if (!isDropped && !edits.Blocks.ContainsKey(block.Ordinal)) return;
        IReadOnlyList<TextEdit> own = isDropped ? [new TextEdit(0, block.Text.Length, "", "", Operator.DropColumn)] : edits.Blocks[block.Ordinal];
        if (origins.TryGetValue(block, out var origin))
        {
            foreach (var edit in own)
                foreach (var (page, glyph) in origin.GlyphsOf(edit.Start, edit.Length)) redaction.Remove(page, glyph, isPainted: !isDropped);
        }
        else if (block.Location is { Page: { } number, Box: { } box } && (isCode || block.Runs.Any(run => run.Box is not null)))
        {
            var boxes = Pictures(number - 1);
            // A code is decoded, not spelled: it goes as a whole.
            if (isDropped || isCode) boxes.Add(box);
            else boxes.AddRange(own.SelectMany(edit => block.Runs.Where(run => run.Box is not null && run.Start < edit.End && edit.Start < run.Start + run.Length)).Select(run => run.Box!.Value));
        }

        else if (block.Location is { Page: { } shown, Part: DocumentParts.Comments or DocumentParts.FormField, Box: { } place })
        {
            _notes.Add((shown - 1, place));
        }

        texts.Add(block.Text, TextEdit.Apply(block.Text, own));
    }

    private void NoteWords(TextBlock block, bool goes, Dictionary<TextBlock, GlyphOrigin> origins)
    {
        if (goes || origins.ContainsKey(block) || block.Location.Page is not { } page) return;
        var own = edits.Blocks.GetValueOrDefault(block.Ordinal);
        foreach (var run in block.Runs.Where(run => Remainder.MayStay(block.Text, run) && own?.Any(edit => run.Start < edit.End && edit.Start < run.Start + run.Length) != true)) _words.Add((page, run.Box!.Value));
    }
}
