using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The reports of <c>--format</c>: gathered on disk, so that an archive needs no memory of its size.</summary>
/// <param name="targets">Which are wanted.</param>
internal sealed class SweepReports(ReportTargets targets) : IDisposable
{
    private readonly ReportSpool? _spool = targets.IsConsoleAlone ? null : new ReportSpool();
    private int _ignored;

    /// <summary>Adds what was found in one place.</summary>
    /// <param name="result">The files.</param>
    /// <param name="list">What their site tells together.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Add(SweepResult result, TakeDownList list, SweepPlace place, CancellationToken cancel)
    {
        _ignored += result.Ignored;
        if (_spool is null) return;
        var raised = list.Items.Where(item => item.Raised is not null).ToDictionary(item => item.Swept.File.Path, StringComparer.Ordinal);
        foreach (var outcome in result.Outcomes(cancel))
        {
            foreach (var file in outcome.Files) _spool.Add(Placed(file.Depth == 0 && raised.TryGetValue(file.Path, out var item) ? Beside(file, item) : file, place));
        }

        AddUnmet(list, place.Prefix);
    }

    /// <summary>Adds what is listed and no sweep met.</summary>
    /// <param name="list">The list.</param>
    /// <param name="prefix">What stands before its paths.</param>
    public void AddUnmet(TakeDownList list, string prefix)
    {
        if (_spool is null) return;
        foreach (var (path, address, reason) in list.Unmet) _spool.Add(new FileReport { Path = reason.Code == UnexaminedCodes.NotInMirror ? address ?? path : prefix + path, Status = FileStatus.Failed, Reasons = [reason] });
    }

    /// <summary>Writes the reports.</summary>
    /// <param name="tool">What made them.</param>
    /// <param name="people">Distinct people exposed.</param>
    /// <param name="remarks">What is said once of the whole.</param>
    /// <param name="options">How they are written.</param>
    /// <param name="context">The screen.</param>
    public void Write(ToolDescription tool, int people, IReadOnlyList<LocalizedText> remarks, ReportOptions options, CliContext context)
    {
        if (_spool is null) return;
        var report = new ScanReport { Files = _spool, Tool = tool, Subjects = people, IgnoredFiles = _ignored, Remarks = [.. remarks.Select(remark => new Notice("sweep", remark))] };
        targets.WriteFiles(report, options);
        if (!targets.IsConsole) targets.Screen?.Write(report, context.Output, options);
    }

    /// <inheritdoc/>
    public void Dispose() => _spool?.Dispose();

    private static FileReport Placed(FileReport file, SweepPlace place) => place.Prefix.Length == 0 ? file : file with { Path = place.Prefix + file.Path };

    private static FileReport Beside(FileReport file, TakeDownItem item) => file with { Verdict = item.Verdict, Notices = [.. file.Notices, new Notice("beside-other-files", item.Raised!.Value.Why)] }; // not null: only such items are asked for
}
