namespace PiiScanner.Pdf.Layout;

/// <summary>Finds the cells whose text runs out of them unseen: runs drawn one after the other under one clipping box, partly inside of it.</summary>
internal static class CutCells
{
    // Points.
    private const double Tolerance = 0.5;

    // In units of the font size: text further apart on its line belongs to different cells, whatever clips it. At the edge of the page that is all of a row.
    // Where the writer placed the text anew, a blank is the most that one cell leaves.
    private const double MaxJump = 1.5;
    private const double MaxBlank = 0.4;

    private static readonly Dictionary<PdfTextRun, CutCell> None = [];

    /// <summary>The cells by the runs they cut off; empty for a page without cut text.</summary>
    /// <param name="glyphs">All glyphs of the page in the order of drawing.</param>
    public static IReadOnlyDictionary<PdfTextRun, CutCell> Find(IReadOnlyList<PdfGlyph> glyphs)
    {
        if (!glyphs.Any(RunsOver)) return None;
        var cells = new Dictionary<PdfTextRun, CutCell>();
        Cell? open = null;
        foreach (var glyph in glyphs)
        {
            if (open is null || !open.TryAdd(glyph))
            {
                open?.Close(cells);
                open = new Cell(glyph);
            }
        }

        open?.Close(cells);
        return cells;
    }

    // Side bearings may lie outside.
    private static bool RunsOver(PdfGlyph glyph)
    {
        var clip = glyph.Run.Clip;
        return !glyph.IsBlank && (Math.Max(glyph.X, glyph.EndX) > clip.Right + Tolerance || Math.Min(glyph.X, glyph.EndX) < clip.Left - Tolerance || (glyph.Hidden & PdfHidden.Clipped) != 0);
    }

    private sealed class Cell
    {
        private readonly List<PdfTextRun> _runs = [];
        private readonly ReadingFrame _frame;
        private readonly PdfBox _clip;
        private PdfBox _text;
        private bool _isCut;
        private bool _isShown;
        private bool _isBelow;

        public Cell(PdfGlyph first)
        {
            _frame = ReadingFrame.Of(first.Run);
            _clip = first.Run.Clip;
            _text = _frame.Matrix.Apply(first.Box);
            TryAdd(first);
        }

        public bool TryAdd(PdfGlyph glyph)
        {
            var run = glyph.Run;
            if (run.Clip != _clip) return false;
            var isNewRun = _runs.Count == 0 || !ReferenceEquals(_runs[^1], run);
            if (isNewRun && (ReadingFrame.Of(run) != _frame || !IsSameCell(glyph))) return false;
            if (isNewRun) _runs.Add(run);
            if (glyph.IsBlank || (run.Hidden != PdfHidden.None)) return true;
            _isCut |= RunsOver(glyph);
            _isShown |= (glyph.Hidden & PdfHidden.Clipped) == 0;
            _text = _text.Union(_frame.Matrix.Apply(glyph.Box));
            return true;
        }

        // The same line; or a line that continues one into the part of a cell nobody sees.
        private bool IsSameCell(PdfGlyph glyph)
        {
            if (_runs.Count == 0) return true;
            var box = _frame.Matrix.Apply(glyph.Box);
            var common = Math.Min(box.Top, _text.Top) - Math.Max(box.Bottom, _text.Bottom);
            var jump = (_runs[^1].Piece == glyph.Run.Piece ? MaxJump : MaxBlank) * glyph.Run.Size;
            if (common > 0.5 * box.Height) return box.Left - _text.Right < jump && _text.Left - box.Right < jump;
            var clip = _frame.Matrix.Apply(_clip);
            var isOutside = box.CenterY > clip.Top || box.CenterY < clip.Bottom;
            _isBelow |= isOutside;
            return isOutside && box.Bottom - _text.Top < box.Height && _text.Bottom - box.Top < box.Height;
        }

        public void Close(Dictionary<PdfTextRun, CutCell> cells)
        {
            if (!_isCut || !_isShown) return;
            var clip = _frame.Matrix.Apply(_clip);
            // Letters reach over the edges of a low cell without being cut: only whole lines outside of it make the text lower.
            if (!_isBelow) clip = clip with { Bottom = Math.Min(clip.Bottom, _text.Bottom), Top = Math.Max(clip.Top, _text.Top) };
            var cell = new CutCell(_text, clip, _runs.Max(r => r.Size));
            foreach (var run in _runs) cells[run] = cell;
        }
    }
}
