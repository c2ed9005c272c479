using System.Security.Cryptography;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>Judges recorded publications with today's rules, policy and registry: the file itself where it is still the one that was published, else what was recorded of it.</summary>
internal sealed class PublicationRescan
{
    private readonly ConsentRegistry _registry;
    private readonly ConsentCatalogue _catalogue;
    private readonly CliContext _context;
    private readonly string _path;
    private readonly string? _rules;
    private readonly string? _approvals;
    private readonly string? _year;
    private readonly DateOnly _today;
    private readonly PublicationPolicy _policy;

    /// <summary>Reads what all publications share.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="options">The options of the command.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">The machine.</param>
    /// <param name="approvals">File of recorded decisions, or null.</param>
    public PublicationRescan(ConsentRegistry registry, RegistryOptions options, ParsedArguments arguments, CliContext context, string? approvals)
    {
        (_registry, _context, _approvals) = (registry, context, approvals);
        (_path, _rules, _today) = (options.Path(arguments), arguments.One(options.Rules), options.Today(arguments, context));
        _year = arguments.One(options.SchoolYear) is { } told ? ConsentUse.SchoolYear(told) : null;
        _catalogue = options.Catalogue(arguments);
        _policy = context.Services.Create(_rules).Policy ?? throw new InvalidOperationException("A look at publications needs the policy.");
    }

    /// <summary>True when a publication was recorded under another policy than today's: by the digest, and by the version alone where no digest was kept.</summary>
    /// <param name="publication">The publication.</param>
    public bool HasOtherPolicy(PublicationEntry publication) => publication.Policy != _policy.Version || publication.PolicyDigest is { } digest && digest != PolicyDigest.Of(_policy);

    /// <summary>What is to be said of the signature under today's policy.</summary>
    public IEnumerable<Notice> Signature => PolicySignature.Remarks(_approvals, [_path], _policy, _context);

    /// <summary>Judges one publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <returns>What it comes to; what is said of the file; why the file was not read.</returns>
    public (Recheck One, LocalizedText? Headline, LocalizedText? Unread) Judge(PublicationEntry publication)
    {
        var one = Recheck.ByKeys(publication, _registry, _catalogue, _today);
        if (Recheck.IsReplaced(publication, _registry)) return (one, null, ConsentTexts.FileReplaced);
        if (PublishedFile.Of(publication, _registry, _path) is not { } path || !File.Exists(path)) return (one, null, ConsentTexts.FileGone);
        if (DigestOf(path) != publication.Sha256) return (one, null, ConsentTexts.FileChanged);
        var file = Scan(path, publication);
        return file.Status == FileStatus.Scanned ? (one.With(file), file.Headline, null) : (one, null, ConsentTexts.FileUnread);
    }

    // What is online may stay until its own term; classes are those of the year it was published in.
    private FileReport Scan(string path, PublicationEntry publication)
    {
        var scope = Recheck.Scope(publication, _today);
        var ticket = new ConsentTicket([new ConsentRoute("", scope, IsUsable: true)], _year ?? PersonForm.SchoolYear(publication.Published), _registry.Keys.Master, _registry.ToString());
        var use = new ConsentUse(ticket.Open(_catalogue), ticket.Write(), publication.Channel, publication.Purpose, _today, null) { IsApplied = true, ChannelOf = _ => publication.Channel };
        var options = new ScanOptions { Paths = [path], Examine = new ExamineOptions { AsOf = (_today.Year, _today.Month, _today.Day) } };
        var report = ScanCommand.Scan(options, _rules, _context, new Surroundings(use), showProgress: false);
        if (_approvals is not null) report = DecisionUse.Apply(report, _approvals, _policy, _ => publication.Channel, _today);
        return report.Files[0];
    }

    private static string? DigestOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
