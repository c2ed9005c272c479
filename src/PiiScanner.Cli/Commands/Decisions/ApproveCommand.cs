using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Consent.Decisions;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary><c>approve FILE</c>: a person's decision on a file that needs one. It lifts no block.</summary>
internal sealed class ApproveCommand : CliCommand
{
    private readonly ApprovalOptions _options = new();
    private readonly ConsentOptionSet _consent = new();

    private readonly CliOption _basis = CliOption.One("--basis", new LocalizedText("CĂN_CỨ", "BASIS"), "Căn cứ để đăng, ví dụ \"đã có phiếu đồng ý của 12 em\".", "What the decision rests on.");

    private readonly CliOption _until = CliOption.One("--until", new LocalizedText("NGÀY", "DATE"), "Ngày cuối còn hiệu lực. Mặc định: một năm.", "Last day it holds. Default: a year.");

    private readonly CliOption _sheet = CliOption.One("--sheet", new LocalizedText("TỆP", "FILE"),
        "Ghi PHIẾU DUYỆT ĐĂNG TIN (.docx) để in và ký; không có --by thì chỉ ghi phiếu.", "Writes the one-page sheet (.docx) to print and sign; without --by only that.");

    private readonly CliOption _keyFile = CliOption.One("--key-file", new LocalizedText("TỆP", "FILE"), "Tệp chứa khóa bí mật của trường; hoặc biến PIISCANNER_KEY.", "File with the school's secret; or PIISCANNER_KEY.").LastingPath();

    private readonly CliOption _asOf = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"), "Ngày coi là hôm nay.", "The day taken for today.");

    private readonly CliOption _rules = RulesCommand.Folder();

    private readonly CliOption _school = SchoolFile.Option();

    /// <summary>Makes the command.</summary>
    public ApproveCommand()
        : base("approve", new LocalizedText("Ghi quyết định của người duyệt với một tệp CẦN NGƯỜI DUYỆT; không gỡ được KHÔNG ĐĂNG.", "Records a person's decision on a file that needs one; lifts no block."))
    {
        Take("FILE", new LocalizedText("Tệp cần duyệt.", "The file."));
        Add([_options.By, _options.Role, _basis, _until, _sheet, _options.Approvals, .. _consent.All, _keyFile, _asOf, _rules, _school]);
        Add(new ApprovePolicyCommand());
        // A command with subcommands and no action of its own is an error to the parser; ours runs from Run.
        Symbol.SetAction(static _ => ExitDecision.Clean);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner approve khen-thuong.docx --channel website --sheet phieu-duyet.docx", new("Chỉ in phiếu để ký.", "Only the sheet to sign.")),
        ("pii-scanner approve khen-thuong.docx --channel website --by \"Lê Mẫu\" --role \"Hiệu trưởng\" --basis \"12 phiếu đồng ý\"", new("Ghi quyết định.", "Records the decision.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments is not [var path]) throw new UsageException(DecisionTexts.OneFile);
        if (!File.Exists(path)) throw new UsageException(CliTexts.PathNotFound(path));
        var values = new ValueReader(arguments);
        var today = values.Day(_asOf, context.Today);
        var until = values.Day(_until, () => today.AddYears(1));
        if (until < today) throw new UsageException(ConsentTexts.TermsTurned);
        var channel = KnownChannel(arguments);
        var (file, policy) = Examine(path, arguments, context, today);
        if (!PolicyInForce.On(policy, today)) throw new UsageException(PolicyInForce.NotYet(policy));
        if (file.Verdict is not Verdict.Review) return Declined(file, context);
        if (arguments.One(_sheet) is { } sheet) WriteSheet(sheet, file, channel, arguments, until, policy);
        if (arguments.One(_options.By) is null && arguments.One(_sheet) is not null) return ExitDecision.Clean;
        var approval = new FileApproval
        {
            Sha256 = file.Sha256 ?? throw new InvalidOperationException("A digest was asked for."),
            Policy = policy.Version, PolicyDigest = PolicyDigest.Of(policy), Channel = channel, Until = until, On = today,
            By = ApprovalOptions.Needed(arguments, _options.By), Role = ApprovalOptions.Needed(arguments, _options.Role), Basis = ApprovalOptions.Needed(arguments, _basis),
        };
        var book = arguments.One(_options.Approvals) ?? ApprovalOptions.FileName;
        RegistryOptions.Guarded(book, () =>
        {
            ApprovalBook.Add(book, approval);
            return true;
        });
        context.Output.Write(DecisionTexts.Approved(book, until).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private string KnownChannel(ParsedArguments arguments)
    {
        var channel = ApprovalOptions.Needed(arguments, _consent.Channel);
        var known = ConsentUse.Catalogue(arguments.One(_rules)).Channels.Select(one => one.Id).ToList();
        return known.Contains(channel) ? channel : throw new UsageException(CliTexts.WrongChoice("--channel", channel, known, Nearest.To(channel, known)));
    }

    private (FileReport File, PublicationPolicy Policy) Examine(string path, ParsedArguments arguments, CliContext context, DateOnly today)
    {
        var policy = context.Services.Create(arguments.One(_rules)).Policy ?? throw new InvalidOperationException("A decision needs the policy.");
        var isConsentAsked = arguments.One(_consent.Registry) is not null;
        var use = isConsentAsked ? ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments, _keyFile, context), arguments.One(_rules), [], today) : null;
        var options = new ScanOptions { Paths = [path], Examine = new ExamineOptions { AsOf = (today.Year, today.Month, today.Day) } };
        var report = ScanCommand.Scan(options, arguments.One(_rules), context, new Surroundings(use, SchoolFile.Read(arguments.One(_school))), showProgress: false);
        foreach (var remark in report.Remarks) context.Tell(remark.Text);
        return (report.Files[0], policy);
    }

    private static int Declined(FileReport file, CliContext context)
    {
        context.Tell(file.Verdict switch
        {
            Verdict.Block => DecisionTexts.BlockStays,
            Verdict.Clear => DecisionTexts.NotNeeded,
            _ => DecisionTexts.NotRead,
        });
        if (file.Verdict == Verdict.Block && file.Headline is { } headline) context.Tell(headline);
        return file.Verdict switch { Verdict.Block => ExitDecision.Found, Verdict.Clear => ExitDecision.Clean, _ => ExitDecision.Incomplete };
    }

    private void WriteSheet(string path, FileReport file, string channel, ParsedArguments arguments, DateOnly until, PublicationPolicy policy)
    {
        if (File.Exists(path)) throw new UsageException(ConsentTexts.FileExists(path));
        var catalogue = ConsentUse.Catalogue(arguments.One(_rules));
        var kinds = file.Findings.Where(finding => finding.Severity != Severity.Note).Select(finding => finding.Kind).Distinct().Select(kind => ReportKinds.Of(kind, Language.Vietnamese));
        var purpose = arguments.One(_consent.Purpose);
        var sheet = new ApprovalSheet(
            Path.GetFileName(arguments.Arguments[0]), file.Sha256 ?? "", catalogue.ChannelOf(channel)?.Title.Vi ?? channel, catalogue.PurposeOf(purpose)?.Title.Vi ?? catalogue.DutyOf(purpose)?.Title.Vi ?? purpose ?? "",
            file.Subjects, string.Join(", ", kinds), file.Headline?.Vi ?? "", arguments.One(_basis) ?? "", arguments.One(_options.By) ?? "", arguments.One(_options.Role) ?? "", until, policy.Version);
        var school = SchoolFile.Read(arguments.One(_school))?.Facts.Name ?? "";
        RegistryOptions.Guarded(path, () =>
        {
            using var output = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
            sheet.Write(school, output);
            return true;
        });
    }
}
