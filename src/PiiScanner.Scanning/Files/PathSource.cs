namespace PiiScanner.Scanning.Files;

/// <summary>The files and folders the user named.</summary>
/// <param name="options">Paths, patterns and the run's own output files.</param>
public sealed class PathSource(ScanOptions options) : IFileSource
{
    /// <inheritdoc/>
    public WalkResult Walk(CancellationToken cancel) => new FileWalker(options).Walk(options.Paths, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
