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

    private readonly List<(int Index, PdfBox Box)> _unseen = [];

    /// <summary>True when a page shows an identity document.</summary>
    public bool ShowsIdentity { get; private set; }

    /// <summary>Pages, from 0, that are scans and became pictures.</summary>
    public List<int> Painted { get; } = [];

    /// <summary>Pages, from 0, whose pictures were painted over and that are what they were besides.</summary>
    public List<int> InPlace { get; } = [];

    /// <summary>Pages, from 0, that became pictures because their pictures could not be painted alone, with the reason.</summary>
    public SortedDictionary<int, LocalizedText> Drawn { get; } = [];

    /// <summary>Pages, from 0, of text that became pictures.</summary>
    public List<int> Unproved { get; } = [];

    /// <summary>
    /// True when the plan takes something out that stands on no page and in no text beside the pages: in an earlier revision, or in what belongs to nothing. The copy has neither; what its root still leads to is emptied.
    /// </summary>
    public bool GoesFurther { get; private set; }

    /// <summary>Walks through the document as its reader does.</summary>
    public void Walk(SourceFile file, ReadContext reading, PdfDocument pdf, PageScans scans, CancellationToken cancel)
    {
        var origins = new Dictionary<TextBlock, GlyphOrigin>(ReferenceEqualityComparer.Instance);
        var document = new Document(report =>
        {
            var session = new PdfSession(file, reading, scans, report, cancel) { Blocks = new BlockMaker(reading.Limits.MaxBlockLength) { Origins = origins } };
            return new PageWalk(session, pdf).Read().Concat(PdfSideTexts.Read(session, pdf));
        });
        var last = -1;
        foreach (var section in document.Sections)
        {
            foreach (var block in section.AllBlocks())
            {
                last = Math.Max(last, block.Ordinal);
                cancel.ThrowIfCancellationRequested();
                Take(block, origins, isCode: section is RecordSection { Source: not "printed-title" });
                origins.Remove(block);
            }
        }

        foreach (var place in document.Notices.Where(notice => notice.Code == IdentityDocument.Code).Select(notice => notice.Location).OfType<Location>()) PaintIdentity(place, pdf, scans);
        GoesFurther = edits.Blocks.Keys.Concat(edits.DroppedBlocks).Any(ordinal => ordinal > last);
        scans.Rest();
    }

    // Of a picture that shows an identity document, and of a page that is nothing else, only printed words stay.
    private void PaintIdentity(Location title, PdfDocument pdf, PageScans scans)
    {
        if (title.Page is not { } number) return;
        ShowsIdentity = true;
        var page = pdf.Pages[number - 1];
        var shown = scans.Of(number - 1) is { Need: ScanNeed.Pictures } scan && title.Box is { } box ? scan.Pictures.Select(AreaOf).Where(area => Meet(area, box)).ToList() : [];
        if (shown.Count == 0) shown.Add(new Box(0, 0, page.Width, page.Height));
        foreach (var area in shown) Pictures(number - 1).AddRange(Remainder.Of(area, [.. _words.Where(word => word.Page == number).Select(word => word.Box)]));
    }

    private static Box AreaOf((PicturePage Page, PicturePlace Place) picture) => picture.Place.Map(0, 0, picture.Page.Width, picture.Page.Height);

    private static bool Meet(Box a, Box b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private List<Box> Pictures(int index)
    {
        if (!_inPictures.TryGetValue(index, out var boxes)) _inPictures[index] = boxes = [];
        return boxes;
    }

    /// <summary>Paints over the values that stand in pictures: inside the pictures where that can be, else a picture takes the place of the page, as of one whose text could not be proved to be gone.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="scans">What was seen on its pages.</param>
    /// <param name="renderer">Draws its pages.</param>
    /// <param name="pictured">Pages that could not be proved to have lost what goes; null for none.</param>
    /// <param name="cancel">Stops the drawing.</param>
    /// <returns>Why that cannot be, or null.</returns>
    public RedactResult.Refused? PaintPages(PdfDocument pdf, PageScans scans, IPageRenderer renderer, PicturedPages? pictured, CancellationToken cancel)
    {
        TakeLayers(pdf, cancel);
        var pictures = new PictureRemovals(redaction, pdf);
        for (var index = 0; index < pdf.Pages.Count; index++)
        {
            var boxes = _inPictures.GetValueOrDefault(index);
            var isScan = boxes is not null && !KeepsPage(pdf.Pages[index], scans.Of(index), cancel);
            if (isScan) Painted.Add(index);
            else if (pictured?.Holds(index + 1) == true && (boxes is not null || redaction.Touches(index))) Unproved.Add(index);
            else if (boxes is null) continue;
            else if (pictures.TryTake(index, boxes, cancel)) InPlace.Add(index);
            else Drawn[index] = PdfRedactionMessages.BesidePictures;
        }

        foreach (var index in pictures.Paint(cancel).Where(InPlace.Remove)) Drawn[index] = PdfRedactionMessages.PictureNotWritten;
        foreach (var index in Painted.Concat(Unproved).Concat(Drawn.Keys))
        {
            if (Draw(pdf.Pages[index], renderer, cancel) is { } refused) return refused;
        }

        return null;
    }

    // Nobody says of a whole page of pictures that its own letters, where it has any, repeat what goes and nothing else.
    private static bool KeepsPage(PdfPage page, PageScan? scan, CancellationToken cancel) =>
        scan is null or { Need: ScanNeed.Pictures } || (scan.IsFromFiles && page.Read(cancel).Glyphs.All(glyph => glyph.IsBlank));

    // Unseen letters that go repeat what the picture below them shows.
    private void TakeLayers(PdfDocument pdf, CancellationToken cancel)
    {
        foreach (var page in _unseen.GroupBy(place => place.Index))
        {
            var (height, images) = (pdf.Pages[page.Key].Height, pdf.Pages[page.Key].Read(cancel).Images);
            var boxes = page.Select(place => place.Box).Where(box => images.Any(image => PictureRemovals.Holds(image, box.CenterX, box.CenterY))).ToList();
            if (boxes.Count > 0) Pictures(page.Key).AddRange(boxes.Select(box => new Box(box.Left, height - box.Top, box.Width, box.Height)));
        }
    }

    private RedactResult.Refused? Draw(PdfPage page, IPageRenderer renderer, CancellationToken cancel)
    {
        var index = page.Index;
        var drawn = renderer.Render(page, new PdfBox(0, 0, page.Width, page.Height), cancel);
        if (drawn.Failure != RenderFailure.None || GrayPicture.Decode(drawn.Picture, OcrOptions.Default) is not { } picture) return new RedactResult.Refused("page-not-drawn", PdfRedactionMessages.NotDrawn(index));
        var painted = new PagePaint(picture, page);
        painted.Empty(redaction.RemovedOn(index, isPainted: false, cancel));
        painted.Blacken(redaction.RemovedOn(index, isPainted: true, cancel));
        painted.Blacken(_inPictures.GetValueOrDefault(index) ?? []);
        painted.Blacken(_notes.Where(note => note.Index == index).Select(note => note.Box));
        redaction.Rasters[index] = painted.ToRaster();
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
            {
                foreach (var (page, glyph) in origin.GlyphsOf(edit.Start, edit.Length))
                {
                    redaction.Remove(page, glyph, isPainted: !isDropped);
                    if (glyph.Hidden != PdfHidden.None && !glyph.IsBlank) _unseen.Add((page, glyph.Box));
                }
            }
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
