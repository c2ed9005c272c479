namespace PiiScanner.Scanning.Files;

/// <summary>Writes a file that appears whole or not at all: as a draft beside it, which then takes its place.</summary>
public static class WholeFile
{
    /// <summary>Writes it; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its bytes to a stream that is seekable.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        // A short name: behind a long one there may be no room for an ending.
        var draft = Path.Combine(Path.GetDirectoryName(path) ?? "", $".pii-scanner-{Guid.NewGuid():N}.part");
        var isWhole = false;
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite)) write(stream);
            File.Move(draft, path, overwrite: true);
            isWhole = true;
        }
        finally
        {
            if (!isWhole) File.Delete(draft);
        }
    }

    /// <summary>Writes a text as UTF-8 without a mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
