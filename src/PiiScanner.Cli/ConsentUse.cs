using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Configuration;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>How consent is applied in one run.</summary>
/// <param name="Lookup">Answers for every record that would count.</param>
/// <param name="Ticket">What worker processes need to answer alike; holds keys.</param>
/// <param name="Channel">Where all files are published, as told; null when nothing was told, or each folder has its own.</param>
/// <param name="Purpose">Why, as told; null as for the channel.</param>
/// <param name="Day">When.</param>
/// <param name="Note">What the report has to say of it, or null.</param>
/// <remarks>No type of the registry stands in its members: a scan that asks nobody would load the registry's code for them.</remarks>
internal sealed record ConsentUse(IConsentLookup? Lookup, byte[]? Ticket, string? Channel, string? Purpose, DateOnly Day, LocalizedText? Note)
{
    /// <summary>True when a known channel and purpose are asked of a registry that could be opened, or of a legal duty.</summary>
    public bool IsApplied { get; init; }

    /// <summary>True when each folder has a channel and purpose of its own.</summary>
    public bool IsByFolder { get; init; }

    /// <summary>Where a file is published, by its path as the report shows it; null when nothing was told.</summary>
    public required Func<string, string?> ChannelOf { get; init; }

    /// <summary>Where files are published by the configuration alone, when nobody is asked who agreed.</summary>
    /// <param name="places">The mapped folders.</param>
    public static Func<string, string?> ChannelsOf(IReadOnlyList<MappedPlace> places)
    {
        List<ConsentRoute> routes = [.. places.Select(place => new ConsentRoute(place.Prefix, new ConsentScope(place.Channel ?? "", place.Purpose ?? "", default), IsUsable: true))];
        return ChannelsOf(routes);
    }

    private static Func<string, string?> ChannelsOf(IReadOnlyList<ConsentRoute> routes) => path => ConsentRoute.Of(routes, path)?.Scope.Channel is { Length: > 0 } channel ? channel : null;

    /// <summary>Reads what the user said.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="set">The options.</param>
    /// <param name="secret">The school's secret, or null.</param>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <param name="places">Which folders the configuration maps to a channel, as the report will show them.</param>
    /// <param name="asOf">The day of <c>--as-of</c>.</param>
    /// <exception cref="UsageException">A date is wrong, or the registry cannot be used.</exception>
    public static ConsentUse Read(ParsedArguments arguments, ConsentOptionSet set, Secret? secret, string? rulesFolder, IReadOnlyList<MappedPlace> places, DateOnly asOf)
    {
        var (channel, purpose, path) = (arguments.One(set.Channel), arguments.One(set.Purpose), arguments.One(set.Registry));
        var day = new ValueReader(arguments).Day(set.PublishOn, () => asOf);
        var catalogue = Catalogue(rulesFolder);
        var year = arguments.One(set.SchoolYear) is { } told ? SchoolYear(told) : PersonForm.SchoolYear(day);
        // A channel that is told is every file's.
        IReadOnlyList<MappedPlace> mapped = channel is null && places.Count > 0 ? places : [new MappedPlace("", channel, null)];
        List<ConsentRoute> routes = [];
        LocalizedText? unknown = null;
        foreach (var place in mapped)
        {
            var scope = new ConsentScope(place.Channel ?? "", purpose ?? place.Purpose ?? "", day) { AsOf = asOf };
            var why = Unknown(catalogue, place.Channel, purpose ?? place.Purpose);
            unknown ??= why is null || place.Prefix.Length == 0 ? why : ConsentTexts.InFolder(place.Prefix, why);
            routes.Add(new ConsentRoute(place.Prefix, scope, why is null));
        }

        var (onlyChannel, onlyPurpose) = routes is [{ Prefix: "" } all] ? (all.Scope.Channel, all.Scope.Purpose) : ("", "");
        var use = new ConsentUse(null, null, onlyChannel.Length > 0 ? onlyChannel : null, onlyPurpose.Length > 0 ? onlyPurpose : null, day, null) { ChannelOf = ChannelsOf(routes), IsByFolder = routes is not [{ Prefix: "" }] };
        ConsentUse With(ConsentTicket ticket) => use with { Lookup = ticket.Open(catalogue), Ticket = ticket.Write(), Note = unknown ?? Told(routes), IsApplied = routes.Exists(route => route.IsUsable) };
        // A channel may be told for a recorded decision alone.
        if (path is null && routes.TrueForAll(route => route.Scope.Purpose.Length == 0)) return use with { Note = ConsentTexts.NoRegistry };
        if (routes.TrueForAll(route => !route.IsUsable || catalogue.DutyOf(route.Scope.Purpose) is not null)) return With(new ConsentTicket(routes, year, null, null));
        if (path is null) return use with { Note = ConsentTexts.NoRegistry };
        if (secret is null) return use with { Note = ConsentTexts.NoSecret };
        var registry = Open(path, secret);
        return With(new ConsentTicket(routes, year, registry.Keys.Master, registry.ToString()));
    }

    // Where each folder has its own, the report says which.
    private static LocalizedText? Told(List<ConsentRoute> routes) =>
        routes is [{ Prefix: "" }] ? null : ConsentTexts.ByFolder(routes.Select(route => (route.Prefix, route.Scope.Channel, route.Scope.Purpose)));

    /// <summary>The catalogue of a rules folder, or the product's own.</summary>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <exception cref="UsageException">A file of it is wrong.</exception>
    public static ConsentCatalogue Catalogue(string? rulesFolder)
    {
        try
        {
            if (rulesFolder is null) return CatalogueReader.BuiltIn() with { LearnerAloneFrom16 = PolicyText.BuiltIn.LearnerAloneFrom16 };
            var files = RuleFolder.Read(rulesFolder);
            return CatalogueReader.Read(files) with { LearnerAloneFrom16 = ServiceFactory.ReadPolicy(files).LearnerAloneFrom16 };
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
    }

    /// <summary>Opens a registry.</summary>
    /// <param name="path">The file.</param>
    /// <param name="secret">The school's secret.</param>
    /// <exception cref="UsageException">It cannot be read or used.</exception>
    public static ConsentRegistry Open(string path, Secret secret)
    {
        try
        {
            return new RegistryFile(path, secret.For("consent")).Read();
        }
        catch (RegistryException wrong)
        {
            throw new UsageException(wrong.Text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.PathNotFound(path));
        }
    }

    /// <summary>A school year as written, checked.</summary>
    /// <param name="text">Such as <c>2026-2027</c>.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static string SchoolYear(string text)
    {
        var years = text.Split('-', '–');
        var isYear = years.Length == 2 && int.TryParse(years[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first is > 1990 and < 2200
            && int.TryParse(years[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second == first + 1;
        return isYear ? $"{years[0]}-{years[1]}" : throw new UsageException(ConsentTexts.WrongSchoolYear(text));
    }

    private static LocalizedText? Unknown(ConsentCatalogue catalogue, string? channel, string? purpose)
    {
        var channels = catalogue.Channels.Select(known => known.Id).ToList();
        if (channel is null) return ConsentTexts.NoChannel(channels);
        if (!channels.Contains(channel)) return ConsentTexts.UnknownChannel(channel, channels);
        var purposes = catalogue.Purposes.Select(known => known.Id).Concat(catalogue.Duties.Select(duty => duty.Id)).ToList();
        if (purpose is null) return ConsentTexts.NoPurpose(purposes);
        return purposes.Contains(purpose) ? null : ConsentTexts.UnknownPurpose(purpose, purposes);
    }
}
