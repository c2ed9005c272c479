using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>Runs the content of one page, then the appearances of its annotations, then decides what is hidden.</summary>
internal sealed class PageReader(ObjectStore store, FontCache fonts, OptionalContent layers)
{
    public PdfPageContent Read(PageEntry entry, int index, PageGeometry geometry, CancellationToken cancel)
    {
        var page = store.AsDictionary(entry.Page);
        var box = new PdfBox(0, 0, geometry.Width, geometry.Height);
        var run = new PageRun(store, fonts, layers, box, cancel);
        var sink = run.Sink;
        var content = PageContents.Read(store, page);
        if (content.IsDamaged) sink.Report(PdfProblemKind.DamagedStream, entry.Id);
        if (content.IsTruncated || !run.TrySpend(content.Data.Length)) sink.Report(PdfProblemKind.LimitExceeded, entry.Id);
        var source = new PdfContentSource(PdfContentKind.Page, entry.Id, content.Segments, () => PageContents.Read(store, page));
        var state = new GraphicsState { Matrix = geometry.FromUserSpace, Clip = box };
        var resources = new PageResources(store, fonts, store.AsDictionary(entry.Resources));
        new ContentRunner(run, source, content.Data, resources, state, depth: 0, PdfHidden.None).Run();
        content.Release();
        AnnotationAppearances.Run(run, page, geometry.FromUserSpace);
        VisibilityPass.Run(sink, box);
        return Result(sink, index, box);
    }

    private static PdfPageContent Result(PageSink sink, int index, PdfBox box) => new()
    {
        PageIndex = index,
        PageBox = box,
        Glyphs = sink.Glyphs,
        Images = sink.Images,
        Shapes = sink.Shapes,
        MarkedContents = sink.Marked,
        Problems = sink.Problems,
        UnreadableGlyphs = sink.Glyphs.Count(g => g.IsUnreadable),
        HasText = sink.Glyphs.Exists(g => !g.IsUnreadable && !g.IsBlank && g.Text.Length > 0),
    };
}
