using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Judges records as they come and keeps what the report needs: masked findings up to a limit, exact counts beyond.</summary>
internal sealed class JudgementBuilder(PublicationPolicy policy, ExamineOptions options, IValueFinder finder, IJudgementSink? sink = null, IConsentLookup? consent = null, SchoolFacts? school = null, bool isReplay = false) : IRecordSink
{
    private readonly ConsentDesk? _consent = consent is null ? null : new ConsentDesk(consent, options.Origin);
    private readonly List<Exposure> _exposures = [];
    private readonly List<KeptFinding> _findings = [];
    private readonly List<KeptRecord> _records = [];
    private readonly List<ListReport> _lists = [];
    private readonly List<Notice> _notices = [];
    private readonly List<PolicyRow> _decided = [];
    private readonly List<(RecordDraft Record, TitleContext Titles)> _pupilsInText = [];
    private readonly HashSet<ulong> _pupilNames = [];
    private readonly SortedDictionary<string, int> _hidden = new(StringComparer.Ordinal);
    private readonly PeopleCount _people = new();
    private readonly List<LocalizedText> _lowered = [];
    private readonly List<int> _listNumbers = [];
    private readonly TitleMask? _mask = options.ShowValues || isReplay ? null : new TitleMask(finder);
    // The small picture of its first page that an office program puts into a document: letters of five pixels make names of anything. What finds somebody there counts.
    private readonly bool _isPreview = options.FileName is "thumbnail.png" or "thumbnail.jpeg" && Array.Exists(WithPreview, ending => options.Origin?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true);
    private static readonly string[] WithPreview = [".odt", ".ods", ".odp", ".odg", ".docx", ".xlsx", ".pptx"];
    private Outcome _worst = Outcome.Clear;
    private Outcome _worstWithoutFinding = Outcome.Clear;
    private int _omitted;
    private int _opened;

    /// <summary>True when the document must be blocked, whatever else it holds.</summary>
    public bool IsBlocked => _worst == Outcome.Block;

    private ExamineOptions Options => options;

    public IListSink OpenList(ListDraft draft)
    {
        if (policy.HardshipIsWelfare) draft = draft with { Titles = draft.Titles.WithHardship() };
        sink?.Take(new JudgedList(_opened, draft.Subject, draft.Layout));
        return new ListJudge(this, draft, _opened++);
    }

    public void Add(Notice notice) => _notices.Add(notice);

    public void Add(RecordDraft record, TitleContext titles)
    {
        if (IsFictitious(record, options)) return;
        var isPupilInText = record.Shape == RecordShape.Prose && record.Subject == Subject.Pupil && record.Name is { IsPlaceholder: false } own
            // "Bạn An có 125 viên bi": a given name alone, of nobody named in full, counts towards no crowd.
            && (record.KnownAs is not null || own.Normalized.IndexOf(' ') > 0);
        if (isPupilInText && _pupilNames.Count < 3)
        {
            // Whether one or many pupils are named is known only later.
            _pupilNames.Add(NameKey(record, record.Name!)); // not null: asked above
            _pupilsInText.Add((record, titles));
            if (_pupilNames.Count >= 3) FlushPupils();
            return;
        }

        // A pupil named above the labels of a page is one of those its text names.
        if (record is { Shape: RecordShape.Card, Subject: Subject.Pupil, Name: { } alone } && _pupilNames.Count is > 0 and < 3)
        {
            _pupilNames.Add(NameKey(record, alone));
            if (_pupilNames.Count >= 3) FlushPupils();
        }

        Judge(record, titles, inList: false, occurrence: 1, list: null);
    }

    /// <summary>Takes out the values that are nobody's; true when nothing else was in the record.</summary>
    internal static bool IsFictitious(RecordDraft record, ExamineOptions options) =>
        options.Fictitious is { } known
        && record.Values.RemoveAll(value => known.Contains(value.Kind, value.Raw) || known.Contains(value.Kind, value.Normalized)) > 0
        && record.Values.Count == 0;

    /// <summary>Ends the document.</summary>
    public Examination Build()
    {
        FlushPupils();
        var verdict = VerdictOf(_worst);
        var decisive = _worst is Outcome.Clear or Outcome.Note ? [] : _decided.Where(row => row.Outcome == _worst || row.Id == "by-kind").ToList();
        var decidedBy = decisive.Select(row => row.Law.Length == 0 ? row.Text : new LocalizedText($"{row.Text.Vi} ({row.Law})", $"{row.Text.En} ({LawNames.English(row.Law)})")).ToList();
        if (_worst == Outcome.Review) decidedBy.AddRange(_lowered);
        var (headline, next) = VerdictSentence.Make(verdict, _exposures, [.. decisive.Select(row => row.Text)], _consent?.Covered.Total ?? 0);
        _records.Sort((a, b) => Compare(a.At, b.At));
        var index = new Dictionary<RecordDraft, int>();
        for (var i = 0; i < _records.Count; i++) index[_records[i].Draft] = i;
        _findings.Sort((a, b) => Compare(a.At, b.At));
        return new Examination
        {
            Verdict = verdict,
            VerdictWithoutFindings = VerdictOf(_worstWithoutFinding),
            DecidedBy = decidedBy,
            Headline = headline,
            NextStep = next,
            People = _people,
            Findings = [.. _findings.Select(entry => entry.Finding with { Record = IndexOf(entry.Record, index), List = IndexOf(entry.List) })],
            FindingsOmitted = _omitted,
            Records = [.. _records.Select(entry => entry.Report)],
            Lists = _lists,
            Notices = _hidden.Count == 0 && _consent is null ? _notices : [.. _notices, .. _hidden.Select(pair => HiddenContent.Notice(pair.Key, pair.Value)), .. _consent?.Notices ?? []],
        };
    }

    private static int? IndexOf(RecordDraft? record, Dictionary<RecordDraft, int> index) => record is not null && index.TryGetValue(record, out var at) ? at : null;

    // A list of one or two records is none.
    private int? IndexOf(int? list) => list is { } number && _listNumbers.IndexOf(number) is >= 0 and var at ? at : null;

    private static Verdict VerdictOf(Outcome outcome) => outcome switch { Outcome.Block => Verdict.Block, Outcome.Review => Verdict.Review, _ => Verdict.Clear };

    private static int Compare(TextSpan a, TextSpan b) => a.Block != b.Block ? a.Block.CompareTo(b.Block) : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length);

    private void FlushPupils()
    {
        var waiting = _pupilsInText.ToArray();
        _pupilsInText.Clear();
        foreach (var (record, titles) in waiting) Judge(record, titles, inList: false, occurrence: 1, list: null);
    }

    private Outcome Judge(RecordDraft record, TitleContext titles, bool inList, int occurrence, int? list, string? listTitle = null, ConsentTally? tally = null)
    {
        record.Values.RemoveAll(value => value.Confidence < options.MinConfidence);
        if (record.Values.Count == 0 && record.Traits.Count == 0) return Outcome.Clear;
        if (_isPreview && record.Values.TrueForAll(value => value.Kind == FindingKinds.PersonName)) return Outcome.Clear;
        school?.Soften(record);
        var facts = RecordWeigher.Weigh(record, titles, inList, _pupilNames.Count >= 3, options.Profile);
        var (outcome, row) = policy.Judge(facts);
        var answer = outcome is Outcome.Block or Outcome.Review ? _consent?.Ask(record, listTitle, titles, tally?.ByClass) : null;
        if (answer is not null) outcome = Apply(answer, record, outcome, occurrence, tally);
        if (outcome > _worst) _worst = outcome;
        if (!_decided.Any(known => known.Id == row.Id)) _decided.Add(row);
        if (outcome is Outcome.Block or Outcome.Review) Expose(record, facts, outcome, occurrence);
        var report = record.Values.Count > 0;
        if (report && _records.Count < options.MaxFindings && (inList || record.Values.Count > 1 || record.Name is not null))
        {
            _records.Add(new KeptRecord(record.Values[0].Span, record, new RecordReport(record.Subject, [.. FindingKinds.All.Where(facts.Kinds.Contains)], answer is null ? null : ConsentWords.Of(answer.State), Shown(record.Location))));
        }

        var reference = answer is { State: ConsentState.Covered } ? answer.Reference : null;
        var counts = false;
        foreach (var value in record.Values) counts |= Keep(value, record, outcome, inList, list, reference);
        if (!counts && outcome > _worstWithoutFinding) _worstWithoutFinding = outcome;
        if (sink is not null && report) sink.Take(new JudgedRecord(record.Subject, outcome, list, [.. record.Values.Select(value => Judged(value, record, outcome))]) { Consent = answer });
        return outcome;
    }

    // What is covered does not count; what was lawful once and needs asking again is for a person to decide.
    private Outcome Apply(ConsentAnswer answer, RecordDraft record, Outcome outcome, int occurrence, ConsentTally? tally)
    {
        tally?.Add(answer.State);
        if (answer.State == ConsentState.Covered && Identity(record) is { Name: not 0 } who) _consent!.Covered.Add(who.Name, who.Distinguisher, occurrence); // not null: it answered
        if (answer.AtMost is not { } most || most >= outcome) return outcome;
        if (most == Outcome.Review && answer.Why is { } why && !_lowered.Contains(why)) _lowered.Add(why);
        return most;
    }

    private static JudgedValue Judged(ValueDraft value, RecordDraft record, Outcome outcome) => new()
    {
        Kind = value.Kind,
        Raw = value.Raw,
        Normalized = value.Normalized,
        Subject = value.Subject ?? record.Subject,
        Spans = value.Further.Count == 0 ? [value.Span] : [value.Span, .. value.Further],
        Confidence = value.Confidence,
        Location = value.Location,
        IsHarmless = value.IsMasked || value.IsPlaceholder,
        Severity = SeverityOf(value, outcome),
        Role = value.Role?.Name,
    };

    private void Expose(RecordDraft record, RecordFacts facts, Outcome outcome, int occurrence)
    {
        var exposure = ExposureOf(outcome, record.Subject);
        var (name, distinguisher) = Identity(record);
        if (name == 0) return;
        // A number that belongs to nobody known is no person counted.
        if (record.Name is null && record.Shape is not RecordShape.Row)
        {
            exposure.AddLabels(record, RecordWeigher.Labels(record, facts, outcome));
            return;
        }

        exposure.Add(record, RecordWeigher.Labels(record, facts, outcome), name, distinguisher, occurrence);
        _people.Add(name, distinguisher, occurrence);
    }

    private Exposure ExposureOf(Outcome outcome, Subject subject)
    {
        var exposure = _exposures.Find(known => known.Outcome == outcome && known.Subject == subject);
        if (exposure is null) _exposures.Add(exposure = new Exposure(outcome, subject));
        return exposure;
    }

    /// <summary>What tells the record's person from others: hashes of the name, and of birth date or identifier.</summary>
    internal static (ulong Name, ulong Distinguisher) Identity(RecordDraft record)
    {
        var identifier = record.Values.FirstOrDefault(value => value.Subject is null && value.Kind is FindingKinds.NationalId or FindingKinds.StudentId && value.Normalized.Length > 0);
        var birth = record.Values.FirstOrDefault(value => value.Subject is null && value.Kind == FindingKinds.BirthDate && value.Normalized.Length == 10);
        if (record.Name is { } name)
        {
            var distinguisher = birth is not null ? NormalKey(birth) : identifier is not null ? NormalKey(identifier) : 0;
            return (NameKey(record, name), distinguisher);
        }

        var key = identifier ?? birth ?? record.Values.FirstOrDefault(value => value.Weight == RoleWeight.Exposing);
        return key is null ? (0, 0) : (WholeKey(key), birth is null ? 0 : record.Trace?.Place ?? Hash.Of(record.Group + record.Location));
    }

    private static ulong NameKey(RecordDraft record, ValueDraft name)
    {
        if (record.KnownAs is { } known) return record.Trace?.Name ?? Hash.Of(VietnameseLetters.Fold(known));
        return name.Trace?.Key ?? Hash.Of(VietnameseLetters.Fold(name.Normalized));
    }

    private static ulong NormalKey(ValueDraft value) => value.Trace?.Key ?? Hash.Of(value.Normalized);

    private static ulong WholeKey(ValueDraft value) =>
        value.Trace is { } trace ? Hash.Of(value.Kind + ":" + trace.Key.ToString("x", System.Globalization.CultureInfo.InvariantCulture)) : Hash.Of(value.Kind + ":" + (value.Normalized.Length > 0 ? value.Normalized : value.Raw));

    // Says whether the value is what the outcome rests on.
    private bool Keep(ValueDraft value, RecordDraft record, Outcome outcome, bool inList, int? list, string? consent)
    {
        if (value.Location.Part is { } part && HiddenContent.IsHidden(part)) _hidden[part] = _hidden.TryGetValue(part, out var count) ? count + 1 : 1;
        if (_findings.Count >= options.MaxFindings)
        {
            _omitted++;
            return true;
        }

        var severity = SeverityOf(value, outcome);
        _findings.Add(new KeptFinding(value.Span, new Finding
        {
            RuleId = value.RuleId,
            Kind = value.Kind,
            Subject = value.Subject ?? record.Subject,
            Severity = severity,
            Confidence = Math.Round(value.Confidence, 3),
            Value = value.Trace?.Shown ?? (options.ShowValues ? value.Raw : MaskedText.Mask(value.Kind, value.Raw)),
            Normalized = options.ShowValues && value.Normalized.Length > 0 ? value.Normalized : null,
            Fingerprint = value.Trace is not null ? null : options.FingerprintKey?.Fingerprint(value.Kind + "\0" + Written(value)),
            PreviousFingerprint = value.Trace is not null ? null : options.PreviousFingerprintKey?.Fingerprint(value.Kind + "\0" + Written(value)),
            OcrConfidence = value.OcrConfidence,
            Evidence = value.Evidence,
            Law = policy.Kinds[value.Kind].Law,
            Consent = consent,
            InList = inList,
            Location = Shown(value.Location),
        }, record, list));
        return severity != Severity.Note;
    }

    private static Severity SeverityOf(ValueDraft value, Outcome outcome)
    {
        if (value.IsMasked || value.IsPlaceholder) return Severity.Note;
        var counts = value.Weight is RoleWeight.Name or RoleWeight.Exposing;
        return outcome switch
        {
            Outcome.Block => counts ? Severity.Error : Severity.Note,
            Outcome.Review => counts || value.Weight == RoleWeight.Plain ? Severity.Warning : Severity.Note,
            _ => Severity.Note,
        };
    }

    // A name is the same in capitals; an identifier without a normal form is what stands there.
    private static string Written(ValueDraft value) =>
        value.Normalized.Length == 0 ? value.Raw : value.Kind == FindingKinds.PersonName ? VietnameseLetters.Fold(value.Normalized) : value.Normalized;

    // Classes: lists of them share code that is compiled already, which the start of a short scan notices.
    private sealed record KeptFinding(TextSpan At, Finding Finding, RecordDraft? Record, int? List);

    private sealed record KeptRecord(TextSpan At, RecordDraft Draft, RecordReport Report);

    private sealed class ListJudge(JudgementBuilder owner, ListDraft draft, int number) : IListSink
    {
        private const int Least = 3;
        private readonly List<RecordDraft> _pending = [];
        private readonly Dictionary<ulong, int> _sameName = [];
        private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);
        private readonly ConsentTally _consent = new();
        private int _rows;
        private Outcome _worst = Outcome.Clear;

        public void Add(RecordDraft record)
        {
            if (IsFictitious(record, owner.Options)) return;
            _rows++;
            foreach (var value in record.Values) _kinds.Add(value.Kind);
            if (_rows < Least)
            {
                _pending.Add(record);
                return;
            }

            Flush(inList: true);
            JudgeRow(record, inList: true);
        }

        public void Close()
        {
            Flush(inList: false);
            if (_rows < Least) return;
            var columns = draft.Columns.Where(role => role.Kind is not null && _kinds.Contains(role.Kind)).Select(role => role.Kind!).ToList();
            var distinct = columns.Where((kind, i) => i == 0 || columns[i - 1] != kind).ToList();
            owner._lists.Add(new ListReport(_rows, distinct, Title(), draft.Subject, _consent.Counts, owner.Shown(draft.Location)) { Severity = SeverityOf(_worst) });
            owner._listNumbers.Add(number);
        }

        private string? Title() => draft.Title is null || owner._mask is null ? draft.Title : owner._mask.Mask(draft.Title);

        private static Severity SeverityOf(Outcome outcome) => outcome switch { Outcome.Block => Severity.Error, Outcome.Review => Severity.Warning, _ => Severity.Note };

        private void Flush(bool inList)
        {
            foreach (var record in _pending) JudgeRow(record, inList);
            _pending.Clear();
        }

        private void JudgeRow(RecordDraft record, bool inList)
        {
            if (inList && draft.Titles.SensitiveFamily is { } family && record.Name is { IsMasked: false } name)
            {
                record.Values.Add(RecordWeigher.TitleAttribute(name, family));
            }

            var occurrence = 1;
            var (who, distinguisher) = Identity(record);
            if (who != 0 && distinguisher == 0)
            {
                _sameName.TryGetValue(who, out occurrence);
                _sameName[who] = ++occurrence;
            }

            var outcome = owner.Judge(record, draft.Titles, inList, occurrence, number, draft.Title, _consent);
            if (outcome > _worst) _worst = outcome;
        }
    }

    private Location Shown(Location place)
    {
        if (_mask is not null) return _mask.Mask(place);
        return isReplay && place.Sheet?.IndexOf(TapeMark.SheetOrdinal) is >= 0 and var end ? place with { Sheet = place.Sheet.Substring(0, end) } : place;
    }
}
