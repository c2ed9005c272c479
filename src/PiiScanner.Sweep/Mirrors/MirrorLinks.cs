using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Mirrors;

/// <summary>Finds what the pages and site maps of a mirrored website name that the mirror does not have: nobody has examined it.</summary>
public static class MirrorLinks
{
    private const int MostLinks = 100_000;

    /// <summary>Why such an address is listed.</summary>
    public static StatusReason NotInMirror { get; } = new(UnexaminedCodes.NotInMirror, new LocalizedText(
        "Trang hoặc sơ đồ trang có nhắc tới địa chỉ này nhưng bản sao không có, nên chưa được xem.", "A page or the site map names this address, but the mirror does not have it: it was not examined."));

    /// <summary>Why the list of such addresses ends before its end.</summary>
    private static StatusReason TooMany { get; } = new(UnexaminedCodes.NotInMirror, new LocalizedText(
        "Còn nhiều địa chỉ nữa không có trong bản sao; danh sách chỉ kê phần đầu.", "There are many more addresses the mirror does not have; the list names the first ones only."));

    /// <summary>Why a page or site map was not searched for addresses.</summary>
    private static StatusReason Unsearched { get; } = new(UnexaminedCodes.NotInMirror, new LocalizedText(
        "Trang hoặc sơ đồ trang này quá lớn hoặc bị hỏng nên chưa tìm hết các địa chỉ trong đó.", "This page or site map is too large or damaged: not all addresses in it were looked for."));

    /// <summary>Addresses of the mirror's own hosts that are named and missing, in ordinal order; and pages that could not be searched.</summary>
    /// <param name="root">Folder of the mirror.</param>
    /// <param name="paths">Files in it, as reports name them; pulled twice.</param>
    /// <param name="tables">Where addresses are gathered.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IEnumerable<(string Path, string? Address, StatusReason Reason)> Missing(string root, IEnumerable<string> paths, SiteTables tables, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(tables);
        var site = tables.Sites;
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash) hosts.Add(path[..slash]);
            if (AddressMap.Mirror.Of(path) is { } address) Note(Normal(address), null);
        }

        var count = 0;
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            if (AddressMap.Mirror.Of(path) is not { } address || !(MirrorName.IsPage(path) || MirrorName.IsMap(path))) continue;
            var links = new PageLinks(Path.Combine(root, path), new Uri(address));
            foreach (var target in links.Targets())
            {
                if (count < MostLinks && hosts.Contains(target.Host) && Note(Normal(target.AbsoluteUri), WithoutFragment(target.AbsoluteUri))) count++;
            }

            if (!links.IsWhole) yield return (path + " (link)", address, Unsearched);
        }

        foreach (var missing in tables.Rows("SELECT address FROM addresses WHERE site = $0 AND address IS NOT NULL ORDER BY address", row => row.GetString(0), site)) yield return (missing, missing, NotInMirror);
        if (count >= MostLinks) yield return ("…", null, TooMany);

        bool Note(string normal, string? address) => tables.Change("INSERT OR IGNORE INTO addresses (site, normal, address) VALUES ($0, $1, $2)", site, normal, address) > 0;
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
}
