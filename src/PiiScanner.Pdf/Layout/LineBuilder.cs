namespace PiiScanner.Pdf.Layout;

/// <summary>Gathers words that stand side by side, whatever the order they were drawn in.</summary>
internal static class LineBuilder
{
    // A word drawn in pieces that no blank separates; in units of the font size.
    private const double PieceGap = 0.1;

    /// <summary>Rows of words across the whole width, from top to bottom, each from left to right.</summary>
    public static List<List<PdfWord>> Rows(IReadOnlyList<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var word in FromTheTop(words))
        {
            var row = rows.Count > 0 ? FindRow(rows, word) : null;
            if (row is null) rows.Add([word]);
            else row.Add(word);
        }

        foreach (var row in rows)
        {
            if (!IsInOrder(row)) row.Sort(static (a, b) => a.Frame.Left.CompareTo(b.Frame.Left));
            JoinPieces(row);
        }

        return rows;
    }

    // Higher ones first, of those at one height the left one; what stands at one place stays in the order of drawing.
    private static PdfWord[] FromTheTop(IReadOnlyList<PdfWord> words)
    {
        var (places, ordered) = (new (double Depth, double Left, int Index)[words.Count], new PdfWord[words.Count]);
        for (var i = 0; i < places.Length; i++) (places[i], ordered[i]) = ((-words[i].Baseline, words[i].Frame.Left, i), words[i]);
        Array.Sort(places, ordered, Places.Instance);
        return ordered;
    }

    private static bool IsInOrder(List<PdfWord> row)
    {
        for (var i = 1; i < row.Count; i++)
            if (row[i].Frame.Left <= row[i - 1].Frame.Left) return false;
        return true;
    }

    /// <summary>Cuts a row where the gap between words is wider than given; the value of a form stays behind its label however far it stands.</summary>
    /// <param name="row">Words from left to right.</param>
    /// <param name="gap">Width in units of the font size.</param>
    /// <param name="cuts">Heights and places of vertical rules, and of gaps between columns, which always separate; or empty.</param>
    public static List<PdfLine> Segments(List<PdfWord> row, double gap, IReadOnlyList<PdfBox> cuts)
    {
        var segments = new List<PdfLine>();
        var open = new List<PdfWord>();
        var right = double.MinValue;
        for (var i = 0; i < row.Count; i++)
        {
            var word = row[i];
            if (open.Count > 0 && (IsCut(cuts, right, word) || (word.Frame.Left - right > gap * Math.Max(word.Size, open[^1].Size) && !FormLines.IsValueOf(open[^1], row, i, gap))))
            {
                segments.Add(new PdfLine([.. open]));
                open.Clear();
                right = double.MinValue;
            }

            open.Add(word);
            right = Math.Max(right, word.Frame.Right);
        }

        if (open.Count > 0) segments.Add(new PdfLine([.. open]));
        return segments;
    }

    private static bool IsCut(IReadOnlyList<PdfBox> cuts, double right, PdfWord word)
    {
        foreach (var cut in cuts)
            if (cut.CenterX >= right - 1 && cut.CenterX <= word.Frame.Left + 1 && cut.Bottom <= word.Baseline + 0.3 * word.Size && cut.Top >= word.Baseline + 0.3 * word.Size) return true;
        return false;
    }

    // The middle of small letters must lie within the letters of the row: this takes superscripts along and keeps close rows apart.
    private static List<PdfWord>? FindRow(List<List<PdfWord>> rows, PdfWord word)
    {
        var middle = word.Baseline + 0.3 * word.Size;
        for (var i = rows.Count - 1; i >= Math.Max(0, rows.Count - 3); i--)
        {
            var first = rows[i][0];
            if (middle > first.Baseline - 0.1 * first.Size && middle < first.Baseline + 0.75 * first.Size) return rows[i];
            if (first.Baseline - word.Baseline > 2 * Math.Max(first.Size, word.Size)) break;
        }

        return null;
    }

    private static void JoinPieces(List<PdfWord> row)
    {
        var kept = 0;
        for (var i = 1; i < row.Count; i++)
        {
            var (left, right) = (row[kept], row[i]);
            var gap = right.Frame.Left - left.Frame.Right;
            if (left.Cell is { } cell) gap /= cell.Narrowing;
            var limit = PieceGap * Math.Max(left.Size, right.Size);
            var joins = (left.Cell is null || ReferenceEquals(left.Cell, right.Cell)) && CellEdge.Between(left, right) is null && !left.PrecedesBlank && !right.FollowsBlank && gap < limit && gap > -0.2 * left.Size && Math.Abs(left.Size - right.Size) < 0.3 * left.Size;
            if (joins) row[kept] = Join(left, right);
            else row[++kept] = right;
        }

        row.RemoveRange(kept + 1, row.Count - kept - 1);
    }

    private static PdfWord Join(PdfWord left, PdfWord right)
    {
        var shift = left.Text.Length;
        return new PdfWord(
            left.Text + right.Text,
            [.. left.Glyphs, .. right.Glyphs],
            [.. left.Starts, .. right.Starts.Select(s => s + shift)],
            left.Box.Union(right.Box),
            left.Frame.Union(right.Frame),
            left.Baseline,
            Math.Max(left.Size, right.Size))
        {
            FollowsBlank = left.FollowsBlank,
            PrecedesBlank = right.PrecedesBlank,
            Cell = left.Cell,
        };
    }

    private sealed class Places : IComparer<(double Depth, double Left, int Index)>
    {
        public static readonly Places Instance = new();

        public int Compare((double Depth, double Left, int Index) x, (double Depth, double Left, int Index) y)
        {
            if (x.Depth != y.Depth) return x.Depth < y.Depth ? -1 : 1;
            if (x.Left != y.Left) return x.Left < y.Left ? -1 : 1;
            return x.Index - y.Index;
        }
    }
}
