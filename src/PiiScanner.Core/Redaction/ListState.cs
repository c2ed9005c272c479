using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>What is known of one list of a table while its records come in.</summary>
internal sealed class ListState(JudgedList list, CellPlaces cells)
{
    private readonly Dictionary<int, DroppedColumn> _columns = [];

    public JudgedList List { get; } = list;

    /// <summary>Number of the table, or 0 until a value in a table was met.</summary>
    public int Table { get; private set; }

    /// <summary>First row that goes with the list: its headings', else its first record's.</summary>
    public int FirstRow { get; private set; }

    /// <summary>First row of a record.</summary>
    public int FirstRecord { get; private set; }

    /// <summary>Last row of a record.</summary>
    public int LastRow { get; private set; }

    /// <summary>Columns that go.</summary>
    public IReadOnlyDictionary<int, DroppedColumn> Columns => _columns;

    /// <summary>True when a column of names goes.</summary>
    public bool LosesNames => _columns.Values.Any(column => column.Kinds.Contains(FindingKinds.PersonName));

    /// <summary>True when records stand in rows of a table: headings above them, values beside each other.</summary>
    /// <param name="record">The next record.</param>
    public bool IsUpright(JudgedRecord record)
    {
        if (Table == 0 && !HeadingsAreAbove()) return false;
        var rows = new HashSet<int>();
        foreach (var value in record.Values)
        {
            foreach (var span in value.Spans)
            {
                if (cells.Of(span.Block) is not { } place || (Table > 0 && place.Table != Table)) return false;
                rows.Add(place.Row);
            }
        }

        return rows.Count == 1;
    }

    /// <summary>Notes the row of a record.</summary>
    public void Note(int table, int row)
    {
        if (Table == 0)
        {
            Table = table;
            FirstRecord = FirstRow = row;
            foreach (var heading in Headings())
            {
                if (heading.Table == table && heading.Row < FirstRow) FirstRow = heading.Row;
            }
        }

        FirstRecord = Math.Min(FirstRecord, row);
        FirstRow = Math.Min(FirstRow, row);
        LastRow = Math.Max(LastRow, row);
    }

    /// <summary>Adds a column that goes.</summary>
    public DroppedColumn Drop(int column, Location location)
    {
        if (!_columns.TryGetValue(column, out var known))
        {
            _columns[column] = known = new DroppedColumn(List.Columns.FirstOrDefault(c => c.Index == column)?.Role, location);
        }

        return known;
    }

    // A heading in another column than the list says stands in a table turned by a quarter.
    private bool HeadingsAreAbove()
    {
        foreach (var column in List.Columns)
        {
            foreach (var heading in column.Headings)
            {
                if (cells.Of(heading) is not { } place) return false;
                if (column.Index < place.Column || column.Index >= place.Column + place.Span) return false;
            }
        }

        return true;
    }

    private IEnumerable<CellPlaces.Place> Headings() => List.Columns.SelectMany(column => column.Headings).Select(cells.Of).OfType<CellPlaces.Place>();
}
