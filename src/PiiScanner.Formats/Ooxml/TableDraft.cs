using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>A table under construction.</summary>
internal sealed class TableDraft : Draft
{
    private readonly List<RowDraft> _rows = [];

    /// <summary>Caption, when it has one.</summary>
    public string? Name { get; set; }

    /// <summary>True for a grid of a spreadsheet.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Rows read so far, empty ones among them.</summary>
    public List<RowDraft> Rows => _rows;

    public override string FlatText => string.Join('\n', _rows.SelectMany(r => r.Cells).Select(c => c.Text.FlatText));

    public override void AddCopy(Draft copy)
    {
        if (copy is not TableDraft table) return;
        var own = _rows.SelectMany(r => r.Cells).ToList();
        var other = table._rows.SelectMany(r => r.Cells).ToList();
        for (var i = 0; i < Math.Min(own.Count, other.Count); i++) own[i].Text.AddCopy(other[i].Text);
    }

    /// <summary>The finished section; cells are numbered row by row.</summary>
    /// <param name="numbers">The next free ordinal; moved on.</param>
    /// <param name="trace">Told of the places, or null.</param>
    /// <param name="maxBlockLength">A longer cell becomes several cells of the same column.</param>
    public TableSection ToSection(BlockNumbers numbers, ITextTrace? trace, int maxBlockLength)
    {
        var rows = new List<TableRow>(_rows.Count);
        foreach (var row in _rows)
        {
            var cells = new List<TableCell>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                if (cell.Text.Length == 0) continue;
                foreach (var piece in cell.Text.Split(maxBlockLength))
                    cells.Add(new TableCell(cell.Column, piece.ToBlock(numbers.Take(), trace)) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan });
            }

            if (cells.Count > 0) rows.Add(new TableRow(row.Index, cells) { IsHeader = row.IsHeader });
        }

        return new TableSection(rows) { Part = Part, Name = Name, IsSheet = IsSheet };
    }
}

/// <summary>A row under construction.</summary>
internal sealed class RowDraft(int index)
{
    /// <summary>Row number, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>True when the document marks it as a header row.</summary>
    public bool IsHeader { get; set; }

    /// <summary>Cells in the order of columns.</summary>
    public List<CellDraft> Cells { get; } = [];
}

/// <summary>A cell under construction.</summary>
internal sealed class CellDraft(int row, int column, BlockDraft text)
{
    /// <summary>Row number, from 0.</summary>
    public int Row { get; } = row;

    /// <summary>Column number, from 0.</summary>
    public int Column { get; } = column;

    /// <summary>Its text.</summary>
    public BlockDraft Text { get; } = text;

    /// <summary>Columns covered.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>Rows covered.</summary>
    public int RowSpan { get; set; } = 1;
}

/// <summary>Hands out ordinals in reading order.</summary>
internal sealed class BlockNumbers
{
    /// <summary>The next ordinal.</summary>
    public int Next { get; set; }

    /// <summary>Takes the next ordinal.</summary>
    public int Take() => Next++;
}
