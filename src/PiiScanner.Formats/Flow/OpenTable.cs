using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Flow;

/// <summary>A table while its cells come in one after the other.</summary>
/// <param name="part">The part it stands in, or null for the body.</param>
internal sealed class OpenTable(string? part)
{
    private const int MaxCells = 16_384;
    private readonly List<Row> _rows = [];
    private readonly Dictionary<int, CellDraft> _merges = [];
    private Row _row = new();
    private StyledText _cell = new();
    private int _paragraph;
    private int _finished;

    /// <summary>Rows held.</summary>
    public int Count => _rows.Count;

    /// <summary>Cells held.</summary>
    public int Cells { get; private set; }

    /// <summary>True while a row has cells or text and no end yet.</summary>
    public bool IsInsideRow => _row.Cells.Count > 0 || _cell.Length > 0;

    /// <summary>Adds a paragraph to the current cell.</summary>
    /// <param name="text">Its text; taken over and cleared.</param>
    /// <param name="paragraph">Its number.</param>
    public void Add(StyledText text, int paragraph)
    {
        if (_cell.Length == 0) _paragraph = paragraph;
        _cell.AppendLine(text);
        text.Clear();
    }

    /// <summary>Ends the current cell; what stands in more of them than a row can have is put into the last.</summary>
    public void EndCell()
    {
        if (_row.Cells.Count < MaxCells)
        {
            _row.Cells.Add((_cell, _paragraph));
            Cells++;
        }
        else
        {
            _row.Cells[^1].Text.AppendLine(_cell);
        }

        _cell = new StyledText();
    }

    /// <summary>Ends the current row.</summary>
    /// <param name="shape">How it is cut into cells, or null where that is not known.</param>
    public void EndRow(RowShape? shape)
    {
        if (_cell.Length > 0) EndCell();
        if (_row.Cells.Count > 0)
        {
            _row.Shape = shape;
            _rows.Add(_row);
        }

        _row = new Row();
    }

    /// <summary>Gives the rows held as a table, and what stands in cells that are not shown.</summary>
    /// <param name="hidden">Takes texts of cells that lie under a merged one.</param>
    public TableDraft Take(List<Draft> hidden)
    {
        var table = new TableDraft { Part = part };
        var grid = new TableGrid(_rows.Select(row => row.Shape));
        foreach (var row in _rows)
        {
            var draft = new RowDraft(_finished++) { IsHeader = row.Shape?.IsHeader == true };
            Fill(draft, row, grid, hidden);
            table.Rows.Add(draft);
        }

        _rows.Clear();
        Cells = 0;
        _merges.Clear();
        return table;
    }

    private void Fill(RowDraft draft, Row row, TableGrid grid, List<Draft> hidden)
    {
        var places = grid.Place(row.Shape, row.Cells.Count);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var shape = row.Shape is { } known && i < known.Cells.Count ? known.Cells[i] : default;
            var (column, span) = places[i];
            if (shape.ContinuesLeft && draft.Cells.Count > 0)
            {
                draft.Cells[^1].ColumnSpan = column + span - draft.Cells[^1].Column;
                if (row.Cells[i].Text.Length > 0) hidden.Add(Block(row.Cells[i], draft.Index, column, DocumentParts.HiddenText));
            }
            else if (shape.ContinuesAbove && _merges.TryGetValue(column, out var above))
            {
                above.RowSpan = draft.Index + 1 - above.Row;
                if (row.Cells[i].Text.Length > 0) hidden.Add(Block(row.Cells[i], draft.Index, column, DocumentParts.HiddenText));
            }
            else
            {
                var cell = new CellDraft(draft.Index, column, Block(row.Cells[i], draft.Index, column, part)) { ColumnSpan = span };
                _merges.Remove(column);
                if (shape.StartsDown) _merges[column] = cell;
                draft.Cells.Add(cell);
            }
        }
    }

    private static BlockDraft Block((StyledText Text, int Paragraph) cell, int row, int column, string? part)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"R{row + 1}C{column + 1}");
        var block = new BlockDraft { Part = part, Location = new Location { Paragraph = cell.Paragraph > 0 ? cell.Paragraph : null, Part = part, Cell = name } };
        cell.Text.CopyTo(block);
        return block;
    }

    private sealed class Row
    {
        public List<(StyledText Text, int Paragraph)> Cells { get; } = [];

        public RowShape? Shape { get; set; }
    }
}
