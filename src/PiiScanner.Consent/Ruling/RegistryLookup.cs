using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Answers for the judgement: finds the person of a record by its strongest key and applies the rules.</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="scope">What is to be published.</param>
/// <param name="schoolYear">School year the classes of the files belong to.</param>
public sealed class RegistryLookup(ConsentRegistry registry, ConsentCatalogue catalogue, ConsentScope scope, string schoolYear) : IConsentLookup, IPersonKeyMaker
{
    private readonly ConsentRules _rules = new(registry, catalogue, scope);
    private readonly DutyLookup _duties = new(catalogue, scope);

    /// <inheritdoc/>
    public string Id => $"{registry.Id} {schoolYear}";

    /// <inheritdoc/>
    public PersonMarks? KeysOf(ConsentQuestion question) => MarksOf(question);

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (catalogue.DutyOf(scope.Purpose) is not null) return _duties.Ask(question);
        var (people, isByClass) = Find(question);
        if (people.Count == 0) return new ConsentAnswer(ConsentState.Missing);
        if (people.Count == 1) return _rules.Judge(people[0], question.Kinds) with { IsByClass = isByClass };
        var answers = people.ConvertAll(person => _rules.Judge(person, question.Kinds));
        if (answers.TrueForAll(answer => answer.State == ConsentState.Covered)) return answers[0] with { Person = null };
        var why = isByClass && question is { Keys: null, ClassName: { } className } ? ConsentReasons.SameName(people.Count, PersonForm.Class(className)) : ConsentReasons.SeveralFit(people.Count);
        return new ConsentAnswer(ConsentState.Ambiguous) { Why = why };
    }

    /// <summary>The people a record may speak of, by its strongest key. A weaker key never finds somebody a stronger key of the record contradicts.</summary>
    /// <param name="question">The record.</param>
    public (List<Person> People, bool IsByClass) Find(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var keys = MarksOf(question);
        var isOfPupil = question.Subject is Subject.Pupil or Subject.Unknown;
        IEnumerable<Person> Of(string key) => registry.With(key).Where(person => person.Entry.IsAdult != isOfPupil || question.Subject == Subject.Unknown);
        // Codes that are mere numbers of a class come twice in a school: who is known by another name or birth date is somebody else.
        if (keys.Code is { } code && Of(code).Where(person => keys.NameAndBirth is null || person.Entry.NameAndBirth is null || person.Entry.NameAndBirth == keys.NameAndBirth).ToList() is { Count: > 0 } coded) return (coded, false);
        if (keys.NameAndBirth is { } born && Of(born).Where(person => keys.Code is null || person.Entry.Code is null).ToList() is { Count: > 0 } known) return (known, false);
        if (keys.NameAndClass is not { } named) return ([], false);
        return (Of(named).Where(person => (keys.Code is null || person.Entry.Code is null) && (keys.NameAndBirth is null || person.Entry.NameAndBirth is null)).ToList(), true);
    }

    private PersonMarks MarksOf(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Keys ?? registry.Keys.KeysOf(question, schoolYear);
    }
}
