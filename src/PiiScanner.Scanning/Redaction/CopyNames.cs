namespace PiiScanner.Scanning.Redaction;

/// <summary>The names of copies: those of the originals, taken apart and made harmless for any file system.</summary>
internal static class CopyNames
{
    /// <summary>The names on a path, without what leads out of it.</summary>
    public static List<string> Segments(string path) =>
        [.. path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ("." or "..") && !segment.EndsWith(':'))];

    /// <summary>A name without signs that some file system does not take.</summary>
    public static string Safe(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c));
}
