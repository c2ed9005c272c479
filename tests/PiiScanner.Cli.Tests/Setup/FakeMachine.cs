using PiiScanner.Cli.Machine;
using PiiScanner.Ocr;

namespace PiiScanner.Cli.Tests.Setup;

/// <summary>A machine that is made up: packages appear when they are installed, and every command is written down.</summary>
internal sealed class FakeMachine : IMachine
{
    private readonly HashSet<string> _installed = new(StringComparer.Ordinal);

    /// <summary>Packages the package manager knows once its lists are fresh.</summary>
    public HashSet<string> Offered { get; init; } = new(StringComparer.Ordinal) { "tesseract-ocr", "tesseract-ocr-vie", "libzbar0", "libheif1", "poppler-utils" };

    /// <summary>Commands that were run and change something.</summary>
    public List<string> Commands { get; } = [];

    public bool HasLists { get; set; } = true;

    /// <summary>How many installations fail before one succeeds.</summary>
    public int Failures { get; set; }

    public bool SudoAsks { get; init; }

    public string? Answer { get; init; }

    public bool WorkersStart { get; init; } = true;

    public HashSet<string> Programs { get; init; } = new(StringComparer.Ordinal) { "sudo", "brew", "winget" };

    public Platform Platform { get; init; } = Platform.Debian;

    public bool IsAdministrator { get; init; } = true;

    public bool IsInteractive => Answer is not null;

    public int Processors => 2;

    public long Memory => 4096;

    public FakeMachine With(params string[] packages)
    {
        _installed.UnionWith(packages);
        return this;
    }

    public FakeMachine Complete() => With("tesseract-ocr", "tesseract-ocr-vie", "libzbar0", "libheif1", "poppler-utils");

    public OcrEngineStatus Ocr() => new(
        Version("tesseract-ocr", "tesseract", "5.3.0"), Version("tesseract-ocr", "tesseract", "1.82.0"), Version("libzbar", "zbar", "0.23"), Version("libheif", "libheif", "1.15.1"),
        _installed.Contains("tesseract-ocr-vie") || _installed.Contains("tesseract-lang") ? "/usr/share/tessdata" : null, "vie")
    {
        Archive = Version("tesseract-ocr", "tesseract", "3.6.2"),
    };

    /// <summary>What was shown to the user.</summary>
    public List<string> Opened { get; } = [];

    /// <summary>What programs answer that only read.</summary>
    public Dictionary<string, CommandResult> Answers { get; init; } = [];

    public bool Open(string path)
    {
        Opened.Add(path);
        return true;
    }

    public bool WorkerStarts(CancellationToken cancel) => WorkersStart;

    public bool Has(string program) => program == "pdftoppm" ? _installed.Contains("poppler-utils") || _installed.Contains("poppler") : Programs.Contains(program);

    public string? ReadLine() => Answer;

    public CommandResult Run(MachineCommand command, TextWriter? shown)
    {
        var line = command.ToString();
        if (Answers.TryGetValue(command.Program, out var answer)) return answer;
        if (line == "sudo -n true") return new CommandResult(SudoAsks ? 1 : 0, "");
        if (line == "pdftoppm -v") return new CommandResult(0, "pdftoppm version 22.12.0\nCopyright …\n");
        if (command.Program == "apt-cache") return new CommandResult(0, Policy(command.Arguments.Skip(1)));
        Commands.Add(line);
        return Install(line.Replace("sudo -n ", "", StringComparison.Ordinal).Split(' '));
    }

    private CommandResult Install(string[] words)
    {
        if (words is ["apt-get", "update", ..])
        {
            HasLists = true;
            return new CommandResult(0, "");
        }

        if (Failures-- > 0) return new CommandResult(100, "");
        var packages = words.Skip(2).Where(word => !word.StartsWith('-')).ToList();
        if (words[0] == "apt-get" && packages.Any(package => !Offered.Contains(package))) return new CommandResult(100, "");
        if (words[0] == "winget") packages = ["tesseract-ocr"];
        _installed.UnionWith(packages);
        return new CommandResult(0, "");
    }

    private string Policy(IEnumerable<string> names) => string.Concat(names.Select(name =>
        HasLists && Offered.Contains(name) ? $"{name}:\n  Installed: (none)\n  Candidate: 1.2-3\n  Version table:\n     1.2-3 500\n"
        : name == "libzbar0t64" ? "" : $"{name}:\n  Installed: (none)\n  Candidate: (none)\n"));

    private string? Version(string debian, string brew, string version) =>
        _installed.Any(package => package == brew || package == debian || package.TrimEnd("0164t".ToCharArray()) == debian) ? version : null;
}
