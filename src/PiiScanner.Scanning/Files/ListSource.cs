using System.Text;
using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Files;

/// <summary>The files of a list another program made. Unlike files named on the command line they obey the ignore files between the current folder and them.</summary>
/// <param name="options">Patterns and the run's own output files.</param>
/// <param name="paths">The files, relative to the current folder or absolute.</param>
public sealed class ListSource(ScanOptions options, IReadOnlyList<string> paths) : IFileSource
{
    /// <summary>Reads a list: paths with a zero byte behind each, or one a line.</summary>
    /// <param name="list">The list in UTF-8; a zero byte anywhere means that lines do not separate.</param>
    public static IReadOnlyList<string> Read(Stream list)
    {
        ArgumentNullException.ThrowIfNull(list);
        using var bytes = new MemoryStream();
        list.CopyTo(bytes);
        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.Contains('\0')
            ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : [.. text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }

    /// <inheritdoc/>
    public WalkResult Walk(CancellationToken cancel)
    {
        var tree = new IgnoreTree(FileIn);
        var walker = new FileWalker(options);
        var named = paths.Distinct(StringComparer.Ordinal).ToLookup(path => Below(path) is { } below && tree.Ignores(below));
        var entries = named[false].Any() ? walker.WalkNamed([.. named[false]], cancel) : new WalkResult([], 0);
        var ignored = named[true].Select(path => new WalkEntry(path, null, FileStatus.Skipped, WalkReasons.Ignored));
        return entries with { Entries = [.. entries.Entries.Concat(ignored).OrderBy(entry => entry.Path, PathOrder.Instance)] };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // The path as the ignore files of the current folder see it; null for one that lies elsewhere.
    private static string? Below(string path)
    {
        var relative = Path.GetRelativePath(".", path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    private static IgnoreFile? FileIn(string folder)
    {
        try
        {
            var path = folder + IgnoreFile.Name;
            if (!File.Exists(path)) return null;
            using var stream = PortableDisk.OpenShared(path);
            return IgnoreFile.Read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
