using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

/// <summary>Columns that bear each other out: the birth year and sex inside a personal number against the columns of dates and sexes. The strongest evidence a table gives, stronger than a heading.</summary>
/// <remarks>Decree 137/2015/ND-CP, article 13: province, century and sex, birth year, six free digits.</remarks>
internal sealed class ColumnAgreement(IValueFinder finder, IReadOnlyDictionary<string, ColumnRole> roles)
{
    private const int LeastRows = 3;
    private const int LeastRowsBySex = 8;
    private const double LeastShare = 0.8;
    private const double Certain = 0.99;

    /// <summary>Settles the columns of personal numbers and the birth dates that agree with them, whatever their headings say.</summary>
    /// <param name="columns">Columns with what headings and values said of them; changed in place.</param>
    /// <param name="profiles">What the values look like.</param>
    /// <param name="sample">Rows of the list.</param>
    public void Settle(ListColumn?[] columns, ColumnProfile[] profiles, IReadOnlyList<GridRow> sample)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (profiles[c].Count < LeastRows || profiles[c].DigitShare(10, 12) < LeastShare || profiles[c].Text > 0.2) continue;
            var numbers = Numbers(sample, c);
            if (numbers.Count < LeastRows) continue;
            var births = BestDates(columns, profiles, sample, numbers, c);
            if (births < 0 && !AgreesWithSex(columns, sample, numbers)) continue;
            var subject = columns[c]?.Role.Kind == FindingKinds.NationalId ? columns[c]!.Subject : births >= 0 ? columns[births]?.Subject : null;
            columns[c] = new ListColumn(c, roles["personal-id"], subject, Certain, true) { IsAgreed = true };
            if (births < 0) continue;
            var role = columns[births]?.Role is { Kind: FindingKinds.BirthDate } known ? known : roles["birth-date"];
            columns[births] = new ListColumn(births, role, subject, Certain, true) { IsAgreed = true };
        }
    }

    private Dictionary<int, (Sex Sex, int Year)> Numbers(IReadOnlyList<GridRow> sample, int column)
    {
        var numbers = new Dictionary<int, (Sex, int)>();
        for (var r = 0; r < sample.Count; r++)
        {
            if (sample[r].StartingAt(column) is not { Trimmed.Length: > 0 } cell || !finder.Fits(FindingKinds.NationalId, cell.Text, out var digits)) continue;
            if (IdentityChecks.TryReadNationalId(digits.AsSpan(), out _, out var sex, out var year)) numbers[r] = (sex, year);
        }

        return numbers;
    }

    private int BestDates(ListColumn?[] columns, ColumnProfile[] profiles, IReadOnlyList<GridRow> sample, Dictionary<int, (Sex Sex, int Year)> numbers, int own)
    {
        var best = -1;
        var bestShare = 0.0;
        for (var c = 0; c < columns.Length; c++)
        {
            if (c == own || profiles[c].Count < LeastRows || columns[c]?.Role.Name is "birth-day" or "birth-month" or "birth-year-part") continue;
            if (profiles[c].Fits(FindingKinds.BirthDate) < 0.5 && profiles[c].Year < 0.5) continue;
            var (share, rows) = Agreement(sample, numbers, c);
            if (rows < LeastRows || share < LeastShare || share <= bestShare) continue;
            (best, bestShare) = (c, share);
        }

        return best;
    }

    private (double Share, int Rows) Agreement(IReadOnlyList<GridRow> sample, Dictionary<int, (Sex Sex, int Year)> numbers, int column)
    {
        var same = 0;
        var rows = 0;
        foreach (var pair in numbers)
        {
            if (sample[pair.Key].StartingAt(column) is not { Trimmed.Length: > 0 } cell) continue;
            var year = finder.Fits(FindingKinds.BirthDate, cell.Text, out var date) && date.Length >= 4 ? CellShapes.Integer(date.Substring(0, 4), 4) : CellShapes.Year(cell.Trimmed);
            if (year <= 0) continue;
            rows++;
            if (year == pair.Value.Year) same++;
        }

        return (rows == 0 ? 0 : same / (double)rows, rows);
    }

    private static bool AgreesWithSex(ListColumn?[] columns, IReadOnlyList<GridRow> sample, Dictionary<int, (Sex Sex, int Year)> numbers)
    {
        var at = Array.FindIndex(columns, column => column?.Role.Name == "sex");
        if (at < 0 || numbers.Count < LeastRowsBySex) return false;
        var same = 0;
        var rows = 0;
        foreach (var pair in numbers)
        {
            if (sample[pair.Key].StartingAt(at) is not { } cell || !CellShapes.IsSex(cell.Text.Folded)) continue;
            rows++;
            var isMale = cell.Text.Folded.Trim() is "nam" or "male" or "m" or "trai";
            if (isMale == (pair.Value.Sex == Sex.Male)) same++;
        }

        return rows >= LeastRowsBySex && same >= rows * 0.95;
    }
}
