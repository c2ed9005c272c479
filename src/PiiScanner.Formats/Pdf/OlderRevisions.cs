using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>What earlier states of a document said that its present state does not say any more (ISO 32000-1, 7.5.6).</summary>
internal sealed class OlderRevisions(PdfSession session, PdfDocument pdf, PdfAttachments attachments, FreshTexts texts)
{
    // Each revision costs a reading of the document; forms that were filled in and signed have a handful.
    private const int MostRevisions = 12;

    /// <summary>The sections, the newest of the old states first.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        if (pdf.EarlierRevisions == 0) yield break;
        var next = session.Next;
        foreach (var _ in Fresh(pdf, isOld: false)) continue;
        session.Next = next;
        var oldest = Math.Max(0, pdf.EarlierRevisions - MostRevisions);
        if (oldest > 0) session.Report("limit-reached", PdfMessages.Revision);
        for (var i = pdf.EarlierRevisions - 1; i >= oldest; i--)
        {
            if (Open(i) is not { } older) continue;
            foreach (var section in Fresh(older, isOld: true)) yield return section;
            attachments.HandOver(older);
        }
    }

    private PdfDocument? Open(int index)
    {
        try
        {
            return pdf.OpenRevision(index, session.Cancel);
        }
        catch (PdfException)
        {
            session.Report("damaged", PdfMessages.Revision);
            return null;
        }
    }

    private IEnumerable<DocumentSection> Fresh(PdfDocument state, bool isOld)
    {
        for (var i = 0; session.Load(state, i, judge: false) is { } view; i++)
        {
            // What a picture of the present state shows was read with its page.
            if (texts.HasFreshPicture(view) && isOld) session.Report("image-not-read", PdfMessages.RevisionPicture);
            foreach (var section in texts.Of(view, DocumentParts.OlderRevision)) yield return section;
        }

        var parts = state.ReadTextParts(session.Cancel);
        if (parts.IsTruncated) session.Report("limit-reached", PdfMessages.PartsLimit);
        if (texts.Of(parts.Parts, DocumentParts.OlderRevision) is { } side) yield return side;
    }
}
