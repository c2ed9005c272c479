using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Machine;
using PiiScanner.Core.Findings;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Cli.Commands;

/// <summary>Which reports are written where: one to the screen or to <c>--output</c>, any number to files of their own.</summary>
internal sealed class ReportTargets
{
    private readonly List<Target> _files = [];

    private ReportTargets()
    {
    }

    /// <summary>The report for standard output, or null when all go to files.</summary>
    public IReporter? Screen { get; private set; }

    /// <summary>True when nothing is written but the page for the screen, which tells no digests.</summary>
    public bool IsConsoleAlone => _files.Count == 0 && Screen is { Name: "console" };

    /// <summary>True when the screen gets the page for people.</summary>
    public bool IsConsole => Screen is { Name: "console" };

    /// <summary>Files that will be written.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Select(file => file.Path)];

    /// <summary>Reads <c>--format</c> and <c>--output</c>, and looks whether the files can be written before any work is done.</summary>
    /// <param name="formats">Values of <c>--format</c>.</param>
    /// <param name="output">Value of <c>--output</c>, or null.</param>
    /// <exception cref="UsageException">A format is unknown, or a file cannot be written.</exception>
    public static ReportTargets Read(IReadOnlyList<string> formats, string? output)
    {
        var targets = new ReportTargets();
        foreach (var format in formats.Count > 0 ? formats : [ReporterCatalog.All[0].Name]) targets.Add(format);
        if (output is null) return targets;
        var unnamed = targets.Screen ?? throw new UsageException(CliTexts.OutputWithoutReport);
        targets.Screen = null;
        targets.AddFile(unnamed, output);
        return targets;
    }

    /// <summary>Writes the reports to their files; each appears whole or not at all.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How reports are written; files get neither colours nor wrapped lines.</param>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void WriteFiles(ScanReport report, ReportOptions options)
    {
        foreach (var (reporter, path) in _files)
        {
            try
            {
                WriteFile(reporter, path, report, options with { Color = false, Width = 0 });
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new UsageException(CliTexts.OutputFailed(path));
            }
        }
    }

    private static void WriteFile(IReporter reporter, string path, ScanReport report, ReportOptions options) => WholeFile.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        reporter.Write(report, writer, options);
    });

    private void Add(string format)
    {
        var equals = format.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? format : format[..equals];
        var names = ReporterCatalog.All.Select(reporter => reporter.Name).ToList();
        var reporter = ReporterCatalog.Find(name) ?? throw new UsageException(CliTexts.WrongChoice("--format", name, names, Nearest.To(name, names)));
        if (equals >= 0) AddFile(reporter, format[(equals + 1)..]);
        else Screen = Screen is null ? reporter : throw new UsageException(CliTexts.OneUnnamedFormat);
    }

    private void AddFile(IReporter reporter, string path)
    {
        if (path.Length == 0) throw new UsageException(CliTexts.MissingValue("--format " + reporter.Name + "="));
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new UsageException(CliTexts.OutputIsFolder(path));
        if (Path.GetDirectoryName(full) is not { } folder || !Directory.Exists(folder)) throw new UsageException(CliTexts.OutputFolderMissing(path));
        if (!WritableFolder.Is(folder)) throw new UsageException(CliTexts.FolderReadOnly(folder));
        if (_files.Exists(file => file.Path == full)) throw new UsageException(CliTexts.OutputTwice(path));
        _files.Add(new Target(reporter, full));
    }

    private sealed record Target(IReporter Reporter, string Path);
}
