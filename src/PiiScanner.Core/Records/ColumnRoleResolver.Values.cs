using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class ColumnRoleResolver
{
    private const double MostFigures = 0.6;

    // "Nội dung | TK đối ứng" of a bank's statement without a column of who paid: the name stands in the words of the transfer, which are read as text.
    private static void DropAccountsOfStatements(ListColumn?[] columns, TableHeader? header)
    {
        if (header is null || columns.Any(column => column?.Role.Weight == RoleWeight.Name)) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c]?.Role.Kind == FindingKinds.BankAccount && header.Texts.TryGetValue(c, out var stack) && HeaderKey.HasPhrase(stack[stack.Count - 1].Key, "doi ung")) columns[c] = null;
        }
    }

    private void FromValues(ListColumn?[] columns, ColumnProfile[] profiles, TableHeader? header, IReadOnlyList<GridRow> sample)
    {
        var hasNames = columns.Any(column => column is { Role.Weight: RoleWeight.Name, Confidence: > 0.5 })
            || header is null && profiles.Any(profile => profile is { Name: >= 0.6, Distinct: > 0.5 } && !(profile is { Figure: > MostFigures, Count: > 2 }));
        var besideNames = header is null && profiles.Any(profile => profile.Count > 1 && (AreBirths(profile) || profile.Mobile > 0.6 || profile.DigitShare(12, 12) > 0.6));
        for (var c = 0; c < columns.Length; c++)
        {
            var p = profiles[c];
            if (columns[c] is { } known && known.Confidence >= 0.5 || p.IsEmpty) continue;
            var headed = header is not null && header.Texts.ContainsKey(c) && columns[c] is not null;
            if (headed) continue;
            var role = ByValues(p, hasNames) ?? (besideNames && !hasNames && p is { MaybeName: >= 0.7, Name: >= 0.3, Distinct: > 0.5 } ? roles["full-name"] : null) ?? (hasNames && NamesACode(header, c) && p.Distinct > 0.9 && p.Time < 0.5 && p.DigitShare(5, 15) > 0.8 ? roles["student-code"] : null);
            if (role is null || role.Kind == FindingKinds.BirthDate && NamesAnotherDate(header, c, sample)) continue;
            // Where one column is headed as births, another date under a heading of its own is none: "Expiry", "Hạn thẻ".
            if (role.Kind == FindingKinds.BirthDate && header?.Texts.ContainsKey(c) == true && columns.Any(column => column is { FromHeader: true, Role.Kind: FindingKinds.BirthDate, Subject: null })) continue;
            if (role.Name == "birth-date" && header?.Texts.ContainsKey(c) != true && !AreBirths(p)) continue;
            if (role.Weight == RoleWeight.Name && (NamesAThing(header, c, sample) || header is null && p is { Figure: > MostFigures, Count: > 2 })) continue;
            if (role.Name == "full-name" && WhoseNames(header, c) is { } whose) role = roles[whose];
            if (role.Weight == RoleWeight.Name) hasNames = true;
            columns[c] = new ListColumn(c, role, role.Subject, 0.8, false);
        }
    }

    private bool AreBirths(ColumnProfile profile) => profile.LooksLikeBirthDates() && !BirthWords.AreOfEvents(profile.Dates(), asOf, span);

    // "Ngày chuyển", "Thời gian tiêm": dates, but not of births.
    private static bool NamesAnotherDate(TableHeader? header, int column, IReadOnlyList<GridRow> sample)
    {
        // Where no heading was known, the first row may be one all the same.
        var stack = header is null ? sample.Count > 0 && sample[0].StartingAt(column) is { } first && CellShapes.Digits(first.Trimmed) == 0 ? [first] : [] : header.Texts.TryGetValue(column, out var known) ? known : [];
        if (stack.Count == 0) return false;
        var key = HeaderKey.Of(string.Join(" ", stack.Select(cell => cell.Trimmed)));
        // Of a first row that only may be a heading, "Ngày tháng năm" says nothing of what happened then.
        if (header is null && Array.TrueForAll(key.Split(' '), word => word is "ngay" or "thang" or "nam" or "date")) return false;
        return !HeaderKey.HasPhrase(key, "sinh") && !HeaderKey.HasPhrase(key, "birth") && RecordWords.Of("other-date").StandIn(key);
    }

    // "Mã vạch thẻ", "Mã đọc giả": codes that differ from row to row beside names are those people's.
    private static bool NamesACode(TableHeader? header, int column) =>
        header is not null && header.Texts.TryGetValue(column, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed).StartsWith("ma ", StringComparison.Ordinal);

    // "Bố/mẹ là đoàn viên", "Cô can thiệp": an unknown heading over names may still say whose they are, beside the names of the list.
    private static string? WhoseNames(TableHeader? header, int column)
    {
        if (header is null || !header.Texts.TryGetValue(column, out var stack)) return null;
        var key = HeaderKey.Of(stack[stack.Count - 1].Trimmed);
        if (key.Length is 0 or > LongestHeading) return null;
        if (RecordWords.Of("parent-heading").Open(key)) return "parent-name";
        return RecordWords.Of("teacher-heading").Open(key) ? "staff-name" : null;
    }

    // "Tên đường", "Tên sản phẩm": what has a name there is a thing, unless the word behind is one for people.
    private static bool NamesAThing(TableHeader? header, int column, IReadOnlyList<GridRow> sample)
    {
        // Where no heading was known, the first row may be one all the same.
        var heading = header is null ? sample.Count == 0 ? null : sample[0].StartingAt(column) : header.Texts.TryGetValue(column, out var stack) ? stack[stack.Count - 1] : null;
        if (heading is not { Trimmed.Length: > 0 and <= LongestHeading }) return false;
        var key = HeaderKey.Of(heading.Trimmed);
        return key.StartsWith("ten ", StringComparison.Ordinal) && !RecordWords.Of("named-person").StandIn(key.Substring(4));
    }

    private ColumnRole? ByValues(ColumnProfile p, bool hasNames)
    {
        if (p.Count < 2 && !hasNames) return null;
        if (p.IsCounter()) return roles["row-number"];
        if (p.Sex > 0.8) return roles["sex"];
        if (hasNames && p.Religion > 0.6) return roles["religion"];
        if (hasNames && p.Hamlet > 0.6) return roles["address"];
        if (p.Name >= 0.6 && (p.Distinct > 0.5 || hasNames)) return roles[p.OfParents > 0.5 ? "parent-name" : p.PostInBrackets > 0.5 ? "staff-name" : "full-name"];
        if (p.Class > 0.8) return roles["class"];
        if (hasNames && p.Year < 0.5 && p.LooksLikeBirthDates()) return roles["birth-date"];
        if (p.Time < 0.5 && p.Fits(FindingKinds.NationalId) > 0.6 && p.DigitShare(12, 12) > 0.6) return roles["personal-id"];
        // Number cells have lost the zero in front; with it, eleven digits are a landline.
        if (hasNames && p.Landline > 0.6) return roles["phone"];
        if (hasNames && p.DigitShare(11, 12) > 0.8 && p.Fits(FindingKinds.NationalId) > 0.8) return roles["personal-id"];
        if (hasNames && p.Decimal > 0.5 && p.Score > 0.8) return roles["score"];
        if (hasNames && p.Mobile > 0.6) return roles["phone"];
        if (p.Fits(FindingKinds.Email) > 0.6) return roles["email"];
        if (hasNames && p.BelowCommune > 0.7) return roles["address"];
        // Ten digits that are no phone, all different, beside names: the ministry's code.
        if (hasNames && p.DigitShare(10, 10) > 0.8 && p.Text < 0.1 && p.Distinct > 0.9) return roles["student-code"];
        return null;
    }

    // "u", "p" beside a name, as a program's author writes down who may log in.
    private void ShortLogins(ListColumn?[] columns, TableHeader? header)
    {
        if (header is null || !columns.Any(column => column?.Role.Weight == RoleWeight.Name)) return;
        var (user, password) = (-1, -1);
        foreach (var heading in header.Texts)
        {
            var key = HeaderKey.Of(heading.Value[heading.Value.Count - 1].Trimmed);
            if (key is "u" or "un" or "usr") user = heading.Key;
            else if (key is "p" or "pw" or "pwd" or "psw") password = heading.Key;
        }

        if (user < 0 || password < 0 || user >= columns.Length || password >= columns.Length) return;
        columns[user] = new ListColumn(user, roles["username"], null, 0.8, true);
        columns[password] = new ListColumn(password, roles["password"], null, 0.8, true);
    }
}
