namespace PiiScanner.Formats.Excel;

/// <summary>The merged ranges of a sheet, asked row by row from top to bottom.</summary>
internal sealed class MergedCells
{
    private readonly CellRange[] _ranges;
    private readonly List<CellRange> _open = [];
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
        foreach (var range in _open)
        {
            if (column < range.Left || column > range.Right) continue;
            if (row == range.Top && column == range.Left) return (range.Bottom - range.Top + 1, range.Right - range.Left + 1, false);
            return (1, 1, true);
        }

        return (1, 1, false);
    }

    private void MoveTo(int row)
    {
        if (row < _row)
        {
            _open.Clear();
            _next = 0;
        }

        _row = row;
        _open.RemoveAll(r => r.Bottom < row);
        for (; _next < _ranges.Length && _ranges[_next].Top <= row; _next++)
        {
            if (_ranges[_next].Bottom >= row) _open.Add(_ranges[_next]);
        }
    }
}
