using System.ComponentModel;
using System.Diagnostics;

namespace PiiScanner.Formats.Pdf;

/// <summary>Sends a document through a program of poppler-utils: in by a pipe, out by a pipe, written nowhere, with limits.</summary>
internal static class PopplerPipe
{
    /// <summary>Runs the program.</summary>
    /// <param name="program">Its name, looked for beside <c>pdftoppm</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="file">The document.</param>
    /// <param name="mostBytes">Most it may say.</param>
    /// <param name="maxTime">Longest it may take.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>What it said; null where the file is no PDF, the program is not installed, or it did not come to a good end.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static byte[]? Run(string program, IReadOnlyList<string> arguments, SourceFile file, int mostBytes, TimeSpan maxTime, CancellationToken cancel)
    {
        if (file.Head(1024).AsSpan().IndexOf("%PDF-"u8) < 0 || Find(program) is not { } path) return null;
        try
        {
            using var process = Process.Start(PopplerProgram.WithLibraries(new ProcessStartInfo(path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            }));
            return process is null ? null : Collect(process, file, mostBytes, maxTime, cancel);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Find(string program)
    {
        if (PopplerProgram.FullPath is not { } drawing || Path.GetDirectoryName(drawing) is not { } folder) return null;
        var path = Path.Combine(folder, program + Path.GetExtension(drawing));
        return File.Exists(path) ? path : null;
    }

    private static byte[]? Collect(Process process, SourceFile file, int mostBytes, TimeSpan maxTime, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(maxTime);
        using var kill = limit.Token.Register(() => End(process));
        // What it says of itself may hold text of the document: it is read away and not kept.
        var said = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null), CancellationToken.None);
        var answer = Task.Run(() => Capped(process.StandardOutput.BaseStream, mostBytes), CancellationToken.None);
        Feed(process, file);
        var result = answer.GetAwaiter().GetResult();
        if (result is null) End(process);
        process.WaitForExit();
        Task.WaitAny([said], CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return limit.IsCancellationRequested || process.ExitCode != 0 ? null : result;
    }

    private static void Feed(Process process, SourceFile file)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            using var bytes = file.Open();
            bytes.CopyTo(input);
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says so.
            return;
        }
    }

    private static byte[]? Capped(Stream stream, int mostBytes)
    {
        var said = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (said.Length + read > mostBytes) return null;
            said.Write(buffer, 0, read);
        }

        return said.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
            return;
        }
    }
}
