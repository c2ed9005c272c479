using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Draws pages with <c>pdftoppm</c> in a process of its own, without a shell: one page at a time, within limits of time and size. A small document goes through a pipe and
/// never touches the disk again; a large one is written once into a folder only this user may open.
/// </summary>
/// <param name="file">The whole document.</param>
/// <param name="password">The password that opened it, or null.</param>
internal sealed class PopplerRenderer(ReadOnlyMemory<byte> file, string? password) : IPageRenderer
{
    // Points to pixels: small print needs 300 to the inch, a poster does not.
    private const double Resolution = 300;
    private const double MaxPixels = 16e6;
    private const double MaxSide = 10_000;
    private const int MaxOutput = 128 << 20;
    private const int LargestPiped = 8 << 20;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private PrivateFolder? _folder;
    private string? _path;

    /// <summary>The folder a large document was written to, while it is needed.</summary>
    internal string? Folder => _folder?.FullName;

    /// <inheritdoc/>
    public Rendering Render(PdfPage page, PdfBox area, CancellationToken cancel)
    {
        if (PopplerProgram.FullPath is not { } program) return Rendering.Failed(RenderFailure.Missing);
        try
        {
            using var process = new Process { StartInfo = Start(program, Arguments(page, area)) };
            process.Start();
            return Collect(process, cancel);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return Rendering.Failed(RenderFailure.Failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder?.Dispose();
        (_folder, _path) = (null, null);
    }

    /// <summary>Pixels to the inch at which an area is drawn: fewer the larger it is.</summary>
    internal static double ResolutionOf(PdfBox area)
    {
        var (width, height) = (Math.Max(1, area.Width) / 72, Math.Max(1, area.Height) / 72);
        return Math.Min(Resolution, Math.Min(Math.Sqrt(MaxPixels / (width * height)), MaxSide / Math.Max(width, height)));
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments) => PopplerProgram.WithLibraries(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    });

    private List<string> Arguments(PdfPage page, PdfBox area)
    {
        var (number, resolution) = (page.Index + 1, ResolutionOf(area));
        var scale = resolution / 72;
        List<string> arguments = ["-png", "-gray", "-cropbox", "-f", Text(number), "-l", Text(number), "-r", resolution.ToString("F2", CultureInfo.InvariantCulture)];
        if (area.Left > 0 || area.Bottom > 0 || area.Right < page.Width || area.Top < page.Height)
            arguments.AddRange(["-x", Text(area.Left * scale), "-y", Text((page.Height - area.Top) * scale), "-W", Text(Math.Max(1, area.Width * scale)), "-H", Text(Math.Max(1, area.Height * scale))]);
        // The program takes a password in no other way, and while it runs others on the machine can see it: pages that can be put together without are never drawn.
        if (!string.IsNullOrEmpty(password)) arguments.AddRange(["-upw", password]);
        arguments.Add(FilePath() ?? "-");
        return arguments;
    }

    private string? FilePath()
    {
        if (file.Length <= LargestPiped) return null;
        lock (_gate)
        {
            if (_path is not null) return _path;
            _folder = new PrivateFolder();
            return _path = _folder.Write("document.pdf", file.Span);
        }
    }

    private Rendering Collect(Process process, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MaxTime);
        using var kill = limit.Token.Register(() => Kill(process));
        var picture = Task.Run(() => CappedRead(process.StandardOutput.BaseStream, MaxOutput), CancellationToken.None);
        // What it says may hold text of the document: it is read away and not kept.
        var said = Task.Run(() => process.StandardError.BaseStream.CopyTo(Stream.Null), CancellationToken.None);
        Feed(process);
        var bytes = picture.GetAwaiter().GetResult();
        if (bytes is null) Kill(process);
        process.WaitForExit();
        Task.WaitAny([said], CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        if (bytes is null || limit.IsCancellationRequested) return Rendering.Failed(RenderFailure.Limit);
        return process.ExitCode == 0 && bytes.Length > 0 ? new(bytes, RenderFailure.None) : Rendering.Failed(RenderFailure.Failed);
    }

    private void Feed(Process process)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            if (_path is null) input.Write(file.Span);
        }
        catch (IOException)
        {
            // It ended, or closed the pipe, before it had read all: what it says of that is its exit code.
            return;
        }
    }

    private static byte[]? CappedRead(Stream stream, int cap)
    {
        var buffer = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (buffer.Length + read > cap) return null;
            buffer.Write(part, 0, read);
        }

        return buffer.ToArray();
    }

    private static void Kill(Process process)
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

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => ((int)Math.Round(number)).ToString(CultureInfo.InvariantCulture);
}
