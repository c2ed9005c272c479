namespace PiiScanner.Consent.Ruling;

/// <summary>What the files of a folder are published for.</summary>
/// <param name="Prefix">The folder, or one file, as paths of the report begin; empty for all files.</param>
/// <param name="Scope">What is to be published.</param>
/// <param name="IsUsable">False when channel or purpose are not known and nobody is covered.</param>
public sealed record ConsentRoute(string Prefix, ConsentScope Scope, bool IsUsable)
{
    /// <summary>Says whether a file goes this way.</summary>
    /// <param name="path">Path of the outermost file as the report shows it.</param>
    public bool Takes(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Prefix.Length == 0 || path == Prefix || (path.StartsWith(Prefix, StringComparison.Ordinal) && (Prefix[^1] == '/' || path[Prefix.Length] == '/'));
    }

    /// <summary>The way a file goes, the deepest folder's; null when none is told.</summary>
    /// <param name="routes">The ways.</param>
    /// <param name="path">Path of the outermost file as the report shows it.</param>
    public static ConsentRoute? Of(IEnumerable<ConsentRoute> routes, string path) => routes.Where(route => route.Takes(path)).MaxBy(route => route.Prefix.Length);
}
