using System.Runtime.InteropServices;
using System.Text;

namespace PiiScanner.Cli.Machine;

/// <summary>Standard output and standard error of this process.</summary>
internal static partial class Terminal
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint EscapeCodes = 0x0004;
    private const int Utf8CodePage = 65001;
    private const int LeastWidth = 40;
    private const int MostWidth = 120;

    /// <summary>Describes the terminal and opens both streams as UTF-8 with line feeds.</summary>
    /// <param name="context">What is known already.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static CliContext Attach(Func<TextWriter, TextWriter, CliContext> context, Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows()) PrepareWindows();
        var attached = context(Open(Console.OpenStandardOutput()), Open(Console.OpenStandardError()));
        var outputIsTerminal = !Console.IsOutputRedirected;
        return attached with
        {
            OutputWidth = outputIsTerminal ? Width() : 0,
            OutputHasColor = outputIsTerminal && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb",
            ErrorIsTerminal = !Console.IsErrorRedirected && environment("TERM") != "dumb",
        };
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14) { NewLine = "\n" };

    private static int Width()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, LeastWidth, MostWidth);
        }
        catch (IOException)
        {
            return MostWidth;
        }
    }

    // The console of Windows takes UTF-8 and colours only when told to.
    private static void PrepareWindows()
    {
        _ = SetConsoleOutputCP(Utf8CodePage);
        foreach (var stream in new[] { StandardOutput, StandardError })
        {
            var handle = GetStdHandle(stream);
            if (GetConsoleMode(handle, out var mode) != 0) _ = SetConsoleMode(handle, mode | EscapeCodes);
        }
    }

    [LibraryImport("kernel32")]
    private static partial int SetConsoleOutputCP(uint codePage);

    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32")]
    private static partial int GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32")]
    private static partial int SetConsoleMode(nint handle, uint mode);
}
