using System.Diagnostics;
using System.Text;

namespace PiiScanner.Scanning.Git;

/// <summary>The whole answer of one git command.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output; bytes, because names are bytes.</param>
/// <param name="Error">Standard error. It may quote names, so it is looked at but never shown.</param>
internal sealed record GitAnswer(int Code, byte[] Output, string Error)
{
    /// <summary>The answer as text without its closing line feed.</summary>
    public string Line => Encoding.UTF8.GetString(Output).TrimEnd('\n', '\r');

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">Folder git works in.</param>
    /// <param name="input">Written to its standard input.</param>
    /// <param name="cancel">Ends git.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="GitException">There is no git.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked.</exception>
    public static GitAnswer Of(string folder, byte[] input, CancellationToken cancel, params IEnumerable<string> arguments)
    {
        using var process = GitProgram.Start(folder, arguments);
        using var stop = cancel.Register(() => End(process));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var feeding = Task.Run(() => Feed(process, input), CancellationToken.None);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        feeding.Wait(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return new GitAnswer(process.ExitCode, output.ToArray(), error.Result);
    }

    /// <summary>Ends a git process that is not needed any more.</summary>
    /// <param name="process">The process.</param>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>The zero-terminated parts of the answer.</summary>
    public IEnumerable<byte[]> Parts()
    {
        var start = 0;
        for (var i = 0; i < Output.Length; i++)
        {
            if (Output[i] != 0) continue;
            yield return Output[start..i];
            start = i + 1;
        }
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // Git ended before it had read everything; its exit code says why.
        }
    }
}
