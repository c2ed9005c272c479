using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Workers;
using PiiScanner.Web;

namespace PiiScanner.Cli.Commands;

/// <summary><c>serve</c>: a page on this machine to drop files on.</summary>
internal sealed class ServeCommand : CliCommand
{
    private readonly CliOption _port = CliOption.One("--port", new LocalizedText("SỐ", "NUMBER"), "Cổng trên 127.0.0.1. Mặc định: cổng trống bất kỳ.", "Port on 127.0.0.1. Default: any free one.").Lasting();

    private readonly CliOption _noOpen = CliOption.Flag("--no-open", "Không tự mở trình duyệt.", "Does not open the browser.");

    private readonly CliOption _asOf = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"), "Ngày dùng để tính tuổi, dạng năm-tháng-ngày. Mặc định: hôm nay.", "The day ages are judged on, as year-month-day. Default: today.");

    private readonly CliOption _rules = RulesCommand.Folder();

    private readonly CliOption _school = SchoolFile.Option();

    private readonly CliOption _registry = ConsentOptionSet.RegistryOption();

    private readonly CliOption _keyFile = CliOption.One("--key-file", new LocalizedText("TỆP", "FILE"), "Tệp chứa khóa bí mật của trường; hoặc biến PIISCANNER_KEY.", "File with the school's secret; or PIISCANNER_KEY.").LastingPath();

    /// <summary>Makes the command.</summary>
    public ServeCommand()
        : base("serve", new LocalizedText(
            "Mở trang trên máy này để thả tệp vào kiểm tra và tải bản an toàn; không có tệp nào được gửi đi.",
            "Opens a page on this machine to drop files on and to download safe copies; no file leaves it.")) => Add(_port, _noOpen, _rules, _school, _registry, _keyFile, _asOf);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner serve", new("Mở trang trong trình duyệt.", "Opens the page in the browser.")),
        ("pii-scanner serve --registry so-dong-y.jsonl --key-file khoa.key", new("Hỏi cả sổ đồng ý: chọn kênh và mục đích trên trang.", "Also asks who agreed: channel and purpose are chosen on the page.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (!AspNetAssemblies.IsThere) throw new UsageException(CliTexts.AspNetMissing);
        AspNetAssemblies.Offer();
        return Serve(arguments, context);
    }

    private int Serve(ParsedArguments arguments, CliContext context)
    {
        var values = new ValueReader(arguments);
        // Read here once, so that what is wrong with them is said at once.
        var rules = arguments.One(_rules) is { } folder ? Path.GetFullPath(folder) : null;
        _ = context.Services.Create(rules);
        var school = arguments.One(_school) is { } file ? Path.GetFullPath(file) : null;
        _ = SchoolFile.Read(school);
        var launch = WorkerLaunch.Self(CliApplication.Name, "");
        var catalogue = ConsentUse.Catalogue(rules);
        var options = new ServerOptions
        {
            Program = launch.File,
            Before = [.. launch.Arguments.Where(argument => argument.Length > 0)],
            Arguments = [.. Named("--rules", rules), .. Named("--school", school)],
            ConsentArguments = Registry(arguments, context),
            Channels = [.. catalogue.Channels.Select(channel => new PageWord(channel.Id, channel.Title.Vi, channel.Title.En))],
            Purposes = [.. catalogue.Purposes.Select(purpose => (purpose.Id, purpose.Title)).Concat(catalogue.Duties.Select(duty => (duty.Id, duty.Title))).Select(word => new PageWord(word.Id, word.Title.Vi, word.Title.En))],
            Language = context.Language == Language.Vietnamese ? "vi" : "en",
            Day = values.Day(_asOf, context.Today),
            Port = values.Whole(_port, 0, 0, 65_535),
        };
        return ServeAsync(options, arguments.Has(_noOpen), context).GetAwaiter().GetResult();
    }

    private static IReadOnlyList<string> Named(string option, string? value) => value is null ? [] : [option, value];

    // Opened here once: a wrong secret is said before anybody drops a file.
    private IReadOnlyList<string> Registry(ParsedArguments arguments, CliContext context)
    {
        if (arguments.One(_registry) is not { } path) return [];
        _ = ConsentUse.Open(path, SecretFile.Read(arguments, _keyFile, context) ?? throw new UsageException(ConsentTexts.SecretMissing));
        return ["--registry", Path.GetFullPath(path), .. Named("--key-file", arguments.One(_keyFile) is { } key ? Path.GetFullPath(key) : null)];
    }

    private static async Task<int> ServeAsync(ServerOptions options, bool isQuiet, CliContext context)
    {
        var server = new LocalServer(options);
        await using (server.ConfigureAwait(false))
        {
            try
            {
                var address = await server.StartAsync(context.Cancel).ConfigureAwait(false);
                context.Output.Write(CliTexts.Serving(address.ToString()).In(context.Language) + "\n");
                context.Output.Flush();
                if (!isQuiet && !context.Machine().Open(address.ToString())) context.Tell(CliTexts.OpenYourself);
                await server.WaitAsync(context.Cancel).ConfigureAwait(false);
            }
            catch (IOException)
            {
                throw new UsageException(CliTexts.PortTaken(options.Port));
            }
        }

        context.Output.Write(CliTexts.Served.In(context.Language) + "\n");
        return ExitDecision.Clean;
    }
}
