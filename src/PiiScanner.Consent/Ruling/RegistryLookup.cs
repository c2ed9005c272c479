using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Answers for the judgement: finds the person of a record by its strongest key and applies the rules.</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="scope">What is to be published.</param>
/// <param name="schoolYear">School year the classes of the files belong to.</param>
public sealed class RegistryLookup(ConsentRegistry registry, ConsentCatalogue catalogue, ConsentScope scope, string schoolYear) : IConsentLookup, IPersonKeyMaker
{
    private readonly MarkedLookup _marked = new(registry, catalogue, scope);
    private readonly DutyLookup _duties = new(catalogue, scope);

    /// <summary>Answers carry the keyed marks of the person, for a ledger. Default false.</summary>
    public bool KeepsMarks { get; init; }

    /// <inheritdoc/>
    public string Id => $"{registry.Id} {schoolYear}";

    /// <inheritdoc/>
    public PersonMarks? KeysOf(ConsentQuestion question) => MarksOf(question ?? throw new ArgumentNullException(nameof(question)));

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (catalogue.DutyOf(scope.Purpose) is not null) return _duties.Ask(question);
        var marks = MarksOf(question);
        var answer = _marked.Ask(marks, question.Subject, question.Kinds, question.Keys is null ? question.ClassName : null);
        return KeepsMarks ? answer with { Marks = marks } : answer;
    }

    /// <summary>The people a record may speak of, by its strongest key.</summary>
    /// <param name="question">The record.</param>
    public (List<Person> People, bool IsByClass) Find(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _marked.Find(MarksOf(question), question.Subject);
    }

    private PersonMarks MarksOf(ConsentQuestion question) => question.Keys ?? registry.Keys.MarksOf(question, schoolYear);
}
