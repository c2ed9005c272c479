namespace PiiScanner.Formats.Excel;

/// <summary>The merged ranges of a sheet, asked row by row from top to bottom. Of ranges that overlap, which no program writes, the first wins.</summary>
internal sealed class MergedCells
{
    private readonly CellRange[] _ranges;
    private readonly List<CellRange> _open = [];
    private int _firstBottom = int.MaxValue;
    private int _next;
    private int _row = -1;

    /// <summary>Takes the ranges of a sheet in any order.</summary>
    public MergedCells(IEnumerable<CellRange> ranges)
    {
        _ranges = ranges.OrderBy(r => r.Top).ThenBy(r => r.Left).ToArray();
    }

    /// <summary>What merging makes of a cell: how far it reaches, or that another cell covers it.</summary>
    public (int Rows, int Columns, bool IsCovered) At(int row, int column)
    {
        if (_ranges.Length == 0) return (1, 1, false);
        if (row != _row) MoveTo(row);
        var index = Before(column);
        if (index < 0 || _open[index].Right < column) return (1, 1, false);
        var range = _open[index];
        return row == range.Top && column == range.Left ? (range.Bottom - range.Top + 1, range.Right - range.Left + 1, false) : (1, 1, true);
    }

    private void MoveTo(int row)
    {
        if (row < _row)
        {
            _open.Clear();
            _firstBottom = int.MaxValue;
            _next = 0;
        }

        _row = row;
        if (_firstBottom < row)
        {
            _open.RemoveAll(r => r.Bottom < row);
            _firstBottom = _open.Count == 0 ? int.MaxValue : _open.Min(r => r.Bottom);
        }

        for (; _next < _ranges.Length && _ranges[_next].Top <= row; _next++) Add(_ranges[_next], row);
    }

    // The open ranges stay sorted by column and apart from each other, so that one binary search answers.
    private void Add(CellRange range, int row)
    {
        if (range.Bottom < row) return;
        var index = Before(range.Right);
        if (index >= 0 && _open[index].Right >= range.Left) return;
        _open.Insert(index + 1, range);
        _firstBottom = Math.Min(_firstBottom, range.Bottom);
    }

    // Index of the last open range that begins at or before the column, or -1.
    private int Before(int column)
    {
        int low = 0, high = _open.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_open[middle].Left <= column) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }
}
