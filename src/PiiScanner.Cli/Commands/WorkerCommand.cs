using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Formats;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Redaction;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Commands;

/// <summary><c>worker</c>: the hidden command under which the program starts itself to read what could harm it. It speaks to its run alone and is not parsed like the others, for speed.</summary>
internal static class WorkerCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "worker";

    /// <summary>The command's name in a redaction.</summary>
    public const string RedactName = "redact-worker";

    /// <summary>How the program starts itself as a worker of a scan.</summary>
    public static WorkerLaunch Launch => WorkerLaunch.Self(CliApplication.Name, Name);

    /// <summary>How the program starts itself as a worker of a redaction.</summary>
    public static WorkerLaunch RedactLaunch => WorkerLaunch.Self(CliApplication.Name, RedactName);

    /// <summary>Works until the run that started it ends.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>An exit code nobody waits for.</returns>
    public static int Run(string[] args)
    {
        if (args[0] == RedactName) WorkerHost.Run(args, configuration => RedactWorker.Configure(configuration, Services, RedactCommand.NeedsNoConsent));
        else WorkerHost.Run(args, configuration => ScanWorker.Configure(configuration, Pipeline));
        return 0;
    }

    // A method of its own: a worker that asks nobody never loads the registry's code.
    private static IConsentLookup Lookup(byte[] ticket, string? rulesFolder) => ConsentTicket.Read(ticket).Open(ConsentUse.Catalogue(rulesFolder));

    private static ScanPipeline? Pipeline(ScanWorkerSetup setup) =>
        Services(setup.RulesFolder, setup.Options.DebugImages, setup.School, setup.Consent) is { } services ? new ScanPipeline(services.Formats, services.Examiner, setup.Options, services.Pictures) { Recorder = services.Examiner as IRecorder } : null;

    private static (DocumentExaminer Engine, IFormatRecognizer Formats, IPictureReader? Pictures)? Services(RedactWorkerSetup setup) =>
        Services(setup.RulesFolder, null, setup.School, setup.Consent) is { Engine: { } engine } services ? (engine, services.Formats, services.Pictures) : null;

    private static ScanServices? Services(string? rulesFolder, string? debugImages, string? school, byte[]? consent)
    {
        try
        {
            var services = new ServiceFactory().Create(rulesFolder, debugImages);
            if (school is not null) services = services.Knowing(SchoolReader.Read("school.yaml", school));
            return consent is null ? services : services.Asking(Lookup(consent, rulesFolder));
        }
        catch (UsageException)
        {
            // The run has read the same rules before and found them right: they changed meanwhile.
            return null;
        }
    }
}
