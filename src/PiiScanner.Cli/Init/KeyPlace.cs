namespace PiiScanner.Cli.Init;

/// <summary>Where the secret lies.</summary>
/// <param name="Path">The path to write to.</param>
/// <param name="Configured">The path as the configuration names it.</param>
internal sealed record KeyPlace(string Path, string Configured)
{
    /// <summary>The usual place: in the user's own folder, where no repository and no website reaches.</summary>
    public const string Shown = "~/.config/piiscanner/secret.key";

    /// <summary>The place the user named, or the usual one.</summary>
    /// <param name="asked">As the user wrote it, or null.</param>
    /// <param name="folder">Folder of the configuration.</param>
    public static KeyPlace Of(string? asked, string folder)
    {
        if (asked is null) return new KeyPlace(Configuration.UserPath.Resolve(Shown, ""), Shown);
        var full = System.IO.Path.GetFullPath(asked);
        var relative = System.IO.Path.GetRelativePath(folder, full).Replace('\\', '/');
        var isOutside = relative.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative);
        return new KeyPlace(full, isOutside ? full.Replace('\\', '/') : relative);
    }
}
