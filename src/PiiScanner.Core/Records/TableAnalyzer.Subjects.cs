using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TableAnalyzer
{
    private Subject SubjectOf(TableHeader header, ColumnLayout layout, TitleContext context, RowWindow window, IReadOnlyList<string> titles)
    {
        if (IsOfFigures(header, layout) || AreOfThePast(window, layout)) return Subject.Other;
        // "Câu hỏi | Đáp án": who is the answer of a quiz.
        if (header.Texts.Values.Any(stack => HeaderKey.Of(stack[stack.Count - 1].Trimmed) is "cau hoi" or "noi dung cau hoi") && layout.Columns.All(column => column.Role.Kind is null && column.Role.Name is not ("class" or "sex") || column is { Role.Kind: FindingKinds.PersonName, FromHeader: false })) return Subject.Other;
        if (AreChildren(window, layout)) return Subject.Pupil;
        if (layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is { } names)
        {
            var heading = header.Texts.TryGetValue(names.Index, out var over) ? HeaderKey.Of(string.Join(" ", over.Select(cell => cell.Trimmed))) : "";
            if (ContextWords.OpensWithLeader(heading)) return Subject.Official;
            // "Mẹ Lê Thị Mẫu" below a title of heroic mothers is nobody's parent here.
            if (names.Role.Subject is { } own && !(own == Subject.Parent && !names.FromHeader && context.Subject == Subject.Other)) return own;
            if (RecordWords.Of("teacher-heading").StandIn(heading)) return Subject.Staff;
            if (IsOfTeachers(window, names) || AreOfClasses(window, layout, names)) return Subject.Staff;
            if (header.Texts.TryGetValue(names.Index, out var stack) && titleLexicon.SubjectOf(HeaderKey.Of(string.Join(" ", stack.Select(cell => cell.Trimmed)))) is { } told)
            {
                // "Đoàn viên" of the trade union at a meeting of the staff.
                return told == Subject.Pupil && context.Subject == Subject.Staff && layout.With("class") is null && HeaderKey.HasPhrase(heading, "doan vien") ? Subject.Staff : told;
            }
        }

        // "Ban đại diện cha mẹ học sinh" has a head, a deputy and a treasurer too.
        if (layout.HasNames && context.Subject == Subject.Parent && titles.Take(2).Any(title => titleLexicon.SubjectOf(HeaderKey.Of(title)) == Subject.Parent)) return Subject.Parent;
        if (AreClassPosts(window)) return context.Subject is Subject.Staff ? Subject.Unknown : context.Subject ?? Subject.Unknown;
        if (layout.Columns.Any(column => column.Role.Name is "staff-position" or "work-date" or "staff-appraisal" or "income") && !layout.Columns.Any(column => column.Role.Name is "parent-name" or "parent-phone" or "student-code")) return Subject.Staff;
        // "Đội | Đội trưởng | Nhiệm vụ": who is charged with what, where nothing of a pupil stands.
        if (!layout.Columns.Any(column => column.Role.Name is "class" or "birth-date" or "birth-year" or "student-code" or "candidate-number" or "score") && header.Texts.Values.Any(stack => headers.NamesDuty(stack[0]))) return Subject.Staff;
        if (!layout.HasNames && layout.With("school") is not null && !layout.Columns.Any(column => column.Role.Name is "birth-date" or "student-code" or "personal-id" or "class")) return Subject.Organisation;
        if (!layout.HasNames && (AreOfFirms(window, layout) || AreBuses(header, layout))) return Subject.Organisation;
        if (ArePupilsByLabel(window, layout)) return Subject.Pupil;
        // A list that its title calls one of pupils may name parents who head a school.
        if (context.Subject != Subject.Parent && !(context.Subject == Subject.Pupil && titles.Take(2).Any(ListTitle.NamesList)) && AreHeads(window, layout)) return Subject.Official;
        // "Mục lục tập san" over titles, pupils and their classes: the authors are the school's own.
        // What leads to living people is of none who fell long ago.
        if (context.Subject == Subject.Other && layout.Columns.Any(column => column.Role.Name is "phone" or "parent-phone" or "personal-id")) return Subject.Unknown;
        if (context.Subject is { } titled) return titled == Subject.Other && layout.With("class") is not null ? Subject.Pupil : titled;
        return layout.Columns.Any(column => column.Role.Name is "class" or "student-code" or "parent-name" or "parent-phone" or "score" or "conduct" or "candidate-number") ? Subject.Pupil
            : Subject.Unknown;
    }

    // "- Ông Lê Mẫu, Hiệu trưởng: 0912…", "- Phó Hiệu trưởng: Trần Thử": whoever is named in a list without headings heads the school.
    private bool AreHeads(RowWindow window, ColumnLayout layout)
    {
        if (!layout.HasNames || layout.Columns.Any(column => column.FromHeader)) return false;
        var names = layout.Columns.First(column => column.Role.Weight == RoleWeight.Name).Index;
        var rows = window.Ahead.Take(40).Where(row => Filled(row) >= 2 && row.StartingAt(names) is { Trimmed.Length: > 0 } cell && finder.LookAtName(cell.Text).Score >= LeastName).ToList();
        return rows.Count > 0 && rows.Count(row => row.Cells.Any(cell => cell.Column != names && cell.Trimmed.Length <= LongestPost && RecordWords.Of("school-head").StandIn(cell.Key))) >= rows.Count * MostOfThem;
    }

    private const double LeastName = 0.5;

    // "Học sinh: Lê Mẫu⏎Lớp 11A1 - …": a line of a certificate says whom it is for.
    private static bool ArePupilsByLabel(RowWindow window, ColumnLayout layout) =>
        layout.HasNames && !layout.Columns.Any(column => column.FromHeader) && window.Ahead.Take(40).Any(row => Filled(row) >= 2 && row.Cells[0].Key is "hoc sinh" or "em" or "hoc sinh lop" or "chau" or "thi sinh");

    // "1. Ông Lê Mẫu - Hiệu trưởng - Chủ tịch Hội đồng": nearly every row of a list without headings tells a post.
    private static bool HavePosts(RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.Any(column => column.FromHeader)) return false;
        var rows = window.Ahead.Take(40).Where(row => Filled(row) >= 2).ToList();
        return rows.Count > 0 && rows.Count(row => row.Cells.Any(cell => cell.Trimmed.Length <= LongestPost && ContextWords.IsPost(cell.Key))) >= rows.Count * MostOfThem;
    }

    private const int LongestPost = 60;

    // "Tuyến | Biển số | Số chỗ": buses that a firm drives.
    private static bool AreBuses(TableHeader header, ColumnLayout layout)
    {
        if (!layout.Columns.Any(column => column.Role.Kind == FindingKinds.VehiclePlate) || layout.Columns.Any(column => column.Role.Name is "class" or "phone" or "parent-phone" or "personal-id" or "student-code")) return false;
        return header.Texts.Values.Any(stack => RecordWords.Of("bus-heading").StandIn(HeaderKey.Of(string.Join(" ", stack.Select(cell => cell.Trimmed)))));
    }

    // "Xe | Biển số | Giáo viên phụ trách | Lớp": the buses of a trip, counted, and who goes along. The plate is no teacher's.
    private static ColumnLayout? WithoutBuses(TableHeader header, RowWindow window, ColumnLayout layout)
    {
        if (!layout.Columns.Any(column => column.Role.Kind == FindingKinds.VehiclePlate) || layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { Role.Subject: Subject.Staff }) return null;
        foreach (var heading in header.Texts)
        {
            var key = HeaderKey.Of(string.Join(" ", heading.Value.Select(cell => cell.Trimmed)));
            if (!RecordWords.Of("bus-heading").StandIn(key) && !(RecordWords.Of("bus-number").Holds(key) && AreCounted(window, heading.Key))) continue;
            return new ColumnLayout([.. layout.Columns.Select(column => column.Role.Kind == FindingKinds.VehiclePlate ? column with { Role = column.Role with { Weight = RoleWeight.Work }, Subject = Subject.Organisation } : column)], layout.First, layout.Last);
        }

        return null;
    }

    // "Trung tâm Mẫu | Giám đốc | Địa chỉ | Điện thoại": where a place of work stands in each row, the address and the landline are its own. A mobile may be anybody's.
    private static ColumnLayout? WithoutOffices(TableHeader header, RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { } names || !header.Texts.TryGetValue(names.Index, out var over)) return null;
        var heading = HeaderKey.Of(string.Join(" ", over.Select(cell => cell.Trimmed)));
        if (!ContextWords.OpensWithLeader(heading) && !RecordWords.Of("head-of-place").Open(heading)) return null;
        if (layout.Columns.Any(column => column.Role.Name is "birth-date" or "birth-year" or "student-code" or "personal-id" or "old-id-card" or "class" or "sex" or "parent-phone" or "parent-name" or "staff-position")) return null;
        var rows = window.Ahead.Take(40).Where(row => Filled(row) > 2).ToList();
        if (rows.Count < 2 || rows.Count(row => row.Cells.Any(cell => RecordWords.Of("place-of-work").OpenMarked(VietnameseLetters.ToLower(cell.Trimmed)))) < rows.Count * MostOfThem) return null;
        var columns = layout.Columns.Select(column => column.Role.Kind == FindingKinds.Address || column.Role.Kind == FindingKinds.PhoneNumber && AreLandlines(rows, column.Index)
            ? column with { Role = column.Role with { Weight = RoleWeight.Work }, Subject = Subject.Organisation }
            : column).ToList();
        return columns.SequenceEqual(layout.Columns) ? null : new ColumnLayout(columns, layout.First, layout.Last);
    }

    private static bool IsOfPupils(ColumnLayout layout) => layout.Columns.Any(column => column.Role.Name is "class" or "birth-date" or "birth-year" or "student-code" or "parent-name" or "parent-phone" or "sex" or "score");

    // "Điện thoại trực", "Hotline": rung for the duty, whoever has it.
    private static ColumnLayout? WithoutDutyLines(TableHeader header, ColumnLayout layout)
    {
        if (IsOfPupils(layout)) return null;
        if (layout.Columns.FirstOrDefault(column => column is { Role.Kind: FindingKinds.PhoneNumber, Role.Subject: null, Subject: null } && header.Texts.TryGetValue(column.Index, out var over) && HeaderKey.Of(string.Join(" ", over.Select(cell => cell.Trimmed))) is var heading && RecordWords.Of("duty-line").StandIn(heading) && !RecordWords.Of("parent-group").StandIn(heading)) is not { } phone) return null;
        return new ColumnLayout([.. layout.Columns.Select(column => column.Index == phone.Index ? column with { Role = column.Role with { Weight = RoleWeight.Work }, Subject = Subject.Organisation } : column)], layout.First, layout.Last);
    }

    // One landline in every row, beside another name in each: the office's, whoever is named.
    private static ColumnLayout? WithoutSharedLine(RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.Any(column => column.Role.Name is "class" or "student-code" or "parent-name" or "parent-phone" or "sex" or "score")) return null;
        if (layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { } names || layout.Columns.FirstOrDefault(column => column.Role.Name == "phone") is not { } phone) return null;
        var rows = window.Ahead.Take(40).Where(row => Filled(row) > 2).ToList();
        var lines = rows.Select(row => row.StartingAt(phone.Index)?.Trimmed ?? "").ToList();
        if (rows.Count < 2 || lines[0].Length == 0 || lines.Exists(line => line != lines[0]) || !CellShapes.IsLandline(lines[0]) || rows.Select(row => row.StartingAt(names.Index)?.Key).Distinct().Count() < 2) return null;
        return new ColumnLayout([.. layout.Columns.Select(column => column.Index == phone.Index ? column with { Role = column.Role with { Weight = RoleWeight.Work }, Subject = Subject.Organisation } : column)], layout.First, layout.Last);
    }

    private static bool AreLandlines(List<GridRow> rows, int column)
    {
        var phones = rows.Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return phones.Count > 0 && phones.Count(cell => CellShapes.IsLandline(cell.Trimmed)) >= phones.Count * MostOfThem;
    }

    // "1", "2", "Xe 3"
    private static bool AreCounted(RowWindow window, int column)
    {
        const int mostDigits = 2;
        var cells = window.Ahead.Take(40).Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return cells.Count > 0 && cells.Count(cell => CellShapes.Digits(cell.Trimmed) is > 0 and <= mostDigits && CellShapes.Integer(cell.Key.Substring(cell.Key.LastIndexOf(' ') + 1), mostDigits) > 0) >= cells.Count * MostOfThem;
    }

    // "Nhà thầu | Mã số thuế | Giá": firms and schools are those who are listed, when nothing that only people have stands beside them.
    private static bool AreOfFirms(RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.Any(column => column.Role.Name is "birth-date" or "birth-year" or "student-code" or "personal-id" or "old-id-card" or "class" or "sex" or "parent-phone")) return false;
        var (all, firms) = (0, 0);
        foreach (var row in window.Ahead.Take(40))
        {
            if (Filled(row) < 2) continue;
            all++;
            if (row.Cells.Any(cell => IsFirm(cell.Trimmed))) firms++;
        }

        return firms >= 2 && firms >= all * MostOfThem;
    }

    private static bool IsFirm(string cell)
    {
        var lower = VietnameseLetters.ToLower(cell);
        return RecordWords.Of("office-opening").Marked.Any(word => lower.StartsWith(word, StringComparison.Ordinal) && lower.Length > word.Length && lower[word.Length] == ' ');
    }

    private const int SmallestClass = 12;
    private const int LargestClass = 70;

    // "Lớp | Sĩ số | Nam | Nữ | …": each row is another class with the number of its pupils, and who is named in it is its teacher.
    private static bool AreOfClasses(RowWindow window, ColumnLayout layout, ListColumn names)
    {
        if (layout.With("class") is not { } classes) return false;
        var rows = window.Ahead.Take(40).Where(row => row.StartingAt(classes.Index) is { Trimmed.Length: > 0 } && row.StartingAt(names.Index) is { Trimmed.Length: > 0 }).ToList();
        if (rows.Count < 3 || rows.Select(row => row.StartingAt(classes.Index)!.Text.Folded.Trim()).Distinct().Count() < rows.Count) return false;
        var figures = rows[0].Cells.Select(cell => cell.Column).Where(column => column != classes.Index && column != names.Index && layout.With("row-number")?.Index != column);
        var (counts, sizes) = (0, 0);
        foreach (var column in figures)
        {
            var numbers = rows.Select(row => row.StartingAt(column) is { } cell ? CellShapes.Integer(cell.Trimmed, 3) : -1).ToList();
            if (numbers.Count(number => number >= 0) < rows.Count * MostOfThem) continue;
            counts++;
            if (numbers.Count(number => number is >= SmallestClass and <= LargestClass) >= rows.Count * MostOfThem) sizes++;
        }

        return counts >= 2 && sizes >= 1;
    }

    // "Lớp | Sĩ số | Danh hiệu | Tiền thưởng": each row is another class, and nobody stands in it.
    private static bool IsOfClasses(RowWindow window, ColumnLayout layout)
    {
        if (layout.HasNames || layout.With("class") is not { } classes || !layout.Columns.All(column => column.Role.Kind is null or FindingKinds.Income or FindingKinds.StudyResult)) return false;
        var rows = window.Ahead.Take(40).Select(row => row.StartingAt(classes.Index)).OfType<GridCell>().Where(cell => CellShapes.IsClass(cell.Text.Folded)).Select(cell => cell.Key).ToList();
        return rows.Count > 0 && rows.Distinct().Count() == rows.Count;
    }

    // "Lớp | Tổng | Thái | Mông | Hộ nghèo | GVCN": how many there are in a class is said of no teacher.
    private static ColumnLayout? WithoutFigures(RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { Role.Name: "staff-name" } names || !AreOfClasses(window, layout, names)) return null;
        return new ColumnLayout([.. layout.Columns.Where(column => column.Role.Kind is not (FindingKinds.SensitiveAttribute or FindingKinds.StudyResult or FindingKinds.Income))], layout.First, layout.Last);
    }

    // "Lê Văn Thiêm | 29/03/1918 | …": most of those named are figures of history and science whom everybody knows.
    private bool IsOfFigures(RowWindow window, IReadOnlyList<ColumnLayout> layouts)
    {
        if (layouts.Count != 1 || layouts[0].Columns.FirstOrDefault(column => column.Role.Name == "full-name") is not { } names) return false;
        var cells = window.Ahead.Take(40).Select(row => row.StartingAt(names.Index)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return cells.Count >= LeastFigures && cells.Count(cell => finder.LookAtName(cell.Text).Figure) * 5 >= cells.Count * 3;
    }

    // "Câu | Nội dung | A | B | C | D | Đáp án": what is asked, and what to choose from.
    private static bool IsQuiz(TableHeader header)
    {
        var keys = header.Texts.Values.Select(stack => HeaderKey.Of(stack[stack.Count - 1].Trimmed)).ToList();
        return keys.Contains("a") && keys.Contains("b") && keys.Contains("c") && keys.Exists(key => key is "dap an" or "cau" or "cau hoi" or "noi dung");
    }

    // "Nhiệm vụ" over "Lớp trưởng", "Sao đỏ": pupils in charge of a class, whatever the heading.
    private static bool AreClassPosts(RowWindow window)
    {
        var rows = window.Ahead.Take(40).Where(row => Filled(row) >= 2).ToList();
        return rows.Count > 0 && rows.Count(row => row.Cells.Any(cell => cell.Trimmed.Length <= LongestPost && RecordWords.Of("class-post").StandIn(cell.Key))) * 2 > rows.Count;
    }

    private const int LeastFigures = 4;
    private const int OfAge = 17_0000;
    private const double MostOfThem = 0.8;

    // Whatever the title says, a list of people born less than seventeen years ago is of pupils.
    private bool AreChildren(RowWindow window, ColumnLayout layout)
    {
        if (asOf == 0 || layout.Columns.FirstOrDefault(column => column.Role.Name is "birth-date" or "birth-year" && column.Subject is null) is not { } births) return false;
        var (all, young) = (0, 0);
        foreach (var row in window.Ahead.Take(40))
        {
            if (row.StartingAt(births.Index) is not { Trimmed.Length: > 0 } cell || !finder.Fits(FindingKinds.BirthDate, cell.Text, out var normal) || !int.TryParse(normal.Replace("-", "").PadRight(8, '0'), out var date)) continue;
            span?.Compared(date + OfAge, asOf);
            all++;
            if (date + OfAge > asOf) young++;
        }

        return all > 0 && young >= all * MostOfThem;
    }

    private const int OfThePast = 90_0000;

    // "Kim Đồng | Nông Văn Dền | 1929 | Nùng": nobody who was born ninety years ago is at school; with a phone or class it may be a slip of the pen.
    private bool AreOfThePast(RowWindow window, ColumnLayout layout)
    {
        if (asOf == 0 || layout.Columns.FirstOrDefault(column => column.Role.Name is "birth-date" or "birth-year" && column.Subject is null) is not { } births) return false;
        // Old people live somewhere, are ill and get gifts on their accounts: of them a book tells the name, the birth, the people and the home town alone.
        if (!layout.Columns.All(column => column.Role.Name is "ethnic-group" || column.Role.Kind is null or FindingKinds.PersonName or FindingKinds.BirthDate or FindingKinds.BirthPlace && column.Role.Name is not ("class" or "parent-name"))) return false;
        var (all, old) = (0, 0);
        foreach (var row in window.Ahead.Take(40))
        {
            if (row.StartingAt(births.Index) is not { Trimmed.Length: > 0 } cell || !finder.Fits(FindingKinds.BirthDate, cell.Text, out var normal) || !int.TryParse(normal.Replace("-", "").PadRight(8, '0'), out var date)) continue;
            span?.Compared(date + OfThePast, asOf);
            all++;
            if (date + OfThePast <= asOf) old++;
        }

        return all > 0 && old >= all * MostOfThem;
    }

    // Lan, Hùng and Mai of a task: nobody's whole name, and nothing that finds anybody.
    private static bool AreGivenNames(RowWindow window, ColumnLayout layout)
    {
        if (layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is not { } names) return false;
        if (layout.Columns.Any(column => column.Role.Name is not ("score" or "health") && column.Role.Kind is not (null or FindingKinds.PersonName or FindingKinds.StudyResult))) return false;
        var given = window.Ahead.Take(40).Select(row => row.StartingAt(names.Index)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        return given.Count > 0 && given.TrueForAll(cell => cell.Trimmed.IndexOf(' ') < 0);
    }

    // Authors beside their books, kings beside their reigns: nobody's class, phone or number stands there.
    private static bool IsOfFigures(TableHeader header, ColumnLayout layout)
    {
        if (layout.Columns.Any(column => column.Role.Name is "class" or "phone" or "parent-phone" or "personal-id" or "email")) return false;
        var keys = header.Texts.Values.Select(stack => HeaderKey.Of(string.Join(" ", stack.Select(cell => cell.Trimmed)))).ToList();
        // "Ngày hy sinh", "Nơi an táng": who fell for the country, with where they came from. A second column of names is of those who are left.
        if (keys.Exists(key => RecordWords.Of("death-heading").StandIn(key) && !RecordWords.Of("parent-group").StandIn(key)) && layout.Columns.All(column => column.Role.Kind is null or FindingKinds.PersonName or FindingKinds.BirthDate or FindingKinds.BirthPlace or FindingKinds.Address) && layout.Columns.Count(column => column.Role.Kind == FindingKinds.PersonName && column.Role.Name is not ("surname-middle" or "given-name")) < 2) return true;
        if (layout.With("address") is not null) return false;
        if (keys.Exists(key => RecordWords.Of("figure-heading").StandIn(key))) return true;
        return keys.Exists(key => RecordWords.Of("author-heading").StandIn(key)) && keys.Exists(key => RecordWords.Of("book-heading").StandIn(key));
    }

    // "Toán-Thư", "Sử - Huy" of a timetable: the subject and who teaches it.
    private bool IsLesson(string cell)
    {
        var dash = cell.IndexOfAny(Dashes);
        return dash > 1 && dash + 1 < cell.Length && headers.NamesMark(cell.Substring(0, dash).Trim());
    }

    private static readonly char[] Dashes = ['-', '–'];

    // "Thầy Lê Mẫu", "Cô Trần Thử": the form of address says it.
    private bool IsOfTeachers(RowWindow window, ListColumn names)
    {
        var all = 0;
        var teachers = 0;
        foreach (var row in window.Ahead.Take(40))
        {
            if (row.StartingAt(names.Index) is not { Trimmed.Length: > 0 } cell) continue;
            all++;
            if (cell.Key is var key && (key.StartsWith("thay ", StringComparison.Ordinal) || key.StartsWith("co ", StringComparison.Ordinal)) || IsLesson(cell.Trimmed)) teachers++;
        }

        return all >= 2 && teachers * 2 > all;
    }
}
