using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Answers for people known by keyed marks alone: the records of a file, or what a ledger kept of a file that is not opened again.</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="scope">What is to be published, or is online.</param>
public sealed class MarkedLookup(ConsentRegistry registry, ConsentCatalogue catalogue, ConsentScope scope)
{
    private readonly ConsentRules _rules = new(registry, catalogue, scope);

    /// <summary>Says what is recorded of whoever the marks stand for.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="subject">Whose record it is.</param>
    /// <param name="kinds">Kinds of data in it.</param>
    /// <param name="className">Class as written, for messages; null when not known.</param>
    public ConsentAnswer Ask(PersonMarks marks, Subject subject, IReadOnlyCollection<string> kinds, string? className = null)
    {
        var (people, isByClass) = Find(marks, subject);
        if (people.Count == 0) return new ConsentAnswer(ConsentState.Missing);
        if (people.Count == 1) return _rules.Judge(people[0], kinds) with { IsByClass = isByClass };
        var answers = people.ConvertAll(person => _rules.Judge(person, kinds));
        if (answers.TrueForAll(answer => answer.State == ConsentState.Covered)) return answers[0] with { Person = null };
        var why = isByClass && className is not null ? ConsentReasons.SameName(people.Count, PersonForm.Class(className)) : ConsentReasons.SeveralFit(people.Count);
        return new ConsentAnswer(ConsentState.Ambiguous) { Why = why };
    }

    /// <summary>The people the marks may stand for, by the strongest of them. A weaker mark never finds somebody a stronger one contradicts.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="subject">Whose record it is.</param>
    public (List<Person> People, bool IsByClass) Find(PersonMarks marks, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var isOfPupil = subject is Subject.Pupil or Subject.Unknown;
        IEnumerable<Person> Of(string key) => registry.With(key).Where(person => person.Entry.IsAdult != isOfPupil || subject == Subject.Unknown);
        // Codes that are mere numbers of a class come twice in a school: who is known by another name or birth date is somebody else.
        if (marks.Code is { } code && Of(code).Where(person => marks.NameAndBirth is null || person.Entry.NameAndBirth is null || person.Entry.NameAndBirth == marks.NameAndBirth).ToList() is { Count: > 0 } coded) return (coded, false);
        if (marks.NameAndBirth is { } born && Of(born).Where(person => marks.Code is null || person.Entry.Code is null).ToList() is { Count: > 0 } known) return (known, false);
        if (marks.NameAndClass is not { } named) return ([], false);
        return (Of(named).Where(person => (marks.Code is null || person.Entry.Code is null) && (marks.NameAndBirth is null || person.Entry.NameAndBirth is null)).ToList(), true);
    }
}
