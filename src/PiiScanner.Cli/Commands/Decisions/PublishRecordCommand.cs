using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary><c>publish record FILE --channel --url</c>: digest, people, consents and approver of something that was published, on Facebook and Zalo too.</summary>
internal sealed class PublishRecordCommand : CliCommand
{
    private readonly RegistryOptions _options = new();
    private readonly ConsentOptionSet _consent = new();

    private readonly CliOption _url = CliOption.One("--url", new LocalizedText("ĐỊA_CHỈ", "ADDRESS"), "Địa chỉ bài đăng; được mã hóa trong sổ.", "Where it stands; sealed in the registry.");

    private readonly CliOption _approver = CliOption.One("--approver", new LocalizedText("TÊN", "NAME"), "Người đã duyệt; được mã hóa trong sổ. Mặc định: lấy từ --approvals.", "Who approved it; sealed in the registry. Default: from --approvals.");

    private readonly CliOption _approvals = ApprovalOptions.Option();

    /// <summary>Makes the command.</summary>
    public PublishRecordCommand()
        : base("record", new LocalizedText("Ghi một bài đã đăng vào sổ đồng ý: tệp, kênh, địa chỉ, những em trong đó.", "Records something published in the registry: file, channel, address, the people in it."))
    {
        Take("FILE", new LocalizedText("Tệp đã đăng.", "The file that was published."));
        Add([.. _options.All, _consent.Channel, _consent.Purpose, _consent.PublishOn, _consent.SchoolYear, _url, _approver, _approvals]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner publish record khen-thuong.docx --channel website --purpose honours --url https://thmau.edu.vn/khen-thuong --registry so-dong-y.txt", new("Ghi bài đã đăng trên trang web.", "Records what went on the website.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments is not [var path]) throw new UsageException(DecisionTexts.OneFile);
        if (!File.Exists(path)) throw new UsageException(CliTexts.PathNotFound(path));
        var (channel, purpose) = (ApprovalOptions.Needed(arguments, _consent.Channel), ApprovalOptions.Needed(arguments, _consent.Purpose));
        var catalogue = _options.Catalogue(arguments);
        Check("--channel", channel, [.. catalogue.Channels.Select(known => known.Id)]);
        Check("--purpose", purpose, [.. catalogue.Purposes.Select(known => known.Id), .. catalogue.Duties.Select(known => known.Id)]);
        var address = ApprovalOptions.Needed(arguments, _url);
        var today = _options.Today(arguments, context);
        var day = new ValueReader(arguments).Day(_consent.PublishOn, () => today);
        if (day > today) throw new UsageException(ConsentTexts.FutureDay("--publish-on"));
        var registry = _options.Open(arguments, context);
        var year = arguments.One(_consent.SchoolYear) is { } told ? ConsentUse.SchoolYear(told) : PersonForm.SchoolYear(day);
        var people = new RecordingLookup(new RegistryLookup(registry, catalogue, new ConsentScope(channel, purpose, day) { AsOf = today }, year));
        var (file, policy) = Scan(path, arguments, context, people, today);
        var approver = arguments.One(_approver) ?? ApproverOf(file, channel, arguments, context, day);
        _options.Append(arguments, context, known =>
        [
            new PublicationEntry(
                ConsentRegistry.NewId(), file.Sha256 ?? "", channel, purpose, known.Keys.Seal(address), day, people.People, people.Strangers, approver is null ? null : known.Keys.Seal(approver), policy.Version)
            {
                SealedFile = known.Keys.Seal(PublishedFile.Kept(path, _options.Path(arguments))),
                PolicyDigest = PolicyDigest.Of(policy),
            },
        ]);
        context.Output.Write(DecisionTexts.Recorded(people.People.Count, people.Uncovered, people.Strangers).In(context.Language) + "\n");
        if (file.Status == FileStatus.Scanned) return ExitDecision.Clean;
        context.Tell(DecisionTexts.NotReadToTheEnd);
        return ExitDecision.Incomplete;
    }

    // In this process: who is met has to come back. Strict, so that pupils named in a line of news are asked about too.
    private (FileReport File, PublicationPolicy Policy) Scan(string path, ParsedArguments arguments, CliContext context, RecordingLookup people, DateOnly today)
    {
        var services = context.Services.Create(arguments.One(_options.Rules)).Asking(people);
        var options = new ScanOptions { Paths = [path], Examine = new ExamineOptions { AsOf = (today.Year, today.Month, today.Day), Profile = "strict" } };
        var tool = new ToolDescription(CliApplication.Version, services.RulesHash, services.PolicyVersion, null, null, null);
        var report = new ScanRun(services.Formats, services.Examiner, options, services.Pictures).Run(tool, null, context.Cancel);
        return report.Files[0].Status is FileStatus.Failed or FileStatus.Skipped ? throw new UsageException(ConsentTexts.NotReadable(path)) : (report.Files[0], services.Policy ?? throw new InvalidOperationException("A publication is recorded under a policy."));
    }

    private string? ApproverOf(FileReport file, string channel, ParsedArguments arguments, CliContext context, DateOnly day)
    {
        if (arguments.One(_approvals) is not { } path || file.Sha256 is not { } digest) return null;
        var policy = context.Services.Create(arguments.One(_options.Rules)).Policy ?? throw new InvalidOperationException("A decision needs the policy.");
        return RegistryOptions.Guarded(path, () => PiiScanner.Consent.Decisions.ApprovalBook.Read(path).For(digest, PolicyDigest.Of(policy), channel, day)) is { } approval ? $"{approval.By}, {approval.Role}" : null;
    }

    private static void Check(string option, string word, IReadOnlyList<string> known)
    {
        if (!known.Contains(word)) throw new UsageException(CliTexts.WrongChoice(option, word, known, Nearest.To(word, known)));
    }
}
