using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.Sites;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>What is swept, and where it is published: one archive, or many schools.</summary>
/// <param name="Root">The folder of all.</param>
/// <param name="Places">Each folder with its name in the ledger, its addresses and its school.</param>
/// <param name="IsOfSites">True for many schools.</param>
internal sealed record SweepPlan(string Root, IReadOnlyList<SweepPlace> Places, bool IsOfSites)
{
    /// <summary>Reads what the user said.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="set">The options.</param>
    /// <exception cref="UsageException">Something is wrong.</exception>
    public static SweepPlan Read(ParsedArguments arguments, SweepOptionSet set)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(SweepTexts.NoRoot);
        if (arguments.Arguments.Count > 1) throw new UsageException(SweepTexts.OneRoot);
        var folder = arguments.Arguments[0];
        var name = arguments.One(set.Name) ?? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (address, isMirror, list) = (arguments.One(set.UrlBase), arguments.Has(set.Mirror), arguments.One(set.Sites));
        if ((address is null ? 0 : 1) + (isMirror ? 1 : 0) + (list is null ? 0 : 1) > 1) throw new UsageException(SweepTexts.AddressTwice);
        if (list is null) return new SweepPlan(folder, [new SweepPlace(folder, name, "", address is null ? isMirror ? AddressMap.Mirror : AddressMap.None : Below(address), isMirror, address ?? Path.GetFileName(name))], IsOfSites: false);
        if (arguments.One(set.TakeDown) is null) throw new UsageException(SweepTexts.SitesNeedFolder);
        var wrong = SiteList.Read(ReadList(list), out var sites);
        if (wrong is not null) throw new UsageException(wrong);
        return new SweepPlan(folder, [.. sites.Select(site => new SweepPlace(Path.Combine(folder, site.Folder), $"{name}/{site.Folder}", site.Folder + "/", site.Address.Length == 0 ? AddressMap.None : Below(site.Address), false, site.School) { Site = site })], IsOfSites: true);
    }

    private static AddressMap Below(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? AddressMap.Below(address) : throw new UsageException(SweepTexts.WrongAddress(address));

    private static string ReadList(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.ListUnreadable(path));
        }
    }
}

/// <summary>One folder to be swept.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Name">Its name in the ledger.</param>
/// <param name="Prefix">What stands before its paths in reports of many.</param>
/// <param name="Addresses">Where its files are published.</param>
/// <param name="IsMirror">It is a mirrored website.</param>
/// <param name="Title">What take-down lists call it.</param>
internal sealed record SweepPlace(string Folder, string Name, string Prefix, AddressMap Addresses, bool IsMirror, string Title)
{
    /// <summary>Its school, in a sweep of many.</summary>
    public Site? Site { get; init; }
}
