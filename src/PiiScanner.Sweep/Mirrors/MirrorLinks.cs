using System.Net;
using System.Text.RegularExpressions;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Mirrors;

/// <summary>Finds what the pages and site maps of a mirrored website name that the mirror does not have: nobody has examined it.</summary>
public static partial class MirrorLinks
{
    private const int MostBytes = 16 << 20;
    private const int MostLinks = 100_000;

    /// <summary>Why such an address is listed.</summary>
    public static StatusReason NotInMirror { get; } = new(UnexaminedCodes.NotInMirror, new LocalizedText(
        "Trang hoặc sơ đồ trang có nhắc tới địa chỉ này nhưng bản sao không có, nên chưa được xem.", "A page or the site map names this address, but the mirror does not have it: it was not examined."));

    /// <summary>Addresses of the mirror's own hosts that are named and missing, in ordinal order.</summary>
    /// <param name="root">Folder of the mirror.</param>
    /// <param name="paths">Files in it, as reports name them.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IReadOnlyList<string> Missing(string root, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var there = paths.Select(AddressMap.Mirror.Of).OfType<string>().Select(Normal).ToHashSet(StringComparer.Ordinal);
        var hosts = paths.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            if (AddressMap.Mirror.Of(path) is not { } address || !Names(path) || missing.Count >= MostLinks) continue;
            foreach (var target in Targets(Path.Combine(root, path), new Uri(address)))
            {
                if (hosts.Contains(target.Host) && !there.Contains(Normal(target.AbsoluteUri))) missing.Add(WithoutFragment(target.AbsoluteUri));
            }
        }

        return [.. missing];
    }

    private static bool Names(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var extension = Path.GetExtension(name.Split('?')[0]).ToLowerInvariant();
        return extension is ".html" or ".htm" or ".xhtml" or ".php" or ".aspx" or ".jsp" or "" || name.Contains("sitemap", StringComparison.OrdinalIgnoreCase) && extension == ".xml";
    }

    private static IEnumerable<Uri> Targets(string file, Uri page)
    {
        string text;
        try
        {
            if (new FileInfo(file).Length > MostBytes) yield break;
            text = File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // That the page itself could not be read is in the report already.
            yield break;
        }

        foreach (Match match in Link().Matches(text))
        {
            var target = WebUtility.HtmlDecode(match.Groups[1].Length > 0 ? match.Groups[1].Value : match.Groups[2].Length > 0 ? match.Groups[2].Value : match.Groups[3].Value).Trim();
            if (target.Length > 0 && target[0] != '#' && Uri.TryCreate(page, target, out var uri) && uri.Scheme is "http" or "https") yield return uri;
        }
    }

    // The same page by http and https, with and without the name of a folder's page, however its letters are escaped.
    private static string Normal(string address)
    {
        var plain = Uri.UnescapeDataString(WithoutFragment(address));
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0) plain = plain[(scheme + 3)..];
        if (plain.EndsWith("/index.html", StringComparison.Ordinal)) plain = plain[..^"index.html".Length];
        if (plain.EndsWith(".html", StringComparison.Ordinal)) plain = plain[..^".html".Length];
        return plain.TrimEnd('/').ToLowerInvariant();
    }

    private static string WithoutFragment(string address) => address.Split('#')[0];

    [GeneratedRegex("""(?:href|src)\s*=\s*(?:"([^"<>]{1,2000})"|'([^'<>]{1,2000})')|<loc>\s*([^<>\s]{1,2000})\s*</loc>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Link();
}
