using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Content;

/// <summary>Runs a form XObject, or an appearance stream, which is one (ISO 32000-1, 8.10 and 12.5.5).</summary>
internal static class FormRunner
{
    public static void Run(
        PageRun run, CosStream stream, PdfContentKind kind, GraphicsState state, CosDictionary outerResources, int depth, PdfHidden hidden, PdfMarkedContent? marked)
    {
        var store = run.Store;
        var decoded = store.Decode(stream);
        if (decoded.IsDamaged) run.Sink.Report(PdfProblemKind.DamagedStream, stream.Id);
        if (decoded.IsTruncated || !run.TrySpend(decoded.Data.Length)) run.Sink.Report(PdfProblemKind.LimitExceeded, stream.Id);
        if (!run.TrySpend(0)) return;
        var matrix = store.Numbers(store.Array(stream.Dictionary, "Matrix"));
        if (matrix.Length == 6) state.Matrix = new PdfMatrix(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]).Then(state.Matrix);
        var box = store.Numbers(store.Array(stream.Dictionary, "BBox"));
        if (box.Length == 4) state.Clip = state.Clip.Intersect(state.Matrix.Apply(PdfBox.FromCorners(box[0], box[1], box[2], box[3])));
        var own = store.Get(stream.Dictionary, "Resources") as CosDictionary ?? outerResources;
        new ContentRunner(run, Source(run, stream, kind, decoded.Data.Length), decoded.Data, new PageResources(store, run.Fonts, own), state, depth, hidden)
        {
            OuterMarked = marked,
        }.Run();
        decoded.Release();
    }

    private static PdfContentSource Source(PageRun run, CosStream stream, PdfContentKind kind, int length)
    {
        var store = run.Store;
        PdfContentSegment[] segments = [new(stream.Id, 0, length)];
        return new PdfContentSource(kind, stream.Id, segments, () =>
        {
            var decoded = store.Decode(stream);
            return new ContentBytes(decoded.Data, segments, decoded.IsTruncated, decoded.IsDamaged);
        });
    }
}
