namespace PiiScanner.Pdf.Redaction;

/// <summary>
/// Moves what stands behind removed text on its line, whatever operators and fonts draw it, so that the gap is as wide as whole letter sizes: a gap as
/// wide as a name narrows the name down. What stands behind a wider gap of its own or a ruling line, in the next column, keeps its place, and nothing is pushed over a rule.
/// </summary>
/// <param name="edges">The ruling lines of the page.</param>
internal sealed class LineShifts(CellEdges edges)
{
    // In letter sizes: words of one line lie closer, columns farther apart.
    private const double WidestSpace = 0.8;

    // Letters of other fonts and marks may lie a little higher or lower.
    private const double LineHeight = 0.3;

    // Lines whose texts begin at one place make a column; places as fine as this, in points.
    private const int LinesOfColumn = 3;
    private const double StartPlace = 0.3;

    private readonly List<GlyphEdit> _edits = [];
    private readonly Dictionary<int, int> _starts = [];
    private readonly List<(PdfBox Exact, PdfBox Wide)> _boxes = [];
    private Func<PdfGlyph, bool> _isRemoved = static _ => false;
    private Func<PdfGlyph, bool> _isPainted = static _ => false;
    private readonly List<PdfGlyph> _blanks = [];
    private PdfBox? _gone;
    private double _shift;
    private double _limit;
    private double _room;
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
        var lines = Lines(glyphs);
        NoteStarts(lines);
        foreach (var line in lines.Where(line => line.Exists(glyph => isRemoved(glyph)))) LayOutLine(line);
    }

    // Each from left to right.
    private static List<List<PdfGlyph>> Lines(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<List<PdfGlyph>>();
        foreach (var glyph in glyphs.Where(Takes).OrderByDescending(glyph => glyph.Y))
        {
            if (lines.Count == 0 || lines[^1][0].Y - glyph.Y > LineHeight * lines[^1][0].Run.Size) lines.Add([]);
            lines[^1].Add(glyph);
        }

        return lines.ConvertAll(line => line.OrderBy(glyph => glyph.X).ToList());
    }

    // Where the texts of several lines begin at one place, a column begins, however close the one before it stands.
    private void NoteStarts(List<List<PdfGlyph>> lines)
    {
        foreach (var line in lines)
        {
            foreach (var place in line.Where(BeginsText).Select(glyph => PlaceOf(glyph.X)).Distinct()) _starts[place] = _starts.GetValueOrDefault(place) + 1;
        }
    }

    private bool IsColumnStart(PdfGlyph glyph) => BeginsText(glyph) && Enumerable.Range(PlaceOf(glyph.X) - 1, 3).Sum(place => _starts.GetValueOrDefault(place)) >= LinesOfColumn;

    private static bool BeginsText(PdfGlyph glyph) => glyph is { IsBlank: false, StringOffset: 0, ArrayIndex: <= 0 };

    private static int PlaceOf(double x) => (int)Math.Clamp(Math.Round(x / StartPlace), -1e6, 1e6);

    private void LayOutLine(List<PdfGlyph> line)
    {
        var segments = Segments(line);
        for (var i = 0; i < segments.Count; i++)
        {
            var next = i + 1 < segments.Count ? segments[i + 1][0].X : double.PositiveInfinity;
            LayOutSegment(segments[i], Math.Min(next, edges.RightOf(segments[i][0].Box)), line[0].Run.Size);
        }
    }

    // Stretches of a line that stand each in a column of its own.
    private List<List<PdfGlyph>> Segments(List<PdfGlyph> line)
    {
        var segments = new List<List<PdfGlyph>> { new() };
        PdfGlyph? last = null;
        var end = double.NegativeInfinity;
        foreach (var glyph in line)
        {
            if (!glyph.IsBlank && last is not null && (glyph.X - end > WidestSpace * glyph.Run.Size || edges.AreBetween(last.Box, glyph.Box) || IsColumnStart(glyph))) segments.Add([]);
            segments[^1].Add(glyph);
            if (glyph.IsBlank) continue;
            (last, end) = (glyph, Math.Max(end, glyph.EndX));
        }

        return segments;
    }

    private void LayOutSegment(List<PdfGlyph> segment, double limit, double size)
    {
        (_shift, _gone, _limit) = (0, null, limit);
        // How far what stays may move before it meets the next column.
        var stays = segment.FindLast(glyph => !glyph.IsBlank && !_isRemoved(glyph));
        _room = stays is null ? double.PositiveInfinity : Math.Max(0, limit - stays.EndX);
        _blanks.Clear();
        foreach (var glyph in segment)
        {
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
        }

        Cover(size);
        PlaceBlanks();
    }

    private void PlaceBlanks()
    {
        foreach (var blank in _blanks) _edits.Add(new GlyphEdit(blank, IsRemoved: false, _shift));
        _blanks.Clear();
    }

    // What follows is shown behind the box, however wide what stood there was: a letter size more, or less where there is no room.
    private void Cover(double size)
    {
        if (_gone is not { } exact) return;
        _gone = null;
        var width = Math.Ceiling(exact.Width / size) * size;
        if (_shift + width - exact.Width > _room) width = Math.Max(size, width - size);
        var moved = exact with { Left = exact.Left + _shift, Right = exact.Right + _shift };
        if (_paints)
        {
            var wide = edges.Within(UpTo(moved with { Right = moved.Left + width }, _limit), exact);
            _boxes.Add((UpTo(moved, wide.Right) with { Bottom = wide.Bottom, Top = wide.Top }, wide));
        }

        _paints = false;
        _shift += width - exact.Width;
    }

    private static PdfBox UpTo(PdfBox box, double right) => box with { Left = Math.Min(box.Left, right), Right = Math.Min(box.Right, right) };
}
