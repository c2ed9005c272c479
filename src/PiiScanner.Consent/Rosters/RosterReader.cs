using PiiScanner.Consent.Registry;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Rosters;

/// <summary>Reads a class list with the product's own knowledge of headings, strictly: a row that may be a pupil and cannot be read is a problem, never left out.</summary>
/// <param name="engine">Knows headings and dates.</param>
/// <param name="isOfStaff">The people are staff: they sign for themselves and have no class.</param>
public sealed class RosterReader(DocumentExaminer engine, bool isOfStaff = false)
{
    /// <summary>Reads all tables that name people.</summary>
    /// <param name="grids">Tables of the roster.</param>
    public Roster Read(IReadOnlyList<SheetGrid> grids)
    {
        ArgumentNullException.ThrowIfNull(grids);
        var rows = new List<RosterRow>();
        var problems = new List<RowProblem>();
        foreach (var grid in grids) Read(grid, rows, problems);
        if (rows.Count == 0 && problems.Count == 0) problems.Add(new RowProblem(0, RosterTexts.NoNames));
        return new Roster(rows, problems);
    }

    private void Read(SheetGrid grid, List<RosterRow> rows, List<RowProblem> problems)
    {
        if (grid.Rows.Count == 0) return;
        var guide = engine.Guide(grid.Rows);
        var columns = Columns.Of(guide, grid.Rows.Max(row => row.Count));
        if (!columns.HasNames) return;
        var titleClass = isOfStaff ? RegistryKeys.StaffClass : ClassOf(grid, guide.FirstRow);
        for (var r = guide.FirstRow; r < grid.Rows.Count; r++)
        {
            var filled = grid.Rows[r].Count(cell => cell.Length > 0);
            var name = columns.NameIn(grid, r);
            var code = columns.At(grid, r, columns.Code);
            var birth = columns.At(grid, r, columns.Birth);
            // Below a list stand totals and signatures: one or two cells, no date, no code, no number.
            if (filled == 0 || (code.Length == 0 && birth.Length == 0 && !columns.IsNumbered(grid, r))) continue;
            if (Problem(guide, name, birth, !isOfStaff && columns.At(grid, r, columns.Class) is { Length: > 0 } own ? own : titleClass, out var date, out var className) is { } reason) problems.Add(new RowProblem(r + 1, reason));
            else rows.Add(new RosterRow(r + 1, name, className, date, code.Length > 0 ? code : null) { IsStaff = isOfStaff });
        }
    }

    private static LocalizedText? Problem(ColumnGuide guide, string name, string birth, string? ofClass, out string? date, out string className)
    {
        date = null;
        className = ofClass ?? "";
        if (name.Count(char.IsLetter) < 2) return RosterTexts.NoName;
        if (className.Length == 0) return RosterTexts.NoClass;
        if (birth.Length == 0) return null;
        if (!guide.Fits(FindingKinds.BirthDate, birth, out var normal)) return RosterTexts.NoDate;
        date = normal.Length == 10 ? normal : null;
        return null;
    }

    private static string? ClassOf(SheetGrid grid, int before)
    {
        IEnumerable<string> titles = grid.Rows.Take(before).SelectMany(row => row);
        foreach (var title in grid.Name is { } name ? titles.Append(name) : titles)
        {
            if (ClassTitle.In(title) is { } found) return found;
        }

        return null;
    }

    /// <summary>Which column holds what; -1 for none.</summary>
    private sealed record Columns(int Name, int Family, int Given, int Birth, int Class, int Code, int Number)
    {
        public bool HasNames => Name >= 0 || (Family >= 0 && Given >= 0);

        public static Columns Of(ColumnGuide guide, int count)
        {
            int Find(params string[] roles) => Enumerable.Range(0, count).FirstOrDefault(column => roles.Contains(guide.RoleOf(column)?.Name), -1);
            return new Columns(Find("full-name", "staff-name"), Find("surname-middle"), Find("given-name"), Find("birth-date"), Find("class"), Find("student-code"), Find("row-number"));
        }

        public string At(SheetGrid grid, int row, int column) => column < 0 ? "" : grid.At(row, column);

        public string NameIn(SheetGrid grid, int row) => Name >= 0 ? grid.At(row, Name) : $"{At(grid, row, Family)} {At(grid, row, Given)}".Trim();

        // A row with a number of its own is a person; without such a column a name is one.
        public bool IsNumbered(SheetGrid grid, int row) => Number >= 0 ? grid.At(row, Number) is { Length: > 0 } number && number.All(c => char.IsDigit(c) || c == '.') : NameIn(grid, row).Contains(' ', StringComparison.Ordinal);
    }
}
