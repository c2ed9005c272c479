using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>What a file holds that belongs to no page and no tree: pages taken out but not erased, forms no page draws, strings of lost objects, bytes behind the end.</summary>
internal sealed class RemainderTexts(PdfSession session, PdfDocument pdf, PdfAttachments attachments, FreshTexts texts)
{
    /// <summary>The sections. All else of the document must have been read before.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        var remainder = pdf.ReadRemainder(session.Cancel);
        if (remainder.HasUnread) session.Report("part-not-read", PdfMessages.Remainder);
        foreach (var page in remainder.Pages)
        {
            if (session.Load(page) is not { } view) yield break;
            if (texts.HasFreshPicture(view)) session.Report("image-not-read", PdfMessages.Remainder);
            foreach (var section in texts.Of(view, DocumentParts.Unreferenced)) yield return section;
        }

        if (texts.Of(remainder.Texts, DocumentParts.Unreferenced) is { } side) yield return side;
        attachments.HandOver(remainder.Files);
    }
}
