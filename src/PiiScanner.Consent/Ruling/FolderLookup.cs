using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Judges each file by what its own folder is published for. Where no folder says so nobody is covered.</summary>
/// <param name="routes">The ways, with what answers on each.</param>
public sealed class FolderLookup(IReadOnlyList<(ConsentRoute Route, IConsentLookup Lookup)> routes) : IConsentLookup, IPersonKeyMaker
{
    // Registry and school year are the same for all folders of a run.
    private readonly IPersonKeyMaker? _maker = routes.Select(pair => pair.Lookup).OfType<IPersonKeyMaker>().FirstOrDefault();

    /// <inheritdoc/>
    public string Id => _maker?.Id ?? "";

    /// <inheritdoc/>
    public PersonMarks? KeysOf(ConsentQuestion question) => _maker?.KeysOf(question);

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var lookup = question.Origin is { } origin && ConsentRoute.Of(routes.Select(pair => pair.Route), origin) is { } route ? routes.First(pair => ReferenceEquals(pair.Route, route)).Lookup : null;
        return lookup?.Ask(question) ?? new ConsentAnswer(ConsentState.Missing) { Why = ConsentReasons.FolderUnknown };
    }
}
