namespace PiiScanner.Web;

/// <summary>How the local page is served.</summary>
public sealed record ServerOptions
{
    /// <summary>The program that scans and redacts: full path, or <c>dotnet</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments before the command, such as the path of an assembly.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Arguments every scan gets, such as <c>--rules DIR</c>.</summary>
    public IReadOnlyList<string> ScanArguments { get; init; } = [];

    /// <summary>Arguments every redaction gets.</summary>
    public IReadOnlyList<string> RedactArguments { get; init; } = [];

    /// <summary>A folder of rules, or null for the built-in ones.</summary>
    public string? RulesFolder { get; init; }

    /// <summary>Language the page begins with, <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>The day ages are judged on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Port on 127.0.0.1; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>Largest file taken, in bytes. Default: 200 MiB.</summary>
    public long MaxFileBytes { get; init; } = 200L << 20;

    /// <summary>Most files kept at a time. Default: 200.</summary>
    public int MaxFiles { get; init; } = 200;

    /// <summary>Longest time one scan, redaction or preview may take. Default: 15 minutes.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(15);
}
