using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Ruling;

/// <summary>The rules of the law: is what is recorded of one person good for this channel, purpose, day and these kinds of data?</summary>
/// <param name="registry">The registry.</param>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="scope">What is to be published.</param>
public sealed class ConsentRules(ConsentRegistry registry, ConsentCatalogue catalogue, ConsentScope scope)
{
    private readonly Channel? _channel = catalogue.ChannelOf(scope.Channel);
    private readonly bool _isKnown = catalogue.ChannelOf(scope.Channel) is not null && catalogue.PurposeOf(scope.Purpose) is not null;

    /// <summary>Says whether a person's consent covers kinds of data.</summary>
    /// <param name="person">The person.</param>
    /// <param name="kinds">Kinds of data in the record.</param>
    public ConsentAnswer Judge(Person person, IReadOnlyCollection<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(kinds);
        if (!_isKnown) return Missing(person, null, null);
        if (catalogue.PurposeOf(scope.Purpose) is { } purpose && scope.Day < purpose.ValidFrom) return Missing(person, null, ConsentReasons.NotInForce(purpose.ValidFrom));
        var decision = Latest(person);
        var given = decision?.Given ?? DateOnly.MinValue;
        if (person.Withdrawals.Any(withdrawal => Concerns(withdrawal) && withdrawal.Received >= given)) return Answer(ConsentState.Withdrawn, person, decision, null);
        if (decision is null) return Missing(person, null, null);
        if (!decision.Agreed) return Answer(ConsentState.Refused, person, decision, null);
        if (scope.Day > (scope.IsOnline ? decision.KeepUntil : decision.PublishUntil)) return Answer(ConsentState.Expired, person, decision, null);
        if (!catalogue.Ways.Contains(decision.Way)) return Missing(person, decision, ConsentReasons.WayProvesNothing);
        return Signatures(person, decision, given) ?? Terms(person, decision, kinds);
    }

    // Law 91 article 24; turning 7, 16 or 18 since the signature asks anew.
    private ConsentAnswer? Signatures(Person person, ConsentEntry decision, DateOnly given)
    {
        var atSigning = person.Entry.IsAdult ? AgeBand.Adult : AgeBands.At(person.BirthMonth, given);
        var isSigned = atSigning switch
        {
            AgeBand.UnderSeven => HasRepresentative(decision),
            AgeBand.Adult => decision.ChildSigned is not null,
            AgeBand.SixteenAndSeventeen => decision.ChildSigned is not null && (catalogue.LearnerAloneFrom16 || HasRepresentative(decision)),
            _ => decision.ChildSigned is not null && HasRepresentative(decision),
        };
        if (!isSigned) return Missing(person, decision, ConsentReasons.SignatureMissing);
        if (person.Entry.IsAdult || AgeBands.At(person.BirthMonth, scope.Day) == atSigning) return null;
        return Answer(ConsentState.Expired, person, decision, ConsentReasons.CameOfAge) with { AtMost = Outcome.Review };
    }

    private ConsentAnswer Terms(Person person, ConsentEntry decision, IReadOnlyCollection<string> kinds)
    {
        if (_channel!.IsAbroad && !decision.Abroad) return Missing(person, decision, ConsentReasons.NotAbroad); // not null: the channel is known
        var beyond = kinds.Where(kind => !decision.Kinds.Contains(kind)).ToList();
        if (beyond.Count > 0) return Missing(person, decision, ConsentReasons.KindsBeyond(beyond));
        var sensitive = kinds.Where(catalogue.NeedsException.Contains).ToList();
        if (sensitive.Count > 0)
        {
            if (!decision.SensitiveTold) return Missing(person, decision, ConsentReasons.SensitiveNotTold);
            if (!sensitive.TrueForAll(HasException)) return Missing(person, decision, ConsentReasons.NoException(sensitive));
        }

        return Answer(ConsentState.Covered, person, decision, null) with { AtMost = Outcome.Note };
    }

    // On one day a no outweighs a yes; otherwise the later decision counts.
    private ConsentEntry? Latest(Person person)
    {
        ConsentEntry? latest = null;
        foreach (var consent in person.Consents)
        {
            if (consent.Purpose != scope.Purpose || !consent.Channels.Contains(scope.Channel) || (consent.Given ?? DateOnly.MinValue) > scope.Day) continue;
            var isLater = latest is null || (consent.Given ?? DateOnly.MinValue) > (latest.Given ?? DateOnly.MinValue);
            var isSameDay = latest is not null && consent.Given == latest.Given;
            if (isLater || (isSameDay && (latest!.Agreed || !consent.Agreed))) latest = consent; // not null: just asked
        }

        return latest;
    }

    private bool Concerns(WithdrawalEntry withdrawal) =>
        (withdrawal.Purpose is null || withdrawal.Purpose == scope.Purpose)
        && (withdrawal.Channel is null || withdrawal.Channel == scope.Channel)
        && (withdrawal.Received <= scope.Day || withdrawal.Received <= scope.AsOf);

    private bool HasException(string kind) => registry.Exceptions.Any(exception =>
        exception.Purpose == scope.Purpose && exception.Channel == scope.Channel && exception.Kinds.Contains(kind) && exception.Signed <= scope.Day && scope.Day <= exception.Until);

    private static bool HasRepresentative(ConsentEntry decision) => decision.RepresentativeSigned is not null && !string.IsNullOrWhiteSpace(decision.Relation);

    private static ConsentAnswer Missing(Person person, ConsentEntry? decision, LocalizedText? why) => Answer(ConsentState.Missing, person, decision, why);

    private static ConsentAnswer Answer(ConsentState state, Person person, ConsentEntry? decision, LocalizedText? why) =>
        new(state) { Person = person.Entry.Id, Reference = decision?.Id, Why = why };
}
