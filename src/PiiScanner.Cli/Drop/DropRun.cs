using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Drop;

/// <summary>Does for somebody who never opened a terminal what <c>scan</c> and <c>redact</c> do: writes beside the files, opens what was written, and waits.</summary>
/// <param name="context">The machine.</param>
/// <param name="places">Where to write.</param>
internal sealed class DropRun(CliContext context, DropPlaces places)
{
    private readonly IMachine _machine = context.Machine();

    /// <summary>Name of the report.</summary>
    public const string ReportName = "Ket-qua-kiem-tra.html";

    /// <summary>Name of the folder of copies.</summary>
    public const string CopiesName = "Ban-an-toan";

    /// <summary>Scans what was dropped.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The exit code of <c>scan</c>.</returns>
    public int Check(IReadOnlyList<string> paths) => paths.Count == 0 ? Refuse() : Waiting(() =>
    {
        var report = places.Report(paths[0], ReportName);
        var code = Run("scan", ["--format", "console", "--format", $"html={report}"], paths);
        if (File.Exists(report)) Show(paths[0], report, DropTexts.ReportWritten(report));
        return code;
    });

    /// <summary>Makes safe copies of what was dropped.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The exit code of <c>redact</c>.</returns>
    public int Redact(IReadOnlyList<string> paths) => paths.Count == 0 ? Refuse() : Waiting(() =>
    {
        var folder = places.NewFolder(paths[0], CopiesName);
        var code = Run("redact", ["--output", folder], paths);
        if (Directory.Exists(folder)) Show(paths[0], folder, DropTexts.CopiesWritten(folder));
        return code;
    });

    private int Run(string command, IReadOnlyList<string> options, IReadOnlyList<string> paths) =>
        CliApplication.Run([command, .. options, "--lang", context.Language == Language.Vietnamese ? "vi" : "en", "--", .. paths], context);

    private int Refuse() => Waiting(() =>
    {
        context.Tell(DropTexts.NothingDropped);
        return ExitDecision.Usage;
    });

    private void Show(string dropped, string path, LocalizedText said)
    {
        context.Output.Write($"\n{said.In(context.Language)}\n");
        if (DropPlaces.IsElsewhere(dropped, path)) context.Output.Write(DropTexts.Elsewhere.In(context.Language) + "\n");
        if (!_machine.Open(path)) context.Tell(DropTexts.NotOpened(path));
    }

    // The window closes with the program: without this nobody would read a word.
    private int Waiting(Func<int> work)
    {
        var code = work();
        if (!_machine.IsInteractive) return code;
        context.Output.Write($"\n{DropTexts.Close.In(context.Language)}\n");
        context.Output.Flush();
        context.Error.Flush();
        _ = _machine.ReadLine();
        return code;
    }
}
