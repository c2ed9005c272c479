using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

/// <summary>What columns hold that stand under no heading, or under one that says nothing, told by their neighbours.</summary>
internal sealed partial class ColumnRoleResolver
{
    private const double NearlyAll = 0.9;
    private const double MostPosts = 0.6;

    // "Lê Thị | Mẫu | 23 | 7 | 2014" without headings: the family part of a name and the given one; day, month and year.
    private void JoinBareParts(ListColumn?[] columns, ColumnProfile[] profiles, TableHeader? header)
    {
        bool IsBare(int c) => columns[c] is not { FromHeader: true } && header?.Texts.ContainsKey(c) != true && !profiles[c].IsEmpty;
        for (var c = 0; c + 1 < columns.Length; c++)
        {
            if (!IsBare(c) || !IsBare(c + 1) || profiles[c].Count < LeastBare || columns.Any(column => column is { FromHeader: true, Role.Weight: RoleWeight.Name })) continue;
            if (profiles[c].SurnameMiddle < NearlyAll || profiles[c + 1].Given < NearlyAll || profiles[c + 1].SurnameMiddle > 0.5) continue;
            columns[c] = new ListColumn(c, roles["surname-middle"], null, 0.8, false);
            columns[c + 1] = new ListColumn(c + 1, roles["given-name"], null, 0.8, false);
            break;
        }

        if (!columns.Any(column => column?.Role.Weight == RoleWeight.Name || column?.Role.Name == "surname-middle") || columns.Any(column => column?.Role.Kind == FindingKinds.BirthDate)) return;
        for (var c = 0; c + 2 < columns.Length; c++)
        {
            if (!IsBare(c) || !IsBare(c + 1) || !IsBare(c + 2) || profiles[c + 2].Year < NearlyAll) continue;
            if (!profiles[c].IsWithin(1, 31) || !profiles[c + 1].IsWithin(1, 12)) continue;
            columns[c] = new ListColumn(c, roles["birth-day"], null, 0.8, false);
            columns[c + 1] = new ListColumn(c + 1, roles["birth-month"], null, 0.8, false);
            columns[c + 2] = new ListColumn(c + 2, roles["birth-year-part"], null, 0.8, false);
            return;
        }
    }

    private const int LeastBare = 3;

    // "1. Đ/c Lê Mẫu – Hiệu trưởng: Trưởng ban", "Trần Thử, chuyên viên": posts beside the names, under no heading, are what those people do.
    private void PostsBesideNames(ListColumn?[] columns, ColumnProfile[] profiles, TableHeader? header)
    {
        if (header is not null || columns.Any(column => column?.Role.Name is "class" or "birth-date" or "phone" or "personal-id" or "staff-position")) return;
        if (Array.FindIndex(columns, column => column?.Role.Name == "full-name") is not (>= 0 and var names)) return;
        for (var c = names + 1; c < columns.Length; c++)
        {
            if (columns[c] is not null || profiles[c].IsEmpty || profiles[c].Post < MostPosts || profiles[c].StaffPost < MostPosts || profiles[c].ClassPost > 0) continue;
            columns[c] = new ListColumn(c, roles["staff-position"], null, 0.8, false);
            return;
        }
    }

    // "Nam | Nữ" over counts of people that look like days of a spreadsheet: nobody is named, so nobody is born.
    private static void DropBirthsOfCounts(ListColumn?[] columns, ColumnProfile[] profiles, TableHeader? header)
    {
        if (header is null || columns.Any(column => column?.Role.Weight == RoleWeight.Name || column?.Role.Name is "surname-middle" or "given-name" || column?.Role.Kind is FindingKinds.StudentId or FindingKinds.NationalId or FindingKinds.PhoneNumber)) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role.Kind: FindingKinds.BirthDate } && header.Texts.TryGetValue(c, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed) is "nam" or "nu" && profiles[c].Integer >= NearlyAll && profiles[c].Year < 0.5) columns[c] = null;
        }
    }

    /// <summary>Under a title of results by the pupils' codes, a column headed "Mã" holds them.</summary>
    /// <param name="header">The heading.</param>
    /// <param name="sample">Rows below it.</param>
    /// <param name="layout">What is known of the columns, or null.</param>
    public ColumnLayout? WithPupilCodes(TableHeader header, IReadOnlyList<GridRow> sample, ColumnLayout? layout)
    {
        if (layout is { HasPeople: true }) return null;
        foreach (var heading in header.Texts)
        {
            if (HeaderKey.Of(heading.Value[heading.Value.Count - 1].Trimmed) is not ("ma" or "ma so" or "code" or "id")) continue;
            var profile = Profile(sample, heading.Key);
            if (profile.Count < LeastBare || profile.Distinct < NearlyAll || profile.DigitShare(4, 15) < NearlyAll) continue;
            var code = new ListColumn(heading.Key, roles["student-code"], null, 0.8, true);
            return new ColumnLayout([code], 0, sample.Max(row => row.Cells.Count == 0 ? 0 : row.Cells[row.Cells.Count - 1].Column));
        }

        return null;
    }
}
