using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Tells the policy what stands together in a record, without any value.</summary>
internal static class RecordWeigher
{
    private static readonly LocalizedText TitleText = new("tiêu đề cho biết danh sách thuộc diện nhạy cảm", "the title names a sensitive family of lists");

    private static readonly LocalizedText AllText = new("câu dẫn nói điều này về mọi người được liệt kê", "the sentence says so of all who are enumerated");

    /// <summary>Trait of values in a remark on a cell of a list: the person named in the row is meant.</summary>
    public const string RowRemark = "row-remark";

    /// <summary>The facts of a record.</summary>
    public static RecordFacts Weigh(RecordDraft record, TitleContext titles, bool inList, bool manyPeople, string profile)
    {
        Soften(record, titles);
        var exposing = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in record.Values)
        {
            kinds.Add(value.Kind);
            if (value.Weight == RoleWeight.Exposing) exposing.Add(value.Kind);
        }

        var traits = new HashSet<string>(record.Traits, StringComparer.Ordinal);
        if (record.Name is null && kinds.Contains(FindingKinds.BirthDate) && exposing.Contains(FindingKinds.BirthDate) && traits.Contains("class") && traits.Contains("sex")) traits.Add("singled-out");
        return new RecordFacts
        {
            Shape = inList ? "list" : record.Shape switch { RecordShape.Prose => "text", RecordShape.Alone => "alone", _ => "card" },
            Name = record.Name switch
            {
                null => traits.Contains(RowRemark) ? NameState.Whole : NameState.None,
                { IsPlaceholder: true } => NameState.Placeholder,
                { IsMasked: true } => NameState.Masked,
                _ => NameState.Whole,
            },
            Subject = record.Subject,
            Exposing = exposing,
            Kinds = kinds,
            Traits = traits,
            SensitiveTitle = titles.SensitiveFamily is not null,
            ManyPeople = manyPeople,
            Profile = profile,
        };
    }

    /// <summary>Labels of what the sentence of a verdict names: for block what exposes, for review everything.</summary>
    public static IEnumerable<LocalizedText> Labels(RecordDraft record, RecordFacts facts, Outcome outcome)
    {
        var values = record.Values.Where(value => outcome == Outcome.Review || value.Weight == RoleWeight.Exposing).ToList();
        var named = values.Where(value => value.Weight == RoleWeight.Name).Concat(values.Where(value => value.Weight != RoleWeight.Name));
        var labels = named.Select(value => value.Role?.Label is { } label && value.Role.Kind == value.Kind ? label : KindLabels.Of(value.Kind)).Distinct();
        if (outcome != Outcome.Review) return labels;
        return labels.Concat(facts.Traits.Select(TraitLabel).OfType<LocalizedText>()).Distinct();
    }

    /// <summary>The sensitive attribute a list's title gives to each of its records.</summary>
    public static ValueDraft TitleAttribute(ValueDraft name, string family) => name with
    {
        RuleId = "list-title",
        Kind = FindingKinds.SensitiveAttribute,
        Raw = family,
        Normalized = family,
        Confidence = 0.95,
        Weight = RoleWeight.Exposing,
        Role = null,
        Evidence = [new Evidence("list-title", 0.95, TitleText)],
        Trace = null,
    };

    /// <summary>The sensitive attribute that a sentence gives to each member of an enumeration.</summary>
    /// <param name="name">The member's name, where the value then stands.</param>
    /// <param name="attribute">What is said before the enumeration.</param>
    public static ValueDraft SaidOfAll(ValueDraft name, ValueDraft attribute) => attribute with
    {
        Confidence = Math.Max(0.6, attribute.Confidence),
        Span = name.Span,
        Location = name.Location,
        Evidence = [new Evidence("said-of-all", 0.6, AllText)],
    };

    // Scores on an honours board are its point; a leader's phone is for calling.
    private static void Soften(RecordDraft record, TitleContext titles)
    {
        var honours = titles.Has("honours") || titles.Has("contest") || titles.Has("hardship-honours");
        // A few marks are the contest's; a whole report of subjects is not.
        honours &= record.Values.Count(value => value.Kind == FindingKinds.StudyResult) <= 2;
        var staff = record.Subject is Subject.Staff or Subject.Official;
        var contact = staff && (record.Traits.Contains("leader") || titles.Has("duty-line"));
        for (var i = 0; i < record.Values.Count; i++)
        {
            var value = record.Values[i];
            if (value.Weight != RoleWeight.Exposing) continue;
            if (honours && value.Kind == FindingKinds.StudyResult) record.Values[i] = value with { Weight = RoleWeight.Plain };
            else if (staff && value.Kind == FindingKinds.StudyResult) record.Values[i] = value with { Weight = RoleWeight.Plain };
            else if (staff && IsOfOffice(value)) record.Values[i] = value with { Weight = RoleWeight.Work };
            else if (contact && (value.Kind is FindingKinds.PhoneNumber or FindingKinds.Email || value.Kind == FindingKinds.Address && record.Traits.Contains("school")) && value.Subject is null) record.Values[i] = value with { Weight = RoleWeight.Work };
        }
    }

    // The landline and the mailbox at the school's own address beside a clerk's name are the office's, unless the column says "nhà riêng".
    private static bool IsOfOffice(ValueDraft value) =>
        value.Role?.Name != "home-phone" && (Contacts.IsLandline(value) || value.Kind == FindingKinds.Email && NetworkChecks.IsOfficeDomain(value.Normalized.AsSpan()));

    private static LocalizedText? TraitLabel(string trait) => trait switch
    {
        "class" => new LocalizedText("lớp", "class"),
        "school" => new LocalizedText("trường", "school"),
        "sex" => new LocalizedText("giới tính", "sex"),
        "award" => new LocalizedText("giải", "prize"),
        "result" => new LocalizedText("kết quả", "result"),
        "room" => new LocalizedText("phòng thi", "room"),
        "staff-position" => new LocalizedText("chức vụ", "post"),
        _ => null,
    };
}
