using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Reads running text: lists drawn without tables, forms of labels and values, and prose.</summary>
internal sealed partial class TextAnalyzer(TableAnalyzer tables, FormReader forms, ProseReader prose, CellValueReader cells, IValueFinder finder, IRecordSink sink, TitleLexicon titleLexicon, string? fileName)
{
    private const int LongestRun = 20_000;
    private const int LongestListLine = 400;
    private const int RecentCount = 12;
    // A name the model doubts more is left out of reports.
    private const double LeastName = 0.5;
    private readonly List<(NormalizedText Line, List<(int Start, int Length)> Fields)> _run = [];
    private readonly List<NormalizedText> _recent = [];
    private readonly SensitiveTitles _sensitive = new(finder);
    private readonly ShapedLine _shapes = new(finder, forms);
    private RecordDraft? _card;
    private int _sinceCard;
    private int _blanks;
    private bool _cardOfOrganisation;
    private bool _cardOfExercise;
    private bool _cardOfAuthor;
    private (ColumnRole Role, NormalizedText Line)? _labelAbove;
    // "so_cccd" over a file of one column: the lines below are all such numbers, until one is none.
    private ColumnRole? _columnBelow;
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

    /// <summary>Lines of page headers and footers that name a sensitive list.</summary>
    public IReadOnlyList<string> Over { get; set; } = [];

    /// <summary>True while a sheet is read whose name is a person's: its form is that person's.</summary>
    public bool IsNamedBySheet
    {
        get => tables.IsNamedBySheet;
        set => tables.IsNamedBySheet = value;
    }

    // What is said of the whole document or page.
    private IReadOnlyList<string> Outer => fileName is null ? Over : [.. Over, fileName];

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
        EndRun();
        if (PriceRow.Is(row, finder))
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Trimmed.Length > 0) ReadLabelled(cell.Text, []);
            }

            return;
        }

        if (row.Cells.Count == 1) KeepTitle(row.Cells[0].Trimmed);
        if (row.Cells.Count == 2 && _card?.Name is null && row.Cells[0].Trimmed.Length <= LongestOwnerLabel && forms.RoleOf(row.Cells[0].Trimmed) is null && OpensWithFirm(row.Cells[1].Trimmed))
        {
            // "Nhà thầu trúng | Công ty Mẫu": the rows below are the firm's.
            CloseCard();
            _cardOfOrganisation = true;
        }

        var labelled = forms.ReadCells(row);
        foreach (var value in labelled) AddToCard(value, ValuesOf(value));
        var lessons = row.Cells.Count(cell => LessonOf(cell) > 0) >= LeastLessons;
        foreach (var cell in row.Cells)
        {
            if (lessons && TakeLesson(cell)) continue;
            if (cell.Trimmed.Length > 0 && !labelled.Any(value => ReferenceEquals(value.Value, cell.Text)) && !TakeCellOfOne(cell.Text)) Add(cell.Text);
        }

        FlushRun();
    }

    /// <summary>True while words on a photograph are read: whom they name is in the picture.</summary>
    public bool IsCaption { get; set; }

    /// <summary>Ends a section: lists and cards do not run over it.</summary>
    public void Flush()
    {
        EndStack();
        EndPile();
        FlushRun();
        EndEvent();
        ReleaseLabel();
        ReleaseName();
        CloseCard();
        _cards?.Close();
        _cards = null;
        CloseEnumeration();
    }

    /// <summary>Ends a list drawn in text: a table follows.</summary>
    public void EndRun()
    {
        EndStack();
        EndPile();
        FlushRun();
    }

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

        if (_run.Count > 0 && IsRuler(trimmed)) return;
        _blanks = 0;
        LookForEvent(trimmed);
        LookForColumn(line, trimmed);
        if (ProgramText.IsMinified(line.Text))
        {
            if (!TakeLiterals(line))
            {
                FlushRun();
                ReadLabelled(line, []);
            }

            return;
        }

        if (TakeStacked(line, trimmed) || TakePiled(line, trimmed) || TakeCardProperty(line, trimmed) || TakeIdentityCode(line) || TakeQuery(line) || TakeLogin(line) || TakeLabelAbove(line) || TakeLiterals(line)) return;
        if (_ofLiterals) FlushRun();
        if (TakeEnumeration(line)) return;
        if (_enumeration is not null && ListTitle.IsTitle(trimmed)) CloseEnumeration();
        if (trimmed.Length <= LongestListLine && ListFields(line) is { } fields && !(fields.Count == 1 && IsSigned(line)))
        {
            _run.Add((line, fields));
            if (_run.Count >= LongestRun) FlushRun(cut: true);
            return;
        }

        FlushRun();
        ReadProse(line);
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

        CloseEnumeration();
        _officers = 0;
        var created = _ofLiterals && !_cut ? HeadingOfCreated() : null;
        _ofLiterals = cut && _ofLiterals;
        if (!cut) _literalKeys = null;
        LineFields.PartCounters(_run);
        AlignedFields.Join(_run);
        var columns = AlignedFields.Columns(_run);
        var run = _run.ToArray();
        _run.Clear();
        if (run.Length >= 2 || _cut)
        {
            var rows = run.Select((line, index) => columns is null ? LineFields.ToRow(index, line.Line, line.Fields) : LineFields.ToRow(index, line.Line, AlignedFields.Place(line.Fields, columns))).ToList();
            if (created is not null) rows.Insert(0, created);
            var leftover = new List<GridRow>();
            var isAside = run[0].Line.Block.Location.Part is not null && !Recent.Any(ListTitle.NamesList);
            tables.Analyze(rows, [.. Recent, .. isAside ? _documentTitles : [], .. Outer], leftover.Add, cut);
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
        if (labelled.Count == 0 || labelled.Count * 2 < row.Cells.Count && !AreMarks(row, labelled)) return false;
        foreach (var value in labelled) AddToCard(value, ValuesOf(value));
        return true;
    }

    // "Toán   8,5   9,0   8,8": a pupil's marks over the year.
    private static bool AreMarks(GridRow row, IReadOnlyList<LabelledValue> labelled) =>
        labelled.Count == 1 && labelled[0].Role.Kind == FindingKinds.StudyResult && row.Cells.Skip(1).All(cell => CellShapes.IsScore(cell.Trimmed));

    private void ReadProse(NormalizedText line)
    {
        var labelled = forms.ReadLine(line);
        // "Chung kết Olympic tiếng Anh: Lê Mẫu …" is no mark in English, and no label.
        if (labelled.Count > 0 && labelled.Any(value => IsProse(value.Role, new GridCell(0, value.Value)))) labelled = [.. labelled.Where(value => !IsProse(value.Role, new GridCell(0, value.Value)))];
        ReadLabelled(line, labelled);
    }

    // What stands beside or behind the labelled values is read as well: "Mẹ: Trần Thị Mẫu, 0912…".
    private void ReadLabelled(NormalizedText line, IReadOnlyList<LabelledValue> labelled)
    {
        var values = labelled.Select(ValuesOf).ToList();
        if (labelled.Count > 0 && labelled.All(value => value.IsOfOrganisation))
        {
            AddOrganisation(values);
            labelled = [];
        }
        var taken = new List<TextSpan>();
        foreach (var list in values)
        {
            foreach (var value in list) taken.Add(value.Span);
        }

        // "Trường:", and on the next line its name: the label explains the whole line.
        if (labelled.Count == 1 && labelled[0].Role.Kind is null && ReferenceEquals(labelled[0].Value, line)) taken.Add(line.ToOriginal(0, line.Text.Length));

        var lead = LeadOf(line.Text);
        var records = prose.Read(line, taken, IsSigned, IsOrganisation, () => lead is not null && IsOfPupilsListed(lead) || IsUnderPupils(), () => IsPayOffered(line.Text));
        if (lead is not null) SayOfLead(lead, line, records);
        if (IsOfTest(line)) MakeOfExercise(records);
        records = KeepOfEvent(SayOfHero(line, records));
        RecordDraft? reachesLeader = null;
        if (labelled.Count > 0) LookForOffice(line, labelled);
        else if (_office is not null && (++_sinceOffice > MostLinesInOffice || records.Any(record => record.Name is not null))) EndOffice();
        if (_office is not null)
        {
            foreach (var list in values) _office.Values.AddRange(list);
        }
        else if (labelled.Count > 0)
        {
            if (_card?.Name is null) _cardOfOrganisation |= IsOrganisation(line) || NamesFirm(line.Text);
            var ofLeader = _leaderAbove is { } && _card?.Name is null && labelled.All(value => value.Role.Kind is FindingKinds.PhoneNumber or FindingKinds.Email && MayBeOfOffice(value));
            if (ofLeader && _leaderAbove is { } leader)
            {
                CloseCard();
                _card = OfLeader(leader, [], labelled[0].Value.Block.Location);
            }

            records = AdoptName(records.Any(record => record.Name is { Confidence: >= LeastName }) ? records : WithNameAmongFields(records, line, taken, ofParents: labelled.Any(value => value.Role.Subject == Subject.Parent)), labelled);
            for (var i = 0; i < labelled.Count; i++) AddToCard(labelled[i], values[i]);
            // The address and the account on the lines below are the school's or firm's.
            if (ofLeader) CloseCard();
            reachesLeader = ofLeader ? _leaderAbove : null;
        }

        AddScores(line, records);
        AddPay(line, records);
        LookForBareNumbers(line, records);
        if (labelled.Count == 0 && TakeValuesBelow(line, records)) return;
        if (IsPostBelowName(line, labelled, records))
        {
            Remember(line);
            if (!ContextWords.IsLeader(HeaderKey.Of(line.Text)) || _nameAbove is not { } head) return;
            head.Subject = Subject.Official;
            ReleaseName();
            _leaderAbove = head;
            return;
        }

        ReleaseName();
        _hasBoxes = line.Text.IndexOfAny(EmptyBoxes) >= 0;
        foreach (var record in records) Place(record, labelled.Count > 0);
        LookWhoIsDecidedOn(records);
        LookForLeader(line, labelled.All(value => value.Role.Kind is null) ? records : []);
        // "ĐT: 0912…⏎Email: …": the next line is still the head's.
        _leaderAbove ??= reachesLeader;
        _nameAboveIsAlone = _nameAbove is { } waiting && OtherLetters(line, [waiting]) <= MostOtherLetters;
        if (labelled.Count == 0 && _card is not null && ++_sinceCard > 12) CloseCard();
        Remember(line);
    }

    private void Remember(NormalizedText line)
    {
        KeepForLook(line.Text);
        _isTest |= Exercise.HeadsTest(line.Text);
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

    // "Địa chỉ trường: 12 đường Mẫu" behind a story is nothing of the pupil it names.
    private void AddOrganisation(List<List<ValueDraft>> values)
    {
        foreach (var value in values.SelectMany(list => list))
        {
            var record = new RecordDraft(RecordShape.Alone, value.Location) { Subject = Subject.Organisation };
            record.Values.Add(value);
            Contacts.MakeOrganisations(record);
            sink.Add(record, Titles());
        }
    }

    private void ReleaseName()
    {
        if (_nameAbove is { } waiting) sink.Add(waiting, Titles());
        _nameAbove = null;
    }

    // A short line under a post is a signed name.
    private bool IsSigned(NormalizedText line) =>
        line.Text.Length <= 60 && line.Text.IndexOf(':') < 0 && finder.LookAtName(line) is { Score: >= 0.5 } look && look.Length >= line.Text.Trim().Length - 12 && _recent.Take(5).Any(recent => recent.Text.Length <= 80 && ContextWords.IsSignatureLine(HeaderKey.Of(recent.Text)));

    private bool IsOrganisation(NormalizedText line) => IsOrganisation(line.Text);

    private bool IsOrganisation(string line) =>
        ContextWords.IsOrganisation(HeaderKey.Of(line.Length > 300 ? line.Substring(0, 300) : line))
        || line.Length <= 160 && _recent.Take(3).Any(recent => recent.Text.Length <= 300 && ContextWords.IsOrganisation(HeaderKey.Of(recent.Text)));

    private void Place(RecordDraft record, bool besideLabels)
    {
        if (record.Name is null && record.Values.TrueForAll(value => Contacts.IsContact(value.Kind)))
        {
            if (_office is not null)
            {
                _office.Values.AddRange(record.Values);
                return;
            }

            if (_leaderAbove is { } leader && _card?.Name is null) record = OfLeader(leader, record.Values, record.Location);
        }

        if ((IsCaption || record.Location.Part == DocumentParts.AltText) && record is { Shape: RecordShape.Prose, Subject: Subject.Unknown }) record.Subject = Subject.Pupil;
        if (record.Name is null && tables.HasPeople && record.Location is { Part: DocumentParts.Comments, Cell: not null }) SayOfRow(record);
        if (record.Name is null && _decidedOn is { } person && record.Values.TrueForAll(value => value.Kind == FindingKinds.Income)) record = OfPerson(person, record);
        if (record.Name is null && _card?.Name is not null) TrustNumber(record);
        if (besideLabels && !_hasBoxes && record.Name is null && _card is { Subject: Subject.Pupil or Subject.Unknown, Name: not null }) SayOfCard(record);
        // A lone value on a form's line is the form's.
        if (_card is not null && record is { Name: null, Subject: not Subject.Other } && (besideLabels || _sinceCard <= 2))
        {
            _card.Values.AddRange(record.Values);
            return;
        }

        if (_certificate && record.Subject is Subject.Pupil or Subject.Unknown && record.Name is not null) record = record.As(RecordShape.Card);
        var waits = record.Name is not null && record.Values.Count == 1 && record.Subject is Subject.Pupil or Subject.Unknown && _nameAbove is null;
        if (waits) _nameAbove = record;
        else sink.Add(record, Titles());
    }

    // "… trao xe đạp cho học sinh nghèo: Lê Mẫu (9A), …": what leads to an enumeration is its title.
    private TitleContext TitlesWith(string lead) => titleLexicon.Read([lead, .. Recent.Where(ListTitle.IsTitle), .. _documentTitles, .. Outer], _sensitive);

    private TitleContext Titles() => titleLexicon.Read([.. Recent.Where(ListTitle.IsTitle), .. _documentTitles, .. Outer], _sensitive);
}
