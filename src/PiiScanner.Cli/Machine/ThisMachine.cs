using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PiiScanner.Cli.Commands;
using PiiScanner.Core;
using PiiScanner.Ocr;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Machine;

/// <summary>The machine the program runs on.</summary>
internal sealed class ThisMachine : IMachine
{
    /// <inheritdoc/>
    public Platform Platform =>
        OperatingSystem.IsWindows() ? Platform.Windows
        : OperatingSystem.IsMacOS() ? Platform.MacOs
        : Has("apt-get") && Has("dpkg") ? Platform.Debian
        : Platform.Other;

    /// <inheritdoc/>
    public bool IsAdministrator => System.Environment.IsPrivilegedProcess;

    /// <inheritdoc/>
    public bool IsInteractive => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <inheritdoc/>
    public int Processors => System.Environment.ProcessorCount;

    /// <inheritdoc/>
    public long Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;

    /// <inheritdoc/>
    public OcrEngineStatus Ocr() => OcrEngineStatus.Probe();

    /// <inheritdoc/>
    public bool WorkerStarts(CancellationToken cancel)
    {
        var options = new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = (1, 1, 1) } };
        using var isolation = new IsolatedScans(WorkerCommand.Launch, new ScanWorkerSetup(options, null));
        return isolation.CanStart(cancel);
    }

    /// <inheritdoc/>
    public bool Has(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        var folders = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(folder => names.Any(name => File.Exists(Path.Join(folder, name))));
    }

    /// <inheritdoc/>
    public CommandResult Run(MachineCommand command, TextWriter? shown)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Answers are read by a program; and nobody is asked for the colour of a keyboard.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start);
            return process is null ? new CommandResult(-1, "") : Wait(process, shown);
        }
        catch (Win32Exception)
        {
            return new CommandResult(-1, "");
        }
    }

    /// <inheritdoc/>
    public string? ReadLine() => Console.In.ReadLine();

    private static CommandResult Wait(Process process, TextWriter? shown)
    {
        var output = new StringBuilder();
        void Take(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            lock (output)
            {
                if (shown is null)
                {
                    output.Append(line.Data).Append('\n');
                    return;
                }

                shown.Write($"  {line.Data}\n");
                shown.Flush();
            }
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.ToString());
    }
}
