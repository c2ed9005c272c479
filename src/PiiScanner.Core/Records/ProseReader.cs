using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Puts the values of one piece of running text together: each belongs to the nearest person named before it.</summary>
internal sealed partial class ProseReader(IValueFinder finder, int asOf, AsOfSpan? span = null)
{
    private const int Window = 60;
    private const int LongestRange = 20;
    private const int LongestAddress = 12;
    private static readonly List<RecordDraft> None = [];
    private readonly List<Candidate> _candidates = [];
    private readonly NamedBefore _named = new(finder);
    private readonly HashSet<RecordDraft> _adults = [];

    /// <summary>Keeps a person whom a list names, for what is told by given names below it.</summary>
    public void Remember(RecordDraft person) => _named.Remember(person);

    /// <summary>Reads one line or paragraph.</summary>
    /// <param name="line">The text.</param>
    /// <param name="taken">Stretches already explained by a label.</param>
    /// <param name="isSigned">Asked whether the line stands under a post, as a signed name does.</param>
    /// <param name="isOrganisation">Asked whether the line, given without the names in it, and those around speak of a school, office or hotline.</param>
    /// <param name="isPayOffered">Asked, where pay is told and nobody named, whether the lines above seek somebody to hire.</param>
    /// <param name="isUnderPupils">Asked, where somebody is named, whether the nearest title or short line above that tells speaks of pupils.</param>
    public IReadOnlyList<RecordDraft> Read(NormalizedText line, IReadOnlyList<TextSpan> taken, Func<NormalizedText, bool> isSigned, Func<string, bool> isOrganisation, Func<bool> isUnderPupils, Func<bool> isPayOffered)
    {
        _candidates.Clear();
        _adults.Clear();
        finder.Detect(line, _candidates);
        var signature = isSigned(line);
        // Trúc and Trường are people's names as well as "trực" and "trường"; who lives somewhere is no office.
        var shown = WithoutNames(line.Text, 0, line.Text.Length);
        var organisation = !RecordWords.Of("residence").StandIn(HeaderKey.Of(shown)) && isOrganisation(shown);
        var pieces = new List<Piece>();
        foreach (var candidate in _candidates)
        {
            if (candidate.Rule.Kind == FindingKinds.PersonName && (ContextWords.IsUnit(line.Text, candidate.Start) || candidate.Rule.Id == "person-name-labelled" && IsNobody(line.Text.Substring(candidate.Start, candidate.Length)))) continue;
            if (!taken.Any(span => span.Start < candidate.Span.End && candidate.Span.Start < span.End) && PieceOf(line, candidate, signature, isPayOffered) is { } piece) pieces.Add(piece);
        }

        foreach (var (start, value, person) in _named.In(line, _candidates))
        {
            if (taken.Any(span => span.Start < value.Span.End && value.Span.Start < span.End)) continue;
            var told = pieces.Find(piece => ReferenceEquals(piece.Person, person.Record));
            if (told is null || told.Start < start) pieces.Add(new Piece(start, value, told is null ? Again(person, value) : person.Record));
        }

        if (pieces.Count == 0) return None;
        pieces.Sort((x, y) => x.Start.CompareTo(y.Start));
        GiveAccounts(line.Text, pieces);
        TrustNumbersBehindNames(line.Text, pieces);
        TrustChains(line.Text, pieces);
        // "gần cổng trường" makes nobody's mobile the school's.
        var workLine = organisation && ContextWords.IsWorkLine(HeaderKey.Of(shown.Length > 400 ? shown.Substring(0, 400) : shown));
        var records = Join(line.Text, pieces, organisation, workLine, ContextWords.SpeaksOfPupils(line.Text) || !ContextWords.SpeaksOfAdults(line.Text) && isUnderPupils());
        foreach (var record in records.Where(record => record.Name is { IsPlaceholder: true })) InventBirth(record);
        var isLife = ContextWords.TellsALife(line.Text);
        var dead = RecordWords.Of("death-told").StandIn(HeaderKey.Of(line.Text)) ? line.Text : null;
        var longAgo = records.Count > 0 && IsLongAgo(line.Text);
        foreach (var record in records.Where(record => record.Shape == RecordShape.Prose && (IsOfHistory(record, isLife) || longAgo && IsNamedOnly(record) || dead is not null && IsOfTheDead(record, dead, LongestLife) || IsOfTheDead(record, line.Text, LongestOfAll)))) record.Subject = Subject.Other;
        return records;
    }

    // "Nguyễn Văn A, sinh 01/01/2020": an example's day.
    private static void InventBirth(RecordDraft record)
    {
        for (var i = 0; i < record.Values.Count; i++)
        {
            if (record.Values[i] is { Kind: FindingKinds.BirthDate, Normalized: var date } birth && date.EndsWith("-01-01", StringComparison.Ordinal)) record.Values[i] = birth with { Weight = RoleWeight.Plain };
        }
    }

    // "Chủ tài khoản: Hội Khuyến học …" and "Là phụ huynh học sinh: …… sinh ngày …" name nobody behind the label.
    private static bool IsNobody(string words) => ContextWords.IsOrganisationName(words) || RecordWords.Of("birth-label").Holds(HeaderKey.Of(words));

    // Nobody at school was born ninety years ago: a pupil of that age is the subject of a lesson, unless a class says otherwise.
    private bool IsOfHistory(RecordDraft record, bool isLife) => record.Subject switch
    {
        Subject.Unknown => !record.Values.Exists(IsPrivate) && (isLife || record.Values.Exists(IsOfThePast)),
        Subject.Pupil => record.Values.Exists(IsOfThePast) && record.Values.TrueForAll(value => value.Kind is FindingKinds.PersonName or FindingKinds.BirthDate or FindingKinds.BirthPlace),
        _ => false,
    };

    // "Lê Mẫu sinh ngày 31/5/1919 tại làng Mẫu, mất ngày 19/02/2005": born ninety years ago right behind the name, and dead. A pupil told of in the same line is not.
    private bool IsOfTheDead(RecordDraft record, string text, int life)
    {
        if (record is not { Subject: Subject.Pupil or Subject.Unknown, Name: { } name } || record.Values.Exists(IsContactOrNumber)) return false;
        var end = text.IndexOf(name.Raw, StringComparison.Ordinal) + name.Raw.Length;
        var birth = end < name.Raw.Length ? -1 : text.IndexOf("sinh ", end, Math.Min(LongestBirth, text.Length - end), StringComparison.Ordinal);
        if (birth < 0) return false;
        foreach (var word in text.Substring(birth, Math.Min(LongestBirth, text.Length - birth)).Split(YearEnds))
        {
            if (word.Length != 4 || CellShapes.Integer(word, 4) is not (>= 1000 and var year)) continue;
            span?.Compared(year * 1_0000 + life, asOf);
            return year * 1_0000 + life <= asOf;
        }

        return false;
    }

    private const int LongestBirth = 32;
    private static readonly char[] YearEnds = [' ', '/', '-', '.', ',', ')', '('];

    private static bool IsContactOrNumber(ValueDraft value) => value.Kind is FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.Email or FindingKinds.StudentId or FindingKinds.SensitiveAttribute;

    private const int LongestLife = 90_0000;

    // Who was born so long ago needs no word of death.
    private const int LongestOfAll = 105_0000;

    // Who had part in something so long ago is grown up, and a figure of the school's or the country's past.
    private const int LongAgo = 25_0000;

    private static bool IsNamedOnly(RecordDraft record) => record.Subject is Subject.Pupil or Subject.Unknown && record.Values.TrueForAll(value => value.Kind == FindingKinds.PersonName);

    // "… đạt giải Olympic Toán quốc tế năm 1974: …": a year is told, and none that is nearer.
    private bool IsLongAgo(string text)
    {
        var latest = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsDigit(text[i])) continue;
            var end = i;
            while (end < text.Length && char.IsDigit(text[end])) end++;
            if (end - i == 4 && CellShapes.Integer(text.Substring(i, 4), 4) is >= 1900 and <= 2100 and var year) latest = Math.Max(latest, year);
            else if (end - i > 2) return false;
            i = end;
        }

        // The school may be as old, and its pupils of today.
        if (latest == 0 || asOf == 0 || RecordWords.Of("founded").StandIn(HeaderKey.Of(text))) return false;
        span?.Compared(latest * 1_0000 + LongAgo, asOf);
        return latest * 1_0000 + LongAgo <= asOf;
    }

    // What is told of nobody in history and letters: a child's grandmother may have been born ninety years ago.
    private static bool IsPrivate(ValueDraft value) => value.Weight == RoleWeight.Exposing && value.Kind is not (FindingKinds.BirthDate or FindingKinds.BirthPlace) || value.Kind == FindingKinds.SensitiveAttribute;

    // Who was born ninety years ago and is told of in running text is a figure of history or letters.
    private bool IsOfThePast(ValueDraft value)
    {
        if (value.Kind != FindingKinds.BirthDate || value.Normalized.Length != 10 || value.Subject is not null || !int.TryParse(value.Normalized.Replace("-", ""), out var date)) return false;
        span?.Compared(date + LongestLife, asOf);
        return date <= asOf - LongestLife;
    }

    // A value, and for a name the person it opens.
    private Piece? PieceOf(NormalizedText line, Candidate candidate, bool signature, Func<bool> isPayOffered)
    {
        // "Wifi THCS Mẫu, mật khẩu 12345678": the word before it names a password, but nobody's.
        if (candidate.Rule.Kind == FindingKinds.Credential && candidate.Evidence.Any(evidence => evidence.Code == "away-word")) return null;
        var normalized = finder.Normalize(candidate, line);
        // "Ví dụ: TNV hocVui@321 gửi 8530": shown, and nobody's.
        if (candidate.Rule.Kind == FindingKinds.Credential && line.Text.TrimStart().StartsWith("ví dụ", StringComparison.OrdinalIgnoreCase) && !_candidates.Exists(other => other.Rule.Kind == FindingKinds.PersonName) && !RecordWords.Of("login-word").StandIn(HeaderKey.Of(line.Text))) return null;
        // "… phải có 10 chữ số (vd 0912345678)": digits in a row, shown.
        if (candidate.Rule.Kind == FindingKinds.PhoneNumber && NumberShapes.IsRun(normalized) && RecordWords.Of("example-word").Folded.Any(word => HeaderKey.Of(line.Text.Substring(Math.Max(0, candidate.Start - LongestAddress), Math.Min(LongestAddress, candidate.Start))).EndsWith(word, StringComparison.Ordinal))) return null;
        // "Mức lương: 7.500.000 – 12.000.000 đồng": an advertisement offers a range, nobody earns one.
        if (candidate.Rule.Kind == FindingKinds.Income && IsOfRange(line.Text, candidate) && (!_candidates.Exists(other => other.Rule.Kind == FindingKinds.PersonName) || RecordWords.Of("pay-offered").StandIn(HeaderKey.Of(line.Text)))) return null;
        if (candidate.Rule.Kind == FindingKinds.Income && !_candidates.Exists(other => other.Rule.Kind == FindingKinds.PersonName) && isPayOffered()) return null;
        if (candidate.Rule.Kind == FindingKinds.Income && CellShapes.IsRateBehind(line.Text, candidate.End)) return null;
        if (candidate.Rule.Kind == FindingKinds.BankAccount && (IsTailOfCode(line.Text, candidate.Start) || NumberShapes.IsOfTreasury(line.Text, candidate.Start) || IsCodeOfUnit(line.Text, candidate.Start))) return null;
        if (candidate.Rule.Kind == FindingKinds.BirthDate && BirthWords.IsOfAnEvent(line.Text, candidate.Start, normalized, asOf, span)) return null;
        var value = Loose.Value(candidate, line, line.Text.Substring(candidate.Start, candidate.Length), normalized);
        if (value.Kind == FindingKinds.VehiclePlate && Contacts.IsOfBus(line.Text.Substring(Math.Max(0, candidate.Start - Window), Math.Min(Window, candidate.Start)))) value = value with { Weight = RoleWeight.Work, Subject = Subject.Organisation };
        if (value.Kind != FindingKinds.PersonName) return new Piece(candidate.Start, value, null);
        value = value with
        {
            IsPlaceholder = candidate.Evidence.Any(evidence => evidence.Code == "placeholder"),
            IsMasked = value.IsMasked || candidate.Evidence.Any(evidence => evidence.Code is "masked" or "abbreviated"),
            // A name that stands alone under a post is signed, however rare its words.
            Confidence = signature ? Math.Max(value.Confidence, 0.7) : value.Confidence,
        };
        var person = new RecordDraft(RecordShape.Prose, value.Location) { Subject = SubjectOf(line, candidate, signature), ClassName = ClassMention.Of(line.Text, candidate.Start, candidate.End, NextName(line, candidate)) };
        person.Values.Add(value);
        if (ContextWords.EndsInOneOf(line.Text.Substring(Math.Max(0, candidate.Start - LongestAddress), Math.Min(LongestAddress, candidate.Start)).TrimEnd(' ', '.'), "adult-address")) _adults.Add(person);
        _named.Remember(person);
        return new Piece(candidate.Start, value, person);
    }

    // "NLN-TK-0004182": letters in two parts before the digits make a code of things of them, whatever "TK" is short for elsewhere.
    private static bool IsTailOfCode(string text, int start)
    {
        var parts = 0;
        var at = start;
        while (at > 1 && text[at - 1] is '-' or '/' or '_' && char.IsLetterOrDigit(text[at - 2]))
        {
            at--;
            while (at > 0 && char.IsLetterOrDigit(text[at - 1])) at--;
            parts++;
        }

        return parts > 1 && text.Substring(at, start - at).Any(char.IsLetter);
    }

    // "Mã ĐVQHNS: 1116904"
    private static bool IsCodeOfUnit(string text, int start)
    {
        var before = HeaderKey.Of(text.Substring(Math.Max(0, start - LongestRange), Math.Min(LongestRange, start)));
        return RecordWords.Of("treasury-code").Folded.Any(word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static bool IsOfRange(string text, Candidate candidate)
    {
        var from = Math.Max(0, candidate.Start - LongestRange);
        return CellShapes.IsRangeOfMoney(text.Substring(candidate.Start, Math.Min(LongestRange, text.Length - candidate.Start)))
            || CellShapes.IsRangeOfMoney(text.Substring(from, candidate.End - from));
    }

    private int NextName(NormalizedText line, Candidate candidate)
    {
        var next = line.Text.Length;
        foreach (var other in _candidates)
        {
            if (other.Rule.Kind == FindingKinds.PersonName && other.Start >= candidate.End && other.Start < next) next = other.Start;
        }

        return next;
    }

    // Named in full on another line: the values that follow here are that person's.
    private static RecordDraft Again(NamedBefore.Known person, ValueDraft value)
    {
        var again = new RecordDraft(RecordShape.Prose, value.Location) { Subject = person.Record.Subject, KnownAs = person.Name, ClassName = person.Record.ClassName };
        again.Values.Add(value);
        return again;
    }

    // "Theo thầy Lê Mẫu, Phó Hiệu trưởng, phần lớn học sinh thuộc hộ nghèo": what somebody reports is not said of him.
    private static bool IsReported(string text, int behind, int start)
    {
        if (start <= behind || !text.AsSpan().TrimStart().StartsWith("theo ".AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        var between = HeaderKey.Of(text.Substring(behind, start - behind));
        return HeaderKey.HasPhrase(between, "hoc sinh") || HeaderKey.HasPhrase(between, "cac em") || HeaderKey.HasPhrase(between, "con em");
    }

    private List<RecordDraft> Join(string text, List<Piece> pieces, bool organisation, bool workLine, bool ofPupils)
    {
        var records = new List<RecordDraft>();
        RecordDraft? current = null;
        var waiting = new List<ValueDraft>();
        var unclear = new HashSet<ValueDraft>();
        var behind = 0;
        foreach (var (start, value, person) in pieces)
        {
            if (person is not null) behind = start + value.Raw.Length;
            var whose = value.Kind != FindingKinds.SensitiveAttribute ? SaidOfWhom.ThePerson : current is null ? SaidOf.Following(text, start) : SaidOf.Person(text, behind, start);
            // What adults say and do about pupils is of others before it is of them.
            if (value.Kind == FindingKinds.SensitiveAttribute && current is { Subject: Subject.Staff or Subject.Official } && IsReported(text, behind, start)) continue;
            if (whose == SaidOfWhom.Others || whose == SaidOfWhom.Unclear && current is { Subject: Subject.Staff or Subject.Official or Subject.Other }) continue;
            if (person is not null && records.Contains(person))
            {
                // The same person again, by the given name.
                person.Values.Add(value with { Weight = RoleWeight.Plain });
                current = person;
            }
            else if (person is { Subject: Subject.Parent, KnownAs: null } && current is { Subject: Subject.Pupil })
            {
                current.Values.Add(value with { Subject = Subject.Parent, Weight = RoleWeight.Exposing });
            }
            else if (person is not null)
            {
                if (current is { Name: { } parent, Subject: Subject.Unknown or Subject.Parent or Subject.Official, KnownAs: null } && Relations.IsParentOf(text, parent, start))
                {
                    // "Bà Trần Thị Mẫu, mẹ của em Lê Thử": she is told with her child.
                    records.Remove(current);
                    foreach (var own in current.Values) person.Values.Add(own with { Subject = Subject.Parent, Weight = own.Weight == RoleWeight.Name ? RoleWeight.Exposing : own.Weight });
                    if (person.Subject == Subject.Unknown) person.Subject = Subject.Pupil;
                }

                records.Add(current = person);
            }
            else if (current is not null)
            {
                // A sensitive word behind a pupil's name is said of that pupil.
                var own = whose == SaidOfWhom.ThePerson && (current.Subject == Subject.Pupil || ofPupils && current.Subject == Subject.Unknown && !_adults.Contains(current)) && (IsSaid(value) || IsBirthBehind(text, current, value, start)) || TellsBirths(text) && IsBirthBehind(text, current, value, start) || whose == SaidOfWhom.ThePerson && IsSaidBeside(text, current, value, behind, start) ? value with { Confidence = Math.Max(0.6, value.Confidence) } : value;
                var isOffice = _adults.Contains(current) && current.Subject == Subject.Unknown && Contacts.IsLandline(own) || Contacts.IsFirms(own) && NamesFirm(text, behind, start);
                current.Values.Add(isOffice ? own with { Weight = RoleWeight.Work, Subject = Subject.Organisation } : InContext(own, current.Subject, organisation, workLine));
            }
            else
            {
                waiting.Add(value);
                if (whose == SaidOfWhom.Unclear) unclear.Add(value);
            }
        }

        // "Lê Mẫu, Trần Thử (9B) và …": who is named in one breath with a pupil, or where pupils are spoken of, and is called nothing else, is one.
        if (ofPupils || records.Exists(record => record is { Subject: Subject.Pupil, Name.Confidence: >= Sure }))
        {
            foreach (var record in records.Where(record => record is { Subject: Subject.Unknown, Name: not null } && !_adults.Contains(record))) record.Subject = Subject.Pupil;
        }

        Settle(records, waiting, unclear, organisation, workLine);
        return records;
    }

    // "Tiếp phẩm: Lê Mẫu. Nhà cung cấp: HTX rau Thử (MST …), ĐT 0277…": a firm is named between.
    private static bool NamesFirm(string text, int behind, int start) => start > behind && RecordWords.Of("office-opening").StandIn(HeaderKey.Of(text.Substring(behind, start - behind)));

    // "Lê Mẫu, Trần Thử: chậm phát triển trí tuệ", "Lê Mẫu (hen suyễn)", "Lê Thị Mẫu (cấp dưỡng) HBsAg dương tính": nothing but signs between, or a remark in brackets.
    private bool IsSaidBeside(string text, RecordDraft person, ValueDraft value, int behind, int start)
    {
        if (person.Subject is not (Subject.Unknown or Subject.Staff) || _adults.Contains(person) || value.Kind != FindingKinds.SensitiveAttribute || start <= behind) return false;
        var close = text.LastIndexOf(')', start - 1, start - behind);
        if (close > behind && close - behind <= LongestRemark && text.Substring(behind, close - behind).TrimStart().StartsWith("(", StringComparison.Ordinal)) behind = close + 1;
        return start - behind is >= 0 and <= 4 && !text.Substring(behind, start - behind).Any(char.IsLetterOrDigit);
    }

    private const int LongestRemark = 30;

    // A word such as "hộ nghèo" is said of a pupil named before; one of passing illness only where something says who has it.
    private static bool IsSaid(ValueDraft value) => value.Kind == FindingKinds.SensitiveAttribute && (value.RuleId != "illness-words" || value.Evidence.Any(evidence => evidence.Code == "near-word"));

    /// <summary>True for a sensitive word that, behind a pupil's name, is said of that pupil.</summary>
    public static bool IsSaidOf(Candidate candidate) =>
        candidate.Rule.Kind == FindingKinds.SensitiveAttribute && (candidate.Rule.Id != "illness-words" || candidate.Evidence.Any(evidence => evidence.Code == "near-word"));

    // "Lịch sinh nhật: cô Lê Mẫu 12/3/1985, …"
    private static bool TellsBirths(string text) => text.IndexOf("sinh nhật", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("ngày sinh", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("năm sinh", StringComparison.OrdinalIgnoreCase) >= 0;

    // "em Lê Mẫu (05/09/2015)": a whole date right behind a pupil's name.
    private static bool IsBirthBehind(string text, RecordDraft person, ValueDraft value, int start)
    {
        if (value.Kind != FindingKinds.BirthDate || value.Normalized.Length != 10 || person.Name is not { } name) return false;
        var from = text.LastIndexOf(name.Raw, start, StringComparison.Ordinal);
        return from >= 0 && start - from - name.Raw.Length is > 0 and <= 4 && text.Substring(from + name.Raw.Length, start - from - name.Raw.Length).Trim(' ', ',', '(', '-', '–', ';').Length == 0;
    }

    private const double Sure = 0.5;

    /// <summary>A value of a line in order of place.</summary>
    /// <param name="Start">First code unit in the line.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Person">For a name the person it stands for; otherwise null.</param>
    private sealed record Piece(int Start, ValueDraft Value, RecordDraft? Person);

    private static void Settle(List<RecordDraft> records, List<ValueDraft> waiting, HashSet<ValueDraft> unclear, bool organisation, bool workLine)
    {
        var first = records.FirstOrDefault();
        foreach (var value in waiting)
        {
            // "Ngày 5/9, em An …": a value in front of the first name is that person's only when it stands close.
            // What is said of pupils in front of an adult is not said of the adult: "… cho học sinh nghèo. Đại diện nhà tài trợ Lê Văn Mẫu …".
            var ofAdult = value.Kind == FindingKinds.SensitiveAttribute && first?.Subject is Subject.Staff or Subject.Official or Subject.Other;
            if (!ofAdult && first?.Name is { } name && name.Span.Start - value.Span.End is >= 0 and < Window)
            {
                if (value.Kind == FindingKinds.SensitiveAttribute && !unclear.Contains(value) && (first.Subject == Subject.Pupil || first.Subject == Subject.Unknown && value.RuleId == "sensitive-words" && RecordWords.Of("of-school").StandIn(HeaderKey.Of(value.Raw)))) SayOfAll(records, value);
                else first.Values.Add(InContext(value, first.Subject, organisation, workLine));
                continue;
            }

            var alone = new RecordDraft(RecordShape.Alone, value.Location);
            alone.Values.Add(InContext(value, Subject.Unknown, organisation || Contacts.IsLandline(value), workLine || Contacts.IsLandline(value)));
            records.Add(alone);
        }
    }

    // "… còn năm bạn chưa đóng tiền gồm Lê Mẫu, Trần Thử và …": said of each of them.
    private static void SayOfAll(List<RecordDraft> records, ValueDraft attribute)
    {
        records[0].Values.Add(attribute with { Confidence = Math.Max(0.6, attribute.Confidence) });
        for (var i = 1; i < records.Count && records[i] is { Subject: Subject.Pupil or Subject.Unknown, Name: { } name } && records[i - 1].Name is { } before; i++)
        {
            if (name.Span.Block != before.Span.Block || name.Span.Start - before.Span.End > 12) return;
            records[i].Values.Add(RecordWeigher.SaidOfAll(name, attribute));
        }
    }

    private static ValueDraft InContext(ValueDraft value, Subject subject, bool organisation, bool workLine)
    {
        if (value.Weight != RoleWeight.Exposing) return value;
        if (value.Kind == FindingKinds.PhoneNumber && !Contacts.IsLandline(value)) organisation = workLine;
        var contact = Contacts.IsContact(value.Kind);
        if (contact && organisation && subject is Subject.Unknown or Subject.Organisation) return value with { Weight = RoleWeight.Work, Subject = Subject.Organisation };
        return contact && (subject == Subject.Official || workLine && subject == Subject.Staff) ? value with { Weight = RoleWeight.Work } : value;
    }
}
