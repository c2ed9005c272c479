using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Publications;

/// <summary>What a recorded publication comes to today.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Lapsed">People whose consent no longer covers it: withdrawn, ended, or never there.</param>
/// <param name="ToAsk">People who turned 7, 16 or 18 since they signed: a person must decide.</param>
public sealed record Recheck(PublicationEntry Publication, IReadOnlyDictionary<ConsentState, int> Lapsed, int ToAsk)
{
    /// <summary>True when something is to be taken down.</summary>
    public bool MustGo => Lapsed.Count > 0 || Publication.Strangers > 0;

    /// <summary>Looks over all recorded publications with today's registry; what is online may stay until <c>keepUntil</c>.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="catalogue">What a consent can name.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Recheck> All(ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return [.. registry.Publications.Select(publication => One(publication, registry, catalogue, today))];
    }

    private static Recheck One(PublicationEntry publication, ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly today)
    {
        var rules = new ConsentRules(registry, catalogue, new ConsentScope(publication.Channel, publication.Purpose, today) { IsOnline = true });
        var lapsed = new SortedDictionary<ConsentState, int>();
        var toAsk = 0;
        foreach (var published in publication.People)
        {
            if (registry.PersonOf(published.Subject) is not { } person) continue;
            var answer = rules.Judge(person, [.. published.Kinds]);
            if (answer.State == ConsentState.Covered) continue;
            if (answer.AtMost == Outcome.Review) toAsk++;
            else lapsed[answer.State] = lapsed.GetValueOrDefault(answer.State) + 1;
        }

        return new Recheck(publication, lapsed, toAsk);
    }
}
