namespace PiiScanner.Pdf.Content;

/// <summary>Turns a painted path into shapes (ISO 32000-1, 8.5.3): filled rectangles, other filled areas, upright lines.</summary>
internal static class PathPainter
{
    // Points; two corners this close count as one coordinate.
    private const double Tolerance = 0.3;
    private const int MaxCorners = 128;

    public static void Fill(PathBuilder path, GraphicsState state, PageSink sink)
    {
        var opaque = IsOpaque(state, state.FillAlpha, state.Fill);
        var order = sink.NextOrder();
        for (var i = 0; i < path.Count; i++)
        {
            var points = path.Subpath(i);
            if (points.Length < 4) continue;
            var box = BoxOf(points);
            var kind = IsRectangle(points, box) ? PdfShapeKind.Rectangle : PdfShapeKind.Area;
            // Several subpaths may cut holes into one another (a frame): only a lone one, or plain rectangles apart from each other, hide what is below.
            var solid = opaque && (path.Count == 1 || (kind == PdfShapeKind.Rectangle && !OverlapsOther(path, i, box)));
            var corners = kind == PdfShapeKind.Area && points.Length <= MaxCorners ? points.ToArray() : [];
            Add(sink, new PdfShape(kind, box.Intersect(state.Clip), state.Fill, solid, order) { Corners = corners });
        }
    }

    public static void Stroke(PathBuilder path, GraphicsState state, PageSink sink)
    {
        var opaque = IsOpaque(state, state.StrokeAlpha, state.Stroke);
        var order = sink.NextOrder();
        var matrix = state.Matrix;
        var width = Math.Max(0.1, state.LineWidth * Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C)));
        for (var i = 0; i < path.Count; i++)
        {
            var points = path.Subpath(i);
            for (var k = 2; k + 1 < points.Length; k += 2)
            {
                var box = PdfBox.FromCorners(points[k - 2], points[k - 1], points[k], points[k + 1]);
                if (box.Width > Tolerance && box.Height > Tolerance) continue;
                var line = box.Width >= box.Height
                    ? new PdfBox(box.Left, box.CenterY - width / 2, box.Right, box.CenterY + width / 2)
                    : new PdfBox(box.CenterX - width / 2, box.Bottom, box.CenterX + width / 2, box.Top);
                Add(sink, new PdfShape(PdfShapeKind.Line, line.Intersect(state.Clip), state.Stroke, opaque, order));
            }
        }
    }

    private static void Add(PageSink sink, PdfShape shape)
    {
        if (shape.Box.Width > 0 || shape.Box.Height > 0) sink.Add(shape);
    }

    private static bool IsOpaque(GraphicsState state, double alpha, PdfColor color) => alpha >= 0.9 && !state.IsBlended && !state.HasSoftMask && color.IsKnown;

    private static bool OverlapsOther(PathBuilder path, int index, PdfBox box)
    {
        if (path.Count > 64) return false;
        for (var i = 0; i < path.Count; i++)
        {
            var points = path.Subpath(i);
            if (i == index || points.Length < 4) continue;
            var common = BoxOf(points).Intersect(box);
            if (common.Width > Tolerance && common.Height > Tolerance) return true;
        }

        return false;
    }

    private static PdfBox BoxOf(ReadOnlySpan<double> points)
    {
        double left = points[0], right = points[0], bottom = points[1], top = points[1];
        for (var i = 2; i + 1 < points.Length; i += 2)
        {
            left = Math.Min(left, points[i]);
            right = Math.Max(right, points[i]);
            bottom = Math.Min(bottom, points[i + 1]);
            top = Math.Max(top, points[i + 1]);
        }

        return new(left, bottom, right, top);
    }

    // Four or five points, each on a corner of the box, no two neighbours on opposite corners.
    private static bool IsRectangle(ReadOnlySpan<double> points, PdfBox box)
    {
        if (points.Length is < 8 or > 12) return false;
        for (var i = 0; i < points.Length; i += 2)
        {
            var onSide = Near(points[i], box.Left) || Near(points[i], box.Right);
            var onLevel = Near(points[i + 1], box.Bottom) || Near(points[i + 1], box.Top);
            if (!onSide || !onLevel) return false;
            if (i > 0 && !Near(points[i], points[i - 2]) && !Near(points[i + 1], points[i - 1])) return false;
        }

        return true;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Tolerance;
}
