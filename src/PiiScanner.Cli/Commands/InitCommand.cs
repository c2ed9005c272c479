using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Init;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>init</c>: a commented configuration, the school's own data, and the secret. Files that are there stay as they are.</summary>
internal sealed class InitCommand : CliCommand
{
    private readonly CliOption _keyFile = CliOption.One("--key-file", new LocalizedText("TỆP", "FILE"),
        $"Nơi đặt khóa bí mật. Mặc định: {KeyPlace.Shown}", $"Where the secret is put. Default: {KeyPlace.Shown}");

    private readonly Func<IReadOnlyList<CliOption>> _options;

    /// <summary>Makes the command.</summary>
    /// <param name="options">The options a configuration may set.</param>
    public InitCommand(Func<IReadOnlyList<CliOption>> options)
        : base("init", new LocalizedText("Viết tệp cấu hình có chú thích, tệp school.yaml, và tạo khóa bí mật.", "Writes a commented configuration and school.yaml, and makes the secret."))
    {
        _options = options;
        Take("DIR", new LocalizedText("Thư mục của trang web hoặc kho git. Mặc định: thư mục này.", "Folder of the site or repository. Default: this folder."));
        Add(_keyFile);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count > 1) throw new UsageException(CliTexts.TooManyArguments(arguments.Arguments[1]));
        var folder = arguments.Arguments.Count == 1 ? arguments.Arguments[0] : ".";
        if (!Directory.Exists(folder)) throw new UsageException(CliTexts.PathNotFound(folder));
        var place = KeyPlace.Of(arguments.One(_keyFile), folder);
        try
        {
            new InitRun(folder, place, context).Run(_options());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(InitTexts.NotWritten(folder));
        }

        return ExitDecision.Clean;
    }
}
