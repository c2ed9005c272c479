namespace PiiScanner.Cli.Configuration;

/// <summary>Which folder is published where, as the configuration says.</summary>
/// <param name="root">Folder of the configuration; empty for the current one.</param>
/// <param name="rows">Its lines, in order.</param>
internal sealed class ChannelMap(string root, IReadOnlyList<FolderChannel> rows)
{
    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<FolderChannel> Rows => rows;

    /// <summary>Where the folder of a line lies.</summary>
    /// <param name="row">A line.</param>
    public string FolderOf(FolderChannel row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Path.Join(root.Length == 0 ? "." : root, row.Folder);
    }

    /// <summary>The line of the deepest folder that holds a file or folder, or null.</summary>
    /// <param name="path">A path as the user wrote it, relative to the current folder or absolute.</param>
    public FolderChannel? Of(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var relative = Path.GetRelativePath(root.Length == 0 ? "." : root, path).Replace('\\', '/');
        return rows.Where(row => row.Folder is "." || relative == row.Folder || relative.StartsWith(row.Folder + "/", StringComparison.Ordinal))
            .MaxBy(row => row.Folder == "." ? 0 : row.Folder.Length);
    }
}
