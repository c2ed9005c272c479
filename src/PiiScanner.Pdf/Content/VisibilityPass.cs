namespace PiiScanner.Pdf.Content;

/// <summary>Finds the glyphs that something painted later covers, and those in the colour of what is below them.</summary>
internal sealed class VisibilityPass
{
    private const int Cells = 48;
    private const long MaxTests = 30_000_000;

    private readonly PageSink _sink;
    private readonly PdfBox _page;
    private readonly List<Cover>?[] _grid = new List<Cover>?[Cells * Cells];
    private readonly List<Cover> _large = [];
    private long _tests;

    private VisibilityPass(PageSink sink, PdfBox page) => (_sink, _page) = (sink, page);

    // A shape, or an image, whose colour is then not known.
    private readonly record struct Cover(int Order, PdfColor Color, PdfBox Box, PdfShape? Shape)
    {
        public bool Contains(double x, double y) => Shape is null ? Box.Contains(x, y) : Shape.Covers(x, y);
    }

    public static void Run(PageSink sink, PdfBox page)
    {
        if (sink.Glyphs.Count == 0) return;
        var pass = new VisibilityPass(sink, page);
        foreach (var shape in sink.Shapes)
            if (shape.IsOpaque && (shape.Kind != PdfShapeKind.Area || shape.Corners.Length > 0)) pass.Add(new(shape.PaintOrder, shape.Color, shape.Box, shape));
        foreach (var image in sink.Images)
            if (image.IsOpaque && image.Hidden == PdfHidden.None) pass.Add(new(image.PaintOrder, default, image.Box, null));
        pass.Judge();
    }

    private void Add(Cover cover)
    {
        // Hair lines hide nothing.
        if (Math.Min(cover.Box.Width, cover.Box.Height) < 1.5) return;
        var (x0, x1) = (Column(cover.Box.Left), Column(cover.Box.Right));
        var (y0, y1) = (Row(cover.Box.Bottom), Row(cover.Box.Top));
        if ((x1 - x0 + 1) * (y1 - y0 + 1) > 64)
        {
            _large.Add(cover);
            return;
        }

        for (var y = y0; y <= y1; y++)
            for (var x = x0; x <= x1; x++) (_grid[y * Cells + x] ??= []).Add(cover);
    }

    private void Judge()
    {
        foreach (var glyph in _sink.Glyphs)
        {
            if (glyph.IsBlank) continue;
            var run = glyph.Run;
            var x = (glyph.X + glyph.EndX) / 2 + 0.35 * run.UpX;
            var y = (glyph.Y + glyph.EndY) / 2 + 0.35 * run.UpY;
            var ground = new Cover(0, PdfColor.White, _page, null);
            var covered = false;
            Look(_large, run.PaintOrder, x, y, ref ground, ref covered);
            if (_grid[Row(y) * Cells + Column(x)] is { } local) Look(local, run.PaintOrder, x, y, ref ground, ref covered);
            if (covered) glyph.Hidden |= PdfHidden.PaintedOver;
            if (run.RenderMode != 3 && run.Color.IsCloseTo(ground.Color)) glyph.Hidden |= PdfHidden.BackgroundColor;
            if (_tests <= MaxTests) continue;
            _sink.Report(PdfProblemKind.VisibilityUnknown, PdfObjectId.None);
            return;
        }
    }

    private void Look(List<Cover> covers, int order, double x, double y, ref Cover ground, ref bool covered)
    {
        _tests += covers.Count;
        foreach (var cover in covers)
        {
            if (cover.Order > order) covered |= !covered && cover.Contains(x, y);
            else if (cover.Order >= ground.Order && cover.Contains(x, y)) ground = cover;
        }
    }

    private int Column(double x) => (int)Math.Clamp((x - _page.Left) / Math.Max(1, _page.Width) * Cells, 0, Cells - 1);

    private int Row(double y) => (int)Math.Clamp((y - _page.Bottom) / Math.Max(1, _page.Height) * Cells, 0, Cells - 1);
}
