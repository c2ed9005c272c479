namespace PiiScanner.Sweep.Mirrors;

/// <summary>The names <c>wget</c> gives to what it keeps: a page's query stands in them behind <c>?</c>, or behind <c>@</c> where a disk takes no question mark, and <c>.html</c> may be put behind it all.</summary>
internal static class MirrorName
{
    private const string Html = ".html";
    private static readonly string[] Pages =
    [
        "", ".action", ".asp", ".aspx", ".cfm", ".cgi", ".do", ".htm", Html, ".jsf", ".jsp", ".jspx", ".phtml", ".php", ".php3", ".php5", ".pl", ".py", ".shtm", ".shtml", ".xhtml",
    ];

    /// <summary>Whether a file may be a page that names others.</summary>
    /// <param name="path">Its path.</param>
    public static bool IsPage(string path) => Pages.Contains(Path.GetExtension(Split(path).Page).ToLowerInvariant());

    /// <summary>Whether a file may be a site map.</summary>
    /// <param name="path">Its path.</param>
    public static bool IsMap(string path)
    {
        var name = Split(path).Page[(path.LastIndexOf('/') + 1)..];
        string[] endings = [".xml", ".txt", ".xml.gz"];
        return name.Contains("sitemap", StringComparison.OrdinalIgnoreCase) && endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A path parted into that of the page and its query, which is null where it has none.</summary>
    /// <param name="path">Path in the mirror.</param>
    public static (string Page, string? Query) Split(string path)
    {
        var at = QueryAt(path);
        if (at < 0) return (path, null);
        var query = path[(at + 1)..];
        return (path[..at], query.EndsWith(Html, StringComparison.OrdinalIgnoreCase) ? query[..^Html.Length] : query);
    }

    private static int QueryAt(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var mark = path.IndexOf('?', name);
        if (mark >= 0) return mark;
        var sign = path.IndexOf('@', name);
        // Anything may be called "a@b.docx": a query names something, and stands behind a page.
        return sign > name && path.IndexOf('=', sign) > sign + 1 && Path.GetExtension(path[name..sign]) is { Length: > 0 } ending && Pages.Contains(ending.ToLowerInvariant()) ? sign : -1;
    }
}
