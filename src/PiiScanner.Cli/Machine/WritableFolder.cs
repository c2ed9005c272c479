namespace PiiScanner.Cli.Machine;

/// <summary>Says before long work begins whether its result can be written.</summary>
internal static class WritableFolder
{
    /// <summary>Tries to write: the only way to know that holds for network drives and access lists too.</summary>
    /// <param name="folder">The folder.</param>
    public static bool Is(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".pii-scanner-{Guid.NewGuid():N}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Says whether a folder can be made, or written to if it is there.</summary>
    /// <param name="folder">Full path.</param>
    public static bool CanBecome(string folder)
    {
        var nearest = folder;
        while (!Directory.Exists(nearest) && Path.GetDirectoryName(nearest) is { } above) nearest = above;
        return Is(nearest);
    }
}
