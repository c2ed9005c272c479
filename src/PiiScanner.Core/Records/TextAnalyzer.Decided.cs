using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // The one person the line before names: "Nâng bậc lương cho bà Lê Thị Mẫu …", and below it "Từ bậc 3, hệ số 2,72 lên bậc 4, hệ số 3,03".
    private RecordDraft? _decidedOn;

    private void LookWhoIsDecidedOn(IReadOnlyList<RecordDraft> records)
    {
        var named = records.Where(record => record.Name is { IsMasked: false, IsPlaceholder: false }).ToList();
        if (named.Count == 1) _decidedOn = named[0];
        else if (named.Count > 1) _decidedOn = null;
    }

    private static RecordDraft OfPerson(RecordDraft person, RecordDraft values)
    {
        var same = new RecordDraft(RecordShape.Prose, values.Location) { Subject = person.Subject, KnownAs = person.KnownAs ?? person.Name?.Normalized, ClassName = person.ClassName };
        if (person.Name is { } name) same.Values.Add(name);
        same.Values.AddRange(values.Values);
        return same;
    }

    // "Đại diện: Ông Lê Mẫu - Giám đốc⏎Số CCCD: …" in a firm's part of a contract: the number is of the one who signs, named on one of the two lines before.
    private bool GiveToSigner(ColumnRole role, List<ValueDraft> values)
    {
        if (role is not { Kind: FindingKinds.NationalId or FindingKinds.Passport, Subject: null } || values.Count == 0 || _card?.Name is not null) return false;
        if (_decidedOn is not { Subject: Subject.Official or Subject.Staff, Name: { } name } signer || !_recent.Take(2).Any(line => line.Text.IndexOf(name.Raw, StringComparison.Ordinal) >= 0)) return false;
        var own = new RecordDraft(RecordShape.Prose, values[0].Location) { KnownAs = signer.KnownAs ?? name.Normalized, Subject = Subject.Staff };
        own.Values.Add(name with { Subject = Subject.Staff });
        own.Values.AddRange(values);
        sink.Add(own, Titles());
        return true;
    }
}
