using System.Runtime.InteropServices;

namespace PiiScanner.Scanning.Workers.Native;

/// <summary>Standard streams of a worker on Windows.</summary>
internal static partial class WindowsStreams
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;

    /// <summary>Takes the streams; libraries loaded from now on find no console to print to.</summary>
    public static (Stream Input, Stream Output, Stream Errors) Take()
    {
        var streams = (Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError());
        _ = SetStandardHandle(StandardOutput, 0);
        _ = SetStandardHandle(StandardError, 0);
        return streams;
    }

    [LibraryImport("kernel32", EntryPoint = "SetStdHandle")]
    private static partial int SetStandardHandle(int stream, nint handle);
}
