using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>The path by which a baseline or suppression knows a file: relative to the folder that file stands in, so that it does not depend on how the scan was started.</summary>
/// <param name="outermost">What was scanned.</param>
/// <param name="file">It, or a file inside it.</param>
public sealed class KnownPath(WalkEntry outermost, FileReport file)
{
    /// <summary>The path relative to a folder, <c>/</c> between folders, <c>!</c> between container levels.</summary>
    /// <param name="folder">Full path of the folder.</param>
    public string From(string folder)
    {
        var outer = outermost.FullPath is { } full ? Path.GetRelativePath(folder, full).Replace('\\', '/') : outermost.Path;
        return file.Depth == 0 ? outer : ContainerPath.Escape(outer) + file.Path[ContainerPath.Escape(outermost.Path).Length..];
    }
}
