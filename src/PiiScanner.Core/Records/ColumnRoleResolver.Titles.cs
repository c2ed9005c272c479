namespace PiiScanner.Core.Records;

internal sealed partial class ColumnRoleResolver
{
    /// <summary>Under a title of accounts, codes beside the names are the login and the password, whatever heading is missing.</summary>
    /// <param name="layout">A list that has names.</param>
    /// <param name="sample">Its first rows.</param>
    public ColumnLayout WithAccounts(ColumnLayout layout, IReadOnlyList<GridRow> sample)
    {
        if (!layout.HasNames || layout.With("password") is not null) return layout;
        var width = sample.Count == 0 ? 0 : sample.Max(row => row.Cells.Count == 0 ? 0 : row.Cells[row.Cells.Count - 1].Column + 1);
        var codes = Enumerable.Range(0, width).Where(c => c >= layout.First && c <= layout.Last && !layout.Columns.Any(column => column.Index == c && column.Role.Kind is not null) && AreCodes(sample, c)).ToList();
        if (codes.Count == 0) return layout;
        var added = codes.Select((c, i) => new ListColumn(c, roles[i == codes.Count - 1 ? "password" : "username"], null, 0.8, false));
        return layout with { Columns = [.. layout.Columns.Where(column => !codes.Contains(column.Index)).Concat(added).OrderBy(column => column.Index)] };
    }

    /// <summary>Under a title that announces marks, numbers up to ten beside the names are the marks, with a remark behind them or without.</summary>
    /// <param name="layout">A list that has names.</param>
    /// <param name="sample">Its first rows.</param>
    public ColumnLayout WithScores(ColumnLayout layout, IReadOnlyList<GridRow> sample)
    {
        if (!layout.HasNames || layout.With("score") is not null || layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { } names) return layout;
        var at = names.Index + 1;
        if (at > layout.Last || layout.Columns.Any(column => column.Index == at && (column.FromHeader || column.Role.Kind is not null))) return layout;
        var marks = sample.Select(row => row.StartingAt(at)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        if (marks.Count < 2 || marks.Count(cell => CellShapes.OpensWithScore(cell.Trimmed)) * 3 < marks.Count * 2) return layout;
        return layout with { Columns = [.. layout.Columns.Where(column => column.Index != at).Append(new ListColumn(at, roles["score"], null, 0.8, false)).OrderBy(column => column.Index)] };
    }

    /// <summary>Under a title that announces pay, sums of money under no heading beside the names are what each is paid.</summary>
    /// <param name="layout">A list that has names.</param>
    /// <param name="sample">Its first rows.</param>
    public ColumnLayout WithPay(ColumnLayout layout, IReadOnlyList<GridRow> sample)
    {
        if (!layout.HasNames || layout.With("income") is not null) return layout;
        var width = sample.Count == 0 ? 0 : sample.Max(row => row.Cells.Count == 0 ? 0 : row.Cells[row.Cells.Count - 1].Column + 1);
        var sums = Enumerable.Range(0, width).Where(c => !layout.Columns.Any(column => column.Index == c && (column.FromHeader || column.Role.Kind is not null)) && AreSums(sample, c)).ToList();
        return sums.Count == 0 ? layout : layout with { Last = Math.Max(layout.Last, sums[sums.Count - 1]), Columns = [.. layout.Columns.Where(column => !sums.Contains(column.Index)).Concat(sums.Select(c => new ListColumn(c, roles["income"], null, 0.8, false))).OrderBy(column => column.Index)] };
    }

    private static bool AreSums(IReadOnlyList<GridRow> sample, int column)
    {
        var cells = sample.Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return cells.Count > 1 && cells.Count(cell => CellShapes.Digits(cell.Trimmed) >= LeastDigitsOfSum && CellShapes.IsMoney(cell.Text.Folded)) * 3 >= cells.Count * 2;
    }

    private const int LeastDigitsOfSum = 6;

    private static bool AreCodes(IReadOnlyList<GridRow> sample, int column)
    {
        var cells = sample.Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return cells.Count > 1 && cells.Count(cell => cell.Trimmed.Length is >= 5 and <= 40 && cell.Trimmed.IndexOf(' ') < 0 && CellShapes.Digits(cell.Trimmed) > 0 && CellShapes.Letters(cell.Trimmed) > 0 && !CellShapes.IsClass(cell.Text.Folded)) * 5 >= cells.Count * 4;
    }
}
