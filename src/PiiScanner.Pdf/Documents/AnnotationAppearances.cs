using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Documents;

/// <summary>Draws the normal appearances of a page's annotations and form fields (ISO 32000-1, 12.5.5), which lie above the page.</summary>
internal static class AnnotationAppearances
{
    private const int MaxAnnotations = 20_000;
    private const int HiddenFlag = 1 << 1;
    private const int NoViewFlag = 1 << 5;

    public static void Run(PageRun run, CosDictionary page, PdfMatrix fromUserSpace)
    {
        var store = run.Store;
        var annotations = store.Array(page, "Annots");
        if (annotations.Count > MaxAnnotations) run.Sink.Report(PdfProblemKind.LimitExceeded, PdfObjectId.None);
        foreach (var item in annotations.Items.Take(MaxAnnotations))
        {
            run.Cancel.ThrowIfCancellationRequested();
            var annotation = store.AsDictionary(item);
            if (Appearance(run, annotation) is { } stream) Draw(run, annotation, stream, fromUserSpace);
            else Fill(run, annotation, fromUserSpace);
        }
    }

    // A dictionary in place of the stream has one for each state of a button; /AS names the current one.
    private static CosStream? Appearance(PageRun run, CosDictionary annotation)
    {
        var store = run.Store;
        var normal = store.Get(store.Dictionary(annotation, "AP"), "N");
        if (normal is CosDictionary states) normal = store.Get(states, store.Name(annotation, "AS") ?? "Off");
        return normal as CosStream;
    }

    // 12.5.6.8 and 12.5.6.6: without an appearance, readers fill the box of a square with its interior colour, that of a text with its own.
    private static void Fill(PageRun run, CosDictionary annotation, PdfMatrix fromUserSpace)
    {
        var store = run.Store;
        var key = store.Name(annotation, "Subtype") switch { "Square" => "IC", "FreeText" => "C", _ => "" };
        var rect = store.Numbers(store.Array(annotation, "Rect"));
        if (key.Length == 0 || rect.Length < 4 || (store.Integer(annotation, "F", 0) & (HiddenFlag | NoViewFlag)) != 0) return;
        if (store.Get(annotation, "CA") is CosNumber { Value: < 0.9 } || (annotation.Has("OC") && run.Layers.IsHidden(annotation["OC"]))) return;
        PdfColor? color = store.Numbers(store.Array(annotation, key)) switch
        {
            [var gray] => PdfColor.FromUnit(gray, gray, gray),
            [var red, var green, var blue] => PdfColor.FromUnit(red, green, blue),
            [var cyan, var magenta, var yellow, var black] => PdfColor.FromCmyk(cyan, magenta, yellow, black),
            _ => null,
        };
        if (color is not { } paint) return;
        var box = fromUserSpace.Apply(PdfBox.FromCorners(rect[0], rect[1], rect[2], rect[3])).Intersect(run.PageBox);
        if (box is { Width: > 0, Height: > 0 }) run.Sink.Add(new PdfShape(PdfShapeKind.Rectangle, box, paint, true, run.Sink.NextOrder()));
    }

    private static void Draw(PageRun run, CosDictionary annotation, CosStream stream, PdfMatrix fromUserSpace)
    {
        var store = run.Store;
        var rect = store.Numbers(store.Array(annotation, "Rect"));
        if (rect.Length < 4) return;
        var flags = store.Integer(annotation, "F", 0);
        var hidden = (flags & (HiddenFlag | NoViewFlag)) != 0 ? PdfHidden.HiddenAnnotation : PdfHidden.None;
        if (annotation.Has("OC") && run.Layers.IsHidden(annotation["OC"])) hidden |= PdfHidden.OptionalContent;
        var placed = Placement(run, stream, PdfBox.FromCorners(rect[0], rect[1], rect[2], rect[3]));
        var state = new GraphicsState { Matrix = placed.Then(fromUserSpace), Clip = run.PageBox };
        FormRunner.Run(run, stream, PdfContentKind.Appearance, state, CosDictionary.Empty, 1, hidden, null);
    }

    // Algorithm 8.1: the appearance's box, moved by its matrix, is fitted to the annotation's rectangle.
    private static PdfMatrix Placement(PageRun run, CosStream stream, PdfBox rect)
    {
        var store = run.Store;
        var box = store.Numbers(store.Array(stream.Dictionary, "BBox"));
        if (box.Length < 4) return PdfMatrix.Identity;
        var m = store.Numbers(store.Array(stream.Dictionary, "Matrix"));
        var matrix = m.Length == 6 ? new PdfMatrix(m[0], m[1], m[2], m[3], m[4], m[5]) : PdfMatrix.Identity;
        var moved = matrix.Apply(PdfBox.FromCorners(box[0], box[1], box[2], box[3]));
        if (moved.Width <= 0 || moved.Height <= 0) return PdfMatrix.Identity;
        var (sx, sy) = (rect.Width / moved.Width, rect.Height / moved.Height);
        return new PdfMatrix(sx, 0, 0, sy, rect.Left - moved.Left * sx, rect.Bottom - moved.Bottom * sy);
    }
}
