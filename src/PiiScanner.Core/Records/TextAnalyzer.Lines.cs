using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // A line of a list: fields at tabs, bars or wide gaps; a number or bullet before a name; or a name and what stands behind it.
    private List<(int Start, int Length)>? ListFields(NormalizedText line)
    {
        if (!LineFields.MayBeList(line.Text)) return null;
        var parted = line.Text.IndexOf('\t') >= 0 || LineFields.HasBar(line.Text);
        var shaped = parted || IsSentence(line.Text) ? null : _shapes.Split(line, _run.Count > 0 && _run[_run.Count - 1].Fields.Count >= 2);
        if (shaped is null && !parted && forms.ReadLine(line).Count >= 2) return null;
        var fields = LineFields.Split(line.Text, out var marked);
        var wide = LineFields.IsWide(line.Text) || line.Text.IndexOf('\t') >= 0 || LineFields.HasBar(line.Text) || line.Text.IndexOf("  ", StringComparison.Ordinal) >= 0 && fields.Count >= 2;
        if (wide && fields.Count >= 2) return shaped is null && forms.ReadLine(line).Count >= 1 && fields.Count <= 4 && !(_run.Count > 1 && _run[_run.Count - 1].Fields.Count == fields.Count && _run[_run.Count - 2].Fields.Count == fields.Count) ? null : fields;
        if (fields.Count == 0 || !marked && IsSentence(line.Text)) return null;
        if (shaped is not null) return Whole(line, shaped);
        // "DANH SACH HOC SINH HO NGHEO, CAN NGHEO": Danh is a surname, and this a title.
        if (!marked && !wide && ListTitle.NamesList(line.Text)) return null;
        if (line.Text.IndexOf(':') > 0 && IsOfficer(line, fields, marked)) return fields;
        if (marked && IsItemOfForm(line, fields)) return null;
        if (marked && fields.Count >= 2) return fields.Skip(1).Take(4).Any(field => IsName(line, field, 0.5)) || ContinuesRun(line, fields) || OpensWithFact(line, fields, 1) || IsNameUnderTitle(line, fields[1]) ? Whole(line, fields) : ByValues(line, fields);
        return IsName(line, fields[0], fields.Count > 1 ? 0.55 : 0.6) || OpensWithPerson(line, fields) || OpensWithFact(line, fields, 0) || ContinuesShape(line, fields) || fields.Count > 1 && IsNameUnderTitle(line, fields[0]) ? ListTitle.IsLetterhead(line.Text) ? null : Whole(line, fields) : null;
    }

    // "1. Họ và tên thí sinh: Lê Mẫu", "2. Giới tính: Nam": a form whose items are numbered is one person's.
    private bool IsItemOfForm(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (fields.Count < 3 || line.Text.IndexOf(':', fields[1].Start + fields[1].Length) is not (>= 0 and var mark) || mark > fields[1].Start + fields[1].Length + 1) return false;
        return forms.RoleOf(line.Text.Substring(fields[1].Start, fields[1].Length)) is { } role && (role.Kind is not null || _run.Count == 0 && _card is not null);
    }

    // "Chúc mừng em Lê Mẫu (lớp 9A) đạt Huy chương Vàng môn cờ vua." tells a story; items of a list do not.
    private static bool IsSentence(string text)
    {
        var trimmed = text.TrimEnd();
        if (trimmed.Length < 30 || trimmed[trimmed.Length - 1] is not ('.' or '!')) return false;
        var small = 0;
        for (var i = 1; i < trimmed.Length; i++)
        {
            if (char.IsLower(trimmed[i]) && trimmed[i - 1] == ' ') small++;
        }

        return small >= 4;
    }

    // "Lớp trưởng: Lê Mẫu", "Tổ trưởng tổ 1: Trần Thử": the pupils in charge of a class.
    private bool IsOfficer(NormalizedText line, List<(int Start, int Length)> fields, bool marked)
    {
        var first = marked ? 1 : 0;
        if (fields.Count < first + 2 || fields[first].Length > 40) return false;
        var key = HeaderKey.Of(line.Text.Substring(fields[first].Start, fields[first].Length));
        var opens = RecordWords.Of("class-post").Folded.Any(word => key.StartsWith(word, StringComparison.Ordinal));
        if (!opens && !(_officers > 0 && RecordWords.Of("group-post").Folded.Any(word => key.StartsWith(word, StringComparison.Ordinal)))) return false;
        var name = fields[first + 1];
        if (!IsName(line, name, 0.5) && !(_officers > 0 && CellShapes.IsCapitalised(line.Text, name.Start, name.Length) && name.Length <= 40)) return false;
        _officers++;
        return true;
    }

    // "Lý Sóc Khone – 24/6/2013 – 6A": capitalised words, then a date or class and little else.
    private bool OpensWithPerson(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (fields.Count is < 3 or > 8 || fields[0].Length is < 5 or > 40 || !CellShapes.IsCapitalised(line.Text, fields[0].Start, fields[0].Length)) return false;
        var first = line.Text.Substring(fields[0].Start, fields[0].Length);
        if (CellShapes.Digits(first) > 0 || first.Count(c => c == ' ') is 0 or > 4 || ContextWords.IsOrganisationName(first) || !EndsInCapital(line.Text, fields[0].Start, fields[0].Length)) return false;
        return fields.Skip(1).Any(field => field.Length <= 20 && finder.Fits(FindingKinds.BirthDate, Fields.Slice(line, field.Start, field.Length), out var date) && date.Length == 10);
    }

    // "- Lừ Seo Mẫu, 8A, thôn …": two to five words, each with its capital, and a class right behind them.
    private static bool OpensWithFact(NormalizedText line, List<(int Start, int Length)> fields, int first)
    {
        if (fields.Count < first + 2 || fields[first].Length is < 5 or > 40 || fields[first + 1].Length > 12) return false;
        var words = line.Text.Substring(fields[first].Start, fields[first].Length);
        if (CellShapes.Digits(words) > 0 || words.Count(c => c == ' ') is 0 or > 4 || !CellShapes.IsCapitalised(line.Text, fields[first].Start, fields[first].Length)) return false;
        if (words.Split(' ').Any(word => word.Length == 0 || !char.IsLetter(word[0]) || char.IsLower(word[0])) || words.All(c => !char.IsLower(c))) return false;
        return !ContextWords.IsOrganisationName(words) && !RecordWords.Of("not-people").Open(HeaderKey.Of(words)) && CellShapes.IsClass(Fields.Slice(line, fields[first + 1].Start, fields[first + 1].Length).Folded);
    }

    // "1. Lê Mẫu 2/1/2020 CCCD 0752… sđt 0912…": nothing parts the fields but what they are. Null where the line does not open with a name and go on with values.
    private List<(int Start, int Length)>? ByValues(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (CellShapes.Digits(line.Text) < 6) return null;
        _found.Clear();
        finder.Detect(line, _found);
        var from = fields[1].Start;
        if (_found.Find(candidate => candidate.Rule.Kind == FindingKinds.PersonName && candidate.Start - from is >= 0 and <= LongestAddress && candidate.Confidence >= LeastName) is not { } name) return null;
        var parted = new List<(int Start, int Length)> { fields[0], (from, name.End - from) };
        var at = name.End;
        foreach (var candidate in _found)
        {
            if (candidate.Start < at || candidate.Rule.Kind is not (FindingKinds.BirthDate or FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.Email or FindingKinds.StudentId or FindingKinds.HealthInsurance or FindingKinds.BankAccount)) continue;
            if (parted.Count == 2 && candidate.Start - at > LongestAddress) return null;
            AddBetween(line.Text, at, candidate.Start, parted);
            parted.Add((candidate.Start, candidate.Length));
            at = candidate.End;
        }

        if (parted.Count == 2) return null;
        AddBetween(line.Text, at, line.Text.Length, parted);
        return parted;
    }

    // "Bé gái" before a name, "CCCD" between a name and a number.
    private const int LongestAddress = 14;

    // Words between two values are a field of their own unless they label the next.
    private void AddBetween(string line, int start, int end, List<(int Start, int Length)> fields)
    {
        while (start < end && !char.IsLetterOrDigit(line[start])) start++;
        while (end > start && !char.IsLetterOrDigit(line[end - 1])) end--;
        if (end > start && !forms.IsLabel(line.Substring(start, end - start))) fields.Add((start, end - start));
    }

    // "- tran thi mau, lop 4B: hen" under a title of a list: a name that is written without any capital.
    private bool IsNameUnderTitle(NormalizedText line, (int Start, int Length) field)
    {
        if (field.Length is < 5 or > 40) return false;
        var words = line.Text.Substring(field.Start, field.Length);
        if (words.Any(c => char.IsUpper(c) || !char.IsLetter(c) && c != ' ') || words.Count(c => c == ' ') is 0 or > 4 || ContextWords.IsOrganisation(HeaderKey.Of(words))) return false;
        return finder.LookAtName(Fields.Slice(line, field.Start, field.Length)).Score >= LeastName && (_run.Count > 0 || _recent.Take(2).Any(recent => recent.Text.Length <= LongestTitleOfPeople && AnnouncesPeople(recent.Text)));
    }

    private bool AnnouncesPeople(string title) =>
        ListTitle.NamesList(title) || ContextWords.TellsScores(title) || ContextWords.TellsPay(title) || titleLexicon.Read([title], _sensitive) is { SensitiveFamily: not null } || titleLexicon.Read([title]).Has("accounts");

    // The next item of a numbered or bulleted list is one of it though its name is none the model knows: "6. Chen Ren; 3/2/2016".
    private bool ContinuesRun(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (_run.Count == 0) return false;
        var (before, known) = _run[_run.Count - 1];
        if (known.Count > fields.Count || fields.Count > known.Count + 1 || fields[1].Length > 60 || !CellShapes.IsCapitalised(line.Text, fields[1].Start, fields[1].Length) && !AreWordsWithoutCapitals(line.Text, fields[1], before.Text, known)) return false;
        var mark = line.Text.Substring(fields[0].Start, fields[0].Length);
        var last = before.Text.Substring(known[0].Start, known[0].Length);
        return CellShapes.Integer(mark) is >= 0 and var number ? number == CellShapes.Integer(last) + 1 : mark == last;
    }

    // "4. tang tuan mau - sn 28/3/2012 - lop 9a1" in a list that has no capitals at all: as many fields as the line above.
    private static bool AreWordsWithoutCapitals(string line, (int Start, int Length) field, string before, List<(int Start, int Length)> known)
    {
        if (known.Count < 3 || before.Any(char.IsUpper) || line.Any(char.IsUpper)) return false;
        var words = line.Substring(field.Start, field.Length).Split(' ');
        return words.Length is >= 2 and <= 5 && words.All(word => word.Length > 0 && word.All(char.IsLetter));
    }

    // "Ka Mẫu – 6A", "Sa Fi Thử (7A1): đi trễ" below lines of that shape: the class or date at the same place says that the name is one.
    private bool ContinuesShape(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (_run.Count < 2 || fields.Count < 2 || fields[0].Length is < 4 or > 40 || !CellShapes.IsCapitalised(line.Text, fields[0].Start, fields[0].Length) || !EndsInCapital(line.Text, fields[0].Start, fields[0].Length)) return false;
        var (before, known) = _run[_run.Count - 1];
        if (known.Count != fields.Count || CellShapes.Digits(line.Text.Substring(fields[0].Start, fields[0].Length)) > 0) return false;
        for (var i = 1; i < fields.Count; i++)
        {
            if (IsFact(line, fields[i]) && IsFact(before, known[i])) return true;
        }

        return false;
    }

    private bool IsFact(NormalizedText line, (int Start, int Length) field)
    {
        if (field.Length is < 2 or > 24) return false;
        var part = Fields.Slice(line, field.Start, field.Length);
        return CellShapes.IsClass(part.Folded) || finder.Fits(FindingKinds.BirthDate, part, out _) || finder.Fits(FindingKinds.PhoneNumber, part, out _);
    }

    // An address has commas of its own: fields that one found value covers are one field.
    private List<(int Start, int Length)> Whole(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (fields.Count < 4 || line.Text.TrimEnd(' ', ';').IndexOf(';') >= 0) return fields;
        _found.Clear();
        finder.Detect(line, _found);
        foreach (var candidate in _found)
        {
            if (candidate.Rule.Kind != FindingKinds.Address) continue;
            var first = fields.FindIndex(field => field.Start + field.Length > candidate.Start);
            if (first >= 0 && finder.Fits(FindingKinds.BirthDate, Fields.Slice(line, fields[first].Start, fields[first].Length), out _)) first++;
            var last = fields.FindLastIndex(field => field.Start < candidate.End);
            if (first <= 0 || last <= first) continue;
            fields[first] = (fields[first].Start, fields[last].Start + fields[last].Length - fields[first].Start);
            fields.RemoveRange(first + 1, last - first);
        }

        return fields;
    }

    private bool IsName(NormalizedText line, (int Start, int Length) field, double least)
    {
        if (field.Length is < 3 or > 60 || !CellShapes.IsCapitalised(line.Text, field.Start, field.Length)) return false;
        var look = finder.LookAtName(Fields.Slice(line, field.Start, field.Length));
        // Old encodings write many capitals small ("Trương Ngọc ánh"), so a small last word counts when the name reaches to it.
        if (!EndsInCapital(line.Text, field.Start, field.Length) && look.Start + look.Length < field.Length) return false;
        return look.Score >= least || look.Masked || look.Placeholder;
    }

    // "Bạn Võ Mẫu chia sẻ: …" opens a sentence, not an item of a list.
    private static bool EndsInCapital(string text, int start, int length)
    {
        var at = start + length - 1;
        while (at > start && char.IsLetter(text[at]) && text[at - 1] != ' ') at--;
        return !char.IsLower(text[at]);
    }

    // "+-----+-------+" between the rows of a table drawn with signs.
    private static bool IsRuler(string line)
    {
        if (line.Length < 3) return false;
        foreach (var c in line)
        {
            if (c is not ('+' or '-' or '=' or '|' or '_' or ' ' or ':' or >= '\u2500' and <= '\u257F')) return false;
        }

        return true;
    }
}
