using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // "Em Nguyễn Văn An. Lớp: 6A. Ngày sinh: …", or the name on the line above: the labels are that person's.
    private IReadOnlyList<RecordDraft> AdoptName(IReadOnlyList<RecordDraft> records, IReadOnlyList<LabelledValue> labelled)
    {
        if (labelled.Any(value => value.Role.Weight == RoleWeight.Name && value.Role.Subject != Subject.Staff) || labelled.All(value => value.Role.Weight == RoleWeight.None)) return records;
        var own = records.FirstOrDefault(record => record.Name is { IsPlaceholder: false } && record.Subject is Subject.Pupil or Subject.Unknown);
        // The name above begins the next person when a label comes again: "Ngày sinh" of the second pupil.
        var adopted = own ?? (_card?.Name is null || labelled.Any(Repeats) ? _nameAbove : null);
        adopted ??= PersonAbovePost(labelled) ?? PersonAboveLabels(labelled);
        if (adopted?.Name is null || own is not null && (AnswersForFirm(own, labelled) || IsBeforeFirm(own, labelled))) return records;
        if (_card?.Name is not null || _card is not null && Contacts.IsOffice(_card)) CloseCard();
        _card ??= NewCard(adopted.Location);
        _card.Values.InsertRange(0, adopted.Values);
        if (_card.Subject == Subject.Unknown) _card.Subject = adopted.Subject;
        _card.ClassName ??= adopted.ClassName;
        _cardOfOrganisation = false;
        if (ReferenceEquals(adopted, _nameAbove)) _nameAbove = null;
        return own is null ? records : [.. records.Where(record => !ReferenceEquals(record, own))];
    }

    // "Hầu Mí Mẫu⏎Giáo viên dạy nghề⏎ĐTDĐ: …": capitalised words alone above a post, over a way to reach somebody, are a person however rare the name.
    private RecordDraft? PersonAbovePost(IReadOnlyList<LabelledValue> labelled)
    {
        if (_card?.Name is not null || _recent.Count < 2 || !labelled.Any(value => value.Role.Kind is FindingKinds.PhoneNumber or FindingKinds.Email)) return null;
        var (post, line) = (_recent[0], _recent[1]);
        var words = line.Text.Trim().Split(' ');
        if (post.Text.Length > LongestPlainValue || !ContextWords.IsPost(HeaderKey.Of(post.Text)) || words.Length is < 2 or > 5 || line.Text.Length > LongestMark) return null;
        if (words.Any(word => word.Length == 0 || !char.IsUpper(word[0]) || word.Skip(1).Any(c => !char.IsLower(c))) || ContextWords.IsOrganisationName(line.Text.Trim()) || ContextWords.IsPost(HeaderKey.Of(line.Text))) return null;
        var person = new RecordDraft(RecordShape.Prose, line.Block.Location) { Subject = Subject.Staff };
        person.Values.Add(cells.NameBesideLabels(line));
        return person;
    }

    // "tran thi mau⏎Lop: 4B⏎Ngay sinh: …": a name without capitals alone on the line above what a form tells of a person.
    private RecordDraft? PersonAboveLabels(IReadOnlyList<LabelledValue> labelled)
    {
        if (_recent.Count == 0 || _card is not null && !labelled.Any(Repeats) && _card.Name is not null || !labelled.Any(value => value.Role is { Name: "class" or "birth-date" or "phone" or "parent-phone" or "personal-id" })) return null;
        var line = _recent[0];
        var words = line.Text.Trim();
        if (words.Length is < 5 or > 40 || words.Any(c => char.IsUpper(c) || !char.IsLetter(c) && c != ' ') || finder.LookAtName(line).Score < LeastName || ContextWords.IsOrganisation(HeaderKey.Of(words))) return null;
        var person = new RecordDraft(RecordShape.Prose, line.Block.Location);
        person.Values.Add(cells.NameBesideLabels(line));
        return person;
    }

    private bool Repeats(LabelledValue labelled) =>
        _card is not null && labelled.Role.Name is not ("phone" or "email" or "notes") && (_card.Values.Exists(value => value.Role?.Name == labelled.Role.Name) || _card.Traits.Contains(labelled.Role.Name));

    // A doubted name of the prose reader gives way to the field that holds it.
    private IReadOnlyList<RecordDraft> WithNameAmongFields(IReadOnlyList<RecordDraft> records, NormalizedText line, List<TextSpan> taken, bool ofParents)
    {
        if (NameAmongFields(line, taken, ofParents).FirstOrDefault() is not { Name: { } name } record) return records;
        var doubted = records.FirstOrDefault(other => other.Name is { } weak && weak.Span.Start < name.Span.End && name.Span.Start < weak.Span.End);
        if (doubted is not null) record.Values.AddRange(doubted.Values.Where(value => !ReferenceEquals(value, doubted.Name)));
        return [record, .. records.Where(other => !ReferenceEquals(other, doubted))];
    }

    // "Em mã 6434963885, Lê Thử Mẫu, ngày sinh: …": beside a label even a name the model doubts is one.
    private IEnumerable<RecordDraft> NameAmongFields(NormalizedText line, IReadOnlyList<TextSpan> taken, bool ofParents)
    {
        var marker = LineFields.MarkerEnd(line.Text);
        var from = marker;
        while (from < line.Text.Length)
        {
            var to = LineFields.NextBreak(line.Text, from);
            var (start, length) = Fields.Trim(line.Text.Substring(from, to - from));
            if (length is >= 4 and <= 50 && CellShapes.Digits(line.Text.Substring(from + start, length)) == 0 && (IsName(line, (from + start, length), 0.5) || ofParents && marker > 0 && from == marker && IsItem(line, (from + start, length))) && !IsAfterPlace(line.Text, from))
            {
                var span = line.ToOriginal(from + start, length);
                if (taken.All(known => known.End <= span.Start || span.End <= known.Start))
                {
                    var record = new RecordDraft(RecordShape.Prose, line.Block.Locate(span));
                    record.Values.Add(cells.NameBesideLabels(Fields.Slice(line, from + start, length)));
                    yield return record;
                    yield break;
                }
            }

            from = to + 1;
        }
    }

    // "3) Hờ A Dợ — bố: … / mẹ: …": what a numbered line of a parent's labels opens with is whose parents they are, when all its words begin with capitals.
    private static bool IsItem(NormalizedText line, (int Start, int Length) field)
    {
        var words = line.Text.Substring(field.Start, field.Length).Split(' ');
        return words.Length is >= 2 and <= 6 && words.All(word => word.Length > 0 && char.IsUpper(word[0])) && words.Any(word => word.Any(char.IsLower)) && !ContextWords.IsOrganisationName(string.Join(" ", words));
    }

    // "… tại các phường Trảng Mẫu, Tân Phong": a list of places.
    private static bool IsAfterPlace(string text, int at)
    {
        var from = Math.Max(0, at - 50);
        var before = HeaderKey.Of(text.Substring(from, at - from));
        return RecordWords.Of("place-word").StandIn(before);
    }

    private List<ValueDraft> ValuesOf(LabelledValue labelled)
    {
        var values = new List<ValueDraft>();
        var cell = new GridCell(0, labelled.Value);
        // "Chủ tài khoản: Hội Khuyến học Trường THPT Mẫu": the holder is nobody.
        if (labelled.Role.Kind == FindingKinds.PersonName && ContextWords.IsOrganisationName(cell.Trimmed)) return values;
        if (labelled.Role.Kind is not null && !IsProse(labelled.Role, cell)) cells.Read(cell, new ListColumn(0, labelled.Role, labelled.Role.Subject, 0.95, true) { IsOfLabel = true }, values);
        return values;
    }

    private void AddToCard(LabelledValue labelled, List<ValueDraft> values)
    {
        var role = labelled.Role;
        if (JoinGivenName(role, values) || GiveToSigner(role, values)) return;
        if (IsTeacherOf(role))
        {
            _card!.Values.AddRange(values.Select(value => value with { Weight = RoleWeight.Work, Subject = Subject.Staff })); // not null: it has a name
            return;
        }

        if (role.IsContact && values.Count == 1 && BehindName(labelled, values[0]) is var behind && (ContextWords.IsPostAfter(behind) || ContextWords.IsStaffAfter(behind)))
        {
            role = role with { Weight = RoleWeight.Name, Subject = ContextWords.IsPostAfter(behind) ? Subject.Official : Subject.Staff };
            values = [values[0] with { Weight = RoleWeight.Name, Subject = role.Subject, Role = role }];
        }

        if (_cardOfOrganisation && _card is { Name: null } && role.Kind == FindingKinds.PersonName && values.Count == 1 && ContextWords.IsPostAfter(BehindName(labelled, values[0])))
        {
            // "Người đại diện: Ông Lê Mẫu - Giám đốc" of a firm.
            _card.Values.Add(values[0] with { Weight = RoleWeight.Work, Subject = Subject.Official, Role = role });
            return;
        }

        var opens = role.Weight == RoleWeight.Name && values.Count > 0;
        if (opens && (_card?.Name is not null || _sinceCard > 4 || _cardOfOrganisation || _card is not null && Contacts.IsOffice(_card))) CloseCard();
        _card ??= NewCard(labelled.Value.Block.Location);
        // "Full name: ……… Class: 7/…" at the head of a test, and below it the letter to be read.
        if (_card.Values.Count == 0) _cardOfExercise |= Exercise.Gives(Recent);
        _sinceCard = 0;
        _card.Values.AddRange(values.Select(value => value.Subject is null && role.Subject is not null ? value with { Subject = role.Subject } : value));
        if (role.Kind is null && role.Weight is RoleWeight.Plain or RoleWeight.Work && !CellShapes.IsEmptyMark(labelled.Value.Folded)) _card.Traits.Add(role.Name);
        if (opens && role.Subject is { } subject) _card.Subject = subject;
        if (opens) _cardOfAuthor = labelled.IsOfAuthor && !ContextWords.NamesClassCode(labelled.Value.Text);
        if (role.Name == "staff-position" && ContextWords.IsLeader(HeaderKey.Of(labelled.Value.Text))) _card.Traits.Add("leader");
        if (role.Name == "class" && _card.Traits.Contains("class")) _card.ClassName ??= labelled.Value.Text.Trim();
    }

    private RecordDraft NewCard(Location location)
    {
        _cardOfExercise = Exercise.Gives(Recent);
        return new RecordDraft(RecordShape.Card, location) { Subject = Subject.Unknown };
    }

    // "Người liên hệ: Lê Mẫu, Phó Hiệu trưởng, điện thoại …"
    private static string BehindName(LabelledValue labelled, ValueDraft name)
    {
        var at = labelled.Value.Text.IndexOf(name.Raw, StringComparison.Ordinal);
        return at < 0 ? "" : HeaderKey.Of(labelled.Value.Text.Substring(at + name.Raw.Length));
    }

    // "…; GVCN: cô Mẫu" behind a pupil's labels: the teacher is named at work and opens no card.
    private bool IsTeacherOf(ColumnRole role) => role is { Weight: RoleWeight.Name, Subject: Subject.Staff } && _card is { Name: not null, Subject: Subject.Pupil or Subject.Unknown };

    // "Họ và chữ đệm: Nguyễn Văn", then "Tên: An": one name on two labels.
    private bool JoinGivenName(ColumnRole role, List<ValueDraft> values)
    {
        if (role.Weight != RoleWeight.Name || values.Count != 1 || values[0].Raw.Count(c => c == ' ') > 1 || _card is null) return false;
        var at = _card.Values.FindIndex(value => value.Role?.Name == "surname-middle");
        if (at < 0) return false;
        var first = _card.Values[at];
        var raw = first.Raw + " " + values[0].Raw;
        _card.Values[at] = first with { Raw = raw, Normalized = Fields.SingleSpaces(raw), Role = values[0].Role, Confidence = Math.Max(first.Confidence, 0.9), Further = [.. first.Further, values[0].Span, .. values[0].Further] };
        return true;
    }

    private const int LongestPlainValue = 60;
    private const int LongestMark = 40;
    private const int LongestBeforeMoney = 12;
    private const int LettersOfNumber = 8;

    // "Văn: …" in running text is no mark in literature unless a mark or rating follows.
    private bool IsProse(ColumnRole role, GridCell cell) =>
        role.Kind is null && cell.Trimmed.Length > LongestPlainValue
        || role.Kind == FindingKinds.Credential && cell.Trimmed.IndexOf(' ') != cell.Trimmed.LastIndexOf(' ')
        || role.Kind == FindingKinds.StudyResult && (cell.Trimmed.Length > LongestMark || !CellShapes.IsResult(cell.Trimmed, cell.Text.Folded))
        // "BHYT: Mai Thị Mẫu GD4…; Cao Bá Thử DN4…" announces people with their numbers.
        || role.Kind is FindingKinds.HealthInsurance or FindingKinds.NationalId or FindingKinds.StudentId or FindingKinds.Passport && CellShapes.Letters(cell.Trimmed) > LettersOfNumber && OpensWithName(cell.Text)
        // "Trường hợp F0: Lê Mẫu 4A, Trần Thử 4A" announces people, not what ails one.
        || role.Kind == FindingKinds.SensitiveAttribute && OpensWithName(cell.Text)
        // "Hình thức nhận: chuyển khoản số …" says how, not how much.
        || role.Kind == FindingKinds.Income && (CellShapes.IsRangeOfMoney(cell.Trimmed) || CellShapes.Digits(cell.Trimmed.Substring(0, Math.Min(LongestBeforeMoney, cell.Trimmed.Length))) == 0)
        // "Cận thị: 215 em; sâu răng: 330 em" counts people.
        || role.Kind == FindingKinds.SensitiveAttribute && OpensWithCount(cell.Trimmed)
        || role.Kind == FindingKinds.SensitiveAttribute && (cell.Trimmed.Length > 60 || CellShapes.Digits(cell.Trimmed) > 4);

    private static bool OpensWithCount(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        return end is > 0 and <= 5 && RecordWords.Of("counted").Open(HeaderKey.Of(text.Substring(end)));
    }

    private bool OpensWithName(NormalizedText text)
    {
        _found.Clear();
        finder.Detect(text, _found);
        return _found.Exists(candidate => candidate.Rule.Kind == FindingKinds.PersonName && candidate.Start <= 4 && candidate.Confidence >= LeastName);
    }

    private void CloseCard()
    {
        EndOffice();
        if (_card is { } card && card.Values.Count > 0)
        {
            if (card.Name is null) NameByAnother(card);
            // Of an author known by nothing but the name and what the story tells.
            if (_cardOfExercise || _cardOfAuthor && card.Traits.Count == 0 && card.Values.TrueForAll(value => value.Kind is FindingKinds.PersonName or FindingKinds.SensitiveAttribute)) card.Subject = Subject.Other;
            if (card.Subject == Subject.Unknown) card.Subject = CardSubject(card);
            // What a certificate names, and nothing else, is whom it is given to.
            if (_certificate && card is { Subject: Subject.Unknown, Name: not null } && card.Traits.Count == 0) card.Traits.Add("certificate");
            if (card.Name is null && IsNamedBySheet) card.Traits.Add(RecordWeigher.RowRemark);
            if (card.Name is null && tables.HasPeople && card.Location is { Part: DocumentParts.Comments, Cell: not null }) SayOfRow(card);
            if (card.Name is null && (_cardOfOrganisation || Contacts.IsOffice(card))) Contacts.MakeOrganisations(card);
            if (card.Name is null) sink.Add(card, Titles());
            else (_cards ??= sink.OpenList(CardList(card))).Add(card);
        }

        _card = null;
        _cardOfOrganisation = false;
        _cardOfExercise = false;
        _cardOfAuthor = false;
        _sinceCard = 0;
    }

    // "Mẹ: Trần Thị Mẫu", then her number; "Chủ TK: Lê Thử" below an account: where no pupil is named they are the person of the card.
    private static void NameByAnother(RecordDraft card)
    {
        var at = card.Values.FindIndex(value => value is { Kind: FindingKinds.PersonName, IsMasked: false, Weight: RoleWeight.Exposing });
        if (at < 0) return;
        card.Values[at] = card.Values[at] with { Weight = RoleWeight.Name };
        if (card.Values[at].Subject is { } subject) card.Subject = subject;
    }

    // Three forms of the same shape are a list of people.
    private ListDraft CardList(RecordDraft card) =>
        new(ListTitle.Best([.. Recent.Where(ListTitle.IsTitle), .. _documentTitles]), Titles(), card.Subject, [.. card.Values.Select(value => value.Role).OfType<ColumnRole>()], card.Location);

    private Subject CardSubject(RecordDraft card)
    {
        if (card.Name is null) return Subject.Unknown;
        if (card.Traits.Contains("class") || card.Values.Any(value => value.Subject == Subject.Parent || value.Kind is FindingKinds.StudentId or FindingKinds.CandidateNumber or FindingKinds.StudyResult)) return Subject.Pupil;
        return card.Traits.Contains("staff-position") ? Subject.Staff : Titles().Subject ?? Subject.Unknown;
    }
}
