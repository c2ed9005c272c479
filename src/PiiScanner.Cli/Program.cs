using System.Runtime.InteropServices;
using PiiScanner.Cli;
using PiiScanner.Cli.Machine;
using PiiScanner.Reporting;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var context = Terminal.Attach(
    (output, error) => new CliContext
    {
        Output = output,
        Error = error,
        Environment = Environment.GetEnvironmentVariable,
        Today = () => DateOnly.FromDateTime(DateTime.Now),
        Services = new ServiceFactory(),
        Cancel = stop.Token,
    },
    Environment.GetEnvironmentVariable);
using var output = context.Output;
using var error = context.Error;
try
{
    return CliApplication.Run(args, context);
}
catch (Exception failure)
{
    // The message of an exception may quote a file; its type does not.
    context.Tell(CliTexts.InternalError(failure.GetType().Name));
    if (Environment.GetEnvironmentVariable("PIISCANNER_TRACE") is { Length: > 0 }) error.Write(failure.StackTrace + "\n");
    return ExitDecision.InternalError;
}

void Stop(PosixSignalContext signal)
{
    // The first wish is granted in good order; a second one ends the process at once.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
