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
    public bool Has(string program) => Find(program, Path.PathSeparator, System.Environment.GetEnvironmentVariable("PATH")) is not null || InBundle(program) is not null;

    /// <inheritdoc/>
    public CommandResult Run(MachineCommand command, TextWriter? shown)
    {
        var program = Find(command.Program, Path.PathSeparator, System.Environment.GetEnvironmentVariable("PATH")) is null && InBundle(command.Program) is { } bundled ? bundled : command.Program;
        var start = new ProcessStartInfo(program, command.Arguments)
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
        if (OcrBundle.LibraryFolderOf(program) is { } libraries) start.Environment[OperatingSystem.IsMacOS() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"] = libraries;
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
    public bool Open(string path)
    {
        if (OperatingSystem.IsWindows()) return TryStart(new ProcessStartInfo(path) { UseShellExecute = true });
        if (OperatingSystem.IsMacOS()) return TryStart(new ProcessStartInfo("open", [path]));
        var hasScreen = (System.Environment.GetEnvironmentVariable("DISPLAY") ?? System.Environment.GetEnvironmentVariable("WAYLAND_DISPLAY")) is { Length: > 0 };
        return hasScreen && Has("xdg-open") && TryStart(new ProcessStartInfo("xdg-open", [path]));
    }

    /// <inheritdoc/>
    public string? ReadLine() => Console.In.ReadLine();

    private static string? InBundle(string program) => Find(program, '\n', string.Join('\n', OcrBundle.BinaryFolders));

    private static string? Find(string program, char separator, string? folders)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        return (folders ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Join(folder, name))).FirstOrDefault(File.Exists);
    }

    private static bool TryStart(ProcessStartInfo start)
    {
        try
        {
            // The shell may hand the file to a program that runs already: then there is no process.
            Process.Start(start)?.Dispose();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

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
