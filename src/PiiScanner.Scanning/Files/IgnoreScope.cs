namespace PiiScanner.Scanning.Files;

/// <summary>The ignore files that hold in a folder: its own and those of the folders above, up to the scanned root. The nearest that has an opinion decides.</summary>
/// <param name="Above">The scope of the folder above, or null.</param>
/// <param name="File">The ignore file.</param>
/// <param name="Folder">Its folder relative to the root, with a closing <c>/</c>; empty for the root.</param>
internal sealed record IgnoreScope(IgnoreScope? Above, IgnoreFile File, string Folder)
{
    /// <summary>Says whether a path is left out. Asked of a folder before anything in it: what is inside a folder left out cannot be taken back.</summary>
    /// <param name="path">Path relative to the root.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (var scope = this; scope is not null; scope = scope.Above)
        {
            if (scope.File.Decide(path[scope.Folder.Length..], isFolder) is { } decision) return decision;
        }

        return false;
    }
}
