namespace PiiScanner.Packages;

/// <summary>One file of a package.</summary>
/// <param name="Path">Path in the package, with slashes.</param>
/// <param name="Content">Its bytes; for a link the bytes of its target.</param>
/// <param name="IsExecutable">May be run.</param>
/// <param name="LinkTarget">Target of a symbolic link; null for a file.</param>
internal sealed record PackedFile(string Path, ReadOnlyMemory<byte> Content, bool IsExecutable = false, string? LinkTarget = null)
{
    /// <summary>Text in UTF-8.</summary>
    /// <param name="path">Path in the package.</param>
    /// <param name="text">The text; line ends stay.</param>
    public static PackedFile OfText(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>All files of a folder, sorted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="prefix">Put before each path; empty or ending in a slash.</param>
    /// <param name="isExecutable">Says by name which may be run.</param>
    public static IEnumerable<PackedFile> OfFolder(string folder, string prefix, Func<string, bool>? isExecutable = null) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/')
        orderby name
        select new PackedFile(prefix + name, File.ReadAllBytes(path), isExecutable?.Invoke(name) ?? false);
}
