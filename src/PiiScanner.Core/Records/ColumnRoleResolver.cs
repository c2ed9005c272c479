using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;

namespace PiiScanner.Core.Records;

/// <summary>Decides what each column of a list holds, from its heading and its values together.</summary>
internal sealed partial class ColumnRoleResolver(HeaderLexicon lexicon, IReadOnlyDictionary<string, ColumnRole> roles, IValueFinder finder, int asOf = 0, AsOfSpan? span = null)
{
    private readonly ColumnAgreement _agreement = new(finder, roles);

    /// <summary>Makes the layouts of a grid: one, or several when lists stand side by side. Empty when nothing speaks of people.</summary>
    /// <param name="header">The heading, or null.</param>
    /// <param name="sample">Rows below it.</param>
    public IReadOnlyList<ColumnLayout> Resolve(TableHeader? header, IReadOnlyList<GridRow> sample)
    {
        var width = 0;
        foreach (var row in sample)
        {
            foreach (var cell in row.Cells) width = Math.Max(width, Math.Min(cell.Column + 1, 512));
        }

        if (header is not null && header.Texts.Count > 0) width = Math.Max(width, Math.Min(header.Texts.Keys.Max() + 1, 512));
        sample = Body(sample);
        var profiles = new ColumnProfile[width];
        for (var c = 0; c < width; c++) profiles[c] = Profile(sample, c);
        var columns = new ListColumn?[width];
        if (header is not null)
        {
            for (var c = 0; c < width; c++) columns[c] = FromHeader(header, c, profiles);
            JoinDayMonthYear(header, columns, profiles);
            SplitMergedNames(header, columns, profiles);
        }

        ShortLogins(columns, header);
        FromValues(columns, profiles, header, sample);
        JoinBareParts(columns, profiles, header);
        PostsBesideNames(columns, profiles, header);
        _agreement.Settle(columns, profiles, sample);
        PairNames(columns, profiles);
        ParentsAreTheList(columns, profiles, header);
        DropPostsOfPupils(columns, profiles);
        LoginsBesidePasswords(columns);
        JoinParents(columns);
        CodesOfThings(columns, header);
        DropObjectsOfWork(columns, header);
        DropAllowances(columns, header, sample);
        GroupsOfTeachers(columns, header, sample);
        DropNamesOfThings(header, columns, profiles);
        DropNamesOfPlaces(columns, sample, header);
        DropAccountsOfStatements(columns, header);
        DropYearsOfThings(columns);
        DropBirthsOfCounts(columns, profiles, header);
        return ListsSideBySide.Of(columns, sample);
    }

    // Totals, dates and signatures below a list have one or two cells: they say nothing about its columns.
    private static IReadOnlyList<GridRow> Body(IReadOnlyList<GridRow> sample)
    {
        var counts = sample.Select(row => row.Cells.Count(cell => cell.Trimmed.Length > 0)).Where(count => count > 0).ToList();
        counts.Sort();
        if (counts.Count == 0 || counts[counts.Count / 2] < 3) return sample;
        var least = Math.Max(2, counts[counts.Count / 2] / 2);
        return [.. sample.Where(row => row.Cells.Count(cell => cell.Trimmed.Length > 0) >= least)];
    }

    private ColumnProfile Profile(IReadOnlyList<GridRow> sample, int column) =>
        new(sample.Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0), finder);

    private ListColumn? FromHeader(TableHeader header, int column, ColumnProfile[] profiles)
    {
        if (!header.Texts.TryGetValue(column, out var stack)) return null;
        var profile = profiles[column];
        var inner = stack[stack.Count - 1].Trimmed;
        if (Lines(inner) is { } lines) return new ListColumn(column, lines.FirstOrDefault(role => role.Weight == RoleWeight.Name) ?? lines[0], null, 0.9, true) { Lines = lines };
        var outer = stack.Count > 1 ? string.Join(" ", stack.Take(stack.Count - 1).Select(cell => cell.Trimmed)) : "";
        var outerKey = HeaderKey.Of(outer);
        var candidates = new List<ColumnRole>();
        var exact = false;
        if (outerKey.Length > 0)
        {
            var isBirth = HeaderKey.HasPhrase(outerKey, "sinh") || lexicon.Match(outer, out _).Any(role => role.Name is "birth-date" or "birth-year");
            // "Nam | Nữ" below "Ngày sinh", each over whole dates: no year.
            var areDates = profile.Fits(FindingKinds.BirthDate) > 0.5 && profile.Year < 0.5;
            if (isBirth && !areDates && BirthPart(HeaderKey.Of(inner)) is { } part) return new ListColumn(column, roles[part], null, 0.97, true);
            candidates.AddRange(lexicon.Match(inner + " " + outer, out var first));
            candidates.AddRange(lexicon.Match(outer + " " + inner, out var second));
            exact = first || second;
        }

        var own = lexicon.Match(inner, out var ownExact);
        var isParentGroup = outerKey.Length > 0 && RecordWords.Of("parent-group").StandIn(outerKey) && outerKey.Length < 60 && !HeaderKey.HasPhrase(outerKey, "hoc sinh cha me");
        if (isParentGroup && own.Count > 0) return Decide(column, [.. own.Select(ToParent)], ownExact, profile, profiles);
        if (ownExact && own.Count > 0 && own[0].Name is "surname-middle" or "given-name") return Decide(column, own, true, profile, profiles);
        candidates.AddRange(own);
        if (candidates.Count == 0 && outerKey.Length > 0) candidates.AddRange(lexicon.Match(outer, out exact));
        return candidates.Count == 0 ? null : Decide(column, candidates, exact || ownExact, profile, profiles);
    }

    // "Mã định danh / Họ tên" in one heading: the cells hold one value a line.
    private List<ColumnRole>? Lines(string heading)
    {
        var lines = heading.Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        if (lines.Length == 1) lines = heading.Split([" / "], StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is < 2 or > 4) return null;
        var found = new List<ColumnRole>();
        foreach (var line in lines)
        {
            var match = lexicon.Match(line.Trim(' ', '/', '-', ',', '&', '\r'), out var exact);
            if (!exact || found.Contains(match[0])) return null;
            found.Add(match[0]);
        }

        // "Họ và tên\nhọc sinh" is one heading broken over two lines.
        return lexicon.Match(heading, out var whole).Count > 0 && whole ? null : found;
    }

    private static string? BirthPart(string key) => key switch
    {
        "ngay" or "ng" or "d" => "birth-day",
        "thang" or "th" or "t" or "m" => "birth-month",
        "nam" or "n" or "y" => "birth-year-part",
        _ => null,
    };

    private ColumnRole ToParent(ColumnRole role) => role.Name switch
    {
        "full-name" or "given-name" or "staff-name" => roles["parent-name"],
        "phone" or "home-phone" => roles["parent-phone"],
        "birth-date" or "birth-year" or "age" => roles["parent-birth-year"],
        _ => role with { Subject = Subject.Parent },
    };

    private ListColumn? Decide(int column, IReadOnlyList<ColumnRole> candidates, bool exact, ColumnProfile profile, ColumnProfile[] profiles)
    {
        ListColumn? best = null;
        foreach (var role in candidates)
        {
            var support = Support(role, profile, column, profiles);
            if (support <= 0) continue;
            var confidence = (exact ? 0.6 : 0.45) + 0.39 * support;
            if (best is null || confidence > best.Confidence + 0.0001) best = new ListColumn(column, Refine(role, profile), role.Subject, confidence, true);
        }

        return best;
    }

    // How well the values bear out a role: 0 refuses it, 1 confirms it. An empty column keeps its heading's role.
    private double Support(ColumnRole role, ColumnProfile p, int column, ColumnProfile[] profiles)
    {
        if (p.IsEmpty) return 0.3;
        // "Nợ quỹ" over names: who owes, whatever else the heading says.
        if (role.Kind == FindingKinds.SensitiveAttribute && p.Count >= 3 && p.Name >= 0.7 && p.Distinct > 0.5) return 0;
        switch (role.Name)
        {
            case "row-number": return p.IsCounter() || p.Integer > 0.8 ? 1 : p.Integer > 0.3 ? 0.5 : 0;
            case "full-name" or "staff-name" or "parent-name" or "account-holder":
                if (p.Text < 0.3 || p.Mark > 0.5) return 0;
                return p.Name >= 0.5 ? 1 : p.Name >= 0.2 ? 0.6 : p.Distinct > 0.5 && role.Weight == RoleWeight.Name && p.Class < 0.3 && p.Sex < 0.3 ? 0.15 : 0.02;
            case "surname-middle": return p.Text > 0.6 ? Math.Max(0.3, p.SurnameMiddle) : 0;
            case "given-name": return p.Text > 0.6 && p.Given > 0.5 ? 1 : p.Text > 0.6 && p.Given > 0.2 ? 0.3 : 0;
            case "birth-date": return Math.Max(p.Fits(FindingKinds.BirthDate), 0.9 * p.Year) is var dates && dates > 0.2 ? dates : p.DigitShare(4, 8) > 0.5 ? 0.3 : 0;
            case "birth-year" or "parent-birth-year": return p.Year > 0.4 || p.Fits(FindingKinds.BirthDate) > 0.4 ? 1 : p.DigitShare(2, 8) > 0.7 && p.Text < 0.2 && role.Name == "parent-birth-year" ? 0.4 : 0;
            case "sex": return p.Sex > 0.4 || p.Mark > 0.4 ? 1 : 0;
            case "phone" or "parent-phone" or "personal-id" or "old-id-card" when IsDates(p): return 0;
            // "Số máy" over X7AB1203456: the numbers of machines.
            case "phone" or "parent-phone" when p.Code > 0.4: return 0;
            case "phone" or "parent-phone": return p.DigitShare(8, 60) > 0.3 ? Math.Max(0.6, p.Fits(FindingKinds.PhoneNumber)) : 0;
            case "personal-id" or "old-id-card": return p.DigitShare(7, 16) > 0.3 ? Math.Max(0.6, p.Fits(FindingKinds.NationalId)) : 0;
            // "Mã | Dạng tật" over 1, 2, 3: the codes of a list to choose from.
            case "student-code" when p.Count > 1 && p.IsCounter() && p.DigitShare(1, 2) > 0.9: return 0;
            // "password" over words of a program's settings.
            case "password": return p.DigitShare(1, 40) > 0 ? 0.5 : 0.1;
            case "bank-account": return p.DigitShare(6, 24) > 0.4 ? 0.9 : 0;
            case "score": return p.Score > 0.4 || p.Mark > 0.3 && p.Score + p.Mark > 0.6 || ShortRating(p) ? 1 : 0;
            case "ethnic-group" or "religion": return p.Text > 0.5 && p.Distinct < 0.9 || p.Count < 5 && p.Text > 0.5 ? 1 : p.Mark > 0.4 ? 0.8 : 0;
            case "birth-day" or "birth-month": return p.Integer > 0.7 ? 0.2 : 0;
            case "birth-year-part": return p.Year > 0.7 ? 0.2 : 0;
            case "address": return p.Integer > 0.7 && p.Text < 0.2 ? 0 : 0.5;
            case "conduct": return p.Name > 0.5 && p.Distinct > 0.5 ? 0 : 0.5;
            case "award": return p.Text > 0.3 ? 0.5 : 0.2;
            case "debt": return p.IsCounter() ? 0 : p.DigitShare(1, 20) > 0.3 ? 0.8 : 0.3;
            case "amount" or "income": return p.DigitShare(1, 20) > 0.3 ? 0.8 : 0.3;
            case "photo": return p.Score > 0.4 ? 0 : 0.3;
            default: return 0.5;
        }
    }

    // A heading that stands over the neighbour's values: eight digits with slashes are no phone.
    private static bool IsDates(ColumnProfile p) => p.Fits(FindingKinds.BirthDate) > 0.8 && p.Fits(FindingKinds.PhoneNumber) < 0.2 && p.Fits(FindingKinds.NationalId) < 0.2;

    private static bool ShortRating(ColumnProfile p) => p.Text + p.Integer < 0.4 && p.Distinct < 0.6;

    private ColumnRole Refine(ColumnRole role, ColumnProfile p)
    {
        if (role.Name == "birth-date" && p.Year > 0.6 && p.Fits(FindingKinds.BirthDate) < 0.9) return roles["birth-year"];
        if (role.Name == "birth-date" && !p.IsEmpty && p.Year > 0.9) return roles["birth-year"];
        if (role.Name == "birth-year" && p.Fits(FindingKinds.BirthDate) > 0.4 && p.Year < 0.4) return roles["birth-date"];
        // "Phụ trách" over names: who does it.
        if (role.Name == "staff-position" && p.Name >= 0.8 && p.Post < 0.2) return roles["staff-name"];
        if (role.Name == "personal-id" && p.DigitShare(10, 10) > 0.6 && p.Fits(FindingKinds.NationalId) < 0.5) return roles["student-code"];
        if (role.Name == "student-code" && p.DigitShare(12, 12) > 0.5 && p.Fits(FindingKinds.NationalId) > 0.5) return roles["personal-id"];
        return role;
    }

    // Ngày, tháng, năm side by side without a heading above them: births, when the years are those of living people.
    private void JoinDayMonthYear(TableHeader header, ListColumn?[] columns, ColumnProfile[] profiles)
    {
        for (var c = 0; c + 2 < columns.Length; c++)
        {
            string? Part(int column) => header.Texts.TryGetValue(column, out var stack) ? BirthPart(HeaderKey.Of(stack[stack.Count - 1].Trimmed)) : null;
            if (Part(c) is not ("birth-day" or "birth-year-part") || Part(c + 1) != "birth-month" || Part(c + 2) != "birth-year-part") continue;
            if (profiles[c].Integer < 0.7 || profiles[c + 1].Integer < 0.7 || profiles[c + 2].DigitShare(2, 4) < 0.7) continue;
            columns[c] = new ListColumn(c, roles["birth-day"], null, 0.95, true);
            columns[c + 1] = new ListColumn(c + 1, roles["birth-month"], null, 0.95, true);
            columns[c + 2] = new ListColumn(c + 2, roles["birth-year-part"], null, 0.95, true);
        }
    }

    // "Họ và tên" over two columns: surname and middle name, then the given name.
    private void SplitMergedNames(TableHeader header, ListColumn?[] columns, ColumnProfile[] profiles)
    {
        for (var c = 0; c + 1 < columns.Length; c++)
        {
            if (columns[c] is not { Role.Weight: RoleWeight.Name or RoleWeight.Exposing } column || column.Role.Name is "surname-middle" or "given-name") continue;
            if (column.Role.Kind != FindingKinds.PersonName) continue;
            var blank = !header.Texts.TryGetValue(c + 1, out var next);
            var same = !blank && header.Texts.TryGetValue(c, out var own) && ReferenceEquals(next![next.Count - 1], own[own.Count - 1]);
            if (!blank && !same) continue;
            if (profiles[c + 1].IsEmpty || profiles[c + 1].Text < 0.6 || profiles[c + 1].Given < 0.4 || profiles[c].IsEmpty) continue;
            columns[c] = new ListColumn(c, roles["surname-middle"], column.Role.Subject, 0.95, true);
            columns[c + 1] = new ListColumn(c + 1, roles["given-name"], column.Role.Subject, 0.95, true);
        }
    }

    // "Họ và" | "tên", or a surname column whose right neighbour holds given names under no heading.
    private void PairNames(ListColumn?[] columns, ColumnProfile[] profiles)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c]?.Role.Name == "surname-middle" && c + 1 < columns.Length && columns[c + 1]?.Role.Name is null or "full-name" && c + 1 < columns.Length
                && columns[c]?.Role.Name == "surname-middle" && profiles[c + 1].Text > 0.6)
            {
                columns[c + 1] = new ListColumn(c + 1, roles["given-name"], columns[c]!.Subject, 0.9, columns[c]!.FromHeader);
            }
            else if (columns[c]?.Role.Name == "given-name" && (c == 0 || columns[c - 1]?.Role.Name != "surname-middle"))
            {
                if (c > 0 && (columns[c - 1] is null || columns[c - 1]!.Role.Name == "full-name") && profiles[c - 1].Text > 0.6 && profiles[c - 1].SurnameMiddle > 0.5)
                {
                    columns[c - 1] = new ListColumn(c - 1, roles["surname-middle"], null, 0.9, false);
                }
                else if (profiles[c].Name > 0.4)
                {
                    columns[c] = new ListColumn(c, roles["full-name"], null, 0.9, true);
                }
            }
        }
    }

    // "Họ và tên CMHS" and nobody else: a list of parents.
    private void ParentsAreTheList(ListColumn?[] columns, ColumnProfile[] profiles, TableHeader? header)
    {
        if (columns.Any(column => column?.Role.Weight == RoleWeight.Name)) return;
        var at = Array.FindIndex(columns, column => column?.Role.Name == "parent-name");
        // "Người đại diện | Chức vụ" over presidents and secretaries: those who speak for an organisation.
        if (at >= 0 && header is not null && header.Texts.TryGetValue(at, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed) is "nguoi dai dien" or "nguoi lien he" or "ho ten nguoi lien he"
            && columns.Where((column, c) => column?.Role.Name == "staff-position" && profiles[c].Post >= 0.5).Any() && !columns.Any(column => column?.Role.Name is "class" or "student-code" or "child-name"))
        {
            columns[at] = columns[at]! with { Role = roles["staff-name"], Subject = Subject.Staff };
            return;
        }

        if (at >= 0) columns[at] = columns[at]! with { Role = columns[at]!.Role with { Weight = RoleWeight.Name } };
    }

    // "Vị trí: Thủ môn" beside a class is a pupil's place in a team, no post.
    private void DropPostsOfPupils(ListColumn?[] columns, ColumnProfile[] profiles)
    {
        // "Tổ" over 1, 2, 3, 4 is a group of the class.
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role.Name: "staff-position" } group && (profiles[c].Integer > 0.8 || profiles[c].ClassPost > 0.5)) columns[c] = group with { Role = roles["notes"], Subject = null };
        }

        var hasClass = false;
        for (var c = 0; c < columns.Length; c++) hasClass |= columns[c]?.Role.Name == "class" && profiles[c].Class > 0.6;
        if (!hasClass) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role.Name: "staff-position" } post && !profiles[c].IsEmpty && profiles[c].Post < 0.2) columns[c] = post with { Role = roles["notes"], Subject = null };
        }
    }

    // "Tài khoản" beside "Mật khẩu" is a login, no bank account.
    private void LoginsBesidePasswords(ListColumn?[] columns)
    {
        if (!columns.Any(column => column?.Role.Name == "password") || columns.Any(column => column?.Role.Name == "bank-name")) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role.Name: "bank-account" } account) columns[c] = account with { Role = roles["username"] };
        }
    }

    // A phone, job or birth year right of a parent's name and left of the next own column is the parent's.
    private void JoinParents(ListColumn?[] columns)
    {
        var parent = false;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not { } column) continue;
            if (column.Role.Name == "parent-name") parent = true;
            else if (column.Role.Weight == RoleWeight.Name) parent = false;
            else if (parent && column.Role.Name == "phone") columns[c] = column with { Role = roles["parent-phone"], Subject = Subject.Parent };
            else if (parent && column.Role.Name is "birth-year") columns[c] = column with { Role = roles["parent-birth-year"], Subject = Subject.Parent };
            else if (parent && column.Role.Name is "personal-id" or "old-id-card" && parent) columns[c] = column with { Subject = Subject.Parent };
        }
    }

    private const int LongestHeading = 40;
    private const double MostGivenOfThings = 0.2;

    // "name: Build" of a program's settings: the English word, over values of which none is a person's, beside nothing that is.
    private static void DropNamesOfThings(TableHeader? header, ListColumn?[] columns, ColumnProfile[] profiles)
    {
        if (header is null || columns.Any(column => column is { Role.Kind: not null, Role.Weight: not RoleWeight.Name, Role.Name: not "birth-year" } or { Role.Name: "class" or "sex" })) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not { Role.Weight: RoleWeight.Name } || profiles[c].IsEmpty || profiles[c].Name > 0 || profiles[c].Given > MostGivenOfThings) continue;
            if (header.Texts.TryGetValue(c, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed) is "name" or "ten") columns[c] = null;
        }
    }

    // "Số hiệu TS | Tên tài sản | Serial | Người quản lý": beside numbers of things, and nobody named but staff, the codes are of things too.
    private void CodesOfThings(ListColumn?[] columns, TableHeader? header)
    {
        if (header is null || !columns.Any(column => column?.Role.Name == RowReader.ThingNumber) || columns.Any(column => column is { Role.Weight: RoleWeight.Name } and not { Role.Subject: Subject.Staff } || column?.Role.Name == "class")) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is { Role.Name: "student-code" } code && header!.Texts.TryGetValue(c, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed) is var key && (key.StartsWith("so hieu", StringComparison.Ordinal) || key.StartsWith("ma ts", StringComparison.Ordinal) || key == "ma")) columns[c] = code with { Role = roles[RowReader.ThingNumber], Subject = null };
        }
    }

    // "Nội dung | Đối tượng | Người kiểm tra": what is looked at, and no beneficiary of a policy, where nobody is named but who does it.
    private static void DropObjectsOfWork(ListColumn?[] columns, TableHeader? header)
    {
        if (header is null || !columns.Any(column => column?.Role.Name == "staff-name") || columns.Any(column => column is { Role.Weight: RoleWeight.Name } and not { Role.Name: "staff-name" })) return;
        // "Mã HS | Đối tượng | Người phụ trách": a pupil by the number.
        if (columns.Any(column => column?.Role.Name is "class" or "sex" || column?.Role.Kind is FindingKinds.StudentId or FindingKinds.CandidateNumber or FindingKinds.NationalId or FindingKinds.PhoneNumber || column?.Role.Name == "birth-date")) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c]?.Role.Name == "welfare" && header.Texts.TryGetValue(c, out var stack) && HeaderKey.Of(stack[stack.Count - 1].Trimmed) == "doi tuong") columns[c] = null;
        }
    }

    // "Chức vụ | HS phụ cấp" over 0,25 and 0,15: what the rules give everybody in that post; "Hệ số lương" and sums are what one earns.
    private void DropAllowances(ListColumn?[] columns, TableHeader? header, IReadOnlyList<GridRow> sample)
    {
        if (header is null || !columns.Any(column => column?.Role.Name == "staff-position")) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not { Role.Name: "income" } income || !header.Texts.TryGetValue(c, out var stack) || !RecordWords.Of("allowance").StandIn(HeaderKey.Of(stack[stack.Count - 1].Trimmed))) continue;
            var cells = sample.Select(row => row.StartingAt(c)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
            if (cells.Count > 0 && cells.TrueForAll(cell => cell.Trimmed.Length is 3 or 4 && cell.Trimmed[0] is '0' or '1' && CellShapes.IsDecimalScore(cell.Trimmed))) columns[c] = income with { Role = roles["notes"], Subject = null };
        }
    }

    // "Tổ" over "Toán - Tin", "Ngữ văn" and "Tổ 1": the groups that teachers work in, unless something of pupils or of where people live stands beside them.
    private void GroupsOfTeachers(ListColumn?[] columns, TableHeader? header, IReadOnlyList<GridRow> sample)
    {
        if (header is null || columns.Any(column => column is { Role.Name: "class" or "birth-date" or "birth-year" or "student-code" or "parent-name" or "parent-phone" or "birth-place" })) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] is not { Role.Kind: FindingKinds.Address } group || !header.Texts.TryGetValue(c, out var stack) || HeaderKey.Of(stack[stack.Count - 1].Trimmed) != "to") continue;
            var keys = sample.Select(row => row.StartingAt(c)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).Select(cell => HeaderKey.Of(cell.Trimmed)).ToList();
            if (keys.Exists(key => RecordWords.Of("teachers-group").StandIn(key)) && !keys.Exists(key => RecordWords.Of("hamlet").StandIn(key))) columns[c] = group with { Role = roles["staff-position"], Subject = null };
        }
    }

    // Where nobody is named, a column of years is the years of books, machines and plans.
    private static void DropYearsOfThings(ListColumn?[] columns)
    {
        if (columns.Any(column => column?.Role.Weight == RoleWeight.Name) || columns.Any(column => column?.Role.Name is "class" or "sex")) return;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c]?.Role.Name is "birth-year" or "birth-year-part" or "birth-day" or "birth-month") columns[c] = null;
        }
    }
}
