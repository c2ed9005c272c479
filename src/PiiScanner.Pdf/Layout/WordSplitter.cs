namespace PiiScanner.Pdf.Layout;

/// <summary>Cuts a word that lies over the edge of a cell, where the texts of two cells touch.</summary>
internal static class WordSplitter
{
    /// <summary>Cuts between two glyphs that different operators drew, if they lie in different cells. Text that runs out of its cell stays whole.</summary>
    /// <param name="word">The word.</param>
    /// <param name="toFrame">Page to reading direction.</param>
    /// <param name="cellAt">The cell at a place along the line.</param>
    public static IEnumerable<PdfWord> Split(PdfWord word, PdfMatrix toFrame, Func<double, int> cellAt)
    {
        if (cellAt(word.Frame.Left + 0.2 * word.Size) == cellAt(word.Frame.Right - 0.2 * word.Size)) return [word];
        var parts = new List<PdfWord>();
        var start = 0;
        for (var i = 1; i < word.Glyphs.Count; i++)
        {
            if (!IsSeam(word.Glyphs[i - 1], word.Glyphs[i]) || word.Starts[i] == word.Starts[i - 1]) continue;
            // Text that runs out of its cell ends in the next one: where it begins counts.
            if (CellOf(word.Glyphs[i]) == CellOf(word.Glyphs[start])) continue;
            parts.Add(word.Part(start, i, toFrame, startsCell: false));
            start = i;
        }

        if (start == 0) return [word];
        parts.Add(word.Part(start, word.Glyphs.Count, toFrame, startsCell: false));
        return parts;

        static bool IsSeam(PdfGlyph left, PdfGlyph right) =>
            Seam.Lies(left, right) || (!ReferenceEquals(left.Run, right.Run) && left.Text.Length > 0 && right.Text.Length > 0 && char.IsAsciiDigit(left.Text[^1]) && char.IsLetter(right.Text[0]));

        int CellOf(PdfGlyph glyph) => cellAt(toFrame.Apply(glyph.Box).CenterX);
    }
}
