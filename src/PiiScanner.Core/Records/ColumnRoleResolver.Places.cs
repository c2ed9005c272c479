using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class ColumnRoleResolver
{
    private const double MostlyPlaces = 0.6;

    // {"seq":2,"name":"Võ Văn Ngân","lat":10.76,"lng":106.61}: a stop of a bus, named after a street.
    // {"name":"Long Hòa","name_with_type":"Xã Long Hòa","code":"25624"}: the units of a country, as forms and address books of sites hold them. Nobody is named or numbered there.
    private void DropNamesOfPlaces(ListColumn?[] columns, IReadOnlyList<GridRow> sample, TableHeader? header)
    {
        var onMap = header is not null && header.Texts.Values.Any(stack => RecordWords.Of("latitude").Holds(stack[stack.Count - 1].Key)) && header.Texts.Values.Any(stack => RecordWords.Of("longitude").Holds(stack[stack.Count - 1].Key));
        if (columns.Any(column => column?.Role.Name is "class" or "sex" or "phone" or "personal-id" or "surname-middle" || column is { Role.Name: "birth-date", FromHeader: true })) return;
        var places = false;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not { Role.Kind: FindingKinds.PersonName } name || !onMap && !NamesPlaces(c, sample)) continue;
            columns[c] = name with { Role = roles["notes"], Subject = null, IsOfPlaces = true };
            places = true;
        }

        for (var c = 0; places && c < columns.Length; c++)
        {
            if (columns[c] is { Role.Kind: FindingKinds.StudentId or FindingKinds.BirthDate or FindingKinds.Address or FindingKinds.BirthPlace } value) columns[c] = value with { Role = roles["notes"], Subject = null, IsOfPlaces = true };
        }
    }

    private static bool NamesPlaces(int column, IReadOnlyList<GridRow> sample)
    {
        var (all, places) = (0, 0);
        foreach (var row in sample)
        {
            if (row.StartingAt(column) is not { Trimmed.Length: > 0 and <= 60 } cell) continue;
            all++;
            var name = HeaderKey.Of(cell.Trimmed);
            if (RecordWords.Of("place-unit").OpenMarked(VietnameseLetters.ToLower(cell.Trimmed)) || row.Cells.Any(other => other.Column != column && IsUnitOf(other, name))) places++;
        }

        return all > 0 && places >= all * MostlyPlaces;
    }

    // "Xã Long Hòa, huyện Gò Dầu" beside "Long Hòa".
    private static bool IsUnitOf(GridCell cell, string name)
    {
        const int LongestUnit = 12;
        if (cell.Trimmed.Length > 200) return false;
        var key = HeaderKey.Of(cell.Trimmed);
        var at = key.IndexOf(name, StringComparison.Ordinal);
        return at is > 0 and <= LongestUnit && RecordWords.Of("place-unit").Holds(key.Substring(0, at).Trim());
    }
}
