namespace PiiScanner.Pdf.Layout;

/// <summary>Joins the squares of a grid that no rule separates.</summary>
internal sealed class CellMerger(int columns, int rows)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, columns * rows)];

    public void Join(int column, int row, int otherColumn, int otherRow)
    {
        var (a, b) = (Root(row * columns + column), Root(otherRow * columns + otherColumn));
        // The upper left one stays, so that a merged cell stands at its first row and column.
        if (a < b) _parent[b] = a;
        else _parent[a] = b;
    }

    /// <summary>The merged cells in order of rows; what is no rectangle is left unmerged.</summary>
    public List<(int Column, int Row, int ColumnSpan, int RowSpan)> Ranges()
    {
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < _parent.Length; i++)
        {
            var root = Root(i);
            if (!members.TryGetValue(root, out var list)) members[root] = list = [];
            list.Add(i);
        }

        var ranges = new List<(int Column, int Row, int ColumnSpan, int RowSpan)>();
        foreach (var list in members.Values)
        {
            var (left, right) = (list.Min(i => i % columns), list.Max(i => i % columns));
            var (top, bottom) = (list[0] / columns, list[^1] / columns);
            if ((right - left + 1) * (bottom - top + 1) == list.Count) ranges.Add((left, top, right - left + 1, bottom - top + 1));
            else ranges.AddRange(list.Select(i => (i % columns, i / columns, 1, 1)));
        }

        ranges.Sort(static (a, b) => (a.Row, a.Column).CompareTo((b.Row, b.Column)));
        return ranges;
    }

    private int Root(int item)
    {
        while (_parent[item] != item)
        {
            _parent[item] = _parent[_parent[item]];
            item = _parent[item];
        }

        return item;
    }
}
