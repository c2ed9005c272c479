namespace PiiScanner.Web;

/// <summary>How the local page is served.</summary>
public sealed record ServerOptions
{
    /// <summary>The program that scans and redacts: full path, or <c>dotnet</c>.</summary>
    public required string Program { get; init; }

    /// <summary>Arguments before the command, such as the path of an assembly.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Arguments every command gets, such as <c>--rules DIR</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Arguments that name the consent registry and the school's secret; empty where nobody is asked who agreed.</summary>
    public IReadOnlyList<string> ConsentArguments { get; init; } = [];

    /// <summary>True when a registry is asked.</summary>
    public bool HasRegistry => ConsentArguments.Count > 0;

    /// <summary>Where a file may be published.</summary>
    public IReadOnlyList<PageWord> Channels { get; init; } = [];

    /// <summary>Why.</summary>
    public IReadOnlyList<PageWord> Purposes { get; init; } = [];

    /// <summary>Folder in which files are kept while they are on the page; null for the system's temporary folder.</summary>
    public string? ShelfFolder { get; init; }

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
