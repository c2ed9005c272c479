using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Publications;

/// <summary>Answers as the registry does, and remembers who was asked about: the people of a publication.</summary>
/// <param name="lookup">The registry's answers.</param>
public sealed class RecordingLookup(RegistryLookup lookup) : IConsentLookup
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (HashSet<string> Kinds, string? Consent)> _people = new(StringComparer.Ordinal);

    /// <summary>Records of people the registry does not know.</summary>
    public int Strangers { get; private set; }

    /// <summary>Records whose people have not all agreed.</summary>
    public int Uncovered { get; private set; }

    /// <summary>The people met, each once, by id.</summary>
    public IReadOnlyList<PublishedPerson> People => [.. _people.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PublishedPerson(pair.Key, [.. pair.Value.Kinds.Order(StringComparer.Ordinal)], pair.Value.Consent))];

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var answer = lookup.Ask(question);
        var found = lookup.Find(question).People;
        lock (_gate)
        {
            if (answer.State != ConsentState.Covered) Uncovered++;
            if (found.Count == 0) Strangers++;
            // Where two may be meant, both are remembered: a withdrawal of either concerns the publication.
            foreach (var person in found) Remember(person, question.Kinds, answer);
        }

        return answer;
    }

    private void Remember(Person person, IReadOnlyCollection<string> kinds, ConsentAnswer answer)
    {
        var consent = answer.State == ConsentState.Covered ? answer.Reference : null;
        if (_people.TryGetValue(person.Entry.Id, out var known))
        {
            known.Kinds.UnionWith(kinds);
            _people[person.Entry.Id] = (known.Kinds, known.Consent is null ? null : consent);
        }
        else
        {
            _people[person.Entry.Id] = ([.. kinds], consent);
        }
    }
}
