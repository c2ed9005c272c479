namespace PiiScanner.Scanning.Files;

/// <summary>A folder nobody else may look into, for copies of files that do not lie on disk: readers of PDF files, pictures and archives need a path. It is made with the first copy and gone at the end.</summary>
internal sealed class CopyFolder : IDisposable
{
    private readonly Lock _gate = new();
    private string? _path;
    private int _next;

    /// <summary>A path for one more copy.</summary>
    public string NewPath()
    {
        lock (_gate)
        {
            // Made with rights for its owner alone.
            _path ??= Directory.CreateTempSubdirectory("pii-scanner-").FullName;
            return Path.Join(_path, (_next++).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_path is not null) Directory.Delete(_path, recursive: true);
    }
}
