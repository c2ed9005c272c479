using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>A label of a form and the text behind it.</summary>
/// <param name="Role">What the label announces.</param>
/// <param name="Value">The text behind it, up to the next label.</param>
internal sealed record LabelledValue(ColumnRole Role, NormalizedText Value)
{
    /// <summary>True where the label says that a school or office is meant: "Địa chỉ trường", "Điện thoại cơ quan".</summary>
    public bool IsOfOrganisation { get; init; }

    /// <summary>True where the label names who wrote, composed or translated something: "Tác giả".</summary>
    public bool IsOfAuthor { get; init; }
}

/// <summary>Finds labels and values: <c>Họ và tên: … Ngày sinh: …</c>, in a line or in neighbouring cells.</summary>
internal sealed class FormReader(HeaderLexicon lexicon, IReadOnlyDictionary<string, ColumnRole> roles)
{
    private const int MostLabelWords = 9;

    /// <summary>Finds the labelled values of one line.</summary>
    public IReadOnlyList<LabelledValue> ReadLine(NormalizedText line)
    {
        var text = line.Text;
        if (text.Length > 2000 || NextMark(text, 0) < 0) return [];
        var found = new List<(ColumnRole Role, int LabelStart, int ValueStart, bool IsOfOrganisation)>();
        for (var mark = NextMark(text, 0); mark >= 0; mark = NextMark(text, AfterMark(text, mark)))
        {
            var from = found.Count > 0 ? found[found.Count - 1].ValueStart : 0;
            if (Label(text, from, mark) is { } label) found.Add((label.Role, label.Start, AfterMark(text, mark), NamesOrganisation(label.Role, text.Substring(label.Start, mark - label.Start))));
        }

        var values = new List<LabelledValue>();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? found[i + 1].LabelStart : text.Length;
            if (found[i].Role.Kind == FindingKinds.Address) end = SentenceEnd(text, found[i].ValueStart, end);
            if (found[i].Role.Kind == FindingKinds.BirthDate) end = DateEnd(text, found[i].ValueStart, end);
            if (found[i].Role.Kind == FindingKinds.Income) end = MoneyEnd(text, found[i].ValueStart, end);
            var (start, length) = Bounds(text, found[i].ValueStart, end);
            // "Mục Họ và tên: ghi chữ in hoa, ví dụ: NGUYỄN VĂN MẪU" tells how a form is filled in.
            if (length > 0 && !(found[i].Role.Kind == FindingKinds.PersonName && IsOpenBlank(text, found[i].ValueStart, start)) && !IsOtherLabel(text, found[i].ValueStart, start, length) && !IsLabelForName(found[i].Role, text.Substring(start, length)) && !IsOtherPaper(found[i].Role, text, found[i].ValueStart, start, length) && !GivesExample(text, found[i].ValueStart, end) && !IsBlankBeforeLabel(found[i].Role, text.Substring(start, length))) values.Add(new LabelledValue(IsBirth(found[i].Role, text, start, length) ? roles["birth-date"] : found[i].Role, Fields.Slice(line, start, length)) { IsOfOrganisation = found[i].IsOfOrganisation, IsOfAuthor = RecordWords.Of("author-label").Holds(HeaderKey.Of(text.Substring(found[i].LabelStart, found[i].ValueStart - found[i].LabelStart))) });
        }

        return values;
    }

    private static bool GivesExample(string text, int start, int end)
    {
        var at = text.IndexOf("ví dụ", start, end - start, StringComparison.OrdinalIgnoreCase);
        return at > start && at + 5 < text.Length && text[at + 5] is ':' or ' ' && RecordWords.Of("fill-in").Open(HeaderKey.Of(text.Substring(start, at - start)));
    }

    // "Họ và tên:" whose value is gone, and on the next line of the paragraph "Phân công: Sinh học".
    private static bool IsOtherLabel(string text, int from, int start, int length) =>
        start > from && text.IndexOf('\n', from, start - from) >= 0 && CellShapes.OpensWithLabel(text.Substring(start, length).Split('\n')[0]);

    // The same on one line, as a page shows it whose names are gone. "GVCN: Lê Thị Mẫu: 0912345678" is a name.
    private static bool IsLabelForName(ColumnRole role, string value)
    {
        if (role.Kind != FindingKinds.PersonName || !CellShapes.OpensWithLabel(value)) return false;
        var space = value.IndexOf(' ');
        return !NameModel.Default.MayBeSurname(space < 0 ? value.AsSpan() : value.AsSpan(0, space));
    }

    // "Địa chỉ:" without one, and on the next line of the paragraph "Phiếu đăng ký học thêm".
    private static bool IsOtherPaper(ColumnRole role, string text, int from, int start, int length) =>
        role.Kind is FindingKinds.Address or FindingKinds.BirthPlace && start > from && text.IndexOf('\n', from, start - from) >= 0 && ListTitle.OpensForm(text.Substring(start, length));

    // "Là phụ huynh học sinh: …… sinh ngày … tháng …": nobody is called so.
    private bool IsBlankBeforeLabel(ColumnRole role, string value) => role.Kind == FindingKinds.PersonName && value.Length <= 30 && !value.Any(char.IsUpper) && IsLabel(value);

    private const int LongestWordBehindBlank = 16;
    private const int LongestLabelBehindBlank = 32;

    // "Ông (bà) ……… - Thành viên": dots that nobody has written on, and what stands behind them.
    private bool IsOpenBlank(string text, int from, int start)
    {
        var dots = 0;
        while (from > 0 && text[from - 1] is '.' or '_' or '…' or ' ') from--;
        for (var at = from; at < start; at++)
        {
            if (text[at] is '…') dots += 3;
            else if (text[at] is '.' or '_') dots++;
        }

        if (dots < 6) return false;
        // "Chữ ký cha mẹ: ……… Chữ ký học sinh: ………": what follows the dots is the next label. "Họ tên: ……… Lê Mẫu ……… Lớp: 9A" is filled in.
        if (start < text.Length && text.IndexOf(':', start) is > 0 and var colon && colon - start <= LongestLabelBehindBlank && text.Substring(start, colon - start) is var next && (IsLabel(next) || HeaderKey.Of(next).StartsWith("chu ky", StringComparison.Ordinal))) return true;
        if (start < text.Length && text[start] is '-' or '–' or ',' or ';' or ')') return true;
        return start < text.Length && char.IsLower(text[start]) && RecordWords.Of("blank-follows").OpenMarked(text.Substring(start, Math.Min(LongestWordBehindBlank, text.Length - start)));
    }

    // "Sinh: 22/3/2017" is no mark in biology.
    private static bool IsBirth(ColumnRole role, string text, int start, int length) =>
        role.Kind == FindingKinds.StudyResult && length is >= 6 and <= 24 && CellShapes.Digits(text.Substring(start, length)) is >= 6 and <= 8 && text.IndexOfAny(DateSigns, start, length) >= 0;

    private static readonly char[] DateSigns = ['/', '-', '.'];

    /// <summary>The role of a line that is nothing but a label, or null.</summary>
    public ColumnRole? ReadLabel(NormalizedText line)
    {
        var trimmed = line.Text.Trim();
        var text = trimmed.TrimEnd(':', ' ');
        if (text.Length is < 2 or > 60 || !char.IsLetter(text[0])) return null;
        var match = lexicon.Match(text, out var exact);
        if (!exact) return match.Count > 0 && text.Length < trimmed.Length && IsShaped(match[0]) ? match[0] : null;
        if (text.Length > 50 || match[0].Weight == RoleWeight.None || match[0].Name is "birth-day" or "birth-month" or "birth-year-part") return null;
        // "DANH SÁCH HỌC SINH" over a list is a title, though some tables use it as a heading.
        var key = HeaderKey.Of(text);
        return match[0].Weight == RoleWeight.Name && !HeaderKey.HasPhrase(key, "ten") && !HeaderKey.HasPhrase(key, "ho") ? null : Choose(match, text);
    }

    /// <summary>The fields of an identity card's QR code in their order; null for those that are not told (the old number, the sex, the day of issue).</summary>
    public IReadOnlyList<ColumnRole?> RolesOfIdentityCode { get; } = [roles["personal-id"], roles["old-id-card"], roles["full-name"], roles["birth-date"], roles["sex"], roles["address"]];

    /// <summary>The role of the name of a parameter or member: "hoten", "ngay_sinh"; null where it is not known.</summary>
    /// <param name="name">The name.</param>
    public ColumnRole? RoleOf(string name) => lexicon.TryExact(name, out var match) ? match[0] : null;

    /// <summary>True where words may announce a value of a kind, or where they are a label of no value: "ĐT", "lớp".</summary>
    /// <param name="words">The words in front of the value.</param>
    /// <param name="kind">Kind of the value; null for one that exposes nothing.</param>
    public bool Announces(string words, string? kind) => lexicon.TryExact(words, out var match) && match.Any(role => role.Kind is null || role.Kind == kind);

    /// <summary>The role of a person's own name.</summary>
    public ColumnRole FullName => roles["full-name"];

    /// <summary>The role of an ethnic group.</summary>
    public ColumnRole EthnicGroup => roles["ethnic-group"];

    /// <summary>True when half of the fields of a line or more are headings.</summary>
    /// <param name="line">The line.</param>
    /// <param name="fields">Its fields.</param>
    public bool AreHeadings(NormalizedText line, IReadOnlyList<(int Start, int Length)> fields) =>
        fields.Count(field => lexicon.TryExact(line.Text.Substring(field.Start, field.Length), out _)) * 2 >= fields.Count;

    /// <summary>The role of pay.</summary>
    public ColumnRole Pay => roles["income"];

    /// <summary>The role of a mark.</summary>
    public ColumnRole Score => roles["score"];

    /// <summary>True for the heading of the counter: "STT", "TT".</summary>
    public bool IsCounterLabel(string words) => words.Length <= 12 && lexicon.TryExact(words, out var match) && match[0].Name == "row-number";

    /// <summary>True for the name of a subject that is taught, or of a mark: "Ngữ văn".</summary>
    public bool NamesMark(string words) => lexicon.TryExact(words, out var roles) && roles[0].Kind == FindingKinds.StudyResult;

    /// <summary>True for words that are a label and nothing else.</summary>
    public bool IsLabel(string words) => lexicon.TryExact(words, out _);

    // "Số CCCD của mẹ em Lan:" opens with a label; a value of that shape must follow.
    private static bool IsShaped(ColumnRole role) => role.Kind is FindingKinds.NationalId or FindingKinds.PhoneNumber or FindingKinds.BirthDate or FindingKinds.Email;

    /// <summary>What a property of a contact card announces; null for one that holds nothing of a person.</summary>
    /// <param name="name">Its name in upper case: <c>FN</c>, <c>TEL</c>.</param>
    public ColumnRole? RoleOfCardProperty(string name) => name switch
    {
        "FN" or "N" => roles["full-name"],
        "TEL" => roles["phone"],
        "EMAIL" => roles["email"],
        "BDAY" => roles["birth-date"],
        "ADR" => roles["address"],
        "TITLE" => roles["staff-position"],
        _ => null,
    };

    /// <summary>Finds labels in cells with their value in the next cell, as in forms laid out as tables.</summary>
    public IReadOnlyList<LabelledValue> ReadCells(GridRow row)
    {
        var values = new List<LabelledValue>();
        // "student.poor | Hộ nghèo | Poor household": translations under the key of a program's text, no label and its value.
        if (HeaderFinder.Translates(row)) return values;
        for (var i = 0; i + 1 < row.Cells.Count; i++)
        {
            var text = row.Cells[i].Trimmed.TrimEnd(' ', ':', '.');
            if (text.Length is 0 or > 60 || row.Cells[i + 1].Trimmed.Length == 0) continue;
            var match = lexicon.Match(text, out var exact);
            if (!exact || lexicon.Match(row.Cells[i + 1].Trimmed, out var next).Count > 0 && next) continue;
            if (match[0].Name is "birth-day" or "birth-month" or "birth-year-part" && !IsPartOfDate(row.Cells[i + 1].Trimmed)) continue;
            if (match[0].Kind == FindingKinds.PersonName && i == 0 && IsHeadingOfThings(row, text)) continue;
            // "Toán | 12 | 0 | 3 | 9": so many teachers, and no marks.
            if (match[0].Kind == FindingKinds.StudyResult && CellShapes.AreCounts([.. row.Cells.Skip(i + 1).Select(cell => cell.Trimmed).Where(cell => cell.Length > 0)])) continue;
            if (match[0].Kind == FindingKinds.PersonName && (IsEnumeration(row.Cells[i + 1].Trimmed) || IsDay(row.Cells[i].Trimmed))) continue;
            // "Tổ | Tổ trưởng" heads a table of who leads what.
            if (match[0].Kind == FindingKinds.Address && ContextWords.IsPost(HeaderKey.Of(row.Cells[i + 1].Trimmed))) continue;
            values.Add(new LabelledValue(match[0], row.Cells[i + 1].Text));
            i++;
        }

        return values;
    }

    // "Tên | Type | Description": the first row of a table of things; a name behind "Tên" has words or marks of its own, or a label behind it.
    private bool IsHeadingOfThings(GridRow row, string label) =>
        row.Cells.Count >= 3 && HeaderKey.Of(label) is "ten" or "name"
        && row.Cells.Skip(1).All(cell => cell.Trimmed.Length == 0 || cell.Trimmed.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or ' ') && !IsLabel(cell.Trimmed));

    // "Ba | Lê Mẫu" between Hai and Tư of a roster: in a cell without a colon it is a day.
    private static bool IsDay(string cell) => HeaderKey.Of(cell) == "ba" && cell.IndexOf(':') < 0;

    // "tháng | 150.000" is what something costs a month.
    private static bool IsPartOfDate(string cell) => CellShapes.Integer(cell, 4) is >= 1 and var number && (cell.Length <= 2 && number <= 31 || cell.Length == 4);

    // "Ba | Cơm, cá kho, canh chua": a day of the menu, not a father.
    private static bool IsEnumeration(string text) => text.IndexOf(", ", StringComparison.Ordinal) > 0 && !CellShapes.IsCapitalised(text, 0, text.Length);

    // A label ends at a colon, or at the dots that lead to its value: "Họ và tên ........ Lê Mẫu".
    private static int NextMark(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                // 08:30 and http:// are no labels.
                if (i + 1 < text.Length && (text[i + 1] == '/' || char.IsDigit(text[i + 1]) && i > 0 && char.IsDigit(text[i - 1]))) continue;
                return i;
            }

            if (IsLeader(text, i)) return i;
        }

        return -1;
    }

    private static int AfterMark(string text, int mark)
    {
        if (text[mark] == ':') return AfterBold(text, mark + 1);
        var end = mark;
        while (end < text.Length && text[end] is '.' or '…' or '_' or ' ') end++;
        return end;
    }

    // "**Họ tên:** Lê Mẫu": the signs behind the colon close the label.
    private static int AfterBold(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && (text[end] is '*' or '_')) end++;
        return end > at && (end == text.Length || text[end] == ' ') ? end : at;
    }

    private static bool IsLeader(string text, int i) =>
        text[i] == '…' || text[i] is '.' or '_' && i + 2 < text.Length && text[i + 1] == text[i] && text[i + 2] == text[i];

    private (ColumnRole Role, int Start)? Label(string text, int from, int colon)
    {
        var start = colon;
        (ColumnRole, int)? best = null;
        for (var words = 0; words < MostLabelWords; words++)
        {
            var end = start;
            while (start > from && !IsWordStart(text, start - 1, from)) start--;
            if (start > from) start--;
            if (start == end) break;
            var label = text.Substring(start, colon - start);
            if ((lexicon.TryExact(label.Trim(), out var match) || WithoutWhose(label) is { } bare && lexicon.TryExact(bare, out match)) && !IsDateLine(text, colon, label) && !IsNoLabel(label) && !IsReceiver(label, text, colon) && !IsPartOfWord(text, start, label) && !IsOfSchool(match[0], text, start)) best = (Choose(match, label), start + Leading(label));
            if (start == from) break;
        }

        return best;
    }

    // "… bài "Cháu yêu bà" (sáng tác: Lê Mẫu)": the word before the mark closes a title, and what follows is another label.
    private static bool IsNoLabel(string label)
    {
        // "Mã học sinh (ví dụ: 2600…)": what follows is an example.
        if (label.IndexOf('(') > 0 && HeaderKey.Of(label) is var key && (key.EndsWith(" vi du", StringComparison.Ordinal) || key.EndsWith(" vd", StringComparison.Ordinal))) return true;
        var mark = label.IndexOfAny(ClosingQuotes);
        return mark > 0 && CellShapes.Letters(label.Substring(mark)) > 0;
    }

    private static readonly char[] ClosingQuotes = ['"', '”', '»'];

    // "To: Nguyen Thi Mau" is the receiver of a letter; "To: 5" and "Tổ: Ngữ văn" are a group.
    private static bool IsReceiver(string label, string text, int colon)
    {
        if (label.Trim() is not ("To" or "TO" or "to")) return false;
        var at = colon + 1;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && char.IsLetter(text[at]);
    }

    // "Họ tên em", "Ngày sinh của bé": whose value it is says nothing about what it is.
    private static string? WithoutWhose(string label)
    {
        var trimmed = label.Trim();
        var space = trimmed.LastIndexOf(' ');
        if (space <= 0 || !RecordWords.Of("child-word").HoldsMarked(VietnameseLetters.ToLower(trimmed.Substring(space + 1)))) return null;
        trimmed = trimmed.Substring(0, space).TrimEnd();
        return trimmed.EndsWith(" của", StringComparison.OrdinalIgnoreCase) ? trimmed.Substring(0, trimmed.Length - 4).TrimEnd() : trimmed;
    }

    // "Thứ Ba: phở bò" is a day of the week, "giải Ba: Lê Mẫu" is a prize, "tiền đạo: Trần Thử" a place in the team.
    private static bool IsPartOfWord(string text, int start, string label)
    {
        var word = HeaderKey.Of(label);
        if (word is not ("ba" or "dao")) return false;
        return ContextWords.EndsInOneOf(text.Substring(Math.Max(0, start - 12), Math.Min(12, start)), word == "ba" ? "ordinal-before-ba" : "word-before-dao");
    }

    // "Địa chỉ trường: …", "Điện thoại nhà trường: …" tell nobody's school.
    private static bool IsOfSchool(ColumnRole role, string text, int start)
    {
        if (role.Name != "school") return false;
        var before = HeaderKey.Of(text.Substring(Math.Max(0, start - 20), Math.Min(20, start)));
        foreach (var word in RecordWords.Of("contact-of-school").Folded)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || before[before.Length - word.Length - 1] == ' ')) return true;
        }

        return false;
    }

    // "…, ngày .... tháng .... năm 2026" is a date to be filled in, "ngày 13 tháng 10 năm 2009...." one that is; "Ngày: 12/10/2026" is a letter's.
    private static bool IsDateLine(string text, int mark, string label)
    {
        var key = HeaderKey.Of(label);
        return (text[mark] == ':' ? key : HeaderKey.WithoutYears(key)) is "ngay" or "thang" or "nam";
    }

    // "Email trường cấp" is the pupil's own.
    private static bool NamesOrganisation(ColumnRole role, string label)
    {
        var key = HeaderKey.Of(label);
        if (role.Kind is null || !Contacts.IsContact(role.Kind)) return false;
        return key != "truong" && ContextWords.IsOrganisation(key) && !HeaderKey.HasPhrase(key, "truong cap");
    }

    private ColumnRole Choose(IReadOnlyList<ColumnRole> match, string label)
    {
        var key = HeaderKey.Of(label);
        if (key is "nam sinh" or "sinh nam") return roles["birth-date"];
        // "name: Build" stands in every program's settings: it announces a name only where one follows.
        if (key is "name" or "code" or "ma") return match[0] with { IsOfThingsToo = true };
        if (key is "nguoi lien he" or "ho ten nguoi lien he" or "nguoi dai dien") return match[0] with { IsContact = true };
        // In a form "Tên:" announces a whole name.
        return match[0].Name is "given-name" or "surname-middle" && key == "ten" ? roles["full-name"] : match[0];
    }

    // "thôn 5, xã Mẫu. Nhà trường …": an address ends with its sentence; "P. Mẫu", "TP. Mẫu" and "Đ. Mẫu" are abbreviations, whose words are capitals.
    private static int SentenceEnd(string text, int start, int end)
    {
        for (var i = start + 3; i + 2 < end; i++)
        {
            if (text[i] == '.' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && (char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) || char.IsDigit(text[i - 1]) && char.IsDigit(text[i - 2]))) return i;
        }

        return end;
    }

    // "Năm sinh: 1986 Nghề: thợ hồ": a date ends before the next label, known or not.
    private static int DateEnd(string text, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        if (colon <= start || colon + 1 < end && char.IsDigit(text[colon + 1])) return end;
        var at = colon;
        while (at > start && !char.IsDigit(text[at - 1])) at--;
        return at > start ? at : end;
    }

    // "4.160.000 đồng/tháng, trả qua tài khoản …": what is paid ends with its clause.
    private static int MoneyEnd(string text, int start, int end)
    {
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (text[i] is ',' or ';' && text[i + 1] == ' ') return i;
        }

        return end;
    }

    private static int Leading(string label)
    {
        var start = 0;
        while (start < label.Length && !char.IsLetter(label[start])) start++;
        return Math.Min(start, label.Length - 1);
    }

    private static bool IsWordStart(string text, int index, int from) =>
        index > from && !char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index]) && text[index - 1] is not ('/' or '&' or '.');

    private static (int Start, int Length) Bounds(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or '_' or '…' or ':' or '"')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';' or ',' or '_' or '…' or '|' or '-' or '–' or '(' or '"')) end--;
        // A sentence ends behind an address of mail.
        if (end > start && text[end - 1] == '.' && text.IndexOf('@', start, end - start) > 0) end--;
        // Dotted blanks of an empty form.
        var blank = text.IndexOf("...", start, Math.Max(0, end - start), StringComparison.Ordinal);
        if (blank >= 0) end = blank;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        var wide = text.IndexOf('\t', start, Math.Max(0, end - start));
        if (wide > start) end = wide;
        return (start, Math.Max(0, end - start));
    }
}
