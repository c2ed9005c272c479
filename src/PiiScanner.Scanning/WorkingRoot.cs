namespace PiiScanner.Scanning;

/// <summary>Finds the folder that the paths of a report begin in: a run over one PATH tells paths relative to it, but a repository wants them from its own root.</summary>
internal static class WorkingRoot
{
    /// <summary>The folder seen from the current one, with a slash behind it; empty for the current folder itself, several paths, or a place that is not below it.</summary>
    /// <param name="paths">The PATHs of the command line.</param>
    public static string Of(IReadOnlyList<string> paths)
    {
        if (paths.Distinct(StringComparer.Ordinal).Take(2).ToList() is not [var path] || path.Length == 0) return "";
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full);
        if (folder is null) return "";
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace(Path.DirectorySeparatorChar, '/');
        return relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative.TrimEnd('/') + "/";
    }
}
