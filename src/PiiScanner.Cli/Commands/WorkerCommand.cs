using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Commands;

/// <summary><c>worker</c>: the hidden command under which the program starts itself to read what could harm it. It speaks to its run alone and is not parsed like the others, for speed.</summary>
internal static class WorkerCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "worker";

    /// <summary>How the program starts itself as a worker.</summary>
    public static WorkerLaunch Launch => WorkerLaunch.Self(CliApplication.Name, Name);

    /// <summary>Works until the run that started it ends.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>An exit code nobody waits for.</returns>
    public static int Run(string[] args)
    {
        WorkerHost.Run(args, configuration => ScanWorker.Configure(configuration, Pipeline));
        return 0;
    }

    // A method of its own: a worker that asks nobody never loads the registry's code.
    private static IConsentLookup Lookup(byte[] ticket, string? rulesFolder) => ConsentTicket.Read(ticket).Open(ConsentUse.Catalogue(rulesFolder));

    private static ScanPipeline? Pipeline(ScanWorkerSetup setup)
    {
        try
        {
            var services = new ServiceFactory().Create(setup.RulesFolder, setup.Options.DebugImages);
            if (setup.School is { } school) services = services.Knowing(SchoolReader.Read("school.yaml", school));
            if (setup.Consent is { } ticket) services = services.Asking(Lookup(ticket, setup.RulesFolder));
            return new ScanPipeline(services.Formats, services.Examiner, setup.Options, services.Pictures);
        }
        catch (UsageException)
        {
            // The run has read the same rules before and found them right: they changed meanwhile.
            return null;
        }
    }
}
