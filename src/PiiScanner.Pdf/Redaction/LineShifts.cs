namespace PiiScanner.Pdf.Redaction;

/// <summary>
/// Moves what stands behind removed text on its line, whatever operators and fonts draw it, so that the gap is as wide as whole letter sizes: a gap as
/// wide as a name narrows the name down. What stands behind a wider gap of its own, in the next column, keeps its place.
/// </summary>
internal sealed class LineShifts
{
    // In letter sizes: words of one line lie closer, columns farther apart.
    private const double WidestSpace = 0.8;

    // Letters of other fonts and marks may lie a little higher or lower.
    private const double LineHeight = 0.3;

    private readonly List<GlyphEdit> _edits = [];
    private readonly List<(PdfBox Exact, PdfBox Wide)> _boxes = [];
    private Func<PdfGlyph, bool> _isRemoved = static _ => false;
    private Func<PdfGlyph, bool> _isPainted = static _ => false;
    private readonly List<PdfGlyph> _blanks = [];
    private PdfBox? _gone;
    private double _shift;
    private int _segment;
    private bool _paints;

    /// <summary>All glyphs of the lines that change.</summary>
    public IReadOnlyList<GlyphEdit> Edits => _edits;

    /// <summary>The places of removed text: as wide as it was, and as wide as it is told.</summary>
    public IReadOnlyList<(PdfBox Exact, PdfBox Wide)> Boxes => _boxes;

    /// <summary>True for a glyph whose line can be laid out: drawn by the page itself, from left to right.</summary>
    public static bool Takes(PdfGlyph glyph) => glyph.Run.Source.Kind == PdfContentKind.Page && !glyph.Run.IsVertical && glyph.Y == glyph.EndY && glyph.EndX >= glyph.X && glyph.Run.Reach > 0 && RemovedAreas.IsSeen(glyph);

    /// <summary>Lays out the lines of a page.</summary>
    /// <param name="glyphs">All glyphs of the page.</param>
    /// <param name="isRemoved">Says whether a glyph goes.</param>
    /// <param name="isPainted">Says whether a box is painted in its place.</param>
    public void LayOut(IEnumerable<PdfGlyph> glyphs, Func<PdfGlyph, bool> isRemoved, Func<PdfGlyph, bool> isPainted)
    {
        (_isRemoved, _isPainted) = (isRemoved, isPainted);
        var line = new List<PdfGlyph>();
        foreach (var glyph in glyphs.Where(Takes).OrderByDescending(glyph => glyph.Y))
        {
            if (line.Count > 0 && line[0].Y - glyph.Y > LineHeight * line[0].Run.Size) Close(line);
            line.Add(glyph);
        }

        Close(line);
    }

    private void Close(List<PdfGlyph> line)
    {
        if (line.Exists(glyph => _isRemoved(glyph))) LayOutLine([.. line.OrderBy(glyph => glyph.X)]);
        line.Clear();
    }

    private void LayOutLine(List<PdfGlyph> line)
    {
        var (size, end) = (line[0].Run.Size, double.NegativeInfinity);
        (_shift, _gone, _segment) = (0, null, _boxes.Count);
        _blanks.Clear();
        foreach (var glyph in line)
        {
            if (!glyph.IsBlank && glyph.X - end > WidestSpace * glyph.Run.Size) Begin(glyph, size);
            if (_isRemoved(glyph))
            {
                _paints |= _isPainted(glyph);
                _gone = _gone is { } before ? before.Union(glyph.Box) : glyph.Box;
                _edits.Add(new GlyphEdit(glyph, IsRemoved: true, 0));
                PlaceBlanks();
            }
            else if (glyph.IsBlank && _gone is not null)
            {
                // Between two words that go nothing shows where the first ended.
                _blanks.Add(glyph);
            }
            else
            {
                Cover(size);
                PlaceBlanks();
                _edits.Add(new GlyphEdit(glyph, IsRemoved: false, _shift));
            }

            if (!glyph.IsBlank) end = Math.Max(end, glyph.EndX);
        }

        Cover(size);
        PlaceBlanks();
    }

    // The next column keeps its place, and no box of the one before lies over it.
    private void Begin(PdfGlyph glyph, double size)
    {
        Cover(size);
        PlaceBlanks();
        for (var i = _segment; i < _boxes.Count; i++) _boxes[i] = (UpTo(_boxes[i].Exact, glyph.X), UpTo(_boxes[i].Wide, glyph.X));
        (_shift, _segment) = (0, _boxes.Count);
    }

    private static PdfBox UpTo(PdfBox box, double right) => box with { Left = Math.Min(box.Left, right), Right = Math.Min(box.Right, right) };

    private void PlaceBlanks()
    {
        foreach (var blank in _blanks) _edits.Add(new GlyphEdit(blank, IsRemoved: false, _shift));
        _blanks.Clear();
    }

    // What follows is shown behind the box, however wide what stood there was.
    private void Cover(double size)
    {
        if (_gone is not { } exact) return;
        _gone = null;
        var width = Math.Ceiling(exact.Width / size) * size;
        var moved = exact with { Left = exact.Left + _shift, Right = exact.Right + _shift };
        if (_paints) _boxes.Add((moved, moved with { Right = moved.Left + width }));
        _paints = false;
        _shift += width - exact.Width;
    }
}
