namespace PiiScanner.Cli.Configuration;

/// <summary>Finds the folders that a configuration maps to a channel under the paths of a run.</summary>
internal static class MappedPlaces
{
    /// <summary>The mapped folders as the report will show them.</summary>
    /// <param name="channels">The configuration's lines; null when there is none.</param>
    /// <param name="paths">The paths of the command line.</param>
    public static IReadOnlyList<MappedPlace> Of(ChannelMap? channels, IReadOnlyList<string> paths)
    {
        if (channels is not { Rows.Count: > 0 }) return [];
        var isNamed = paths.Distinct(StringComparer.Ordinal).Skip(1).Any();
        return [.. paths.Distinct(StringComparer.Ordinal).SelectMany(path => Under(channels, path, isNamed ? Shown(path) : "")).DistinctBy(place => place.Prefix)];
    }

    /// <summary>The mapped folders where the report shows paths relative to a folder: a list of files, or what git holds.</summary>
    /// <param name="channels">The configuration's lines; null when there is none.</param>
    /// <param name="root">The folder.</param>
    public static IReadOnlyList<MappedPlace> Below(ChannelMap? channels, string root)
    {
        if (channels is not { Rows.Count: > 0 }) return [];
        // A list may name files by their full paths too.
        return [.. Under(channels, root, ""), .. channels.Rows.Select(row => new MappedPlace(Shown(Path.GetFullPath(channels.FolderOf(row))), row.Channel, row.Purpose))];
    }

    /// <summary>The repository a folder lies in; the folder itself when it lies in none.</summary>
    /// <param name="folder">The folder.</param>
    public static string Repository(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git"))) return at;
        }

        return folder;
    }

    private static IEnumerable<MappedPlace> Under(ChannelMap channels, string path, string shown)
    {
        if (channels.Of(path) is { } own) yield return new MappedPlace(shown, own.Channel, own.Purpose);
        foreach (var row in channels.Rows)
        {
            var relative = Path.GetRelativePath(path, channels.FolderOf(row)).Replace('\\', '/');
            if (relative != "." && relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative)) yield return new MappedPlace(shown.Length == 0 ? relative : $"{shown.TrimEnd('/')}/{relative}", row.Channel, row.Purpose);
        }
    }

    private static string Shown(string path)
    {
        var text = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return text.Length > 1 ? text.TrimEnd('/') : text;
    }
}
