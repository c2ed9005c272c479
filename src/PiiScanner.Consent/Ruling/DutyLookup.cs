using PiiScanner.Consent.Catalogue;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Answers from a legal duty alone; no registry is needed. It covers the listed fields of the listed people (Law 91/2025/QH15 article 16.2.b).</summary>
/// <param name="catalogue">The duties.</param>
/// <param name="scope">What is to be published; its purpose names the duty.</param>
public sealed class DutyLookup(ConsentCatalogue catalogue, ConsentScope scope) : IConsentLookup
{
    private readonly LegalDuty? _duty = catalogue.DutyOf(scope.Purpose);

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_duty is not { } duty || !duty.Channels.Contains(scope.Channel) || !duty.Subjects.Contains(question.Subject)) return new ConsentAnswer(ConsentState.Missing);
        if (scope.Day < duty.ValidFrom) return new ConsentAnswer(ConsentState.Missing) { Why = ConsentReasons.NotInForce(duty.ValidFrom) };
        // Nobody knows whose data it is when the file does not say; a pupil's is never covered.
        if (question.Subject == Subject.Unknown && question.Kinds.Contains("class")) return new ConsentAnswer(ConsentState.Missing);
        var beyond = question.Kinds.Where(kind => !duty.Fields.Contains(kind)).ToList();
        if (beyond.Count > 0) return new ConsentAnswer(ConsentState.Missing) { Why = ConsentReasons.KindsBeyond(beyond) };
        return duty.IsChecked
            ? new ConsentAnswer(ConsentState.Covered) { Reference = $"LAW {duty.Id}: {duty.Article}", AtMost = Outcome.Note }
            : new ConsentAnswer(ConsentState.Missing) { Reference = $"LAW {duty.Id}: {duty.Article}", Why = ConsentReasons.DutyUnchecked, AtMost = Outcome.Review };
    }
}
