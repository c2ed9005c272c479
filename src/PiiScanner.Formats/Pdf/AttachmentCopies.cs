using PiiScanner.Formats.Ooxml;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Redacts the files inside a document, each by its own format.</summary>
internal static class AttachmentCopies
{
    /// <summary>Settles what becomes of each file.</summary>
    /// <returns>Why the document is refused, or null.</returns>
    public static RedactResult.Refused? Redact(PdfRedaction redaction, PdfDocument pdf, SourceFile file, RedactContext context, CancellationToken cancel)
    {
        foreach (var attachment in pdf.ReadAttachments())
        {
            cancel.ThrowIfCancellationRequested();
            var data = attachment.ReadData(out var isIncomplete);
            var name = attachment.Name.Length > 0 ? attachment.Name : "attachment";
            var copy = isIncomplete ? new EmbeddedCopy(null, PdfMessages.Attachment) : context.Redact(SourceFile.FromBytes(PartNames.Embedded(file.Path, name), data.ToArray()), cancel);
            if (copy.IsUnchanged || (copy.Bytes is { } same && data.Span.SequenceEqual(same))) continue;
            if (copy.Bytes is { } bytes) redaction.Attachments[attachment.Id] = new PdfAttachmentEdit(bytes);
            else if (context.RemovesUnredactable) redaction.Attachments[attachment.Id] = PdfAttachmentEdit.Removed;
            else return new RedactResult.Refused("embedded-not-redacted", copy.Reason ?? PdfMessages.Attachment);
        }

        return null;
    }
}
