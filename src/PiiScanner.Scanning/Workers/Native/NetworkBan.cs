using System.Runtime.InteropServices;

namespace PiiScanner.Scanning.Workers.Native;

/// <summary>Takes the network from this process and every program it starts, for good: a worker has no need of it, and one that a hostile file has taken over must not send away what it read.
/// A filter of system calls (seccomp) refuses to make sockets of any family, local ones included. Linux on x64 and arm64; needs no rights.</summary>
internal static partial class NetworkBan
{
    private const int NoNewPrivileges = 38;
    private const nint SetFilter = 1;
    private const nint AllThreads = 1;
    private const uint Allow = 0x7FFF0000;
    private const uint Refuse = 0x00050000 | AccessDenied;
    private const uint AccessDenied = 13;
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;

    // Offsets in struct seccomp_data.
    private const uint Number = 0;
    private const uint Architecture = 4;

    // Another calling convention of the same processor, with numbers of its own.
    private const uint OtherConvention = 0x40000000;

    // Makes sockets too.
    private const uint RingSetup = 425;

    /// <summary>Imposes the ban.</summary>
    /// <returns>False where the system has no such filter: everything is as before.</returns>
    public static unsafe bool TryImpose()
    {
        if (!OperatingSystem.IsLinux() || Numbers() is not { } numbers) return false;
        ReadOnlySpan<Step> steps =
        [
            new(Load, 0, 0, Architecture),
            new(JumpIfEqual, 0, 5, numbers.Architecture),
            new(Load, 0, 0, Number),
            new(JumpIfAtLeast, 3, 0, OtherConvention),
            new(JumpIfEqual, 2, 0, numbers.Socket),
            new(JumpIfEqual, 1, 0, RingSetup),
            new(Return, 0, 0, Allow),
            new(Return, 0, 0, Refuse),
        ];
        fixed (Step* first = steps)
        {
            var program = new Program((ushort)steps.Length, (nint)first);
            return ProcessControl(NoNewPrivileges, 1, 0, 0, 0) == 0 && SystemCall(numbers.Filter, SetFilter, AllThreads, (nint)(&program)) == 0;
        }
    }

    private static (uint Architecture, uint Socket, nint Filter)? Numbers() => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => (0xC000003E, 41, 317),
        System.Runtime.InteropServices.Architecture.Arm64 => (0xC00000B7, 198, 277),
        _ => null,
    };

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int what, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint SystemCall(nint number, nint a, nint b, nint c);

    // struct sock_filter
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Step(ushort Code, byte IfTrue, byte IfFalse, uint Value);

    // struct sock_fprog
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Program(ushort Length, nint Steps);
}
