namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Tells rows and cells drawn with div elements (<c>div.row &gt; div.cell</c>, flex and grid layouts) from text that only stands in blocks.</summary>
internal static class DivGrid
{
    // Fewer rows may be a page's columns; longer texts are cards of news or paragraphs.
    private const int FewestRows = 3;
    private const int MostColumns = 100;
    private const int LongestCell = 300;
    private const int LongestMeanCell = 60;

    // A cell may wrap its text in so many blocks more.
    private const int MostWrappers = 3;

    /// <summary>How many pieces from the first on make a grid; 0 when none begins there. Linear over all calls: a block is judged once.</summary>
    /// <param name="pieces">The pieces of text, in reading order.</param>
    /// <param name="first">The piece to begin at.</param>
    /// <param name="grid">The block that holds the rows.</param>
    public static int Length(IReadOnlyList<BodyPiece> pieces, int first, out BlockNode? grid)
    {
        grid = pieces[first].Node?.Parent?.Parent;
        for (var wrappers = 0; grid is not null && wrappers <= MostWrappers; wrappers++, grid = grid.Parent)
        {
            if (grid.IsNoGrid) continue;
            var end = first;
            while (end < pieces.Count && Place(pieces[end], grid) is not null) end++;
            if (IsGrid(pieces, first, end, grid)) return end - first;
            grid.IsNoGrid = true;
        }

        grid = null;
        return 0;
    }

    /// <summary>The row and the cell of the grid that a piece stands in, or null when it stands in none.</summary>
    public static (BlockNode Row, BlockNode Cell)? Place(BodyPiece piece, BlockNode grid)
    {
        var cell = piece.Node;
        for (var wrappers = 0; cell is not null && wrappers <= MostWrappers; wrappers++, cell = cell.Parent)
        {
            if (cell.Parent is { } row && ReferenceEquals(row.Parent, grid)) return cell.Name == "div" && row.Name == "div" ? (row, cell) : null;
        }

        return null;
    }

    private static bool IsGrid(IReadOnlyList<BodyPiece> pieces, int first, int end, BlockNode grid)
    {
        var rows = 0;
        var filledRows = 0;
        var length = 0;
        var cells = 0;
        var widths = new Dictionary<int, int>();
        BlockNode? row = null;
        BlockNode? cell = null;
        var filled = 0;
        for (var i = first; i < end; i++)
        {
            var place = Place(pieces[i], grid)!.Value;
            if (pieces[i].Text.Text.Length > LongestCell) return false;
            length += pieces[i].Text.Text.Length;
            if (!ReferenceEquals(place.Row, row))
            {
                row = place.Row;
                rows++;
                filled = 0;
                widths[row.ChildCount] = widths.TryGetValue(row.ChildCount, out var count) ? count + 1 : 1;
            }

            if (ReferenceEquals(place.Cell, cell)) continue;
            cell = place.Cell;
            cells++;
            if (++filled == 2) filledRows++;
        }

        if (rows < FewestRows || length > LongestMeanCell * cells) return false;
        var usual = widths.OrderByDescending(width => width.Value).First();
        return usual.Key is >= 2 and <= MostColumns && usual.Value * 5 >= rows * 4 && filledRows * 5 >= rows * 3;
    }
}
