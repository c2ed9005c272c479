namespace PiiScanner.Cli.Configuration;

/// <summary>Paths as people write them in a configuration.</summary>
internal static class UserPath
{
    /// <summary>The path to open: <c>~/</c> is the user's own folder, everything else is relative to the configuration.</summary>
    /// <param name="path">As written.</param>
    /// <param name="folder">Folder of the configuration; empty for the current one.</param>
    public static string Resolve(string path, string folder)
    {
        if (path.StartsWith("~/", StringComparison.Ordinal)) return Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]);
        return Path.Combine(folder, path);
    }
}
