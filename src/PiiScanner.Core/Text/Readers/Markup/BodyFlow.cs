namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>The text of a page between its tables, kept until a table or the end comes; makes sections of it, and tables of grids drawn with blocks.</summary>
/// <param name="blocks">Makes the blocks.</param>
/// <param name="part">The part that all of it belongs to, or null for a page.</param>
internal sealed class BodyFlow(BlockMaker blocks, string? part)
{
    private List<BodyPiece> _pieces = [];

    /// <summary>Adds a finished text; an empty one is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHeading">True inside a heading.</param>
    /// <param name="node">The innermost block around it, or null where that says nothing.</param>
    public void Add(BlockText.Piece text, bool isHeading, BlockNode? node)
    {
        if (text.Lines.Length > 0) _pieces.Add(new BodyPiece(text, isHeading, node));
    }

    /// <summary>The sections of what was added, and empties this.</summary>
    public IEnumerable<DocumentSection> Take()
    {
        var pieces = _pieces;
        _pieces = [];
        var text = new List<TextBlock>();
        for (var i = 0; i < pieces.Count;)
        {
            var length = DivGrid.Length(pieces, i, out var grid);
            var spanned = length == 0 ? SpanRows.Length(pieces, i) : 0;
            if (length + spanned == 0)
            {
                text.AddRange(blocks.Blocks(pieces[i].Text, part, cell: null, pieces[i].IsHeading, byLine: true));
                i++;
                continue;
            }

            if (text.Count > 0) yield return new TextSection(text) { Part = part };
            text = [];
            yield return new TableSection(spanned > 0 ? SpannedRows(pieces, i, spanned) : Rows(pieces, i, length, grid!)) { Part = part };
            i += length + spanned;
        }

        if (text.Count > 0) yield return new TextSection(text) { Part = part };
    }

    private TableRow[] SpannedRows(List<BodyPiece> pieces, int first, int length)
    {
        var rows = new TableRow[length];
        for (var i = 0; i < length; i++)
        {
            var text = pieces[first + i].Text;
            var cells = new List<TableCell>();
            for (var column = 0; column < text.Spans.Length; column++)
            {
                var (start, end) = text.Spans[column];
                if (text.Text[start] == ' ') start++;
                foreach (var block in blocks.Blocks(text, start, end, part, CellNames.RowColumn(i, column))) cells.Add(new TableCell(column, block));
            }

            rows[i] = new TableRow(i, cells);
        }

        return rows;
    }

    private TableRow[] Rows(List<BodyPiece> pieces, int first, int length, BlockNode grid)
    {
        var rows = new List<TableRow>();
        var cells = new List<TableCell>();
        BlockNode? row = null;
        for (var i = first; i < first + length; i++)
        {
            var place = DivGrid.Place(pieces[i], grid)!.Value;
            if (row is not null && !ReferenceEquals(place.Row, row)) EndRow();
            row = place.Row;
            var column = place.Cell.Index;
            var name = CellNames.RowColumn(rows.Count, column);
            cells.AddRange(blocks.Blocks(pieces[i].Text, part, name, isHeading: false, byLine: false).Select(block => new TableCell(column, block)));
        }

        EndRow();
        return rows.ToArray();

        void EndRow()
        {
            rows.Add(new TableRow(rows.Count, cells.ToArray()));
            cells.Clear();
        }
    }
}
