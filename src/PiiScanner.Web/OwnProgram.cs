using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PiiScanner.Web;

/// <summary>Runs a command of this very program on one file. No more than a few at a time: each may need a good deal of memory.</summary>
/// <param name="options">Where the program is.</param>
internal sealed class OwnProgram(ServerOptions options) : IDisposable
{
    private const int MostAtATime = 2;
    private const int MostOutput = 64 << 20;
    private readonly SemaphoreSlim _free = new(MostAtATime);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The folder it works in.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>Exit code, standard output and standard error; code -1 where it could not be started, took too long or said too much.</returns>
    public async Task<ProgramAnswer> RunAsync(string folder, CancellationToken cancel, params IReadOnlyList<string> arguments)
    {
        await _free.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            limit.CancelAfter(options.MaxTime);
            using var process = Process.Start(Start(folder, arguments));
            return process is null ? ProgramAnswer.None : await WaitAsync(process, limit.Token).ConfigureAwait(false);
        }
        catch (Win32Exception)
        {
            return ProgramAnswer.None;
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private ProcessStartInfo Start(string folder, IReadOnlyList<string> arguments) => new(options.Program, [.. options.Before, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    private static async Task<ProgramAnswer> WaitAsync(Process process, CancellationToken cancel)
    {
        await using var kill = cancel.Register(() => End(process)).ConfigureAwait(false);
        process.StandardInput.Close();
        var error = ReadAsync(process, process.StandardError);
        var output = await ReadAsync(process, process.StandardOutput).ConfigureAwait(false);
        var said = await error.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return cancel.IsCancellationRequested || output is null || said is null ? ProgramAnswer.None : new ProgramAnswer(process.ExitCode, output, said);
    }

    private static async Task<string?> ReadAsync(Process process, StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        for (var read = await reader.ReadAsync(buffer).ConfigureAwait(false); read > 0; read = await reader.ReadAsync(buffer).ConfigureAwait(false))
        {
            text.Append(buffer, 0, read);
            if (text.Length <= MostOutput) continue;
            End(process);
            return null;
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself meanwhile: that is all that was wanted.
            return;
        }
    }
}

/// <summary>How a command ended.</summary>
/// <param name="Code">Its exit code; -1 where it has none.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it said of itself.</param>
internal sealed record ProgramAnswer(int Code, string Output, string Error)
{
    /// <summary>It could not be started, or did not end well.</summary>
    public static ProgramAnswer None { get; } = new(-1, "", "");
}
