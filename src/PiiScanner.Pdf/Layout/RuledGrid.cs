namespace PiiScanner.Pdf.Layout;

/// <summary>A grid of ruling lines that meet: the rows and columns of a table, and which of its cells are merged.</summary>
internal sealed class RuledGrid
{
    private const double Touch = 3.5;
    private const double SameEdge = 3;
    private const double MinCoverage = 0.6;
    private const int MaxCells = 100_000;

    private readonly List<Rule>[] _onRow;
    private readonly List<Rule>[] _onColumn;

    private RuledGrid(List<Rule> horizontal, List<Rule> vertical)
    {
        // Outer rules are often left out: the ends of the others then mark the edge.
        Columns = Edges(vertical, horizontal.Min(r => r.From), horizontal.Max(r => r.To));
        Rows = Edges(horizontal, vertical.Min(r => r.From), vertical.Max(r => r.To));
        (_onColumn, _onRow) = (ByEdge(Columns, vertical), ByEdge(Rows, horizontal));
    }

    /// <summary>x of the column edges, ascending.</summary>
    public List<double> Columns { get; }

    /// <summary>y of the row edges, ascending: the last row first.</summary>
    public List<double> Rows { get; }

    public PdfBox Box => new(Columns[0], Rows[0], Columns[^1], Rows[^1]);

    /// <summary>All grids of two cells and more.</summary>
    /// <param name="rules">The rules of the page.</param>
    /// <param name="frames">Takes the boxes that rules close on all sides, which are no grids.</param>
    public static List<RuledGrid> Find(RuleFinder rules, List<PdfBox> frames)
    {
        var grids = new List<RuledGrid>();
        foreach (var (horizontal, vertical) in Components(rules))
        {
            if (horizontal.Count < 2 || vertical.Count < 1) continue;
            var grid = new RuledGrid(horizontal, vertical);
            var cells = (grid.Columns.Count - 1L) * (grid.Rows.Count - 1L);
            if (cells is >= 2 and <= MaxCells) grids.Add(grid);
            else if (cells == 1 && vertical.Count > 1) frames.Add(grid.Box);
        }

        return grids;
    }

    /// <summary>The cells, merged ones once, as ranges of columns and rows (rows counted from the top).</summary>
    public List<(int Column, int Row, int ColumnSpan, int RowSpan)> Cells()
    {
        var (columns, rows) = (Columns.Count - 1, Rows.Count - 1);
        var owner = new CellMerger(columns, rows);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                // Row 0 is the top one, whose edges are the last two.
                var (bottom, top) = (Rows[rows - 1 - row], Rows[rows - row]);
                if (column + 1 < columns && !IsRuled(_onColumn[column + 1], bottom, top)) owner.Join(column, row, column + 1, row);
                if (row + 1 < rows && !IsRuled(_onRow[rows - 1 - row], Columns[column], Columns[column + 1])) owner.Join(column, row, column, row + 1);
            }

        return owner.Ranges();
    }

    private static bool IsRuled(List<Rule> rules, double from, double to)
    {
        var covered = 0.0;
        foreach (var rule in rules) covered += Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from));
        return covered >= MinCoverage * (to - from);
    }

    private static List<Rule>[] ByEdge(List<double> edges, List<Rule> rules)
    {
        var byEdge = edges.Select(_ => new List<Rule>()).ToArray();
        foreach (var rule in rules)
        {
            var index = edges.BinarySearch(rule.At - SameEdge);
            index = index < 0 ? ~index : index;
            for (; index < edges.Count && edges[index] <= rule.At + SameEdge; index++) byEdge[index].Add(rule);
        }

        return byEdge;
    }

    private static List<double> Edges(List<Rule> rules, double low, double high)
    {
        var edges = new List<double>();
        foreach (var at in rules.Select(r => r.At).Order())
            if (edges.Count == 0 || at - edges[^1] > SameEdge) edges.Add(at);
        if (edges.Count == 0 || low < edges[0] - 8) edges.Insert(0, low);
        if (high > edges[^1] + 8) edges.Add(high);
        return edges;
    }

    // Rules that touch belong together (union-find over horizontal and vertical ones).
    private static IEnumerable<(List<Rule> Horizontal, List<Rule> Vertical)> Components(RuleFinder rules)
    {
        var (h, v) = (rules.Horizontal, rules.Vertical);
        var parent = Enumerable.Range(0, h.Count + v.Count).ToArray();
        for (var j = 0; j < v.Count; j++)
        {
            // Horizontal rules are in order of their height.
            for (var i = LowerBound(h, v[j].From - Touch); i < h.Count && h[i].At <= v[j].To + Touch; i++)
                if (v[j].At >= h[i].From - Touch && v[j].At <= h[i].To + Touch) parent[Root(parent, i)] = Root(parent, h.Count + j);
        }

        var groups = new Dictionary<int, (List<Rule> Horizontal, List<Rule> Vertical)>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(parent, i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = ([], []);
            if (i < h.Count) group.Horizontal.Add(h[i]);
            else group.Vertical.Add(v[i - h.Count]);
        }

        return groups.Values;
    }

    private static int LowerBound(List<Rule> rules, double at)
    {
        int low = 0, high = rules.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rules[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int Root(int[] parent, int item)
    {
        while (parent[item] != item)
        {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }

        return item;
    }
}
