namespace PiiScanner.Formats.Flow;

/// <summary>Finds the columns of a table whose rows state only the edges of their cells.</summary>
internal sealed class TableGrid
{
    // Edges dragged by hand differ by less than this between rows of one column (twentieths of a point, 1.4 mm).
    private const int Tolerance = 80;
    private const int MaxEdges = 2000;
    private readonly List<int> _edges = [];

    /// <summary>Looks at the rows.</summary>
    /// <param name="shapes">Shapes of the rows; null for a row that states none.</param>
    public TableGrid(IEnumerable<RowShape?> shapes)
    {
        var all = new SortedSet<int>();
        foreach (var shape in shapes)
        {
            if (shape is null) continue;
            all.Add(shape.Left);
            foreach (var cell in shape.Cells) all.Add(cell.Right);
            if (all.Count > MaxEdges) return;
        }

        foreach (var edge in all)
        {
            if (_edges.Count == 0 || edge - _edges[^1] > Tolerance) _edges.Add(edge);
        }
    }

    /// <summary>Columns and spans of the cells of one row, continued cells counted with the one to their left.</summary>
    /// <param name="shape">Shape of the row, or null.</param>
    /// <param name="count">Cells the row has text for.</param>
    public List<(int Column, int Span)> Place(RowShape? shape, int count)
    {
        var places = new List<(int Column, int Span)>(count);
        if (shape is null || _edges.Count < 2)
        {
            for (var i = 0; i < count; i++) places.Add((i, 1));
            return places;
        }

        var left = IndexOf(shape.Left);
        for (var i = 0; i < count; i++)
        {
            var right = i < shape.Cells.Count ? Math.Max(left + 1, IndexOf(shape.Cells[i].Right)) : left + 1;
            places.Add((left, right - left));
            left = right;
        }

        return places;
    }

    private int IndexOf(int edge)
    {
        var at = _edges.BinarySearch(edge);
        return at >= 0 ? at : Math.Max(0, ~at - 1);
    }
}
