using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Scanning.Workers.Native;

/// <summary>A job object that bounds the memory of one process and ends it when the run that holds the job ends.</summary>
internal sealed partial class WindowsJob : IDisposable
{
    private const int ExtendedLimits = 9;
    private const uint ProcessMemory = 0x100;
    private const uint KillOnClose = 0x2000;

    private readonly SafeFileHandle _job;

    private WindowsJob(SafeFileHandle job) => _job = job;

    /// <summary>Puts a process into a job of its own; null when Windows refuses: the run still watches it.</summary>
    /// <param name="process">The process, just started.</param>
    /// <param name="memory">Most memory it may commit, in bytes.</param>
    public static WindowsJob? Hold(Process process, long memory)
    {
        var job = Create(0, 0);
        var limits = new JobLimits { Flags = ProcessMemory | KillOnClose, ProcessMemory = (nuint)memory };
        if (!job.IsInvalid && Set(job, ExtendedLimits, in limits, (uint)Marshal.SizeOf<JobLimits>()) != 0 && Assign(job, process.SafeHandle) != 0) return new WindowsJob(job);
        job.Dispose();
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => _job.Dispose();

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true)]
    private static partial SafeFileHandle Create(nint attributes, nint name);

    [LibraryImport("kernel32", EntryPoint = "SetInformationJobObject", SetLastError = true)]
    private static partial int Set(SafeFileHandle job, int kind, in JobLimits limits, uint length);

    [LibraryImport("kernel32", EntryPoint = "AssignProcessToJobObject", SetLastError = true)]
    private static partial int Assign(SafeFileHandle job, SafeProcessHandle process);

    // JOBOBJECT_EXTENDED_LIMIT_INFORMATION: basic limits, counters of input and output, then memory.
    [StructLayout(LayoutKind.Sequential)]
    private struct JobLimits
    {
        public long ProcessTime;
        public long JobTime;
        public uint Flags;
        public nuint LeastWorkingSet;
        public nuint MostWorkingSet;
        public uint ActiveProcesses;
        public nuint Affinity;
        public uint Priority;
        public uint Scheduling;
        public ulong Reads;
        public ulong Writes;
        public ulong Others;
        public ulong BytesRead;
        public ulong BytesWritten;
        public ulong OtherBytes;
        public nuint ProcessMemory;
        public nuint JobMemory;
        public nuint PeakProcessMemory;
        public nuint PeakJobMemory;
    }
}
