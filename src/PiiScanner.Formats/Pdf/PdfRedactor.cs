using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Redacts PDF documents: the glyphs of removed values go out of the content, every text beside the pages is cleaned, files inside are redacted or
/// taken out, and the copy is a fresh file. Values in a picture are painted over inside it; where that cannot be, the page becomes a picture with the places painted over.
/// </summary>
public sealed class PdfRedactor : IRedactor
{
    /// <inheritdoc/>
    public bool FindsCellsByNumber => false;

    /// <inheritdoc/>
    public bool CanSort => false;

    /// <summary>False for what stands on a page: a file inside can be left out, a part of a page cannot.</summary>
    public bool CanTakeOut(ReadGap gap) => gap?.Location is not { Page: not null, Part: null };

    /// <inheritdoc/>
    public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var bytes = PdfFormat.Bytes(file);
            var reading = context.ForReading();
            var (pdf, password) = PdfFormat.Open(bytes, reading, cancel);
            using var renderer = new PopplerRenderer(bytes, password);
            var scans = new PageScans(reading.Pictures, renderer, isSecret: password is not null);
            var texts = new RemovedTexts(edits);
            var redaction = new PdfRedaction(pdf, texts.Clean);
            var pages = new PageRemovals(redaction, edits, texts);
            pages.Walk(file, reading, pdf, scans, cancel);
            redaction.EmptiesUndrawn = pages.GoesFurther;
            if (AttachmentCopies.Redact(redaction, pdf, file, context, cancel) is { } refused) return refused;
            if (edits.IsEmpty && redaction.Attachments.Count == 0)
            {
                output.Write(bytes);
                return new RedactResult.Done([], []);
            }

            if (pages.PaintPages(pdf, scans, renderer, context.Pictured, cancel) is { } unpainted) return unpainted;
            return Done(pdf, redaction, redaction.Write(output, cancel), pages, context.Pictured);
        }
        catch (PdfException failure)
        {
            return new RedactResult.Refused(failure.Error == PdfError.Encrypted ? "encrypted" : "damaged", PdfRedactionMessages.CannotWrite);
        }
    }

    private static RedactResult.Done Done(PdfDocument pdf, PdfRedaction redaction, PdfRedactionResult result, PageRemovals pages, PicturedPages? pictured)
    {
        var parts = result.Pages.Select(PdfRedactionMessages.PageName).ToList();
        if (result.Texts > 0) parts.Add("texts");
        if (redaction.Attachments.Count > 0) parts.Add("attachments");
        var warnings = new List<LocalizedText>();
        if (result.SignaturesRemoved) warnings.Add(PdfRedactionMessages.SignaturesRemoved);
        if (result.EncryptionRemoved) warnings.Add(PdfRedactionMessages.EncryptionRemoved);
        if (result.XfaRemoved) warnings.Add(PdfRedactionMessages.XfaRemoved);
        if (result.PicturesEmptied > 0) warnings.Add(PdfRedactionMessages.PicturesEmptied);
        if (pdf.EarlierRevisions > 0) warnings.Add(PdfRedactionMessages.RevisionsRemoved);
        if (pages.ShowsIdentity) warnings.Add(PictureMessages.IdentityRemains);
        if (pages.InPlace.Count > 0) warnings.Add(PdfRedactionMessages.PicturesPainted(pages.InPlace));
        foreach (var why in pages.Drawn.GroupBy(page => page.Value)) warnings.Add(PdfRedactionMessages.Drawn([.. why.Select(page => page.Key)], why.Key));
        if (pages.Painted.Count > 0) warnings.Add(PdfRedactionMessages.Painted(pages.Painted));
        if (pictured is not null && pages.Unproved.Count > 0) warnings.Add(PdfRedactionMessages.Unproved(pages.Unproved, pictured.Why));
        return new RedactResult.Done(parts, warnings);
    }
}
