using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Heading of a list: which rows it takes, and the heading texts over each column from the outermost inwards.</summary>
/// <param name="First">Position of its first row in the window looked at.</param>
/// <param name="Rows">Number of rows, 1 to 4.</param>
/// <param name="Texts">Heading texts by column.</param>
internal sealed record TableHeader(int First, int Rows, IReadOnlyDictionary<int, IReadOnlyList<GridCell>> Texts);

/// <summary>Finds the heading rows of lists inside a grid.</summary>
internal sealed class HeaderFinder(HeaderLexicon lexicon, IValueFinder finder)
{
    private readonly List<Candidate> _found = [];

    /// <summary>True for the heading of a column whose numbers belong to things or papers: "Số sê-ri".</summary>
    /// <param name="cell">The cell.</param>
    public bool NamesThings(GridCell cell) => cell.Trimmed.Length is > 0 and <= 30 && lexicon.TryExact(cell, out var roles) && roles[0].Name == RowReader.ThingNumber;

    /// <summary>True for a row of headings of which one is a person's and no office's: a name, a birth, a class, a number; amounts alone are a budget's.</summary>
    /// <param name="row">The row.</param>
    public bool SpeaksOfPeople(GridRow row) => row.Cells.Any(cell => lexicon.Match(cell, out _).Any(role => role.Weight == RoleWeight.Name || role.Kind is not null and not (FindingKinds.Income or FindingKinds.SocialInsurance or FindingKinds.HealthInsurance or FindingKinds.BankAccount or FindingKinds.TaxCode) || role.Name is "class" or "sex"));

    /// <summary>True for the heading of what somebody is charged with: "Nhiệm vụ", "Phân công".</summary>
    /// <param name="cell">The heading.</param>
    public bool NamesDuty(GridCell cell) => lexicon.TryExact(cell, out var roles) && roles[0].Name == "staff-position" && RecordWords.Of("duty-heading").Open(cell.Key);

    /// <summary>True for the heading of marks: "Toán", "Hạnh kiểm".</summary>
    /// <param name="text">The heading.</param>
    public bool NamesMark(string text) => KindOf(text) == FindingKinds.StudyResult;

    /// <summary>Kind of what a heading or label announces; null where it is none, or announces nothing of a kind.</summary>
    /// <param name="text">The heading, without its colon.</param>
    public string? KindOf(string text) => lexicon.Match(text, out _) is { Count: > 0 } roles ? roles[0].Kind : null;

    /// <summary>Finds the first heading in the rows.</summary>
    /// <param name="rows">The rows looked at.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to stop looking for its first row.</param>
    public TableHeader? Find(IReadOnlyList<GridRow> rows, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsHeader(rows[i]) || StartsLooseHeader(rows, i)) return Build(rows, i);
        }

        return null;
    }

    /// <summary>Says whether a row is a heading by itself: two or more known headings and no data beside them.</summary>
    public bool IsHeader(GridRow row) => row.HeadsByItself ??= HeadsByItself(row);

    private bool HeadsByItself(GridRow row)
    {
        if (row.Cells.Count == 0) return false;
        if (row.IsTurned) return true;
        // Of the few rows that look like headings alone is asked what costs most.
        return LooksLikeHeadings(row) && !Translates(row) && !HoldsPerson(row) && !NamesSomebody(row);
    }

    /// <summary>True for a program's text under its key, in two languages or more: "student.name | Họ và tên học sinh | Student name".</summary>
    /// <param name="row">The row.</param>
    public static bool Translates(GridRow row) =>
        row.Cells.Count > 2 && row.Cells[0].Trimmed is var key && key.IndexOf('.') > 0 && ProgramText.IsIdentifier(key) && row.Cells.Skip(1).All(cell => !(cell.Trimmed.IndexOf('.') > 0 && ProgramText.IsIdentifier(cell.Trimmed)));

    private bool NamesSomebody(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Trimmed.Length == 0 || lexicon.Match(cell, out _).Count > 0 || IsLeaderOfHeading(row, cell)) continue;
            if (finder.LookAtName(cell.Text).Score >= 0.7) return true;
        }

        return false;
    }

    // "Giai đoạn | Hiệu trưởng"
    private static bool IsLeaderOfHeading(GridRow row, GridCell cell) => row.IsHeader && ContextWords.OpensWithLeader(cell.Key);

    private bool LooksLikeHeadings(GridRow row)
    {
        var known = 0.0;
        var counted = 0;
        var bare = 0;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var sexHeading = row.Cells.Any(cell => cell.Key is "gioi tinh" or "gt" or "phai" or "g tinh" or "gioi" or "nam nu");
        foreach (var cell in row.Cells)
        {
            if (cell.Trimmed.Length == 0) continue;
            counted++;
            var roles = lexicon.Match(cell, out var exact);
            if (!exact && IsData(cell)) return false;
            if (CellShapes.Integer(cell.Trimmed, 3) >= 0) bare++;
            if (roles.Count > 0)
            {
                // Beside "Giới tính" the words Nam and Nữ are values of a table turned on its side.
                if (sexHeading && CellShapes.IsSex(cell.Text.Folded)) continue;
                known += exact ? 1 : 0.6;
                keys.Add(cell.Key);
            }
            else if (IsLeaderOfHeading(row, cell))
            {
                known++;
                keys.Add(cell.Key);
            }
        }

        // "Phạm Thị Mẫu | Tin học | 6A | 12": a row of a duty roster; headings have no bare numbers among them.
        if (bare > 0 && known < counted * 0.6) return false;
        // "Ma Mẫu | 11B1 | nghỉ học không phép": nor have they a class.
        if (known < counted * 0.6 && row.Cells.Any(cell => cell.Trimmed.Length <= 6 && CellShapes.Digits(cell.Trimmed) > 0 && CellShapes.IsClass(cell.Text.Folded))) return false;
        if (row.IsHeader && known >= 1 && keys.Count * 2 >= counted) return true;
        return counted >= 2 && keys.Count >= 2 && keys.Count * 4 >= counted && known >= 1.6 && known >= counted * 0.4;
    }

    // "Học sinh Lê Mẫu | sinh ngày 21/09/2014 | điện thoại 0912345678": each field opens as a heading does, and says a person's value.
    private bool HoldsPerson(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Trimmed.Length < 6) continue;
            var digits = CellShapes.Digits(cell.Trimmed);
            if (digits is < 6 and > 0 || lexicon.Match(cell, out var exact) is not { Count: > 0 } roles || exact && digits == 0) continue;
            _found.Clear();
            finder.Detect(cell.Text, _found);
            if (_found.Any(found => IsPersons(found, roles[0], exact))) return true;
        }

        return false;
    }

    private static bool IsPersons(Candidate found, ColumnRole role, bool exact) => found.Rule.Kind switch
    {
        FindingKinds.PhoneNumber or FindingKinds.Email or FindingKinds.NationalId or FindingKinds.StudentId or FindingKinds.HealthInsurance or FindingKinds.SocialInsurance or FindingKinds.Passport or FindingKinds.BankAccount => found.Confidence >= 0.5,
        FindingKinds.BirthDate => found.Confidence >= 0.5 && found.Length >= 8 && (!exact || role.Kind == FindingKinds.BirthDate),
        FindingKinds.PersonName => !exact && found.Confidence >= 0.7 && role.Weight == RoleWeight.Name,
        _ => false,
    };

    // One heading ("Họ và tên") over a column of names, or a heading row half of which is only in the row below.
    private bool StartsLooseHeader(IReadOnlyList<GridRow> rows, int i)
    {
        var row = rows[i];
        var cells = row.Cells.Where(cell => cell.Trimmed.Length > 0).ToList();
        if (cells.Count is 0 or > 12 || cells.Any(IsData) || i + 1 >= rows.Count) return false;
        var known = cells.Where(cell => lexicon.Match(cell, out var exact).Count > 0 && exact).ToList();
        if (known.Count == 0) return false;
        if (IsCounted(rows, i, cells)) return true;
        if ((cells.Count <= 3 || cells.TrueForAll(MayBeHeading)) && known.Any(cell => IsNameHeading(cell.Text) && NamesBelow(rows, i + 1, cell.Column))) return true;
        return known.Count >= 1 && cells.Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1) && IsHeader(rows[i + 1]);
    }

    // "STT | Mã TS | Tên tài sản | …" over 1, 2, 3: whatever the others say.
    private bool IsCounted(IReadOnlyList<GridRow> rows, int i, List<GridCell> cells) =>
        cells.Count >= 3 && cells.TrueForAll(MayBeHeading) && lexicon.TryExact(cells[0], out var roles) && roles[0].Name == "row-number"
        && rows[i + 1].StartingAt(cells[0].Column) is { } below && CellShapes.Integer(below.Trimmed) == 1;

    private bool MayBeHeading(GridCell cell) =>
        cell.Trimmed.Length <= LongestLooseHeading && CellShapes.Digits(cell.Trimmed) == 0 && (!CellShapes.IsCapitalised(cell.Trimmed, 0, cell.Trimmed.Length) || cell.Trimmed.IndexOf(' ') < 0 || finder.LookAtName(cell.Text).Score < 0.5);

    private const int LongestLooseHeading = 25;

    /// <summary>True for a heading that announces names.</summary>
    public bool IsNameHeading(NormalizedText cell) => lexicon.Match(cell.Text.Trim(), out var exact) is { Count: > 0 } roles && (exact || cell.Text.Length < 40) && roles.Any(role => role.Weight == RoleWeight.Name);

    /// <summary>True for a cell that is a heading of the lexicon as a whole.</summary>
    public bool IsHeading(GridCell cell) => lexicon.TryExact(cell, out _);

    /// <summary>True for a text that is a heading of the lexicon as a whole.</summary>
    public bool IsHeading(NormalizedText cell) => lexicon.TryExact(cell.Text.Trim(), out _);

    /// <summary>Share of the cells that are known headings, 0 to 1.</summary>
    public double KnownShare(GridRow row)
    {
        var known = 0;
        foreach (var cell in row.Cells)
        {
            if (lexicon.Match(cell, out _).Count > 0) known++;
        }

        return row.Cells.Count == 0 ? 0 : known / (double)row.Cells.Count;
    }

    private bool NamesBelow(IReadOnlyList<GridRow> rows, int from, int column)
    {
        var names = 0;
        var looked = 0;
        for (var i = from; i < rows.Count && looked < 5; i++, looked++)
        {
            if (rows[i].StartingAt(column) is { } cell && finder.LookAtName(cell.Text) is { Score: >= 0.5 } or { Masked: true }) names++;
        }

        // One name below "Giáo viên chủ nhiệm" is a signature.
        return names >= 2 && names * 2 > looked;
    }

    private TableHeader Build(IReadOnlyList<GridRow> rows, int first)
    {
        var count = 1;
        while (count < 4 && first + count < rows.Count && Continues(rows, first, count)) count++;
        var texts = new Dictionary<int, IReadOnlyList<GridCell>>();
        var width = 0;
        for (var i = 0; i < count; i++)
        {
            foreach (var cell in rows[first + i].Cells) width = Math.Max(width, cell.Column + cell.ColumnSpan);
        }

        for (var column = 0; column < width; column++)
        {
            var stack = new List<GridCell>();
            for (var i = 0; i < count; i++)
            {
                var cell = rows[first + i].At(column);
                if (cell is null or { Trimmed.Length: 0 } && i + 1 < count) cell = Inherited(rows, first + i, column);
                if (cell is { Trimmed.Length: > 0 } && !IsColumnNumber(cell)) stack.Add(cell);
            }

            if (stack.Count > 0) texts[column] = stack;
        }

        return new TableHeader(first, count, texts);
    }

    // Headings that are centred over several columns without being merged: the blank cells right of them belong to them.
    private static GridCell? Inherited(IReadOnlyList<GridRow> rows, int row, int column)
    {
        if (rows[row + 1].StartingAt(column) is not { Trimmed.Length: > 0 }) return null;
        for (var left = column - 1; left >= 0; left--)
        {
            if (rows[row + 1].StartingAt(left) is not { Trimmed.Length: > 0 }) return null;
            if (rows[row].StartingAt(left) is { Trimmed.Length: > 0 } cell) return cell;
        }

        return null;
    }

    private bool Continues(IReadOnlyList<GridRow> rows, int first, int count)
    {
        var row = rows[first + count];
        var cells = row.Cells.Where(cell => cell.Trimmed.Length > 0).ToList();
        if (cells.Count == 0) return false;
        if (cells.Count >= 2 && cells.All(IsColumnNumber)) return true;
        if (cells.Any(cell => IsData(cell) || CellShapes.Integer(cell.Trimmed) >= 0)) return false;
        var above = rows[first + count - 1];
        var grouped = 0;
        var known = 0;
        foreach (var cell in cells)
        {
            if (lexicon.Match(cell, out var exact).Count > 0 && exact) known++;
            var parent = above.At(cell.Column);
            if (parent is null || parent.ColumnSpan > 1 || parent.Trimmed.Length == 0) grouped++;
        }

        // A repeated full heading is a new page, not a second heading row.
        if (known >= 2 && cells.All(cell => above.StartingAt(cell.Column) is { } same && same.Trimmed == cell.Trimmed)) return true;
        if (cells.Any(cell => finder.LookAtName(cell.Text).Score >= 0.7 && lexicon.Match(cell, out var exact).Count == 0)) return false;
        return grouped == cells.Count && (known > 0 || cells.Count <= 3 && above.Cells.Any(cell => cell.ColumnSpan > 1))
            || known >= 1 && known * 2 >= cells.Count && grouped * 2 >= cells.Count;
    }

    private bool IsData(GridCell cell)
    {
        var text = cell.Trimmed;
        var digits = CellShapes.Digits(text);
        if (digits >= 6 && text.Length < 40 && !HeaderKey.WithoutBrackets(text).Equals(text, StringComparison.Ordinal)) digits = CellShapes.Digits(HeaderKey.WithoutBrackets(text));
        if (lexicon.TryExact(cell, out var roles) && roles.Count > 0) return false;
        return digits >= 6 && digits * 2 >= text.Length || finder.Fits(FindingKinds.Email, cell.Text, out _);
    }

    // "(1)", "(2)" or "A", "B" under the headings of official forms.
    private static bool IsColumnNumber(GridCell cell)
    {
        var text = cell.Trimmed.Trim('(', ')', '[', ']');
        return text.Length is 1 or 2 && (text.All(c => c is >= '0' and <= '9') && cell.Trimmed != text || text.Length == 1 && text[0] is >= 'A' and <= 'H');
    }
}
