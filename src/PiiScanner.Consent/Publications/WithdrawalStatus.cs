using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;

namespace PiiScanner.Consent.Publications;

/// <summary>How far the school has come with one withdrawal, and by when the rest is due.</summary>
/// <param name="Withdrawal">The withdrawal.</param>
/// <param name="Concerned">Recorded publications that hold the person's data and that it withdraws.</param>
/// <param name="Deadlines">By when what is due; the longer terms where others must act.</param>
public sealed record WithdrawalStatus(Withdrawal Withdrawal, IReadOnlyList<PublicationEntry> Concerned, Deadlines Deadlines)
{
    /// <summary>All withdrawals, in the order they were recorded.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="catalogue">Knows which channels others store.</param>
    public static IReadOnlyList<WithdrawalStatus> All(ConsentRegistry registry, ConsentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return [.. registry.Withdrawals.Select(withdrawal => Of(withdrawal, registry, catalogue))];
    }

    /// <summary>One withdrawal.</summary>
    /// <param name="withdrawal">The withdrawal.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="catalogue">Knows which channels others store.</param>
    public static WithdrawalStatus Of(Withdrawal withdrawal, ConsentRegistry registry, ConsentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(withdrawal);
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(catalogue);
        var id = withdrawal.Person.Entry.Id;
        List<PublicationEntry> concerned = [.. registry.Publications.Where(publication => publication.People.Any(person => person.Subject == id) && withdrawal.Concerns(publication.Purpose, publication.Channel))];
        var throughOthers = concerned.Exists(publication => catalogue.ChannelOf(publication.Channel) is { IsThroughOthers: true });
        return new WithdrawalStatus(withdrawal, concerned, Deadlines.Of(withdrawal.Entry.Received, throughOthers, withdrawal.On(WithdrawalStep.Extended) is not null));
    }

    /// <summary>Steps that are still to be done, with their last days, soonest first.</summary>
    public IEnumerable<(WithdrawalStep Step, DateOnly Due)> Open
    {
        get
        {
            if (Withdrawal.Entry.IsAsked && Withdrawal.On(WithdrawalStep.Answered) is null) yield return (WithdrawalStep.Answered, Deadlines.Answer);
            // What is deleted is stopped.
            if (Withdrawal.On(WithdrawalStep.Deleted) is not null) yield break;
            if (Withdrawal.On(WithdrawalStep.Stopped) is null) yield return (WithdrawalStep.Stopped, Deadlines.Stop);
            yield return (WithdrawalStep.Deleted, Deadlines.Delete);
        }
    }
}
