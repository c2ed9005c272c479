using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Asks the consent registry about records, and keeps what the report of one document says of the answers.</summary>
/// <param name="lookup">The registry.</param>
/// <param name="origin">Path of the outermost file, or null.</param>
internal sealed class ConsentDesk(IConsentLookup lookup, string? origin = null)
{
    private const int MostReasons = 20;

    // Plain roles that tell something of a person (Decree 56/2017/NĐ-CP article 33, Decree 356/2025/NĐ-CP article 3): a consent has to name them too.
    private static readonly string[] PersonalTraits = ["class", "school", "sex", "age", "nationality", "commune", "award", "result", "room", "amount", "bank-name"];

    private readonly List<LocalizedText> _reasons = [];

    /// <summary>People covered.</summary>
    public PeopleCount Covered { get; } = new();

    /// <summary>Reasons worth telling, each once.</summary>
    public IEnumerable<Notice> Notices => _reasons.Select(reason => new Notice("consent", reason));

    /// <summary>Asks about a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="listTitle">Title of its list, or null.</param>
    /// <param name="titles">What the titles say.</param>
    /// <param name="byClass">People of this list found by name and class so far; null outside lists.</param>
    public ConsentAnswer Ask(RecordDraft record, string? listTitle, TitleContext titles, HashSet<string>? byClass)
    {
        var answer = lookup.Ask(QuestionOf(record, listTitle) with { TitleFamilies = titles.Families, Origin = origin });
        if (answer is { IsByClass: true, Person: { } person } && byClass?.Add(person) == false)
        {
            answer = new ConsentAnswer(ConsentState.Ambiguous) { Why = TwoRows };
        }

        if (answer.Why is { } why && _reasons.Count < MostReasons && !_reasons.Contains(why)) _reasons.Add(why);
        return answer;
    }

    /// <summary>The question about a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="listTitle">Title of its list, or null.</param>
    /// <param name="least">Values of less confidence are left out.</param>
    internal static ConsentQuestion QuestionOf(RecordDraft record, string? listTitle, double least = 0)
    {
        var values = least <= 0 ? record.Values : record.Values.FindAll(value => value.Confidence >= least);
        var named = values.Find(value => value.Kind == FindingKinds.PersonName && value.Weight == RoleWeight.Name);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.IsMasked || value.IsPlaceholder) continue;
            var isParents = value.Subject == Subject.Parent && record.Subject != Subject.Parent;
            var kind = value.Kind == FindingKinds.BirthDate && value.Normalized.Length == 4 ? "birth-year" : value.Kind;
            kinds.Add(isParents ? "parent-" + kind : kind);
        }

        foreach (var trait in PersonalTraits)
        {
            if (record.Traits.Contains(trait)) kinds.Add(trait);
        }

        var className = record.ClassName ?? ClassTitle.In(listTitle);
        // A class in a title or sentence is told of the person too (Decree 56/2017/NĐ-CP article 33).
        if (className is not null && kinds.Count > 0) kinds.Add("class");

        return new ConsentQuestion
        {
            Subject = record.Subject,
            Name = named is { IsMasked: false, IsPlaceholder: false } name ? record.KnownAs ?? name.Normalized : null,
            Keys = record.Trace?.Person,
            BirthDate = values.FirstOrDefault(value => value.Subject is null && value.Kind == FindingKinds.BirthDate && value.Normalized.Length == 10)?.Normalized,
            StudentCode = values.FirstOrDefault(value => value.Subject is null && value.Kind == FindingKinds.StudentId && !value.IsMasked && value.Normalized.Length > 0)?.Normalized,
            ClassName = className,
            Kinds = kinds,
        };
    }

    private static LocalizedText TwoRows { get; } = new(
        "Nhiều dòng trùng họ tên và lớp với cùng một người trong sổ đồng ý, cần thêm mã học sinh hoặc ngày sinh.",
        "Several rows have the name and class of one person in the consent registry; a student code or birth date is needed.");
}
