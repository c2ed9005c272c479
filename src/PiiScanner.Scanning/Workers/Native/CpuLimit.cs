using System.Runtime.InteropServices;

namespace PiiScanner.Scanning.Workers.Native;

/// <summary>Bounds the processor time of this process by the operating system, for the case that the run which watches it is itself held up. Linux and macOS.</summary>
internal sealed partial class CpuLimit
{
    private const int ProcessorTime = 0;
    private const int CoreSize = 4;

    // A collector and a compiler work beside the reader; and a second counts for nothing here.
    private const int Generosity = 2;
    private const ulong LeastSeconds = 10;

    private TimeSpan _allowed;

    /// <summary>Allows more processor time, counted from what was used so far.</summary>
    /// <param name="more">How much.</param>
    public void Allow(TimeSpan more)
    {
        if (!IsSupported || Get(ProcessorTime, out var limits) != 0) return;
        var used = Environment.CpuUsage.TotalTime;
        _allowed = (_allowed > used ? _allowed : used) + (more * Generosity);
        _ = Set(ProcessorTime, limits with { Soft = Math.Min(limits.Hard, (ulong)_allowed.TotalSeconds + LeastSeconds) });
    }

    /// <summary>Has the operating system write no image of the memory of this process when it crashes.</summary>
    public static void ForbidDumps()
    {
        if (IsSupported) _ = Set(CoreSize, new Limits(0, 0));
    }

    private static bool IsSupported => (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) && Environment.Is64BitProcess;

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int Get(int resource, out Limits limits);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Set(int resource, in Limits limits);

    // struct rlimit of 64-bit Linux and of macOS.
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limits(ulong Soft, ulong Hard);
}
