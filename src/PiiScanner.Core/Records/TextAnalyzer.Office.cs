using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int MostLinesInOffice = 3;
    private const int LongestOfficeName = 120;
    private const int LongestOwnerLabel = 30;

    // Addresses and phones right below the name of an organisation while a person's card is open: the foot of a page, a letterhead. Whose they are is told when all of them are read.
    private RecordDraft? _office;
    private int _sinceOffice;

    private void LookForOffice(NormalizedText line, IReadOnlyList<LabelledValue> labelled)
    {
        if (_office is not null && !labelled.All(MayBeOfOffice)) EndOffice();
        if (_office is not null || _card?.Name is null || !labelled.All(MayBeOfOffice) || !labelled.Any(value => value.Role.Kind is not null)) return;
        if ((_recent.Count == 0 || !NamesOffice(_recent[0].Text)) && !OpensWithOffice(line.Text)) return;
        _office = new RecordDraft(RecordShape.Alone, line.Block.Location) { Subject = Subject.Organisation };
        _sinceOffice = 0;
    }

    // "SĐT mẹ" is nobody's office's.
    private static bool MayBeOfOffice(LabelledValue value) => value.Role is { Kind: { } kind, Subject: null } ? Contacts.IsContact(kind) : value.Role.Weight == RoleWeight.None;

    // A line that is an organisation's name: "Trường Mầm non Mẫu", "© 2026 Trường THCS Mẫu", "Đơn vị: Phòng GD&ĐT Mẫu".
    private static bool NamesOffice(string line)
    {
        if (line.Length > LongestOfficeName) return false;
        var colon = line.IndexOf(':');
        return colon < 0 ? OpensWithOffice(line) : colon <= LongestOwnerLabel && OpensWithOffice(line.Substring(colon + 1));
    }

    // "Bên B: Cửa hàng Mẫu - Hộ kinh doanh. Địa chỉ: …": the name, and its numbers behind it.
    private bool NamesFirm(string line) => line.IndexOf(':') is var colon && colon is > 0 and <= LongestOwnerLabel && forms.RoleOf(line.Substring(0, colon)) is null && OpensWithFirm(line.Substring(colon + 1));

    // Not a school: its name stands in the forms of pupils too.
    private static bool OpensWithFirm(string words) => RecordWords.Of("firm-opening").OpenMarked(VietnameseLetters.ToLower(words.TrimStart()));

    private static bool OpensWithOffice(string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start])) start++;
        var lower = VietnameseLetters.ToLower(line.Substring(start, Math.Min(LongestOwnerLabel, line.Length - start)));
        return RecordWords.Of("office-opening").Marked.Any(word => lower.StartsWith(word, StringComparison.Ordinal) && lower.Length > word.Length && lower[word.Length] == ' ');
    }

    // "Đơn vị báo giá: Công ty Mẫu. MST: …⏎Tài khoản: … Người liên hệ: Mr. Lê Thử": who answers for a firm is named behind its numbers, which are not theirs.
    private bool AnswersForFirm(RecordDraft person, IReadOnlyList<LabelledValue> labelled) =>
        _card is { Name: null } card && _cardOfOrganisation && card.Values.TrueForAll(value => Contacts.IsContact(value.Kind)) && card.Values.Exists(Contacts.IsFirms)
        && person is { Subject: Subject.Unknown, Name: { } name } && labelled.All(value => MayBeOfOffice(value) && value.Value.ToOriginal(0, 1) is var label && label.Block == name.Span.Block && label.Start < name.Span.Start);

    // "Tiếp phẩm: Lê Mẫu. Nhà cung cấp: HTX rau Thử, ĐT: 0277…": the line is of the firm named between.
    private static bool IsBeforeFirm(RecordDraft person, IReadOnlyList<LabelledValue> labelled)
    {
        if (person.Name is not { } name || labelled.Count == 0 || !labelled.All(value => MayBeOfOffice(value) && (CellShapes.IsLandline(value.Value.Text.Trim(' ', '.', ';')) || value.Role.Kind == FindingKinds.TaxCode && !value.Value.Text.TrimStart().StartsWith("8", StringComparison.Ordinal)))) return false;
        var first = labelled[0].Value.ToOriginal(0, 1);
        var text = labelled[0].Value.Block.Text;
        return first.Block == name.Span.Block && first.Start > name.Span.End && first.Start <= text.Length && RecordWords.Of("office-opening").StandIn(HeaderKey.Of(text.Substring(name.Span.End, first.Start - name.Span.End)));
    }

    private void EndOffice()
    {
        if (_office is not { } office) return;
        _office = null;
        if (office.Values.Count == 0) return;
        if (_card is { Name: not null } card && !IsOffices(office, card))
        {
            card.Values.AddRange(office.Values);
            return;
        }

        Contacts.MakeOrganisations(office);
        sink.Add(office, Titles());
        CloseCard();
    }

    // A mobile or a private mailbox among them may be the person's whatever stands above; a landline or the office's mailbox is not.
    private static bool IsOffices(RecordDraft office, RecordDraft card)
    {
        if (office.Values.Exists(value => value.Kind == FindingKinds.PhoneNumber && value.Weight == RoleWeight.Exposing && !Contacts.IsLandline(value))) return false;
        var hasLine = office.Values.Exists(Contacts.IsLandline);
        var hasMail = office.Values.Exists(value => value.Kind == FindingKinds.Email);
        // The name of the school stands in a pupil's own card too: there both are asked for.
        var isPupils = card.Subject is Subject.Pupil or Subject.Parent || card.Traits.Contains("class") || card.Values.Exists(value => value.Weight == RoleWeight.Exposing && !Contacts.IsContact(value.Kind));
        // Schools have mailboxes at large providers too, but beside a landline.
        if ((isPupils || !hasLine) && office.Values.Exists(value => value.Kind == FindingKinds.Email && value.Weight == RoleWeight.Exposing && !NetworkChecks.IsOfficeDomain(value.Normalized.AsSpan()))) return false;
        return isPupils ? hasLine && hasMail : hasLine || hasMail || card.Subject is Subject.Staff or Subject.Official;
    }

    // The head of the school named alone below the post, on the line before: "Hiệu trưởng⏎Lê Mẫu⏎ĐT: 0912…", beside it: "Phó Hiệu trưởng: Lê Mẫu⏎… Điện thoại: 0912…", or above it: "Thầy Lê Mẫu⏎Hiệu trưởng⏎ĐT: 0912…".
    private const int MostLettersOfPost = 24;
    private RecordDraft? _leaderAbove;
    private RecordDraft? _staffAbove;

    private void LookForLeader(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        var isLeader = records.Count == 1 && records[0] is { Subject: Subject.Official, Name: { IsMasked: false } name, Values.Count: 1 }
            && (_recent.Count > 0 && _recent[0].Text.Length <= LongestPlainValue && ContextWords.IsLeader(HeaderKey.Of(_recent[0].Text)) && OtherLetters(line, records) <= MostOtherLetters
                || line.Text.Length <= LongestPlainValue && ContextWords.IsLeader(HeaderKey.Of(line.Text.Replace(name.Raw, ""))) && OtherLetters(line, records) <= MostLettersOfPost);
        if (isLeader && _card?.Traits.Contains("leader") == true) CloseCard();
        var isPostBelow = _staffAbove is not null && records.Count == 0 && line.Text.Length <= LongestPlainValue && ContextWords.IsLeader(HeaderKey.Of(line.Text));
        _leaderAbove = isLeader ? records[0] : isPostBelow ? _staffAbove : null;
        _staffAbove = records.Count == 1 && records[0] is { Subject: Subject.Staff or Subject.Official, Name.IsMasked: false, Values.Count: 1 } && OtherLetters(line, records) <= MostOtherLetters ? records[0] : null;
    }

    private static RecordDraft OfLeader(RecordDraft leader, IEnumerable<ValueDraft> values, Location location)
    {
        var same = new RecordDraft(RecordShape.Card, location) { Subject = Subject.Official, KnownAs = leader.Name!.Normalized }; // not null: it was kept for its name
        same.Values.Add(leader.Name);
        same.Values.AddRange(values);
        same.Traits.Add("leader");
        return same;
    }
}
