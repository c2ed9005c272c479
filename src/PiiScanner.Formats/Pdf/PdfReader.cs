using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Reads an open PDF in order: pages, texts beside them, attachments, older revisions.</summary>
/// <param name="file">The file.</param>
/// <param name="context">Limits and services.</param>
/// <param name="pdf">The open document.</param>
/// <param name="scans">Looks at pages whose text does not tell.</param>
/// <param name="isCut">True when the file has no mark of its end.</param>
/// <param name="report">Takes gaps and notices.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class PdfReader(SourceFile file, ReadContext context, PdfDocument pdf, PageScans scans, bool isCut, Document report, CancellationToken cancel)
{
    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        var ahead = context.Threads > 1 && pdf.Pages.Count > 1 ? new PagesAhead(pdf, scans, context, cancel) : null;
        try
        {
            foreach (var section in Sections(new PdfSession(file, context, scans, report, cancel) { Ahead = ahead })) yield return section;
        }
        finally
        {
            ahead?.Dispose();
            scans.Rest();
        }
    }

    private IEnumerable<DocumentSection> Sections(PdfSession session)
    {
        if (pdf.IsRepaired && isCut) session.Report("damaged", PdfMessages.CutShort);
        else if (pdf.IsRepaired) session.Report(new Notice("repaired", PdfMessages.Repaired));
        foreach (var section in new PageWalk(session, pdf).Read()) yield return section;
        foreach (var section in PdfSideTexts.Read(session, pdf)) yield return section;
        foreach (var page in pdf.ReadAnnotations(cancel).Where(a => a.IsRedactionMark).Select(a => a.PageIndex + 1).Distinct()) session.Report(PdfMessages.Marked(page));
        var attachments = new PdfAttachments(session);
        attachments.HandOver(pdf);
        var texts = new FreshTexts(session);
        foreach (var section in new OlderRevisions(session, pdf, attachments, texts).Read()) yield return section;
        foreach (var section in new RemainderTexts(session, pdf, attachments, texts).Read()) yield return section;
    }
}
