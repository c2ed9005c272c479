using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Judges each file by what its own folder is published for. Where no folder says so nobody is covered.</summary>
/// <param name="routes">The ways, with what answers on each.</param>
public sealed class FolderLookup(IReadOnlyList<(ConsentRoute Route, IConsentLookup Lookup)> routes) : IConsentLookup, IPersonKeyMaker
{
    // All ways ask one registry, or none.
    private readonly IPersonKeyMaker? _people = routes.Select(pair => pair.Lookup).OfType<IPersonKeyMaker>().FirstOrDefault();

    /// <inheritdoc/>
    public string Id => _people?.Id ?? "";

    /// <inheritdoc/>
    public PersonMarks? KeysOf(ConsentQuestion question) => _people?.KeysOf(question);

    /// <inheritdoc/>
    public ConsentAnswer Ask(ConsentQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var lookup = question.Origin is { } origin && ConsentRoute.Of(routes.Select(pair => pair.Route), origin) is { } route ? routes.First(pair => ReferenceEquals(pair.Route, route)).Lookup : null;
        return lookup?.Ask(question) ?? new ConsentAnswer(ConsentState.Missing) { Why = ConsentReasons.FolderUnknown };
    }
}
