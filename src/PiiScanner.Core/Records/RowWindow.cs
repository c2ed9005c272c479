namespace PiiScanner.Core.Records;

/// <summary>Rows pulled one by one, with a bounded look ahead.</summary>
internal sealed class RowWindow(IEnumerator<GridRow> rows)
{
    private readonly List<GridRow> _ahead = [];
    private bool _ended;

    /// <summary>Rows read but not taken yet.</summary>
    public IReadOnlyList<GridRow> Ahead => _ahead;

    /// <summary>Reads ahead until so many rows are there or the end is reached.</summary>
    /// <returns>Rows ahead.</returns>
    public int Fill(int count)
    {
        while (!_ended && _ahead.Count < count)
        {
            if (rows.MoveNext()) _ahead.Add(rows.Current);
            else _ended = true;
        }

        return _ahead.Count;
    }

    /// <summary>Takes rows off the front.</summary>
    public void Drop(int count) => _ahead.RemoveRange(0, count);

    /// <summary>Takes the next row, or null at the end.</summary>
    public GridRow? Take()
    {
        if (_ahead.Count == 0)
        {
            if (_ended || !rows.MoveNext())
            {
                _ended = true;
                return null;
            }

            return rows.Current;
        }

        var row = _ahead[0];
        _ahead.RemoveAt(0);
        return row;
    }

    /// <summary>Puts a row back in front.</summary>
    public void PutBack(GridRow row) => _ahead.Insert(0, row);
}
