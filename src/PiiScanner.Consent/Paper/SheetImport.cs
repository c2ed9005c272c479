using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Paper;

/// <summary>What came of a sheet: the lines to record, or the rows that are refused; with one refused row nothing is recorded.</summary>
/// <param name="Entries">Decisions that are not recorded yet.</param>
/// <param name="Problems">Refused rows.</param>
/// <param name="Known">Decisions that are recorded already.</param>
/// <param name="Class">The class the sheet is of.</param>
public sealed record ImportResult(IReadOnlyList<RegistryEntry> Entries, IReadOnlyList<RowProblem> Problems, int Known, string Class);

/// <summary>Reads a filled sheet back.</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="today">No date of the sheet lies behind it.</param>
public sealed class SheetImport(ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly today)
{
    /// <summary>Reads a sheet.</summary>
    /// <param name="grids">Sheets of the workbook.</param>
    public ImportResult Read(IReadOnlyList<SheetGrid> grids)
    {
        ArgumentNullException.ThrowIfNull(grids);
        foreach (var grid in grids)
        {
            if (grid.At(ConsentSheet.KeysRow, 0) == "Mẫu") return Read(grid);
        }

        return Refused(ImportTexts.NoSheet, "");
    }

    private ImportResult Read(SheetGrid grid)
    {
        string Key(int column) => grid.At(ConsentSheet.KeysRow, column);
        if (Key(1) != catalogue.Form) return Refused(ImportTexts.OtherForm(catalogue.Form), Key(5), ConsentSheet.KeysRow + 1);
        if (Key(3) != registry.Id) return Refused(ImportTexts.OtherRegistry, Key(5), ConsentSheet.KeysRow + 1);
        if (SheetRow.Day(Key(9)) is not { } publishUntil || SheetRow.Day(Key(11)) is not { } keepUntil || keepUntil < publishUntil) return Refused(ImportTexts.NoTerm, Key(5), ConsentSheet.KeysRow + 1);
        var head = SheetHead.Read(grid, catalogue, Key(5) == RegistryKeys.StaffClass);
        if (head.Problem is { } problem) return Refused(problem, Key(5), ConsentSheet.CodesRow + 1);
        var entries = new List<RegistryEntry>();
        var problems = new List<RowProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = 0;
        for (var r = ConsentSheet.FirstPupil; r < grid.Rows.Count; r++)
        {
            if (grid.Rows[r].All(cell => cell.Length == 0)) continue;
            var row = new SheetRow(grid, r, head, registry, catalogue, today, Key(5), Key(7));
            var found = row.Decisions(publishUntil, keepUntil);
            if (row.Problem is { } reason) problems.Add(new RowProblem(r + 1, reason));
            else if (row.Person is { } person && !seen.Add(person.Entry.Id)) problems.Add(new RowProblem(r + 1, ImportTexts.Twice));
            else Take(found, row, entries, problems, ref known);
        }

        return problems.Count == 0 ? new ImportResult(entries, [], known, Key(5)) : new ImportResult([], problems, 0, Key(5));
    }

    // What is recorded already is not recorded again; a contradiction is refused.
    private static void Take(IReadOnlyList<ConsentEntry> found, SheetRow row, List<RegistryEntry> entries, List<RowProblem> problems, ref int known)
    {
        foreach (var decision in found)
        {
            var before = row.Person!.Consents.Where(old => old.Purpose == decision.Purpose && old.Given == decision.Given && old.Channels.Intersect(decision.Channels).Any()).ToList(); // not null: it made decisions
            if (before.Exists(old => old.Agreed != decision.Agreed)) problems.Add(new RowProblem(row.Number, ImportTexts.Contradiction(decision.Purpose)));
            else if (decision.Channels.All(channel => before.Exists(old => old.Channels.Contains(channel)))) known++;
            else entries.Add(decision);
        }
    }

    private static ImportResult Refused(LocalizedText reason, string className, int row = 0) => new([], [new RowProblem(row, reason)], 0, className);
}
