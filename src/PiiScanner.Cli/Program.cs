using System.Runtime.InteropServices;
using PiiScanner.Cli;
using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Machine;
using PiiScanner.Cli.Preview;
using PiiScanner.Reporting;

if (args is [WorkerCommand.Name or WorkerCommand.RedactName, ..]) return WorkerCommand.Run(args);
if (args is [PageWorker.Name, _, _, _]) return PageWorker.Run(args);

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var context = Terminal.Attach(
    (output, error) => new CliContext
    {
        Output = output,
        Error = error,
        Environment = Environment.GetEnvironmentVariable,
        // The day in Viet Nam, where the law applies and which has kept UTC+7 without summer time since 1975, wherever the machine stands: a server on UTC says the same as the school.
        Today = () => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)),
        Services = new ServiceFactory(),
        Cancel = stop.Token,
    },
    Environment.GetEnvironmentVariable);

// The streams are flushed, not disposed: disposing one that cannot be written would throw once more.
try
{
    var code = CliApplication.Run(args, context);
    context.Output.Flush();
    context.Error.Flush();
    return code;
}
catch (Exception failure)
{
    return CliApplication.Fail(failure, args, context);
}

void Stop(PosixSignalContext signal)
{
    // The first wish is granted in good order, but not for ever: a read that hangs cannot be stopped. A second one ends the process at once.
    const int Grace = 1000;
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
    _ = new Timer(_ => Environment.Exit(ExitDecision.Interrupted), null, Grace, Timeout.Infinite);
}
