using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.TestWorker;

/// <summary>"HOSTILE" and one line: what the file does to the process that reads it.</summary>
internal sealed partial class HostileFormat : IDocumentFormat
{
    public string Name => "hostile";

    public IReadOnlyList<string> Extensions => [".bad"];

    public string? Recognize(SourceFile file) => Encoding.ASCII.GetString(file.Head(7)) == "HOSTILE" ? "application/x-hostile" : null;

    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.Open(), Encoding.UTF8);
        var words = reader.ReadToEnd().Split('\n')[1].Split(' ');
        Act(words[0], words[^1]);
        return new ReadResult.Ok(new Document(_ => [new TextSection([new TextBlock(0, "block:survivor", new Location { Line = 1 })])]));
    }

    /// <summary>The formats, and this one.</summary>
    public static IFormatRecognizer AddTo(IFormatRecognizer others) => new Both(others);

    private static void Act(string what, string where)
    {
        switch (what)
        {
            case "fail-fast":
                Environment.FailFast("the message quotes Nguyễn Văn An");
                break;
            case "recurse":
                Recurse(1);
                break;
            case "abort":
                Abort();
                break;
            case "fault":
                _ = Fill(8, 1, 1);
                break;
            case "exit":
                Environment.Exit(0);
                break;
            case "loop":
                while (true) Thread.SpinWait(1_000_000);
            case "allocate":
                Allocate(1 << 20);
                break;
            case "allocate-little":
                AllocateBesideOthers();
                break;
            case "allocate-and-abort":
                AllocateAndAbort();
                break;
            case "allocate-native":
                AllocateNative();
                break;
            case "print":
                Print();
                break;
            case "connect":
                if (CanConnect()) throw new InvalidOperationException("The worker has a network.");
                break;
            case "connect-by-another":
                // The shell makes a socket, which takes no other side.
                using (var child = Start("bash -c 'exec 3<>/dev/udp/127.0.0.1/9' 2>/dev/null || exit 7"))
                {
                    child.WaitForExit();
                    if (child.ExitCode != 7) throw new InvalidOperationException("A program of the worker has a network.");
                }

                break;
            case "hold":
                Hold(where);
                break;
            case "spawn":
                Spawn(where);
                break;
            case "leave-behind":
                Leave(where);
                break;
            default:
                break;
        }
    }

    private static bool CanConnect()
    {
        foreach (var family in new[] { System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.AddressFamily.InterNetworkV6, System.Net.Sockets.AddressFamily.Unix })
        {
            try
            {
                using var socket = new System.Net.Sockets.Socket(family, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
                return true;
            }
            catch (System.Net.Sockets.SocketException refused) when (refused.SocketErrorCode == System.Net.Sockets.SocketError.AccessDenied)
            {
                // What the ban does. Any other error is no proof of it.
            }
        }

        return false;
    }

    private static int Recurse(int depth) => depth == 0 ? 0 : Recurse(depth + 1) + Recurse(depth + 2);

    private static void Allocate(int size)
    {
        var kept = new List<byte[]>();
        while (true) kept.Add(new byte[size]);
    }

    // Whoever happens to need the byte too many: the reader, which is told, or another thread, which ends the process.
    private static void AllocateBesideOthers()
    {
        for (var i = 0; i < 2; i++) new Thread(() => { while (true) GC.KeepAlive(new byte[100]); }) { IsBackground = true }.Start();
        Allocate(1000);
    }

    // What a runtime does that cannot go on without memory.
    private static void AllocateAndAbort()
    {
        try
        {
            Allocate(1 << 20);
        }
        catch (OutOfMemoryException)
        {
            Abort();
        }
    }

    private static unsafe void AllocateNative()
    {
        const int block = 1 << 24;
        while (true) new Span<byte>(NativeMemory.Alloc(block), block).Fill(1);
    }

    private static unsafe void Print()
    {
        var text = "a library prints this\n"u8;
        fixed (byte* start = text)
        {
            _ = Write(1, start, text.Length);
            _ = Write(2, start, text.Length);
        }

        Console.WriteLine("and so does managed code");
    }

    // Tells who it is through a pipe, and holds the pipe open for as long as it lives.
    [SuppressMessage("Reliability", "CA2000", Justification = "Held until the process is killed.")]
    private static void Hold(string pipe)
    {
        var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
        stream.Flush();
        while (true) Thread.SpinWait(1_000_000);
    }

    // The same by another program, as a renderer of pages is one.
    private static void Spawn(string pipe)
    {
        using var child = Start($"exec 3>'{pipe}'; echo $$ >&3; while :; do :; done");
        child.WaitForExit();
    }

    // Crashes while the other program still works.
    private static void Leave(string pipe)
    {
        using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        using var child = Start($"exec 3>'{pipe}'; echo $$ >&3; echo ready; while :; do :; done", redirect: true);
        child.StandardOutput.ReadLine();
        Abort();
    }

    private static System.Diagnostics.Process Start(string script, bool redirect = false) =>
        System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = redirect }) ?? throw new InvalidOperationException("No process.");

    [LibraryImport("libc", EntryPoint = "abort")]
    private static partial void Abort();

    // In native code, a write to where nothing is cannot be caught.
    [LibraryImport("libc", EntryPoint = "memset")]
    private static partial nint Fill(nint start, int value, nint length);

    [LibraryImport("libc", EntryPoint = "write")]
    private static unsafe partial nint Write(int descriptor, byte* bytes, nint length);

    private sealed class Both(IFormatRecognizer others) : IFormatRecognizer
    {
        public IReadOnlyList<IDocumentFormat> All { get; } = [new HostileFormat(), .. others.All];

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            format = All.FirstOrDefault(candidate => candidate.Recognize(file) is not null);
            mediaType = format?.Recognize(file);
            return format is not null && mediaType is not null;
        }
    }
}
