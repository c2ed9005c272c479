using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>The annotations of a page (ISO 32000-1, 12.5) and the texts they carry.</summary>
internal sealed class AnnotationReader(ObjectStore store)
{
    private const int MaxAnnotations = 20_000;
    private const int NotShown = (1 << 1) | (1 << 5);

    private static readonly string[] TextKeys = ["Contents", "T", "Subj", "RC", "OverlayText", "TU"];

    // Pages may share their annotations: what counts is how many are looked at.
    private int _left = store.Limits.MaxTextParts;

    public IEnumerable<(PdfAnnotation Annotation, CosDictionary Dictionary)> Read(PageEntry entry, int page)
    {
        var geometry = PageGeometry.Read(store, entry);
        foreach (var item in store.Array(store.AsDictionary(entry.Page), "Annots").Items.Take(MaxAnnotations))
        {
            if (--_left < 0) yield break;
            if (store.Resolve(item) is not CosDictionary dictionary) continue;
            var id = item is CosReference reference ? reference.Id : PdfObjectId.None;
            var box = Box(store.Numbers(store.Array(dictionary, "Rect")), geometry);
            yield return (new PdfAnnotation(page, id, store.Name(dictionary, "Subtype") ?? "", box, (store.Integer(dictionary, "F", 0) & NotShown) != 0)
            {
                Quads = Quads(store.Numbers(store.Array(dictionary, "QuadPoints")), geometry),
            }, dictionary);
        }
    }

    /// <summary>Reads the texts of a page's annotations.</summary>
    /// <returns>False where the document has more annotations than allowed.</returns>
    public bool TryReadTexts(PageEntry entry, int page, PartSink sink, ActionReader actions, FieldReader fields)
    {
        foreach (var (annotation, dictionary) in Read(entry, page))
        {
            foreach (var key in TextKeys)
                sink.AddEntry(PdfChannel.Annotation, dictionary, key, annotation.Id, page, annotation.Box);
            var caption = store.Dictionary(dictionary, "MK");
            foreach (var key in (ReadOnlySpan<string>)["CA", "RC", "AC"]) sink.AddEntry(PdfChannel.Annotation, caption, key, annotation.Id, page, annotation.Box);
            sink.AddEntry(PdfChannel.Attachment, store.Dictionary(dictionary, "FS"), "Desc", annotation.Id, page, annotation.Box);
            // Programs that put files together leave widgets behind that no form names.
            if (annotation.Subtype == "Widget") fields.ReadField(dictionary, annotation.Id);
            actions.Read(dictionary, annotation.Id, page, annotation.Box);
        }

        return _left >= 0 && store.Array(store.AsDictionary(entry.Page), "Annots").Count <= MaxAnnotations;
    }

    private static PdfBox Box(double[] rect, PageGeometry geometry) =>
        rect.Length < 4 ? default : geometry.FromUserSpace.Apply(PdfBox.FromCorners(rect[0], rect[1], rect[2], rect[3]));

    private static List<PdfBox> Quads(double[] points, PageGeometry geometry)
    {
        var quads = new List<PdfBox>();
        for (var i = 0; i + 7 < points.Length; i += 8)
        {
            var box = PdfBox.FromCorners(points[i], points[i + 1], points[i + 2], points[i + 3])
                .Union(PdfBox.FromCorners(points[i + 4], points[i + 5], points[i + 6], points[i + 7]));
            quads.Add(geometry.FromUserSpace.Apply(box));
        }

        return quads;
    }
}
