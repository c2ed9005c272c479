using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Scanning.Workers.Native;

/// <summary>What holds around a worker: its variables, its streams, and that it never outlives its run.</summary>
internal static partial class WorkerEnvironment
{
    private const int ReadWriteCloseOnExec = 0x80002;
    private const int DieWithParent = 1;
    private const int SetDumpable = 4;
    private const int KillSignal = 9;
    private const nuint CloseOnExecLinux = 0x5451;
    private const nuint CloseOnExecMacOs = 0x20006601;
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    // The rest is for native code, the jitted program and what its libraries map.
    private const double HeapShare = 0.75;

    /// <summary>Sets the variables of a worker that is about to be started; some are read before any of our code runs.</summary>
    /// <param name="environment">The variables, inherited so far.</param>
    /// <param name="memory">Most memory of the process, in bytes.</param>
    public static void Prepare(IDictionary<string, string?> environment, long memory)
    {
        // One picture is read by one thread; without it Tesseract takes more than twice the processor time.
        environment["OMP_THREAD_LIMIT"] = "1";
        environment["DOTNET_GCHeapHardLimit"] = ((long)(memory * HeapShare)).ToString("x", CultureInfo.InvariantCulture);
        // A collector beside the reader does not survive a heap that is full: it faults, where the reader would be told that there is no memory.
        environment["DOTNET_gcConcurrent"] = "0";
        // A killed process leaves the debugger's socket behind, and a dump would hold what the file holds.
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
    }

    /// <summary>Has the operating system end this process with its run, write no image of its memory, and give it no network. On Windows a job does the first; the last is of Linux.</summary>
    /// <param name="run">Process id of the run.</param>
    public static void BindTo(int run)
    {
        if (OperatingSystem.IsWindows()) return;
        CpuLimit.ForbidDumps();
        // A group of its own: the programs it starts end with it, and an interrupt typed at the terminal reaches the run alone, which decides.
        _ = SetGroup(0, 0);
        if (!OperatingSystem.IsLinux()) return;
        _ = ProcessControl(SetDumpable, 0, 0, 0, 0);
        _ = ProcessControl(DieWithParent, KillSignal, 0, 0, 0);
        _ = NetworkBan.TryImpose();
        if (ParentId() != run) End();
    }

    /// <summary>Takes the standard streams, input and output for the messages, errors for the alarm, and puts nothing in their place, so that what native code prints harms nobody.</summary>
    public static (Stream Input, Stream Output, Stream Errors) TakeStreams()
    {
        if (OperatingSystem.IsWindows()) return WindowsStreams.Take();
        var input = Own(StandardInput, FileAccess.Read);
        var output = Own(StandardOutput, FileAccess.Write);
        var errors = Own(StandardError, FileAccess.Write);
        var nowhere = Open("/dev/null", ReadWriteCloseOnExec);
        foreach (var descriptor in new[] { StandardInput, StandardOutput, StandardError }) _ = DuplicateTo(nowhere, descriptor);
        return (input, output, errors);
    }

    /// <summary>Ends this process at once, with what it started: threads inside native code must not keep it.</summary>
    public static void End()
    {
        KillGroup(Environment.ProcessId);
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Ends a worker and the programs it started. Does nothing on Windows, where they share a job.</summary>
    /// <param name="worker">Process id of the worker; nothing happens when it has no group of its own yet.</param>
    public static void KillGroup(int worker)
    {
        if (!OperatingSystem.IsWindows()) _ = Signal(-worker, KillSignal);
    }

    // Not inherited by the programs the worker starts: a pipe that one of them holds open would hide the worker's end.
    private static FileStream Own(int descriptor, FileAccess access)
    {
        var own = Duplicate(descriptor);
        _ = Control(own, OperatingSystem.IsMacOS() ? CloseOnExecMacOs : CloseOnExecLinux);
        return new FileStream(new SafeFileHandle(own, ownsHandle: true), access, bufferSize: 0);
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int what, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    // FIOCLEX takes no third argument, so that no rule of variadic calls matters.
    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int DuplicateTo(int descriptor, int target);
}
