namespace PiiScanner.Scanning.Files;

/// <summary>One file that comes in a stream, such as standard input.</summary>
/// <param name="open">Opens the stream; asked once.</param>
/// <param name="name">The file's name in the report; its words may be the title of a list.</param>
public sealed class StreamSource(Func<Stream> open, string name) : IFileSource
{
    private readonly CopyFolder _copies = new();

    /// <inheritdoc/>
    public WalkResult Walk(CancellationToken cancel) => new([new WalkEntry(name, null) { Fetch = Fetch, FullPath = Path.GetFullPath(name) }], 0);

    /// <inheritdoc/>
    public void Dispose() => _copies.Dispose();

    private FetchedFile Fetch(CancellationToken cancel)
    {
        var copy = _copies.NewPath();
        using (var stream = open())
        using (var file = new FileStream(copy, FileMode.CreateNew, FileAccess.Write))
        {
            var buffer = new byte[1 << 16];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                cancel.ThrowIfCancellationRequested();
                file.Write(buffer, 0, read);
            }
        }

        return new FetchedFile(WalkEntry.At(name, new DiskPath(copy), FileWalker.ThisDisk()), copy);
    }
}
