using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Consent.Decisions;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary><c>approve policy</c>: records who signed the policy; a changed one is named in every report until it is signed again.</summary>
internal sealed class ApprovePolicyCommand : CliCommand
{
    private readonly ApprovalOptions _options = new();
    private readonly CliOption _rules = RulesCommand.Folder();
    private readonly CliOption _asOf = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"), "Ngày coi là hôm nay.", "The day taken for today.");

    /// <summary>Makes the command.</summary>
    public ApprovePolicyCommand()
        : base("policy", new LocalizedText("Ghi ai đã ký chính sách (rules print-policy); đổi chính sách thì báo cáo nhắc ký lại.", "Records who signed the policy (rules print-policy); a changed one is named in reports until signed again.")) => Add(_options.By, _options.Role, _options.Approvals, _rules, _asOf);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var policy = context.Services.Create(arguments.One(_rules)).Policy ?? throw new InvalidOperationException("A signature needs the policy.");
        var approval = new PolicyApproval
        {
            Digest = PolicyDigest.Of(policy), Version = policy.Version, On = new ValueReader(arguments).Day(_asOf, context.Today),
            By = ApprovalOptions.Needed(arguments, _options.By), Role = ApprovalOptions.Needed(arguments, _options.Role),
        };
        var book = arguments.One(_options.Approvals) ?? ApprovalOptions.FileName;
        RegistryOptions.Guarded(book, () =>
        {
            ApprovalBook.Add(book, approval);
            return true;
        });
        context.Output.Write(DecisionTexts.PolicySigned(policy.Version, book).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }
}
