using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Makes a record of a row of a list, or says that the row is none: a total, a signature, a blank.</summary>
internal sealed partial class RowReader(IValueFinder finder)
{
    private readonly CellValueReader _cells = new(finder);
    private readonly List<Candidate> _candidates = [];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Columns of the list.</param>
    /// <param name="filled">How many columns with a role the list's rows usually fill.</param>
    /// <returns>The record, or null when the row is no record.</returns>
    public RecordDraft? Read(GridRow row, ColumnLayout layout, double filled)
    {
        GridCell? first = null;
        var present = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Column < layout.First || cell.Column > layout.Last || cell.Trimmed.Length == 0) continue;
            first ??= cell;
            present++;
        }

        if (first is null || IsNotPerson(row, first, present, layout)) return null;
        if (layout.With("row-number") is { } counter && IsSignature(row, counter, present, filled)) return null;
        var record = new RecordDraft(RecordShape.Row, first.Text.Block.Location);
        foreach (var column in layout.Columns)
        {
            if (row.StartingAt(column.Index) is { Trimmed.Length: > 0 } cell) ReadCell(cell, column, record);
        }

        JoinName(row, layout, record);
        if (present >= 2 && present * 2 >= filled) ReadUnusualNames(row, layout, record);
        JoinBirthDate(row, layout, record);
        ReadFree(row, layout, record);
        if (layout.HasNames && record.Name is null) return null;
        if (record.Name is not null && present < Math.Min(2, filled) && filled >= 2) return null;
        if (record.Name is not null && filled >= 4 && present * 3 < filled) return null;
        if (record.Name is null && record.Values.Count == 0) return null;
        if (record.Name is not null) ReadNumbers(row, layout, record);
        SetTeachersAside(record, row);
        SetParentsAside(record, row);
        PartCompanions(record, row, layout);
        record.Group = string.Join("|", Trait(row, layout, "class"), Trait(row, layout, "sex"));
        return record;
    }

    /// <summary>True for a row with the post of a head in a cell of its own: "Lê Mẫu – Phó Hiệu trưởng phụ trách chuyên môn. ĐT: …"</summary>
    /// <param name="row">The row.</param>
    public static bool IsLeader(GridRow row) => row.Cells.Any(cell => cell.Trimmed.Length <= LongestPost && RecordWords.Of("leader").Open(HeaderKey.Of(cell.Trimmed)));

    private const int LongestPost = 120;

    // Below the list the signers' names stand in columns of their own, the counter's among them.
    private static bool IsSignature(GridRow row, ListColumn counter, int present, double filled)
    {
        var cell = row.StartingAt(counter.Index);
        if (cell is { Trimmed.Length: > 0 }) return CellShapes.Digits(cell.Trimmed) == 0 && CellShapes.Letters(cell.Trimmed) > 4;
        return present * 2 < filled;
    }

    // Several pupils in the cell of one duty, or in columns that all hold names (a plan of seats, groups, pairs of a draw): each is a record, with what the row says of all.
    private static void PartCompanions(RecordDraft record, GridRow row, ColumnLayout layout)
    {
        for (var i = record.Values.Count - 1; i >= 0; i--)
        {
            var value = record.Values[i];
            if (value.Kind != FindingKinds.PersonName || value.Weight != RoleWeight.Name || ReferenceEquals(value, record.Name)) continue;
            if (value.Span.Block != record.Name!.Span.Block && !IsAnother(value, record.Name, row, layout)) continue;
            record.Values.RemoveAt(i);
            var other = new RecordDraft(RecordShape.Row, value.Location) { ClassName = record.ClassName };
            other.Values.Add(value);
            other.Traits.UnionWith(record.Traits);
            record.Companions.Insert(0, other);
        }
    }

    // Beside birth dates and phones a second name is that of a parent or teacher.
    private static bool IsGridOfNames(ColumnLayout layout) => !layout.Columns.Any(column => column.Role.Weight == RoleWeight.Exposing || column.Lines is not null);

    // A name in a column of names of its own, or one that fills a cell of a list without headings.
    private static bool IsAnother(ValueDraft value, ValueDraft name, GridRow row, ColumnLayout layout)
    {
        if (value.Normalized == name.Normalized || !IsGridOfNames(layout)) return false;
        if (value.Role is { } role) return role.Name == "full-name";
        return !layout.Columns.Any(column => column.FromHeader) && row.Cells.Any(cell => cell.Text.Block.Ordinal == value.Span.Block && cell.Trimmed.Length <= value.Raw.Length + 4);
    }

    // "Tổng cộng: 45" is no person; Tống Thị Mai and Công Văn Mẫu are.
    private bool IsNotPerson(GridRow row, GridCell first, int present, ColumnLayout layout)
    {
        var key = first.Key;
        var few = present <= 3 || first.ColumnSpan > 1;
        if (RecordWords.Of("not-people").Folded.FirstOrDefault(phrase => key == phrase || few && key.StartsWith(phrase + " ", StringComparison.Ordinal)) is not { } matched) return false;
        // Tống and Công are surnames, tổng and cộng make totals.
        var word = VietnameseLetters.ToLower(first.Trimmed.Split(' ')[0]).TrimEnd(':', '.');
        if ((matched.StartsWith("tong", StringComparison.Ordinal) || matched == "cong") && word is not ("tổng" or "tong" or "cộng" or "cong")) return false;
        // "Hiệu trưởng | Lê Mẫu | 0912…": in a column of posts the word is this person's.
        if (layout.Columns.FirstOrDefault(column => column.Index == first.Column) is { Role.Name: "row-number" }) return true;
        var name = layout.Columns.FirstOrDefault(column => column.Role.Weight == RoleWeight.Name) is { } names ? row.StartingAt(names.Index) : null;
        return name is null || finder.LookAtName(name.Text).Score < 0.5;
    }

    private void ReadCell(GridCell cell, ListColumn column, RecordDraft record)
    {
        if (column.Lines is { } roles)
        {
            ReadLines(cell, column, roles, record);
            return;
        }

        if (column.Role.Name is "surname-middle" or "given-name" or "birth-day" or "birth-month" or "birth-year-part") return;
        if (column.Role.Kind is not null) _cells.Read(cell, column, record.Values);
        else if (!CellShapes.IsEmptyMark(cell.Text.Folded) && column.Role.Weight != RoleWeight.None) record.Traits.Add(column.Role.Name);
        if (column.Role.Name == "staff-position" && ContextWords.IsLeader(cell.Key)) record.Traits.Add("leader");
        if (column.Role.Name == "class" && record.Traits.Contains("class")) record.ClassName = cell.Trimmed;
    }

    private void ReadLines(GridCell cell, ListColumn column, IReadOnlyList<ColumnRole> roles, RecordDraft record)
    {
        var text = cell.Text.Text;
        var start = 0;
        for (var i = 0; i < roles.Count && start < text.Length; i++)
        {
            var end = i == roles.Count - 1 ? text.Length : text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) ReadCell(new GridCell(cell.Column, Fields.Slice(cell.Text, start, end - start)), column with { Role = roles[i], Subject = roles[i].Subject, Lines = null }, record);
            start = end + 1;
        }
    }

    private const double LeastLookInColumn = 0.25;

    private void JoinName(GridRow row, ColumnLayout layout, RecordDraft record)
    {
        if (layout.With("surname-middle") is not { } family) return;
        var left = row.StartingAt(family.Index);
        var right = layout.With("given-name") is { } given ? row.StartingAt(given.Index) : null;
        if (left is null or { Trimmed.Length: 0 }) left = right is { Trimmed.Length: > 0 } ? right : null;
        if (left is null || CellShapes.Digits(left.Trimmed) > 2 || RecordWords.Of("not-people").Holds(left.Key)) return;
        // "Họ | Tên đệm | Tên"
        var between = layout.Columns.Where(column => column.Role.Name == "surname-middle" && column.Index > family.Index).Select(column => row.StartingAt(column.Index)).OfType<GridCell>();
        GridCell[] further = [.. between.Append(right).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0 && !ReferenceEquals(cell, left))];
        var raw = string.Join(" ", further.Select(cell => cell.Trimmed).Prepend(left.Trimmed));
        Insert(record, left, family, FindingKinds.PersonName, raw, Fields.SingleSpaces(raw), RoleWeight.Name, further);
    }

    // A column whose values are names holds names the model does not know too: pupils from abroad, of small peoples, nicknames.
    private void ReadUnusualNames(GridRow row, ColumnLayout layout, RecordDraft record)
    {
        foreach (var column in layout.Columns)
        {
            if (column.FromHeader || column.Role.Weight != RoleWeight.Name || column.Lines is not null) continue;
            if (row.StartingAt(column.Index) is not { Trimmed.Length: > 0 } cell || !CellValueReader.MayBeUnusualName(cell) && !IsWithoutCapitals(cell, record)) continue;
            var span = SpanOf(cell);
            if (record.Name is not null && (!IsGridOfNames(layout) || cell.Trimmed.IndexOf(' ') < 0)) continue;
            if (record.Values.Exists(value => value.Kind == FindingKinds.PersonName && value.Span.Block == span.Block)) continue;
            Insert(record, cell, column, FindingKinds.PersonName, cell.Trimmed, Fields.SingleSpaces(cell.Trimmed), RoleWeight.Name, []);
        }
    }

    // "tang tuan mau" beside a birth date or phone: the column holds names, and this one is written without capitals too. One value is enough where the words have the look of a name.
    private bool IsWithoutCapitals(GridCell cell, RecordDraft record)
    {
        var exposing = record.Values.Count(value => value.Weight == RoleWeight.Exposing);
        if (exposing == 0 || cell.Trimmed.Any(char.IsUpper)) return false;
        var words = cell.Trimmed.Split(' ');
        if (words.Length is < 2 or > 5 || !words.All(word => word.Length > 0 && word.All(char.IsLetter)) || ContextWords.IsOrganisationName(cell.Trimmed)) return false;
        return exposing >= 2 || finder.LookAtName(cell.Text).Score >= LeastLookInColumn;
    }

    private static void JoinBirthDate(GridRow row, ColumnLayout layout, RecordDraft record)
    {
        if (layout.With("birth-year-part") is not { } year || row.StartingAt(year.Index) is not { Trimmed.Length: > 0 } yearCell) return;
        var dayCell = layout.With("birth-day") is { } day ? row.StartingAt(day.Index) : null;
        var monthCell = layout.With("birth-month") is { } month ? row.StartingAt(month.Index) : null;
        var y = CellShapes.Integer(yearCell.Trimmed, 4);
        if (y is >= 0 and < 100) y += y > 30 ? 1900 : 2000;
        if (y is < 1900 or > 2100) return;
        var d = dayCell is null ? -1 : CellShapes.Integer(dayCell.Trimmed, 2);
        var m = monthCell is null ? -1 : CellShapes.Integer(monthCell.Trimmed, 2);
        var whole = d is >= 1 and <= 31 && m is >= 1 and <= 12;
        var raw = whole ? $"{dayCell!.Trimmed}/{monthCell!.Trimmed}/{yearCell.Trimmed}" : yearCell.Trimmed;
        var normalized = whole ? $"{y:0000}-{m:00}-{d:00}" : $"{y:0000}";
        // Where the day does not parse, its cell is still part of the date.
        GridCell?[] parts = [dayCell, monthCell, yearCell];
        var first = whole ? dayCell! : yearCell;
        var further = parts.OfType<GridCell>().Where(cell => cell != first && cell.Trimmed.Length > 0).ToArray();
        Insert(record, first, whole ? layout.With("birth-day")! : year, FindingKinds.BirthDate, raw, normalized, whole ? RoleWeight.Exposing : RoleWeight.Plain, further);
    }

    private static void Insert(RecordDraft record, GridCell cell, ListColumn column, string kind, string raw, string normalized, RoleWeight weight, GridCell[] further)
    {
        var span = SpanOf(cell);
        record.Values.Add(new ValueDraft
        {
            RuleId = "table-column",
            Kind = kind,
            Raw = raw,
            Normalized = normalized,
            Confidence = Math.Min(0.99, column.Confidence + 0.02),
            Span = span,
            Further = Array.ConvertAll(further, SpanOf),
            Location = cell.Text.Block.Locate(span),
            OcrConfidence = cell.Text.Block.OcrConfidenceOf(span),
            Weight = weight,
            Subject = column.Subject,
            Role = column.Role,
            Evidence = [new Evidence("header", 0.6, new LocalizedText("các cột ghép lại thành một giá trị", "columns joined into one value"))],
            IsMasked = CellValueReader.IsMaskedValue(raw),
        });
    }

    private static TextSpan SpanOf(GridCell cell)
    {
        var (start, length) = Fields.Trim(cell.Text.Text);
        return cell.Text.ToOriginal(start, Math.Max(1, length));
    }

    // Values that stand in columns of another or no role: a phone in the notes, a birth date behind the name.
    private void ReadFree(GridRow row, ColumnLayout layout, RecordDraft record)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Column < layout.First || cell.Column > layout.Last || cell.Trimmed.Length < 5 || IsTaken(record, cell)) continue;
            _candidates.Clear();
            finder.Detect(cell.Text, _candidates);
            var column = layout.Columns.FirstOrDefault(c => c.Index == cell.Column);
            foreach (var candidate in _candidates)
            {
                if (Known(record, candidate) || !Free(column, candidate) || candidate.Rule.Kind == FindingKinds.SensitiveAttribute && IsOnDuty(cell.Text.Text, candidate.Start)) continue;
                var raw = cell.Text.Text.Substring(candidate.Start, candidate.Length);
                var normalized = finder.Normalize(candidate, cell.Text);
                var value = Loose.Value(candidate, cell.Text, raw, normalized);
                if (record.Name is not null && Relative(cell.Text.Text, candidate) is { } relative) value = value with { Weight = RoleWeight.Exposing, Subject = relative };
                record.Values.Add(value.Confidence < 0.7 ? value with { Confidence = 0.7 } : value);
            }
        }
    }

    // "2. Bà Lê Thị Mẫu, phụ huynh em Trần Thử, lớp 7B": who else is named tells whose parent or child the row's person is.
    private static Subject? Relative(string cell, Candidate candidate)
    {
        if (candidate.Rule.Kind != FindingKinds.PersonName) return null;
        var before = cell.Substring(0, candidate.Start);
        if (Relations.EndsInRelation(before)) return Subject.Pupil;
        return ContextWords.Before(before) == Subject.Parent ? Subject.Parent : null;
    }

    // A cell that is one value from end to end: whatever else were found in it would be known.
    private static bool IsTaken(RecordDraft record, GridCell cell)
    {
        if (!cell.Text.IsIdentity) return false;
        var (start, length) = Fields.Trim(cell.Text.Text);
        foreach (var value in record.Values)
        {
            if (value.Span.Block == cell.Text.Block.Ordinal && value.Span.Start <= start && value.Span.End >= start + length) return true;
        }

        return false;
    }

    private static bool Known(RecordDraft record, Candidate candidate)
    {
        foreach (var value in record.Values)
        {
            if (value.Span.Block == candidate.Span.Block && value.Span.Start < candidate.Span.End && candidate.Span.Start < value.Span.End) return true;
        }

        return false;
    }

    private static bool Free(ListColumn? column, Candidate candidate)
    {
        if (column?.Role.Name == ThingNumber) return false;
        if (IsSensitiveBesideName(column, candidate)) return true;
        // A date behind a name in the column of names is a birth.
        if (column?.Role.Kind == FindingKinds.PersonName && candidate.Rule.Kind == FindingKinds.BirthDate && candidate.Confidence >= 0.15) return true;
        if (candidate.Confidence < 0.5) return false;
        if (candidate.Rule.Kind == FindingKinds.PersonName) return column is null || column.Role.Name is "notes" or "status";
        // The column knows better than a lone shape what its digits are.
        return column is null || column.Role.Kind is null || column.Role.Kind == FindingKinds.PersonName || column.Role.Kind == FindingKinds.Address;
    }

    // In a row of a person a word such as "khiếm thính" says something of that person.
    private static bool IsSensitiveBesideName(ListColumn? column, Candidate candidate) =>
        candidate.Rule.Kind == FindingKinds.SensitiveAttribute && candidate.Confidence >= 0.2 && column is null or { Role.Kind: null };

    // "trực cấp cứu", "tổ sơ cấp cứu": what somebody does for others.
    private static bool IsOnDuty(string text, int at) => ContextWords.EndsInOneOf(text.Substring(0, at), "emergency-duty");

    private static string Trait(GridRow row, ColumnLayout layout, string role) =>
        layout.With(role) is { } column && row.StartingAt(column.Index) is { } cell ? cell.Text.Folded.Trim() : "";
}
