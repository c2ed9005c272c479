using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Consent.Decisions;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary><c>rules print-policy</c>: the policy on one page, to read and sign.</summary>
internal sealed class RulesPrintPolicyCommand : CliCommand
{
    private readonly CliOption _folder = RulesCommand.Folder();

    private readonly CliOption _output = CliOption.One("--output", new LocalizedText("TỆP", "FILE"), "Ghi ra tệp: .docx để in và ký, hoặc văn bản thường.", "Writes a file: .docx to print and sign, or plain text.");

    /// <summary>Makes the command.</summary>
    public RulesPrintPolicyCommand()
        : base("print-policy", new LocalizedText("In chính sách ra một trang dễ đọc: cấm gì, duyệt gì, cho gì, các lựa chọn, chỗ ký.", "Prints the policy on one page: what is blocked, reviewed, allowed, every switch, a line to sign.")) => Add(_folder, _output);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var policy = context.Services.Create(arguments.One(_folder)).Policy ?? throw new InvalidOperationException("There is no policy.");
        var page = new PolicyPage(policy, PolicyDigest.Of(policy), context.Language);
        if (arguments.One(_output) is not { } path)
        {
            context.Output.Write(page.AsText());
            return ExitDecision.Clean;
        }

        if (File.Exists(path)) throw new UsageException(ConsentTexts.FileExists(path));
        RegistryOptions.Guarded(path, () =>
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
            if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) page.Write(file);
            else file.Write(System.Text.Encoding.UTF8.GetBytes(page.AsText()));
            return true;
        });
        return ExitDecision.Clean;
    }
}
