namespace PiiScanner.Scanning.Files;

/// <summary>The few things a walk asks of the operating system.</summary>
internal interface IDisk
{
    /// <summary>The items of a folder, in no order.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    IReadOnlyList<FolderItem> List(DiskPath folder);

    /// <summary>What stands behind a path, links followed.</summary>
    /// <param name="path">Any path.</param>
    ItemKind KindOf(DiskPath path);

    /// <summary>The same text for the same folder, whichever way it was reached.</summary>
    /// <param name="folder">A folder that exists.</param>
    string Identity(DiskPath folder);

    /// <summary>What the disk says of a file; null when it is gone. Links are followed.</summary>
    /// <param name="file">The file.</param>
    FileMark? MarkOf(DiskPath file);

    /// <summary>Opens a file for reading while other programs may have it open for writing.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    Stream Open(DiskPath file);
}
