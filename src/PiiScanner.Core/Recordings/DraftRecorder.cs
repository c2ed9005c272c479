using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Recordings;

/// <summary>Writes records on a tape as they are found, each value as its mask and its keyed hash.</summary>
/// <param name="choice">How to record.</param>
/// <param name="options">What the caller of the engine chose.</param>
/// <param name="finder">The detectors, for titles.</param>
/// <param name="fileTitle">The words of the file's name, or null.</param>
internal sealed class DraftRecorder(RecordingChoice choice, ExamineOptions options, IValueFinder finder, string? fileTitle) : IRecordSink
{
    private readonly ExamineOptions _options = options;
    private readonly TapeWriter _tape = new();
    private readonly TitleMask _mask = new(finder);
    private readonly Dictionary<string, int> _maskedSheets = new(StringComparer.Ordinal);
    private readonly List<ListTrace> _lists = [];
    private readonly HashSet<ListRecorder> _open = [];
    private int _opened;

    /// <summary>What the school has published of itself, or null.</summary>
    public SchoolFacts? School { get; init; }

    /// <summary>Makes the keys of a consent registry, or null.</summary>
    public IPersonKeyMaker? People { get; init; }

    /// <summary>Judges what was recorded as it comes, to know when enough is known; null when everything is to be read.</summary>
    public JudgementBuilder? Judge { get; init; }

    /// <inheritdoc/>
    public IListSink OpenList(ListDraft draft)
    {
        _tape.Byte(TapeMark.Open);
        // The words of the file's name are put in when the list is judged: the file may have another name then.
        _tape.Byte(draft.Title is not null && draft.Title == fileTitle ? (byte)1 : (byte)0);
        _tape.Text(draft.Title is null || draft.Title == fileTitle ? null : _mask.Mask(draft.Title));
        Write(draft.Titles);
        _tape.Byte((byte)draft.Subject);
        _tape.Number((ulong)draft.Columns.Count);
        foreach (var role in draft.Columns) Write(role);
        Write(draft.Location);
        var list = new ListRecorder(this, draft, _opened++, Judge?.OpenList(draft));
        _open.Add(list);
        return list;
    }

    /// <inheritdoc/>
    public void Add(RecordDraft record, TitleContext titles)
    {
        if (JudgementBuilder.IsFictitious(record, _options)) return;
        _tape.Byte(TapeMark.Record);
        Write(titles);
        Write(record, null);
        Judge?.Add(record, titles);
        StopWhenDecided();
    }

    /// <inheritdoc/>
    public void Add(Notice notice)
    {
        _tape.Byte(TapeMark.Notice);
        _tape.Text(notice.Code);
        Write(notice.Text);
        _tape.Byte(notice.Location is null ? (byte)0 : (byte)1);
        if (notice.Location is { } place) Write(place);
        Judge?.Add(notice);
    }

    /// <summary>Ends the recording.</summary>
    /// <param name="span">The days it holds for.</param>
    /// <param name="isCut">True when reading ended early.</param>
    public Recording End(AsOfSpan span, bool isCut)
    {
        foreach (var list in _open.OrderBy(list => list.Number).ToList()) list.Close();
        return new Recording(_tape.ToArray(), span.From, span.To, _lists) { IsCut = isCut };
    }

    private void StopWhenDecided()
    {
        if (Judge?.IsBlocked == true) throw new VerdictReachedException();
    }

    private ulong KeyOf(string text)
    {
        var hash = choice.Key.Hash(text);
        ulong key = 0;
        for (var i = 0; i < 8; i++) key |= (ulong)hash[i] << (8 * i);
        return key == 0 ? 1 : key;
    }

    private void Write(TitleContext titles)
    {
        _tape.Number((ulong)titles.Families.Count);
        foreach (var family in titles.Families) _tape.Text(family);
        _tape.Text(titles.SensitiveFamily);
        _tape.Optional((int?)titles.Subject);
    }

    private void Write(RecordDraft record, string? listTitle)
    {
        _tape.Byte((byte)record.Shape);
        _tape.Byte((byte)record.Subject);
        Write(record.Location);
        _tape.Key(record.KnownAs is { } known ? KeyOf(VietnameseLetters.Fold(known)) : 0);
        _tape.Key(record.Name is null ? KeyOf(record.Group + record.Location) : 0);
        _tape.Number((ulong)record.Traits.Count);
        foreach (var trait in record.Traits) _tape.Text(trait);
        WritePerson(record, listTitle);
        _tape.Number((ulong)record.Values.Count);
        foreach (var value in record.Values) Write(value, record);
    }

    private void WritePerson(RecordDraft record, string? listTitle)
    {
        var question = ConsentDesk.QuestionOf(record, listTitle, _options.MinConfidence);
        var keys = People?.KeysOf(question with { Origin = _options.Origin });
        _tape.Byte((byte)((keys is null ? 0 : 1) | (question.ClassName is null ? 0 : 2)));
        if (keys is null) return;
        _tape.Text(keys.Code);
        _tape.Text(keys.NameAndBirth);
        _tape.Text(keys.NameAndClass);
    }

    private void Write(ValueDraft value, RecordDraft record)
    {
        _tape.Text(value.RuleId);
        _tape.Text(value.Kind);
        _tape.Text(MaskedText.Mask(value.Kind, value.Raw));
        _tape.Key(ValueKey(value));
        _tape.Number((ulong)FormOf(value.Normalized));
        var flags = (value.IsMasked ? 1 : 0) | (value.IsPlaceholder ? 2 : 0) | (School?.IsOwn(value, record) == true ? 4 : 0) | (value.OcrConfidence is null ? 0 : 8);
        _tape.Byte((byte)flags);
        _tape.Real(value.Confidence);
        if (value.OcrConfidence is { } ocr) _tape.Real(ocr);
        _tape.Number((ulong)value.Span.Block);
        _tape.Number((ulong)value.Span.Start);
        _tape.Number((ulong)value.Span.Length);
        Write(value.Location);
        _tape.Byte((byte)value.Weight);
        _tape.Optional((int?)value.Subject);
        _tape.Byte(value.Role is null ? (byte)0 : (byte)1);
        if (value.Role is { } role) Write(role);
        _tape.Number((ulong)value.Evidence.Count);
        foreach (var evidence in value.Evidence)
        {
            _tape.Text(evidence.Code);
            _tape.Real(evidence.Weight);
            Write(evidence.Text);
        }
    }

    private ulong ValueKey(ValueDraft value) =>
        KeyOf(value.Kind == FindingKinds.PersonName ? VietnameseLetters.Fold(value.Normalized) : value.Normalized.Length > 0 ? value.Normalized : value.Raw);

    // What a verdict asks of a normal form: whether there is one, how whole a date is, whether a name has several words.
    private static int FormOf(string normalized) => normalized.Length == 0 ? 0 : normalized.Length is 4 or 7 or 10 ? normalized.Length * 2 + (normalized.IndexOf(' ') > 0 ? 1 : 0) : 2 + (normalized.IndexOf(' ') > 0 ? 1 : 0);

    private void Write(ColumnRole role)
    {
        _tape.Text(role.Name);
        _tape.Text(role.Kind);
        _tape.Optional((int?)role.Subject);
        _tape.Byte((byte)role.Weight);
        Write(role.Label);
    }

    private void Write(LocalizedText text)
    {
        _tape.Text(text.Vi);
        _tape.Text(text.En);
    }

    private void Write(Location place)
    {
        var flags = (place.Page is null ? 0 : 1) | (place.Sheet is null ? 0 : 2) | (place.Cell is null ? 0 : 4) | (place.Paragraph is null ? 0 : 8)
            | (place.Line is null ? 0 : 16) | (place.Column is null ? 0 : 32) | (place.Part is null ? 0 : 64) | (place.Box is null ? 0 : 128);
        _tape.Byte((byte)flags);
        if (place.Page is { } page) _tape.Number((ulong)page);
        if (place.Sheet is { } sheet) _tape.Text(SheetName(sheet));
        if (place.Cell is { } cell) _tape.Text(cell);
        if (place.Paragraph is { } paragraph) _tape.Number((ulong)paragraph);
        if (place.Line is { } line) _tape.Number((ulong)line);
        if (place.Column is { } column) _tape.Number((ulong)column);
        if (place.Part is { } part) _tape.Text(part);
        if (place.Box is not { } box) return;
        _tape.Real(box.X);
        _tape.Real(box.Y);
        _tape.Real(box.Width);
        _tape.Real(box.Height);
    }

    // Sheets named by two people may have the same mask, and stay two sheets.
    private string SheetName(string sheet)
    {
        var masked = _mask.Mask(sheet);
        if (masked == sheet) return sheet;
        if (!_maskedSheets.TryGetValue(sheet, out var ordinal)) _maskedSheets[sheet] = ordinal = _maskedSheets.Count;
        return masked + TapeMark.SheetOrdinal + ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class ListRecorder(DraftRecorder owner, ListDraft draft, int number, IListSink? judge) : IListSink
    {
        private readonly ListTracer _tracer = new(owner.KeyOf);

        public int Number => number;

        public void Add(RecordDraft record)
        {
            if (JudgementBuilder.IsFictitious(record, owner._options)) return;
            owner._tape.Byte(TapeMark.Row);
            owner._tape.Number((ulong)number);
            owner.Write(record, draft.Title);
            _tracer.Add(record, owner.ValueKey);
            judge?.Add(record);
            owner.StopWhenDecided();
        }

        public void Close()
        {
            if (!owner._open.Remove(this)) return;
            owner._tape.Byte(TapeMark.Close);
            owner._tape.Number((ulong)number);
            if (_tracer.End() is { } trace) owner._lists.Add(trace);
            judge?.Close();
        }
    }
}
