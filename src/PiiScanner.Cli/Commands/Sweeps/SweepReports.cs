using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The reports of <c>--format</c>: gathered on disk, so that an archive needs no memory of its size.</summary>
/// <param name="targets">Which are wanted.</param>
/// <param name="judge">Says which paths hold personal data.</param>
internal sealed class SweepReports(ReportTargets targets, ReadingJudge judge) : IDisposable
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
        // The folder of a school is no part of the paths the judge has seen.
        var isNamed = place.Prefix.Length > 0 && judge.Exposes(place.Prefix + "-", cancel);
        foreach (var outcome in result.Outcomes(cancel))
        {
            IReadOnlyList<FileReport> files = [.. outcome.Files.Select(file => Placed(file.Depth == 0 && raised.TryGetValue(file.Path, out var item) ? Beside(file, item) : file, place))];
            if (isNamed || outcome.Files.Any(file => file.PathHoldsPersonalData)) files = judge.Mask(files, cancel);
            foreach (var file in files) _spool.Add(file);
        }

        AddUnmet(list, place.Prefix, cancel);
    }

    /// <summary>Adds what is listed and no sweep met.</summary>
    /// <param name="list">The list.</param>
    /// <param name="prefix">What stands before its paths.</param>
    /// <param name="cancel">Stops the work.</param>
    public void AddUnmet(TakeDownList list, string prefix, CancellationToken cancel)
    {
        if (_spool is null) return;
        foreach (var (path, address, reason) in list.Unmet)
        {
            var isMissing = reason.Code == UnexaminedCodes.NotInMirror;
            var own = isMissing ? path : prefix + path;
            var file = new FileReport { Path = (isMissing ? address : null) ?? own, Status = FileStatus.Failed, Reasons = [reason] };
            // In an address the letters of a name are escaped: what is masked is the path.
            _spool.Add(judge.Exposes(own, cancel) ? file with { PathHoldsPersonalData = true, MaskedPath = judge.Mask([file with { Path = own }], cancel)[0].PublicPath } : file);
        }
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
