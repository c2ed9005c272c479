using PiiScanner.Consent.Catalogue;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Covers nobody: the channel or purpose is not known. Where a list's title tells what it is for, a purpose is proposed, never assumed.</summary>
/// <param name="catalogue">The purposes.</param>
/// <param name="purpose">The word the user gave, or null.</param>
public sealed class NothingCovered(ConsentCatalogue catalogue, string? purpose) : IConsentLookup
{
    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var isKnown = catalogue.PurposeOf(purpose) is not null || catalogue.DutyOf(purpose) is not null;
        var proposed = isKnown ? null : catalogue.Purposes.FirstOrDefault(known => known.Families.Any(question.TitleFamilies.Contains));
        return new ConsentAnswer(ConsentState.Missing) { Why = proposed is null ? null : ConsentReasons.Proposal(proposed.Id) };
    }
}
