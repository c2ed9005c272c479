using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent init</c>: a secret, a sheet to print it on, an empty registry.</summary>
internal sealed class ConsentInitCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    private readonly CliOption _recovery = CliOption.One("--recovery", new LocalizedText("TỆP", "FILE"),
        "Tờ khôi phục (.docx) để in, cất két, rồi xóa tệp. Mặc định: bên cạnh tệp khóa.", "The recovery sheet (.docx), to be printed, locked away, and the file deleted. Default: beside the key file.");

    private readonly CliOption _dpapi = CliOption.Flag("--dpapi",
        "Windows: mã hóa tệp khóa cho riêng tài khoản này (DPAPI); máy khác dùng tờ khôi phục.", "Windows: encrypts the key file for this account alone (DPAPI); elsewhere the recovery sheet is used.");

    /// <summary>Makes the command.</summary>
    public ConsentInitCommand()
        : base("init", new LocalizedText("Tạo khóa bí mật kèm tờ khôi phục, và một sổ đồng ý trống.", "Makes a secret with its recovery sheet, and an empty registry."))
    {
        Add(_options.Registry, _options.KeyFile, _recovery, _dpapi, _options.AsOf);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner consent init --registry so-dong-y.txt --key-file D:\\khoa\\truong.key", new("Tạo khóa, tờ khôi phục và sổ. Khóa để ngoài thư mục chứa sổ.", "Makes secret, recovery sheet and registry. The secret lies outside the registry's folder.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var path = _options.Path(arguments);
        if (File.Exists(path)) throw new UsageException(ConsentTexts.FileExists(path));
        var keyFile = arguments.One(_options.KeyFile);
        var secret = keyFile is not null && !File.Exists(keyFile) ? MakeSecret(keyFile, arguments, context) : _options.SecretOf(arguments, context);
        var consent = secret.For("consent");
        RegistryOptions.Guarded(path, () =>
        {
            new RegistryFile(path, consent).Create(ConsentRegistry.Begin(consent, _options.Today(arguments, context)));
            return true;
        });
        context.Output.Write(ConsentTexts.Begun(path).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private Secret MakeSecret(string keyFile, ParsedArguments arguments, CliContext context)
    {
        var recovery = arguments.One(_recovery) ?? Path.ChangeExtension(keyFile, null) + "-khoi-phuc.docx";
        if (File.Exists(recovery)) throw new UsageException(ConsentTexts.FileExists(recovery));
        var text = NewSecret.Make();
        var content = arguments.Has(_dpapi) ? ShieldedSecret.Write(text, context.Shield()) : text + "\n";
        return RegistryOptions.Guarded(keyFile, () =>
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(keyFile, options)) file.Write(Encoding.ASCII.GetBytes(content));
            using (var file = new FileStream(recovery, options)) RecoverySheet.Write(text, _options.Today(arguments, context), file);
            context.Output.Write(ConsentTexts.SecretMade(keyFile, recovery).In(context.Language) + "\n");
            return Secret.From(Encoding.UTF8.GetBytes(text));
        });
    }
}
