namespace PiiScanner.Formats.Pdf;

/// <summary>A folder for temporary files that only this user may open, removed at the end; what a killed run left behind is removed by the next one.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const string Prefix = "pii-scanner-pdf-";
    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(1);
    private static readonly Lazy<bool> Swept = new(Sweep);

    private readonly DirectoryInfo _folder;

    /// <summary>Makes the folder.</summary>
    /// <exception cref="IOException">There is no room for it.</exception>
    public PrivateFolder()
    {
        _ = Swept.Value;
        // Of mode 0700 where there are modes; below the user's own folder on Windows.
        _folder = Directory.CreateTempSubdirectory(Prefix);
    }

    /// <summary>Its full path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>Writes a file only this user may read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Its full path.</returns>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(_folder);

    // A run that was killed could not remove its folder. One that is younger may belong to a run that goes on.
    private static bool Sweep()
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
            if (now - folder.LastWriteTimeUtc > LongestRun && folder.LinkTarget is null) Remove(folder);
        return true;
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another program holds the file open, or it is another user's: the next run tries again.
            return;
        }
    }
}
