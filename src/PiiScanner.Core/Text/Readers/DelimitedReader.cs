namespace PiiScanner.Core.Text.Readers;

/// <summary>Reads delimited text as one sheet, row by row. Rows may have any number of cells; empty ones are left out.</summary>
public static class DelimitedReader
{
    /// <summary>Cells after which a row is handed on in parts of the same index, so that one endless row stays small in memory. As wide as a sheet of Excel.</summary>
    private const int MaxCellsInRow = 16_384;

    /// <summary>Reads a text held in memory, when it is delimited.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dialect">How its cells are separated.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    public static Document Read(string text, DelimitedDialect dialect, TextLimits? limits = null)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return Read(() => new StringCharSource(text), dialect, limits);
    }

    /// <summary>Reads a text that is pulled. Memory is bounded by the longest cell and row.</summary>
    /// <param name="open">Opens the text at its beginning, for each enumeration.</param>
    /// <param name="dialect">How its cells are separated.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    /// <param name="places">Told where blocks and cells stand; null when nobody asks.</param>
    public static Document Read(Func<ICharSource> open, DelimitedDialect dialect, TextLimits? limits = null, SourcePlaces? places = null)
    {
        if (open is null) throw new ArgumentNullException(nameof(open));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        var section = new TableSection(Rows(open, dialect, (limits ?? TextLimits.Default).MaxBlockLength, places)) { IsSheet = true };
        return new Document(_ => [section]);
    }

    private static IEnumerable<TableRow> Rows(Func<ICharSource> open, DelimitedDialect dialect, int maxLength, SourcePlaces? places)
    {
        using var parser = new DelimitedParser(open(), dialect.Separator, maxLength);
        if (dialect.HasSeparatorLine) SkipRow(parser);
        var cells = new List<TableCell>();
        var (ordinal, row, column) = (0, 0, 0);
        while (parser.Next())
        {
            if (!string.IsNullOrWhiteSpace(parser.Text)) ordinal = AddCells(cells, parser, maxLength, ordinal, row, column, places);
            if (!parser.Continues) places?.OnCell?.Invoke(new SourceCell(row, column, parser.CellStart, parser.CellEnd, parser.EndsRow));
            if (!parser.Continues) column++;
            if (!parser.EndsRow && cells.Count < MaxCellsInRow) continue;
            if (cells.Count > 0) yield return new TableRow(row, cells.ToArray());
            cells.Clear();
            if (!parser.EndsRow) continue;
            row++;
            column = 0;
        }
    }

    private static void SkipRow(DelimitedParser parser)
    {
        while (parser.Next())
        {
            if (parser.EndsRow) return;
        }
    }

    private static int AddCells(List<TableCell> cells, DelimitedParser parser, int maxLength, int ordinal, int row, int column, SourcePlaces? places)
    {
        var name = CellNames.A1(row, column);
        places?.Note(ordinal, parser.Offset);
        if (parser.Text.Length <= maxLength)
        {
            cells.Add(new TableCell(column, new TextBlock(ordinal, parser.Text, new Location { Cell = name, Line = parser.Line, Column = parser.Column })));
            return ordinal + 1;
        }

        // Lines inside a quoted cell are not counted for its later pieces: the cell's name says where they are.
        foreach (var (_, piece) in TextCut.Pieces(parser.Text, maxLength))
            cells.Add(new TableCell(column, new TextBlock(ordinal++, piece, new Location { Cell = name, Line = parser.Line })));
        return ordinal;
    }
}
