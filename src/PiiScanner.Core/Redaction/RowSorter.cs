using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Puts the rows of a list in an order that says nothing about the names that stood there: by what is kept.</summary>
internal sealed class RowSorter
{
    private readonly ListState _list;
    private readonly int _most;
    private readonly IReadOnlyList<int> _keys;
    private readonly SortedDictionary<int, string[]> _rows = [];
    private bool _isIrregular;

    public RowSorter(ListState list, IReadOnlyList<string> roles, int most)
    {
        _list = list;
        _most = most;
        _keys = [.. list.List.Columns
            .Where(column => !list.Columns.ContainsKey(column.Index) && roles.Contains(column.Role.Name))
            .OrderBy(column => IndexOf(roles, column.Role.Name))
            .Select(column => column.Index)];
    }

    /// <summary>True when the rows stand in such an order already.</summary>
    public bool IsSorted { get; private set; }

    public LocalizedText Warning { get; } = new(
        "Không sắp xếp lại được các dòng: thứ tự dòng còn theo thứ tự họ tên cũ, có thể bị đối chiếu với danh sách lớp.",
        "The rows could not be sorted anew: they still stand in the order of the names, which can be matched to a class list.");

    public void Take(TableRow row, TableCell cell)
    {
        if (row.Index < _list.FirstRecord || row.Index > _list.LastRow) return;
        if (cell.RowSpan > 1 || cell.ColumnSpan > 1 || _rows.Count > _most) _isIrregular = true;
        if (_isIrregular)
        {
            _rows.Clear();
            return;
        }

        if (!_rows.TryGetValue(row.Index, out var keys)) _rows[row.Index] = keys = [.. _keys.Select(_ => "")];
        for (var i = 0; i < keys.Length; i++)
        {
            if (_keys[i] == cell.Column) keys[i] = cell.Block.Text;
        }
    }

    /// <summary>The new order, or null when there is nothing to sort by, the rows are too many, or cells cover several rows.</summary>
    public RowOrder? Order()
    {
        if (_keys.Count == 0 || _isIrregular) return null;
        var rows = _rows.Keys.ToArray();
        var from = rows.OrderBy(row => _rows[row], KeyOrder.Instance).ToArray();
        IsSorted = rows.SequenceEqual(from);
        return IsSorted ? null : new RowOrder(rows, from);
    }

    private static int IndexOf(IReadOnlyList<string> roles, string name)
    {
        for (var i = 0; i < roles.Count; i++)
        {
            if (roles[i] == name) return i;
        }

        return roles.Count;
    }

    private sealed class KeyOrder : IComparer<string[]>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare(string[]? x, string[]? y)
        {
            for (var i = 0; x is not null && y is not null && i < x.Length; i++)
            {
                var order = x[i].Length != y[i].Length && IsNumber(x[i]) && IsNumber(y[i]) ? x[i].Length.CompareTo(y[i].Length) : string.CompareOrdinal(x[i], y[i]);
                if (order != 0) return order;
            }

            return 0;
        }

        private static bool IsNumber(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');
    }
}
