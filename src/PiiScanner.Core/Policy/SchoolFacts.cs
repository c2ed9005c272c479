using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Policy;

/// <summary>What a school has published of itself on purpose: data of an organisation, from <c>school.yaml</c>. Immutable.</summary>
/// <remarks>A listed value counts towards nothing beside the organisation, staff or a leader. In a row of a pupil or parent it is theirs, whatever the list says: mothers work at the school too.</remarks>
public sealed class SchoolFacts
{
    private readonly HashSet<string> _numbers;
    private readonly HashSet<string> _mailboxes;
    private readonly IReadOnlyList<string> _domains;
    private readonly HashSet<string> _leaders;

    internal SchoolFacts(string name, IReadOnlyList<string> otherNames, IReadOnlyList<string> domains, IEnumerable<string> numbers, IEnumerable<string> mailboxes, IReadOnlyList<SchoolLeader> leaders)
    {
        (Name, OtherNames, Leaders) = (name, otherNames, leaders);
        _domains = [.. domains.Select(VietnameseLetters.ToLower)];
        _numbers = new HashSet<string>(numbers.Concat(leaders.Select(leader => leader.Phone).OfType<string>()).Select(DigitsOf), StringComparer.Ordinal);
        _mailboxes = new HashSet<string>(mailboxes.Concat(leaders.Select(leader => leader.Email).OfType<string>()).Select(VietnameseLetters.ToLower), StringComparer.Ordinal);
        _leaders = new HashSet<string>(leaders.Select(leader => NameForm(leader.Name)), StringComparer.Ordinal);
    }

    /// <summary>The school's name.</summary>
    public string Name { get; }

    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> OtherNames { get; }

    /// <summary>Its leaders.</summary>
    public IReadOnlyList<SchoolLeader> Leaders { get; }

    /// <summary>Takes the weight from listed values of a record, where they stand for the school and not for a person.</summary>
    internal void Soften(RecordDraft record)
    {
        if (record.Subject is Subject.Pupil or Subject.Parent) return;
        var isLeader = record.Name is { } name && IsOwn(name, record);
        if (isLeader && record.Subject == Subject.Unknown) record.Subject = Subject.Official;
        var isPost = isLeader || record.Subject is Subject.Staff or Subject.Official or Subject.Organisation;
        // Somebody named of whom the file does not say who it is may be a pupil.
        if (!isPost && record.Name is not null) return;
        for (var i = 0; i < record.Values.Count; i++)
        {
            var value = record.Values[i];
            if (value.Weight == RoleWeight.Exposing && value.Subject is not (Subject.Pupil or Subject.Parent) && IsOwn(value, record)) record.Values[i] = value with { Weight = RoleWeight.Work };
        }
    }

    /// <summary>Says whether a value is one the school publishes of itself; a name, whether it is a leader's.</summary>
    /// <param name="value">The value.</param>
    /// <param name="record">Its record.</param>
    internal bool IsOwn(ValueDraft value, RecordDraft record)
    {
        if (value.Trace is { } trace) return trace.IsOfSchool;
        return value.Kind == FindingKinds.PersonName ? _leaders.Contains(NameForm(record.KnownAs ?? value.Normalized)) : Lists(value);
    }

    private bool Lists(ValueDraft value) => value.Kind switch
    {
        FindingKinds.PhoneNumber or FindingKinds.BankAccount or FindingKinds.TaxCode => DigitsOf(value.Raw) is { Length: >= 6 } digits && _numbers.Contains(digits),
        FindingKinds.Email => VietnameseLetters.ToLower(value.Raw.Trim()) is var mail && (_mailboxes.Contains(mail) || _domains.Any(domain => mail.EndsWith("@" + domain, StringComparison.Ordinal))),
        FindingKinds.SocialAccount => VietnameseLetters.ToLower(value.Raw.Trim()) is var account && _mailboxes.Contains(account),
        _ => false,
    };

    private static string DigitsOf(string text)
    {
        var digits = string.Concat(text.Where(c => c is >= '0' and <= '9'));
        return text.TrimStart().StartsWith("+84", StringComparison.Ordinal) ? "0" + digits.Substring(2) : digits;
    }

    private static string NameForm(string name) => VietnameseLetters.FoldTonePlace(Fields.SingleSpaces(name));
}
