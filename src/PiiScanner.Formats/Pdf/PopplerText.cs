using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PiiScanner.Formats.Pdf;

/// <summary>What <c>pdftotext</c> of poppler-utils reads in a document: a second reader, whose view of a redacted copy owes nothing to ours.</summary>
public static class PopplerText
{
    private const int MostCharacters = 64 << 20;
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(2);

    /// <summary>The text of all pages; null where the file is no PDF, the program is not installed, or it did not read to the end.</summary>
    /// <param name="file">The file; it goes through a pipe and is written nowhere.</param>
    /// <param name="cancel">Ends the program early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static string? Read(SourceFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Head(1024).AsSpan().IndexOf("%PDF-"u8) < 0 || Program() is not { } program) return null;
        try
        {
            using var process = Process.Start(PopplerProgram.WithLibraries(new ProcessStartInfo(program, ["-raw", "-enc", "UTF-8", "-", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                UseShellExecute = false,
                CreateNoWindow = true,
            }));
            return process is null ? null : Collect(process, file, cancel);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            // No second opinion: the copy stands on the first and on the look at its bytes.
            return null;
        }
    }

    // Beside pdftoppm, in the same package.
    private static string? Program()
    {
        if (PopplerProgram.FullPath is not { } drawing || Path.GetDirectoryName(drawing) is not { } folder) return null;
        var path = Path.Combine(folder, "pdftotext" + Path.GetExtension(drawing));
        return File.Exists(path) ? path : null;
    }

    private static string? Collect(Process process, SourceFile file, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MaxTime);
        using var kill = limit.Token.Register(() => End(process));
        var said = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null), CancellationToken.None);
        var text = Task.Run(() => Capped(process.StandardOutput), CancellationToken.None);
        Feed(process, file);
        var result = text.GetAwaiter().GetResult();
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

    private static string? Capped(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        for (int read; (read = reader.Read(buffer)) > 0;)
        {
            if (text.Length + read > MostCharacters) return null;
            text.Append(buffer, 0, read);
        }

        return text.ToString();
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
