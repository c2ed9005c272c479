using PiiScanner.Cli.Arguments;
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

    /// <summary>Makes the command.</summary>
    public ServeCommand()
        : base("serve", new LocalizedText(
            "Mở trang trên máy này để thả tệp vào kiểm tra và tải bản an toàn; không có tệp nào được gửi đi.",
            "Opens a page on this machine to drop files on and to download safe copies; no file leaves it.")) => Add(_port, _noOpen, _rules, _school, _asOf);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner serve", new("Mở trang trong trình duyệt.", "Opens the page in the browser.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var values = new ValueReader(arguments);
        // Read here once, so that what is wrong with them is said at once.
        var rules = arguments.One(_rules) is { } folder ? Path.GetFullPath(folder) : null;
        _ = context.Services.Create(rules);
        var school = arguments.One(_school) is { } file ? Path.GetFullPath(file) : null;
        _ = SchoolFile.Read(school);
        var launch = WorkerLaunch.Self(CliApplication.Name, "");
        IReadOnlyList<string> both = [.. rules is null ? Array.Empty<string>() : ["--rules", rules], .. school is null ? Array.Empty<string>() : ["--school", school]];
        var options = new ServerOptions
        {
            Program = launch.File,
            Before = [.. launch.Arguments.Where(argument => argument.Length > 0)],
            ScanArguments = both,
            RedactArguments = both,
            RulesFolder = rules,
            Language = context.Language == Language.Vietnamese ? "vi" : "en",
            Day = values.Day(_asOf, context.Today),
            Port = values.Whole(_port, 0, 0, 65_535),
        };
        return ServeAsync(options, arguments.Has(_noOpen), context).GetAwaiter().GetResult();
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
