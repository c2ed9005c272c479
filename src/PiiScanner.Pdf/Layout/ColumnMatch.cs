namespace PiiScanner.Pdf.Layout;

/// <summary>Finds the columns of a table again in its rest on the next page.</summary>
internal static class ColumnMatch
{
    // Points.
    private const double SameRule = 4;

    // Of a column's width: how far its text may reach into the columns beside, as a heading over several columns does.
    private const double MaxReach = 0.25;

    /// <summary>Rules stand at the same places; one that only the heading has may be missing.</summary>
    public static IReadOnlyList<int>? ByRules(IReadOnlyList<double> edges, IReadOnlyList<double> earlier)
    {
        if (Math.Abs(edges[0] - earlier[0]) > SameRule || Math.Abs(edges[^1] - earlier[^1]) > SameRule) return null;
        var map = new int[edges.Count];
        for (int i = 0, j = 0; i < edges.Count; i++, j++)
        {
            while (j < earlier.Count && earlier[j] < edges[i] - SameRule) j++;
            if (j == earlier.Count || earlier[j] > edges[i] + SameRule) return null;
            map[i] = j;
        }

        return map;
    }

    /// <summary>Columns that follow from text alone are as wide as their text, which differs from page to page; the gaps between them do not.</summary>
    public static IReadOnlyList<int>? ByText(IReadOnlyList<(double Left, double Right)> columns, IReadOnlyList<(double Left, double Right)> earlier)
    {
        // The edge before column i; the last one ends the table.
        var map = new int[columns.Count + 1];
        var next = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var at = next;
            for (var k = next + 1; k < earlier.Count; k++)
                if (Common(column, earlier[k]) > Common(column, earlier[at])) at = k;
            // Text may start left or right of the other page's: what counts is that it keeps clear of the columns beside.
            if (at == earlier.Count || Common(column, earlier[at]) <= 0) return null;
            var reach = Math.Min(MaxReach * (column.Right - column.Left), Common(column, earlier[at]));
            if (at + 1 < earlier.Count && Common(column, earlier[at + 1]) >= reach) return null;
            if (at > 0 && Common(column, earlier[at - 1]) >= reach) return null;
            map[i] = at;
            next = at + 1;
        }

        map[^1] = next;
        return map;
    }

    private static double Common((double Left, double Right) a, (double Left, double Right) b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
}
