using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>What one run of a program cost.</summary>
/// <param name="ExitCode">Exit code.</param>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">User and system seconds.</param>
/// <param name="PeakMebibytes">Peak of resident memory: as the kernel counts it, or of the program with all it started; 0 when it was not watched.</param>
internal readonly partial record struct ProcessRun(int ExitCode, double Wall, double Cpu, double PeakMebibytes)
{
    private const int Children = -1;

    /// <summary>Runs a program to its end; its output is thrown away.</summary>
    /// <param name="program">Path or name.</param>
    /// <param name="arguments">Arguments.</param>
    /// <param name="watchMemory">True to read the peak of memory every few milliseconds; it only grows, so the last reading stands.</param>
    /// <param name="watchTree">True to watch the program and all it started instead, as a sum.</param>
    /// <remarks>Linux only. One run at a time: the kernel counts the seconds of all children together.</remarks>
    public static ProcessRun Of(string program, IEnumerable<string> arguments, bool watchMemory = false, bool watchTree = false)
    {
        var before = ChildSeconds();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("Not started: " + program);
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0.0;
        while (watchTree && !process.WaitForExit(20)) peak = Math.Max(peak, TreeMemory.Of(process.Id));
        while (watchMemory && !process.WaitForExit(10)) peak = Math.Max(peak, PeakOf(process.Id));
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        Task.WaitAll(output, errors);
        return new ProcessRun(process.ExitCode, wall, ChildSeconds() - before, peak);
    }

    /// <summary>Runs a program and fails unless it ends well.</summary>
    /// <param name="program">Path or name.</param>
    /// <param name="arguments">Arguments.</param>
    /// <exception cref="InvalidOperationException">Another exit code than 0.</exception>
    public static void Must(string program, params string[] arguments)
    {
        var run = Of(program, arguments);
        if (run.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {run.ExitCode}");
    }

    /// <summary>User and system seconds of this process so far.</summary>
    public static double OwnSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static double PeakOf(int id)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{id}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) return double.Parse(line.AsSpan(6).Trim(" \tkB"), CultureInfo.InvariantCulture) / 1024;
            }
        }
        catch (IOException)
        {
            return 0; // it ended in between: the reading before stands
        }

        return 0;
    }

    private static unsafe double ChildSeconds()
    {
        var usage = stackalloc long[36]; // struct rusage: two timevals, then fourteen longs
        if (GetResourceUsage(Children, usage) != 0) throw new InvalidOperationException("getrusage failed");
        return usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int GetResourceUsage(int who, long* usage);
}
