using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Redaction;
using PiiScanner.Scanning.Tests.Fakes;
using PiiScanner.Scanning.TestWorker;
using PiiScanner.Scanning.Workers;

// A worker whose formats do what hostile files do to readers; and workers that do not keep to the protocol.
switch (args[0])
{
    case "work":
        WorkerHost.Run(args, configuration => ScanWorker.Configure(configuration, setup => new ScanPipeline(HostileFormat.AddTo(new FakeFormats()), new FakeExaminer(), setup.Options)));
        break;
    case "redact":
        WorkerHost.Run(args, configuration => RedactWorker.Configure(configuration, _ => (DocumentExaminer.Default, HostileFormat.AddTo(new FakeFormats()), null), _ => false));
        break;
    case "refuse":
        WorkerHost.Run(args, _ => null);
        break;
    case "garbage":
        Console.WriteLine("Segmentation fault, and other words nobody asked for");
        break;
    case "garbage-later":
        BrokenProtocol.ReadyThen("this is no message"u8);
        break;
    case "nonsense":
        BrokenProtocol.ReadyThen([(byte)'P', (byte)'W', 1, 22, 2, 0, 0, 0, (byte)'[', (byte)']']);
        break;
    case "truncate":
        BrokenProtocol.ReadyThen([(byte)'P', (byte)'W', 1, 21, 100, 0, 0, 0, 1, 2, 3]);
        break;
    case "exit":
        return 7;
    case "run":
        // A run of its own, so that a test can kill it and see what becomes of its worker.
        var options = new ScanOptions { Paths = [args[1]], Examine = new ExamineOptions { AsOf = (2026, 9, 5) } };
        using (var isolation = new IsolatedScans(new WorkerLaunch("dotnet", [typeof(HostileFormat).Assembly.Location, "work"]), new ScanWorkerSetup(options, null)))
        {
            var run = new ScanRun(HostileFormat.AddTo(new FakeFormats()), new FakeExaminer(), options) { Isolation = isolation };
            run.Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None);
        }

        break;
    default:
        throw new ArgumentException("Unknown mode.");
}

return 0;
