using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Recordings;

/// <summary>Hands the records of a tape to a judge in the order they were found.</summary>
/// <param name="tape">The tape.</param>
/// <param name="fileTitle">The words of the file's present name as reports mask them, or null.</param>
internal sealed class DraftPlayer(byte[] tape, string? fileTitle)
{
    private static readonly string[] Forms = ["", "*", "* *"];
    private readonly TapeReader _tape = new(tape);

    /// <summary>Plays the tape to its end.</summary>
    /// <param name="sink">Takes the records.</param>
    /// <exception cref="FormatException">The tape is damaged.</exception>
    public void Play(IRecordSink sink)
    {
        var lists = new Dictionary<int, IListSink>();
        while (!_tape.IsOver)
        {
            switch (_tape.Byte())
            {
                case TapeMark.Open:
                    lists.Add(lists.Count, sink.OpenList(ReadList()));
                    break;
                case TapeMark.Row:
                    List(lists).Add(ReadRecord());
                    break;
                case TapeMark.Close:
                    List(lists).Close();
                    break;
                case TapeMark.Record:
                    var titles = ReadTitles();
                    sink.Add(ReadRecord(), titles);
                    break;
                case TapeMark.Notice:
                    sink.Add(ReadNotice());
                    break;
                default:
                    throw TapeReader.Damaged();
            }
        }
    }

    private IListSink List(Dictionary<int, IListSink> lists) => lists.TryGetValue(_tape.Whole(), out var list) ? list : throw TapeReader.Damaged();

    private ListDraft ReadList()
    {
        var isOfFile = _tape.Byte() == 1;
        var title = _tape.Text();
        var titles = ReadTitles();
        var subject = (Subject)_tape.Byte();
        var roles = new ColumnRole[Count()];
        for (var i = 0; i < roles.Length; i++) roles[i] = ReadRole();
        return new ListDraft(isOfFile ? fileTitle : title, titles, subject, roles, ReadPlace());
    }

    // Whatever is counted takes a byte each at least: a damaged count must not cost memory.
    private int Count() => _tape.Whole() is var count && count <= tape.Length ? count : throw TapeReader.Damaged();

    private TitleContext ReadTitles()
    {
        var families = new string[Count()];
        for (var i = 0; i < families.Length; i++) families[i] = _tape.Must();
        return new TitleContext(families, _tape.Text(), (Subject?)_tape.Optional());
    }

    private RecordDraft ReadRecord()
    {
        var shape = (RecordShape)_tape.Byte();
        var subject = (Subject)_tape.Byte();
        var place = ReadPlace();
        var (name, group) = (_tape.Key(), _tape.Key());
        var traits = new string[Count()];
        for (var i = 0; i < traits.Length; i++) traits[i] = _tape.Must();
        var told = _tape.Byte();
        var person = (told & 1) != 0 ? new PersonMarks(_tape.Text(), _tape.Text(), _tape.Text()) : null;
        var record = new RecordDraft(shape, place) { Subject = subject, KnownAs = name == 0 ? null : Forms[2], ClassName = (told & 2) != 0 ? Forms[1] : null, Trace = new RecordTrace(name, group, person) };
        record.Traits.UnionWith(traits);
        for (var count = Count(); count > 0; count--) record.Values.Add(ReadValue());
        return record;
    }

    private ValueDraft ReadValue()
    {
        var (rule, kind, shown, key) = (_tape.Must(), _tape.Must(), _tape.Must(), _tape.Key());
        var form = _tape.Whole();
        var flags = _tape.Byte();
        var confidence = _tape.Real();
        double? ocr = (flags & 8) == 0 ? null : _tape.Real();
        var span = new TextSpan(_tape.Whole(), _tape.Whole(), _tape.Whole());
        var place = ReadPlace();
        var weight = (RoleWeight)_tape.Byte();
        var subject = (Subject?)_tape.Optional();
        var role = _tape.Byte() == 1 ? ReadRole() : null;
        return new ValueDraft
        {
            RuleId = rule,
            Kind = kind,
            Raw = shown,
            Normalized = Form(form),
            Confidence = confidence,
            Span = span,
            Location = place,
            Weight = weight,
            Subject = subject,
            Role = role,
            Evidence = ReadEvidence(),
            IsMasked = (flags & 1) != 0,
            IsPlaceholder = (flags & 2) != 0,
            OcrConfidence = ocr,
            Trace = new ValueTrace(shown, key, (flags & 4) != 0),
        };
    }

    private static string Form(int form)
    {
        if (form == 0) return "";
        var hasWords = (form & 1) == 1;
        return form < 4 ? Forms[hasWords ? 2 : 1] : hasWords ? "* " + new string('*', form / 2 - 2) : new string('*', form / 2);
    }

    private Evidence[] ReadEvidence()
    {
        var evidence = new Evidence[Count()];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = new Evidence(_tape.Must(), _tape.Real(), ReadText());
        return evidence;
    }

    private Notice ReadNotice()
    {
        var (code, text) = (_tape.Must(), ReadText());
        return new Notice(code, text, _tape.Byte() == 1 ? ReadPlace() : null);
    }

    private ColumnRole ReadRole() => new(_tape.Must(), _tape.Text(), (Subject?)_tape.Optional(), (RoleWeight)_tape.Byte(), ReadText());

    private LocalizedText ReadText() => new(_tape.Must(), _tape.Must());

    private Location ReadPlace()
    {
        var flags = _tape.Byte();
        return new Location
        {
            Page = (flags & 1) == 0 ? null : _tape.Whole(),
            Sheet = (flags & 2) == 0 ? null : _tape.Text(),
            Cell = (flags & 4) == 0 ? null : _tape.Text(),
            Paragraph = (flags & 8) == 0 ? null : _tape.Whole(),
            Line = (flags & 16) == 0 ? null : _tape.Whole(),
            Column = (flags & 32) == 0 ? null : _tape.Whole(),
            Part = (flags & 64) == 0 ? null : _tape.Text(),
            Box = (flags & 128) == 0 ? null : new Box(_tape.Real(), _tape.Real(), _tape.Real(), _tape.Real()),
        };
    }
}
