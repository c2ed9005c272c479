using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Reads running text: lists drawn without tables, forms of labels and values, and prose.</summary>
internal sealed class TextAnalyzer(TableAnalyzer tables, FormReader forms, ProseReader prose, CellValueReader cells, IValueFinder finder, IRecordSink sink, TitleLexicon titleLexicon, string? fileName)
{
    private const int LongestRun = 20_000;
    private const int LongestListLine = 400;
    private const int RecentCount = 12;
    // A name the model doubts more is left out of reports.
    private const double LeastName = 0.5;
    private readonly List<(NormalizedText Line, List<(int Start, int Length)> Fields)> _run = [];
    private readonly List<NormalizedText> _recent = [];
    private RecordDraft? _card;
    private int _sinceCard;
    private int _blanks;
    private bool _cardOfOrganisation;
    private (ColumnRole Role, NormalizedText Line)? _labelAbove;
    private IListSink? _cards;
    private bool _certificate;
    private RecordDraft? _nameAbove;
    private bool _cut;
    private int _officers;
    private readonly List<Candidate> _found = [];
    private readonly List<string> _documentTitles = [];
    /// <summary>Lines read last, nearest first: titles of what follows.</summary>
    public IReadOnlyList<string> Recent => [.. _recent.Select(line => line.Text.Trim())];

    /// <summary>Titles of lists met anywhere in the document: hidden parts have none of their own.</summary>
    public IReadOnlyList<string> DocumentTitles => _documentTitles;

    /// <summary>Reads the next block.</summary>
    public void Add(NormalizedText block)
    {
        var text = block.Text;
        if (text.IndexOf('\n') < 0)
        {
            AddLine(block);
            return;
        }

        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (end > start) AddLine(Fields.Slice(block, start, end - start));
            else AddBlank();
            start = end + 1;
        }
    }

    /// <summary>Reads a row that belongs to no list: a form laid out as a table, or free cells.</summary>
    public void AddLeftover(GridRow row)
    {
        FlushRun();
        if (row.Cells.Count == 1) KeepTitle(row.Cells[0].Trimmed);
        var labelled = forms.ReadCells(row);
        foreach (var value in labelled) AddToCard(value, ValuesOf(value));
        foreach (var cell in row.Cells)
        {
            if (cell.Trimmed.Length > 0 && !labelled.Any(value => ReferenceEquals(value.Value, cell.Text))) Add(cell.Text);
        }

        FlushRun();
    }

    /// <summary>True while words on a photograph are read: whom they name is in the picture.</summary>
    public bool IsCaption { get; set; }

    /// <summary>Ends a section: lists and cards do not run over it.</summary>
    public void Flush()
    {
        FlushRun();
        if (_labelAbove is { } label) ReadProse(label.Line);
        _labelAbove = null;
        ReleaseName();
        CloseCard();
        _cards?.Close();
        _cards = null;
    }

    /// <summary>Ends a list drawn in text: a table follows.</summary>
    public void EndRun() => FlushRun();

    private void AddBlank()
    {
        _blanks++;
        if (_blanks > 2) FlushRun();
    }

    private void AddLine(NormalizedText line)
    {
        var trimmed = line.Text.Trim();
        if (trimmed.Length == 0)
        {
            AddBlank();
            return;
        }

        _blanks = 0;
        if (TakeLabelAbove(line)) return;
        if (trimmed.Length <= LongestListLine && ListFields(line) is { } fields && !(fields.Count == 1 && IsSigned(line)))
        {
            _run.Add((line, fields));
            if (_run.Count >= LongestRun) FlushRun(cut: true);
            return;
        }

        FlushRun();
        ReadProse(line);
    }

    // Label and value on lines of their own, as definition lists have them.
    private bool TakeLabelAbove(NormalizedText line)
    {
        var label = forms.ReadLabel(line);
        if (_labelAbove is { } above)
        {
            _labelAbove = null;
            if (label is null && IsValueOf(above.Role, line))
            {
                FlushRun();
                var labelled = new LabelledValue(above.Role, line);
                if (above.Role.Weight != RoleWeight.Name) AdoptName([], [labelled]);
                ReleaseName();
                AddToCard(labelled, ValuesOf(labelled));
                Remember(line);
                return true;
            }

            FlushRun();
            ReadProse(above.Line);
        }

        if (label is null) return false;
        FlushRun();
        _labelAbove = (label, line);
        return true;
    }

    private bool IsValueOf(ColumnRole role, NormalizedText line)
    {
        var text = line.Text.Trim();
        if (text.Length > 160 || LineFields.HasMarker(text) || forms.ReadLine(line).Count > 0 || text.IndexOf('☐') >= 0) return false;
        if (role.Kind == FindingKinds.PersonName) return finder.LookAtName(line) is { Score: >= 0.45 } or { Masked: true } or { SurnameMiddle: true } or { Given: true } || text.IndexOf(' ') > 0 && CellValueReader.MayBeUnusualName(new GridCell(0, line));
        if (role.Kind is FindingKinds.BirthDate or FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.Email) return finder.Fits(role.Kind, line, out _);
        return text.Length <= 120 && (role.Kind is null || CellShapes.CanBe(role.Kind, text, line.Folded));
    }

    // A line of a list: fields at tabs, bars or wide gaps; a number or bullet before a name; or a name and what stands behind it.
    private List<(int Start, int Length)>? ListFields(NormalizedText line)
    {
        if (!LineFields.MayBeList(line.Text)) return null;
        if (line.Text.IndexOf('\t') < 0 && line.Text.IndexOf('|') < 0 && forms.ReadLine(line).Count >= 2) return null;
        var fields = LineFields.Split(line.Text, out var marked);
        var wide = LineFields.IsWide(line.Text) || line.Text.IndexOf('\t') >= 0 || line.Text.IndexOf('|') >= 0 || line.Text.IndexOf("  ", StringComparison.Ordinal) >= 0 && fields.Count >= 2;
        if (wide && fields.Count >= 2) return forms.ReadLine(line).Count >= 1 && fields.Count <= 4 ? null : fields;
        if (fields.Count == 0 || !marked && IsSentence(line.Text)) return null;
        if (line.Text.IndexOf(':') > 0 && IsOfficer(line, fields, marked)) return fields;
        if (marked && fields.Count >= 2) return fields.Skip(1).Take(4).Any(field => IsName(line, field, 0.5)) || ContinuesRun(line, fields) ? Whole(line, fields) : null;
        return IsName(line, fields[0], fields.Count > 1 ? 0.55 : 0.6) || OpensWithPerson(line, fields) || ContinuesShape(line, fields) ? ListTitle.IsLetterhead(line.Text) ? null : Whole(line, fields) : null;
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

    // The next item of a numbered or bulleted list is one of it though its name is none the model knows: "6. Chen Ren; 3/2/2016".
    private bool ContinuesRun(NormalizedText line, List<(int Start, int Length)> fields)
    {
        if (_run.Count == 0) return false;
        var (before, known) = _run[_run.Count - 1];
        if (known.Count != fields.Count || fields[1].Length > 60 || !CellShapes.IsCapitalised(line.Text, fields[1].Start, fields[1].Length)) return false;
        var mark = line.Text.Substring(fields[0].Start, fields[0].Length);
        var last = before.Text.Substring(known[0].Start, known[0].Length);
        return CellShapes.Integer(mark) is >= 0 and var number ? number == CellShapes.Integer(last) + 1 : mark == last;
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

    // A run that was cut because it grew long goes on in the next one.
    private void FlushRun(bool cut = false)
    {
        if (_run.Count == 0)
        {
            if (_cut) tables.End();
            _cut = false;
            return;
        }

        _officers = 0;
        AlignedFields.Join(_run);
        var columns = AlignedFields.Columns(_run);
        var run = _run.ToArray();
        _run.Clear();
        if (run.Length >= 2 || _cut)
        {
            var rows = run.Select((line, index) => columns is null ? LineFields.ToRow(index, line.Line, line.Fields) : LineFields.ToRow(index, line.Line, AlignedFields.Place(line.Fields, columns))).ToList();
            var leftover = new List<GridRow>();
            var isAside = run[0].Line.Block.Location.Part is not null && !Recent.Any(ListTitle.NamesList);
            tables.Analyze(rows, [.. Recent, .. isAside ? _documentTitles : [], .. fileName is null ? Array.Empty<string>() : [fileName]], leftover.Add, cut);
            _cut = cut;
            foreach (var row in leftover)
            {
                if (ReadFormRow(row)) continue;
                if (row.Index >= 0) ReadProse(run[row.Index].Line);
                else foreach (var cell in row.Cells) ReadProse(cell.Text);
            }

            return;
        }

        foreach (var (line, _) in run) ReadProse(line);
    }

    // "Họ tên   Lê Mẫu      Ngày sinh  05/09/2012": labels and values in turn, drawn apart with spaces, are a part of a form.
    private bool ReadFormRow(GridRow row)
    {
        var labelled = row.Cells.Count < 2 ? [] : forms.ReadCells(row);
        if (labelled.Count == 0 || labelled.Count * 2 < row.Cells.Count) return false;
        foreach (var value in labelled) AddToCard(value, ValuesOf(value));
        return true;
    }

    private void ReadProse(NormalizedText line)
    {
        var labelled = forms.ReadLine(line);
        var values = labelled.Select(ValuesOf).ToList();
        var taken = new List<TextSpan>();
        foreach (var list in values)
        {
            foreach (var value in list) taken.Add(value.Span);
        }

        var records = prose.Read(line, taken, IsSigned, IsOrganisation);
        if (labelled.Count > 0)
        {
            if (_card?.Name is null) _cardOfOrganisation |= IsOrganisation(line);
            records = AdoptName(records.Any(record => record.Name is { Confidence: >= LeastName }) ? records : WithNameAmongFields(records, line, taken, ofParents: labelled.Any(value => value.Role.Subject == Subject.Parent)), labelled);
            for (var i = 0; i < labelled.Count; i++) AddToCard(labelled[i], values[i]);
        }

        ReleaseName();
        foreach (var record in records) Place(record, labelled.Count > 0);
        if (labelled.Count == 0 && _card is not null && ++_sinceCard > 12) CloseCard();
        Remember(line);
    }

    private void Remember(NormalizedText line)
    {
        _recent.Insert(0, line);
        if (_recent.Count > RecentCount) _recent.RemoveAt(RecentCount);
        if (line.Text.Length > 200) return;
        var key = HeaderKey.Of(line.Text);
        _certificate |= RecordWords.Of("certificate").Folded.Any(word => key.StartsWith(word, StringComparison.Ordinal) || key.EndsWith("tang " + word, StringComparison.Ordinal)) && key.Length < 60;
        KeepTitle(line.Text.Trim());
    }

    private void KeepTitle(string line)
    {
        if (_documentTitles.Count < 5 && line.Length <= 200 && !_documentTitles.Contains(line) && HeaderKey.Of(line).StartsWith("danh sach ", StringComparison.Ordinal)) _documentTitles.Add(line);
    }

    // "Em Nguyễn Văn An. Lớp: 6A. Ngày sinh: …", or the name on the line above: the labels are that person's.
    private IReadOnlyList<RecordDraft> AdoptName(IReadOnlyList<RecordDraft> records, IReadOnlyList<LabelledValue> labelled)
    {
        if (labelled.Any(value => value.Role.Weight == RoleWeight.Name) || labelled.All(value => value.Role.Weight == RoleWeight.None)) return records;
        var own = records.FirstOrDefault(record => record.Name is { IsPlaceholder: false } && record.Subject is Subject.Pupil or Subject.Unknown);
        // The name above begins the next person when a label comes again: "Ngày sinh" of the second pupil.
        var adopted = own ?? (_card?.Name is null || labelled.Any(Repeats) ? _nameAbove : null);
        if (adopted?.Name is null) return records;
        if (_card?.Name is not null || _card is not null && Contacts.IsOffice(_card)) CloseCard();
        _card ??= new RecordDraft(RecordShape.Card, adopted.Location);
        _card.Values.InsertRange(0, adopted.Values);
        if (_card.Subject == Subject.Unknown) _card.Subject = adopted.Subject;
        _cardOfOrganisation = false;
        if (ReferenceEquals(adopted, _nameAbove)) _nameAbove = null;
        return own is null ? records : [.. records.Where(record => !ReferenceEquals(record, own))];
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

    private void ReleaseName()
    {
        if (_nameAbove is { } waiting) sink.Add(waiting, Titles());
        _nameAbove = null;
    }

    // A short line under a post is a signed name.
    private bool IsSigned(NormalizedText line) =>
        line.Text.Length <= 60 && line.Text.IndexOf(':') < 0 && finder.LookAtName(line) is { Score: >= 0.5 } look && look.Length >= line.Text.Trim().Length - 12 && _recent.Take(5).Any(recent => recent.Text.Length <= 80 && ContextWords.IsSignatureLine(HeaderKey.Of(recent.Text)));

    private bool IsOrganisation(NormalizedText line) =>
        ContextWords.IsOrganisation(HeaderKey.Of(line.Text.Length > 300 ? line.Text.Substring(0, 300) : line.Text))
        || line.Text.Length <= 160 && _recent.Take(3).Any(recent => recent.Text.Length <= 300 && ContextWords.IsOrganisation(HeaderKey.Of(recent.Text)));

    private void Place(RecordDraft record, bool besideLabels)
    {
        if (IsCaption && record is { Shape: RecordShape.Prose, Subject: Subject.Unknown }) record.Subject = Subject.Pupil;
        // A lone value on a form's line is the form's.
        if (_card is not null && record.Name is null && (besideLabels || _sinceCard <= 2))
        {
            _card.Values.AddRange(record.Values);
            return;
        }

        if (_certificate && record.Subject is Subject.Pupil or Subject.Unknown && record.Name is not null) record = record.As(RecordShape.Card);
        var waits = record.Name is not null && record.Values.Count == 1 && record.Subject is Subject.Pupil or Subject.Unknown && _nameAbove is null;
        if (waits) _nameAbove = record;
        else sink.Add(record, Titles());
    }

    private List<ValueDraft> ValuesOf(LabelledValue labelled)
    {
        var values = new List<ValueDraft>();
        var cell = new GridCell(0, labelled.Value);
        if (labelled.Role.Kind is not null && !IsProse(labelled.Role, cell)) cells.Read(cell, new ListColumn(0, labelled.Role, labelled.Role.Subject, 0.95, true), values);
        return values;
    }

    private void AddToCard(LabelledValue labelled, List<ValueDraft> values)
    {
        var role = labelled.Role;
        if (JoinGivenName(role, values)) return;
        var opens = role.Weight == RoleWeight.Name && values.Count > 0;
        if (opens && (_card?.Name is not null || _sinceCard > 4 || _cardOfOrganisation || _card is not null && Contacts.IsOffice(_card))) CloseCard();
        _card ??= new RecordDraft(RecordShape.Card, labelled.Value.Block.Location) { Subject = Subject.Unknown };
        _sinceCard = 0;
        _card.Values.AddRange(values.Select(value => value.Subject is null && role.Subject is not null ? value with { Subject = role.Subject } : value));
        if (role.Kind is null && role.Weight is RoleWeight.Plain or RoleWeight.Work && !CellShapes.IsEmptyMark(labelled.Value.Folded)) _card.Traits.Add(role.Name);
        if (opens && role.Subject is { } subject) _card.Subject = subject;
        if (role.Name == "staff-position" && ContextWords.IsLeader(HeaderKey.Of(labelled.Value.Text))) _card.Traits.Add("leader");
        if (role.Name == "class" && _card.Traits.Contains("class")) _card.ClassName ??= labelled.Value.Text.Trim();
    }

    // "Họ và chữ đệm: Nguyễn Văn", then "Tên: An": one name on two labels.
    private bool JoinGivenName(ColumnRole role, List<ValueDraft> values)
    {
        if (role.Weight != RoleWeight.Name || values.Count != 1 || values[0].Raw.Count(c => c == ' ') > 1 || _card is null) return false;
        var at = _card.Values.FindIndex(value => value.Role?.Name == "surname-middle");
        if (at < 0) return false;
        var first = _card.Values[at];
        var raw = first.Raw + " " + values[0].Raw;
        _card.Values[at] = first with { Raw = raw, Normalized = Fields.SingleSpaces(raw), Role = values[0].Role, Confidence = Math.Max(first.Confidence, 0.9) };
        return true;
    }

    // "Văn: …" in running text is no mark in literature unless a mark or rating follows.
    private static bool IsProse(ColumnRole role, GridCell cell) =>
        role.Kind == FindingKinds.StudyResult && !CellShapes.IsResult(cell.Trimmed, cell.Text.Folded)
        || role.Kind == FindingKinds.SensitiveAttribute && (cell.Trimmed.Length > 60 || CellShapes.Digits(cell.Trimmed) > 4);

    private void CloseCard()
    {
        if (_card is { } card && card.Values.Count > 0)
        {
            if (card.Subject == Subject.Unknown) card.Subject = CardSubject(card);
            if (card.Name is null && (_cardOfOrganisation || Contacts.IsOffice(card))) Contacts.MakeOrganisations(card);
            if (card.Name is null) sink.Add(card, Titles());
            else (_cards ??= sink.OpenList(CardList(card))).Add(card);
        }

        _card = null;
        _cardOfOrganisation = false;
        _sinceCard = 0;
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

    private TitleContext Titles() => titleLexicon.Read([.. Recent.Where(ListTitle.IsTitle), .. _documentTitles, .. fileName is null ? Array.Empty<string>() : [fileName]]);
}
