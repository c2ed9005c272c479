namespace PiiScanner.Scanning;

/// <summary>Paths of files inside files: <c>!</c> separates the levels, so a <c>!</c> in a name is <c>%21</c> there and a <c>%</c> is <c>%25</c>.</summary>
internal static class ContainerPath
{
    /// <summary>A path on disk, written so that levels can be put behind it.</summary>
    /// <param name="path">The path as shown.</param>
    public static string Escape(string path) =>
        path.AsSpan().IndexOfAny('%', '!') < 0 ? path : path.Replace("%", "%25", StringComparison.Ordinal).Replace("!", "%21", StringComparison.Ordinal);

    /// <summary>The part of a container path that belongs to the innermost file, as it stands in its container.</summary>
    /// <param name="path">A path with at least one level.</param>
    public static string Innermost(string path) => Unescape(path[(path.LastIndexOf('!') + 1)..]);

    /// <summary>The part of a container path that belongs to the outermost file, as it is shown by itself.</summary>
    /// <param name="path">A path with at least one level.</param>
    public static string Outermost(string path) => Unescape(path[..path.IndexOf('!', StringComparison.Ordinal)]);

    /// <summary>One level of a container path as it stands on disk or in its container.</summary>
    /// <param name="level">A level, written by <see cref="Escape"/>.</param>
    public static string Unescape(string level) => level.Replace("%21", "!", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
