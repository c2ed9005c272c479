namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>One table while it is read: cells with their place in the grid.</summary>
internal sealed class HtmlTable
{
    // A span cannot reach further than a browser lets it, nor can a hostile one make a grid larger than its text.
    private const int MaxColumnSpan = 1_000;
    private const int MaxRowSpan = 65_534;
    private const int MaxColumns = 16_384;

    private readonly List<Cell> _cells = [];
    private readonly List<bool> _rowIsHead = [];
    private readonly List<int> _coveredUntil = [];
    private int _row = -1;
    private int _column;
    private Cell? _open;

    /// <summary>True once a table stood inside one of its cells.</summary>
    public bool HasNested { get; set; }

    /// <summary>True while inside its thead.</summary>
    public bool IsInHead { get; set; }

    /// <summary>The caption.</summary>
    public BlockText Caption { get; } = new();

    /// <summary>True while the caption is open.</summary>
    public bool IsInCaption { get; set; }

    /// <summary>The text of the open cell or caption, or null between cells.</summary>
    public BlockText? Sink => IsInCaption ? Caption : _open?.Text;

    /// <summary>Begins a row.</summary>
    public void StartRow()
    {
        _open = null;
        _row++;
        _column = 0;
        _rowIsHead.Add(IsInHead);
    }

    /// <summary>Begins a cell.</summary>
    public void StartCell(bool isHead, int columnSpan, int rowSpan)
    {
        if (_row < 0) StartRow();
        while (_column < _coveredUntil.Count && _coveredUntil[_column] > _row) _column++;
        var columns = Math.Max(1, Math.Min(columnSpan, MaxColumnSpan));
        var rows = Math.Max(1, Math.Min(rowSpan, MaxRowSpan));
        _open = new Cell(_row, _column, columns, rows, isHead);
        _cells.Add(_open);
        if (rows > 1) Cover(_column, columns, _row + rows);
        _column += columns;
    }

    /// <summary>Ends the open cell.</summary>
    public void EndCell() => _open = null;

    /// <summary>True when it arranges a page rather than holding rows of data.</summary>
    public bool IsLayout()
    {
        var mostFilled = 0;
        var filled = 0;
        var row = -1;
        foreach (var cell in _cells)
        {
            if (cell.Row != row) filled = 0;
            row = cell.Row;
            if (!cell.Text.IsEmpty) mostFilled = Math.Max(mostFilled, ++filled);
        }

        return mostFilled <= 1 || (HasNested && _row < 2);
    }

    /// <summary>The cells that hold text, in reading order.</summary>
    public IEnumerable<Cell> FilledCells()
    {
        foreach (var cell in _cells)
        {
            if (!cell.Text.IsEmpty) yield return cell;
        }
    }

    /// <summary>True when the row is marked as a header: in thead, or all its cells are header cells.</summary>
    public bool IsHeaderRow(int row, IEnumerable<Cell> cells) => _rowIsHead[row] || cells.All(cell => cell.IsHead);

    private void Cover(int column, int columns, int untilRow)
    {
        var end = Math.Min(column + columns, MaxColumns);
        while (_coveredUntil.Count < end) _coveredUntil.Add(0);
        for (var i = column; i < end; i++) _coveredUntil[i] = untilRow;
    }

    /// <summary>One cell of the grid.</summary>
    internal sealed record Cell(int Row, int Column, int ColumnSpan, int RowSpan, bool IsHead)
    {
        public BlockText Text { get; } = new();
    }
}
