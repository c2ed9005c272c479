namespace PiiScanner.Scanning.Files;

/// <summary>What stands behind a path, links followed.</summary>
internal enum ItemKind
{
    /// <summary>Nothing: the path does not exist, or a link leads nowhere.</summary>
    Missing,

    /// <summary>A file with bytes to read.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, socket or device: reading it may never end.</summary>
    Special,
}

/// <summary>One item of a folder.</summary>
/// <param name="Name">Its name as shown.</param>
/// <param name="NameBytes">Its name in bytes when they are not UTF-8, else null.</param>
/// <param name="Kind">What it is, links followed.</param>
/// <param name="IsLink">True for a symbolic link or junction.</param>
internal sealed record FolderItem(string Name, byte[]? NameBytes, ItemKind Kind, bool IsLink);
