using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // "BEGIN:VEVENT⏎DESCRIPTION:Trầm cảm nhẹ. …⏎SUMMARY:Tư vấn tâm lý - em Lê Mẫu⏎END:VEVENT": what a calendar's entry tells is of the one it names, in whatever order its lines stand.
    private bool _inEvent;
    private RecordDraft? _ofEvent;
    private readonly List<RecordDraft> _toldInEvent = [];

    private void LookForEvent(string trimmed)
    {
        if (!_inEvent && trimmed.StartsWith("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
        {
            FlushRun();
            ReleaseName();
            CloseCard();
            _inEvent = true;
        }
        else if (_inEvent && trimmed.StartsWith("END:VEVENT", StringComparison.OrdinalIgnoreCase))
        {
            EndEvent();
        }
    }

    // The first pupil named, and all that stands without a name; what else is named is placed as ever.
    private IReadOnlyList<RecordDraft> KeepOfEvent(IReadOnlyList<RecordDraft> records)
    {
        if (!_inEvent) return records;
        var rest = new List<RecordDraft>();
        foreach (var record in records)
        {
            if (record is { Name: null, Shape: RecordShape.Alone, Subject: not Subject.Other }) _toldInEvent.Add(record);
            else if (_ofEvent is null && record is { Name.IsMasked: false, Shape: RecordShape.Prose, Subject: Subject.Pupil or Subject.Unknown }) _ofEvent = record;
            else rest.Add(record);
        }

        return rest;
    }

    private void EndEvent()
    {
        if (!_inEvent) return;
        FlushRun();
        _inEvent = false;
        if (_ofEvent is { } person)
        {
            _ofEvent = null;
            if (_card is { Name: not null }) CloseCard();
            if (_toldInEvent.Count == 0 && _card is null)
            {
                sink.Add(person, Titles());
            }
            else
            {
                _card ??= new RecordDraft(RecordShape.Card, person.Location);
                _card.Values.InsertRange(0, person.Values);
                foreach (var told in _toldInEvent) _card.Values.AddRange(told.Values);
                if (_card.Subject == Subject.Unknown) _card.Subject = person.Subject;
                _card.ClassName ??= person.ClassName;
                _cardOfOrganisation = false;
            }
        }
        else
        {
            foreach (var told in _toldInEvent) sink.Add(told, Titles());
        }

        _toldInEvent.Clear();
        ReleaseName();
        CloseCard();
    }
}
