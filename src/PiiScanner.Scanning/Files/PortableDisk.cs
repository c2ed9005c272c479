using System.IO.Enumeration;

namespace PiiScanner.Scanning.Files;

/// <summary>The disk through the .NET file API: Windows, macOS, and Linux machines of other word sizes.</summary>
internal sealed class PortableDisk : IDisk
{
    private static readonly EnumerationOptions EveryItem = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <inheritdoc/>
    public IReadOnlyList<FolderItem> List(DiskPath folder) =>
        [.. new FileSystemEnumerable<FolderItem>(folder.Text, Describe, EveryItem)];

    /// <inheritdoc/>
    public ItemKind KindOf(DiskPath path)
    {
        if (Directory.Exists(path.Text)) return ItemKind.Folder;
        return File.Exists(path.Text) ? ItemKind.File : ItemKind.Missing;
    }

    /// <inheritdoc/>
    public string Identity(DiskPath folder)
    {
        var target = new DirectoryInfo(folder.Text).ResolveLinkTarget(returnFinalTarget: true);
        return Path.TrimEndingDirectorySeparator(target?.FullName ?? Path.GetFullPath(folder.Text));
    }

    /// <inheritdoc/>
    public FileMark? MarkOf(DiskPath file)
    {
        var info = new FileInfo(file.Text);
        // No time of change and no inode: the mark tells a changed file, and is never proof of an unchanged one.
        return info.Exists ? new FileMark(info.Length, info.LastWriteTimeUtc.Ticks, 0, "") : null;
    }

    /// <inheritdoc/>
    public Stream Open(DiskPath file) => OpenShared(file.Text);

    /// <summary>Opens a file that another program, such as Word, may hold open.</summary>
    /// <param name="path">The file.</param>
    internal static FileStream OpenShared(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096);

    private static FolderItem Describe(ref FileSystemEntry entry)
    {
        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        var kind = entry.IsDirectory ? ItemKind.Folder : ItemKind.File;
        if (isLink && kind == ItemKind.File && !File.Exists(entry.ToFullPath())) kind = ItemKind.Missing;
        return new FolderItem(entry.FileName.ToString(), null, kind, isLink);
    }
}
