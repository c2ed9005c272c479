using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Readings;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The engine of a sweep: reads in worker processes where files are dangerous, and judges here.</summary>
internal sealed class SweepEngine : IDisposable
{
    private readonly IsolatedScans _isolation;

    /// <summary>Puts it together.</summary>
    /// <param name="scan">The options of the scan.</param>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <param name="surroundings">School and consents.</param>
    /// <param name="context">The machine.</param>
    public SweepEngine(ScanOptions scan, string? rulesFolder, Surroundings surroundings, CliContext context)
    {
        var consent = surroundings.Consent;
        Services = context.Services.Create(rulesFolder).Knowing(surroundings.School?.Facts).Asking(consent?.Lookup);
        Tool = new ToolDescription(CliApplication.Version, Services.RulesHash, Services.PolicyVersion, consent?.Channel, consent?.Purpose, consent?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var recorder = Services.Examiner as IRecorder ?? throw new InvalidOperationException("A sweep needs the engine itself.");
        _isolation = new IsolatedScans(WorkerCommand.Launch, new ScanWorkerSetup(scan, rulesFolder) { Consent = consent?.Ticket, School = surroundings.School?.Text });
        Pipeline = new ScanPipeline(Services.Formats, Services.Examiner, scan, Services.Pictures) { Isolation = _isolation, Recorder = recorder };
        Judge = new ReadingJudge(recorder, Services.Examiner, scan.Examine);
    }

    /// <summary>Engine and formats.</summary>
    public ScanServices Services { get; }

    /// <summary>What reports say made them.</summary>
    public ToolDescription Tool { get; }

    /// <summary>Reads files.</summary>
    public ScanPipeline Pipeline { get; }

    /// <summary>Makes verdicts.</summary>
    public ReadingJudge Judge { get; }

    /// <summary>What a file's name does to its reading.</summary>
    /// <param name="name">The name.</param>
    public string NameEffect(string name) => Services.Engine?.NameEffect(name) ?? name;

    /// <inheritdoc/>
    public void Dispose() => _isolation.Dispose();
}
