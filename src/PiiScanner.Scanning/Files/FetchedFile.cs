namespace PiiScanner.Scanning.Files;

/// <summary>A file that was brought to disk to be scanned and is taken away afterwards.</summary>
/// <param name="entry">What to scan: the copy, or why there is none.</param>
/// <param name="copy">The copy, or null.</param>
public sealed class FetchedFile(WalkEntry entry, string? copy) : IDisposable
{
    /// <summary>What to scan: the copy, or why there is none.</summary>
    public WalkEntry Entry => entry;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (copy is not null) File.Delete(copy);
    }
}
