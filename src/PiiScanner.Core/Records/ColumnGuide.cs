using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Says what the columns of one table hold, from its texts alone: for a reader that can look at a cell again while it reads, such as one of scans.
/// Not safe for several threads at once.</summary>
public sealed class ColumnGuide
{
    private readonly IValueFinder _finder;
    private readonly Dictionary<int, ColumnRole> _roles = [];
    private readonly IReadOnlyList<IReadOnlyList<string>> _rows;

    internal ColumnGuide(IReadOnlyList<IReadOnlyList<string>> rows, HeaderFinder headers, ColumnRoleResolver resolver, IValueFinder finder)
    {
        _finder = finder;
        _rows = rows;
        var grid = GridReader.Read(Rows(rows)).ToList();
        var header = headers.Find(grid, 0, grid.Count);
        FirstRow = header is null ? 0 : header.First + header.Rows;
        foreach (var layout in resolver.Resolve(header, grid.GetRange(FirstRow, grid.Count - FirstRow)))
        {
            // Digits alone, without a heading, may be anything: only people's names, or a heading, make a list of people.
            if (header is null && !layout.HasNames) continue;
            foreach (var column in layout.Columns) _roles[column.Index] = column.Role;
        }
    }

    /// <summary>Ordinal of the first row below the heading; 0 when there is none.</summary>
    public int FirstRow { get; }

    /// <summary>What a column holds; null when that is not known.</summary>
    /// <param name="column">Ordinal of the column, from 0.</param>
    public ColumnRole? RoleOf(int column) => _roles.TryGetValue(column, out var role) ? role : null;

    /// <summary>Says whether a text is a value of a kind, whole.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="text">The text of a cell.</param>
    /// <param name="normalized">Its normal form of PRODUCT.md; empty when it does not fit.</param>
    public bool Fits(string kind, string text, out string normalized) => _finder.Fits(kind, Normal(text), out normalized);

    /// <summary>Says whether what a row holds of sex and birth agrees with a personal number; true where the row does not tell.</summary>
    /// <param name="row">Ordinal of the row, from 0.</param>
    /// <param name="number">Twelve digits.</param>
    public bool Agrees(int row, string number)
    {
        if (row < 0 || row >= _rows.Count || !IdentityChecks.TryReadNationalId(number.AsSpan(), out _, out var sex, out var year)) return true;
        foreach (var pair in _roles)
        {
            var text = pair.Key < _rows[row].Count ? _rows[row][pair.Key] : "";
            if (pair.Value is { Subject: null, Name: "birth-date" or "birth-year" } && Fits(FindingKinds.BirthDate, text, out var date) && Year(date) is > 0 and var told && told != year) return false;
            if (pair.Value.Name == "sex" && SexOf(text) is { } stated && stated != sex) return false;
        }

        return true;
    }

    private static int Year(string date) => date.Length >= 4 ? CellShapes.Integer(date.Substring(0, 4), 4) : -1;

    private static Sex? SexOf(string text) => VietnameseLetters.Fold(text).Trim() switch
    {
        "nam" => Sex.Male,
        "nu" => Sex.Female,
        _ => null,
    };

    private static IEnumerable<TableRow> Rows(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = new List<TableCell>();
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (rows[r][c].Length > 0) cells.Add(new TableCell(c, Block(rows[r][c])));
            }

            // A blank row counts: rows are known by their ordinals here.
            yield return new TableRow(r, cells);
        }
    }

    private static NormalizedText Normal(string text) => TextNormalizer.Normalize(Block(text));

    private static TextBlock Block(string text) => new(0, text, new Location());
}
