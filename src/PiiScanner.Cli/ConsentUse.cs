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
/// <param name="Channel">Where, as told.</param>
/// <param name="Purpose">Why, as told.</param>
/// <param name="Day">When.</param>
/// <param name="Note">What the report has to say of it, or null.</param>
internal sealed record ConsentUse(IConsentLookup? Lookup, byte[]? Ticket, string? Channel, string? Purpose, DateOnly Day, LocalizedText? Note)
{
    /// <summary>True when a known channel and purpose are asked of a registry that could be opened, or of a legal duty.</summary>
    public bool IsApplied => Lookup is not null && Note is null;

    /// <summary>Reads what the user said.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="set">The options.</param>
    /// <param name="secret">The school's secret, or null.</param>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <param name="context">Knows which folders the configuration maps to a channel.</param>
    /// <param name="asOf">The day of <c>--as-of</c>.</param>
    /// <exception cref="UsageException">A date is wrong, or the registry cannot be used.</exception>
    public static ConsentUse Read(ParsedArguments arguments, ConsentOptionSet set, Secret? secret, string? rulesFolder, CliContext context, DateOnly asOf)
    {
        var (channel, purpose, path) = (arguments.One(set.Channel), arguments.One(set.Purpose), arguments.One(set.Registry));
        if (channel is null && Mapped(arguments, context) is { } mapped) (channel, purpose) = (mapped.Channel, purpose ?? mapped.Purpose);
        var day = new ValueReader(arguments).Day(set.PublishOn, () => asOf);
        var catalogue = Catalogue(rulesFolder);
        var scope = new ConsentScope(channel ?? "", purpose ?? "", day) { AsOf = asOf };
        var year = arguments.One(set.SchoolYear) is { } told ? SchoolYear(told) : PersonForm.SchoolYear(day);
        var use = new ConsentUse(null, null, channel, purpose, day, null);
        ConsentUse With(ConsentTicket ticket, LocalizedText? note) => use with { Lookup = ticket.Open(catalogue), Ticket = ticket.Write(), Note = note };
        // A channel may be told for a recorded decision alone.
        if (path is null && purpose is null) return use with { Note = ConsentTexts.NoRegistry };
        if (Unknown(catalogue, channel, purpose) is { } unknown) return With(new ConsentTicket(scope, year, null, null, IsUsable: false), unknown);
        if (catalogue.DutyOf(purpose) is not null) return With(new ConsentTicket(scope, year, null, null, IsUsable: true), null);
        if (path is null) return use with { Note = ConsentTexts.NoRegistry };
        if (secret is null) return use with { Note = ConsentTexts.NoSecret };
        var registry = Open(path, secret);
        return With(new ConsentTicket(scope, year, registry.Keys.Master, registry.ToString(), IsUsable: true), null);
    }

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

    // One run has one channel: folders of several are scanned one by one.
    private static FolderChannel? Mapped(ParsedArguments arguments, CliContext context)
    {
        if (context.Configuration.Value?.Channels is not { Rows.Count: > 0 } channels) return null;
        var found = arguments.Arguments.Select(channels.Of).DistinctBy(row => (row?.Channel, row?.Purpose)).ToList();
        return found.Count == 1 ? found[0] : null;
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
