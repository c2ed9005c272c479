using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PiiScanner.Scanning.Git;

/// <summary>The contents a repository holds, as they are stored, without filters and conversions. One git process answers for the whole run; one caller at a time is served.</summary>
/// <param name="folder">Top folder of the repository.</param>
internal sealed class GitBlobs(string folder) : IDisposable
{
    private const int LongestHead = 200;

    private readonly Lock _gate = new();
    private Process? _process;

    /// <summary>Copies a content.</summary>
    /// <param name="blob">Its id.</param>
    /// <param name="target">Opens what takes so many bytes; asked only when the content is there.</param>
    /// <param name="cancel">Stops the copying.</param>
    /// <returns>False when the repository does not hold it.</returns>
    /// <exception cref="GitException">Git gave an answer that makes no sense, or has ended.</exception>
    public bool Copy(string blob, Func<long, Stream> target, CancellationToken cancel)
    {
        lock (_gate)
        {
            var isWhole = false;
            try
            {
                var isThere = Ask(_process ??= Begin(), blob, target, cancel);
                isWhole = true;
                return isThere;
            }
            finally
            {
                // Broken off in the middle of an answer, git would give the rest of it to the next question.
                if (!isWhole) End();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate) End();
    }

    private static bool Ask(Process process, string blob, Func<long, Stream> target, CancellationToken cancel)
    {
        var input = process.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes(blob + "\n"));
        input.Flush();
        var output = process.StandardOutput.BaseStream;
        // "id blob size", or "id missing".
        var head = Head(output).Split(' ');
        if (head is [_, "missing"]) return false;
        if (head.Length != 3 || !long.TryParse(head[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw new GitException(GitTexts.Garbled);
        using (var stream = head[1] == "blob" ? target(size) : Stream.Null) CopyExactly(output, stream, size, cancel);
        if (output.ReadByte() != '\n') throw new GitException(GitTexts.Garbled);
        return head[1] == "blob";
    }

    private void End()
    {
        if (_process is null) return;
        GitAnswer.End(_process);
        _process.Dispose();
        _process = null;
    }

    private Process Begin()
    {
        var process = GitProgram.Start(folder, "cat-file", "--batch");
        // Nobody reads its complaints; a full pipe would stop it.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static string Head(Stream output)
    {
        var head = new StringBuilder();
        for (var letter = output.ReadByte(); letter != '\n'; letter = output.ReadByte())
        {
            if (letter < 0 || head.Length == LongestHead) throw new GitException(GitTexts.Garbled);
            head.Append((char)letter);
        }

        return head.ToString();
    }

    private static void CopyExactly(Stream from, Stream to, long size, CancellationToken cancel)
    {
        var buffer = new byte[1 << 16];
        for (var left = size; left > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) throw new GitException(GitTexts.Garbled);
            to.Write(buffer, 0, read);
            left -= read;
        }
    }
}
