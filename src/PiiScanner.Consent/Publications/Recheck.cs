using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Publications;

/// <summary>What a recorded publication comes to today.</summary>
/// <param name="Lapsed">People whose consent no longer covers it: withdrawn, ended, or never there.</param>
/// <param name="ToAsk">People who turned 7, 16 or 18 since they signed, or whom a person must decide on for another reason.</param>
public sealed record Recheck(IReadOnlyDictionary<ConsentState, int> Lapsed, int ToAsk)
{
    /// <summary>People the registry does not know.</summary>
    public int Strangers { get; init; }

    /// <summary>What today's policy and registry say of the file itself; null when it was not read again and the keys alone decide.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>True when the file itself was read again.</summary>
    public bool IsRead { get; init; }

    /// <summary>True when something is to be taken down.</summary>
    public bool MustGo => Lapsed.Count > 0 || Strangers > 0 || Verdict == Core.Policy.Verdict.Block;

    /// <summary>True when nothing is to be taken down, but a person must decide.</summary>
    public bool IsForReview => !MustGo && (ToAsk > 0 || Verdict == Core.Policy.Verdict.Review);

    /// <summary>Judges a publication by what was recorded of it; what is online may stay until <c>keepUntil</c>.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="catalogue">What a consent can name.</param>
    /// <param name="today">The day.</param>
    public static Recheck ByKeys(PublicationEntry publication, ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(registry);
        var rules = new ConsentRules(registry, catalogue, Scope(publication, today));
        var duties = catalogue.DutyOf(publication.Purpose) is null ? null : new DutyLookup(catalogue, Scope(publication, today));
        var tally = new Tally();
        foreach (var published in publication.People)
        {
            if (registry.PersonOf(published.Subject) is not { } person || IsSettled(person, publication, registry)) continue;
            tally.Add(duties?.Ask(new ConsentQuestion { Subject = person.Entry.IsAdult ? Subject.Staff : Subject.Pupil, Kinds = [.. published.Kinds] }) ?? rules.Judge(person, [.. published.Kinds]));
        }

        return new Recheck(tally.Lapsed, tally.ToAsk) { Strangers = publication.Strangers };
    }

    /// <summary>Adds what the file itself says when it is judged again. Who was never in the registry, or never agreed, then counts as today's policy has it; who said no or withdrew always counts.</summary>
    /// <param name="file">The file under today's rules, policy and registry.</param>
    public Recheck With(FileReport file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var lapsed = new SortedDictionary<ConsentState, int>();
        foreach (var (state, count) in Lapsed)
        {
            if (state is not (ConsentState.Missing or ConsentState.Ambiguous)) lapsed[state] = count;
        }

        return this with { Lapsed = lapsed, Strangers = 0, Verdict = file.CountedVerdict, IsRead = true };
    }

    /// <summary>What is asked of a publication: may it stay online?</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="today">The day.</param>
    public static ConsentScope Scope(PublicationEntry publication, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(publication);
        return new ConsentScope(publication.Channel, publication.Purpose, today) { IsOnline = true };
    }

    /// <summary>True when what was withdrawn of a publication is gone already: the file at hand is not what is online.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="registry">The registry.</param>
    public static bool IsReplaced(PublicationEntry publication, ConsentRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(registry);
        return publication.People.Any(published => registry.PersonOf(published.Subject) is { } person && IsSettled(person, publication, registry));
    }

    // Stopped or deleted as the person asked.
    private static bool IsSettled(Person person, PublicationEntry publication, ConsentRegistry registry)
    {
        var concerned = registry.Withdrawals.Where(withdrawal => ReferenceEquals(withdrawal.Person, person) && withdrawal.Concerns(publication.Purpose, publication.Channel) && withdrawal.Entry.Received >= publication.Published).ToList();
        return concerned.Count > 0 && concerned.TrueForAll(withdrawal => withdrawal.On(WithdrawalStep.Stopped) is not null || withdrawal.On(WithdrawalStep.Deleted) is not null);
    }

    private sealed class Tally
    {
        public SortedDictionary<ConsentState, int> Lapsed { get; } = [];

        public int ToAsk { get; private set; }

        public void Add(ConsentAnswer answer)
        {
            if (answer.State == ConsentState.Covered) return;
            if (answer.AtMost == Outcome.Review) ToAsk++;
            else Lapsed[answer.State] = Lapsed.GetValueOrDefault(answer.State) + 1;
        }
    }
}
