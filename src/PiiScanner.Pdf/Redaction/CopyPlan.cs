using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Redaction;

/// <summary>What a copy needs to know of the whole document before its first object is written.</summary>
internal sealed class CopyPlan
{
    private CopyPlan(Dictionary<int, int> pages, Dictionary<int, PdfAttachmentEdit> attachments) => (Pages, Attachments) = (pages, attachments);

    /// <summary>Object number of a page to its place, from 0.</summary>
    public IReadOnlyDictionary<int, int> Pages { get; }

    /// <summary>Object number of an embedded file's stream to what becomes of it.</summary>
    public IReadOnlyDictionary<int, PdfAttachmentEdit> Attachments { get; }

    /// <summary>Reads what is needed.</summary>
    /// <exception cref="PdfException">A page that changes has no number of its own, which no writer in use leaves out.</exception>
    public static CopyPlan Make(PdfRedaction redaction, IReadOnlyList<PageEntry> entries)
    {
        var pages = new Dictionary<int, int>();
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Id.IsIndirect) pages.TryAdd(entries[i].Id.Number, i);
        foreach (var page in redaction.TouchedPages)
            if (!entries[page].Id.IsIndirect) throw new PdfException(PdfError.Damaged, "A page that changes is not an object of its own.");
        return new CopyPlan(pages, redaction.Attachments.ToDictionary(e => e.Key.Number, e => e.Value));
    }

    /// <summary>Whether a stream of content shows text: one that no page draws is then emptied, since nobody read it.</summary>
    public static bool ShowsText(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        var lexer = new ContentLexer(content, limits.MaxNesting);
        while (lexer.Next())
        {
            if (lexer.Operator is Op.Show or Op.ShowArray or Op.NextLineShow or Op.SpacingNextLineShow) return true;
            if (lexer.Operator == Op.InlineImage) lexer.ReadInlineImage();
        }

        return false;
    }

    /// <summary>Object numbers of the forms and appearances that pages draw and whose text was therefore looked at.</summary>
    public static HashSet<int> DrawnForms(PdfDocument document, CancellationToken cancel)
    {
        var drawn = new HashSet<int>();
        foreach (var page in document.Pages)
        {
            foreach (var glyph in page.Read(cancel).Glyphs)
                if (glyph.Run.Source.Kind != PdfContentKind.Page) drawn.Add(glyph.Run.Source.Id.Number);
        }

        return drawn;
    }

    /// <summary>Object numbers of the images that pages and their annotations draw, with their masks.</summary>
    public static HashSet<int> DrawnImages(PdfDocument document, CancellationToken cancel)
    {
        var drawn = new HashSet<int>();
        foreach (var page in document.Pages)
        {
            foreach (var image in page.Read(cancel).Images.Where(image => image.Id.IsIndirect && drawn.Add(image.Id.Number))) drawn.UnionWith(image.ReadMasks().Select(mask => mask.Id.Number));
        }

        return drawn;
    }

    /// <summary>Whether an object is a signature (12.8.1): it holds for the bytes of the original alone.</summary>
    public static bool IsSignature(ObjectStore store, CosDictionary dictionary) =>
        dictionary.Has("ByteRange") && (store.Name(dictionary, "Type") is "Sig" or "DocTimeStamp" || dictionary.Has("Contents"));
}
