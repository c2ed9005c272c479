using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Sweep.Sites;

/// <summary>A folder or file below the folder of many schools that no line of their list names: nobody has examined it.</summary>
/// <param name="Path">Its path, a folder's with a slash behind it.</param>
/// <param name="Files">Files in it.</param>
public sealed record Unassigned(string Path, int Files)
{
    /// <summary>Why it is listed.</summary>
    public StatusReason Reason => new(UnexaminedCodes.NoSite, new LocalizedText(
        $"không dòng nào trong danh sách trường nêu nơi này; chưa xem {Number} tệp", $"no line of the list of sites names it; {Number} files not examined"));

    private string Number => Files.ToString(CultureInfo.InvariantCulture);

    /// <summary>Finds them, the outermost folder of each, in the order of a report.</summary>
    /// <param name="walk">The walk of the folder of all.</param>
    /// <param name="sites">The list.</param>
    /// <param name="cancel">Stops the walk.</param>
    public static IEnumerable<Unassigned> Find(WalkSurvey walk, IReadOnlyList<Site> sites, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(walk);
        ArgumentNullException.ThrowIfNull(sites);
        var names = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var assigned = new HashSet<string>(sites.Select(site => site.Folder), names);
        var above = new HashSet<string>(sites.SelectMany(site => Above(site.Folder)), names);
        if (assigned.Contains(".")) yield break;
        Unassigned? last = null;
        foreach (var entry in walk.Entries(cancel))
        {
            if (Outermost(entry.Path, assigned, above) is not { } place) continue;
            if (last?.Path == place) last = last with { Files = last.Files + 1 };
            else
            {
                if (last is not null) yield return last;
                last = new Unassigned(place, 1);
            }
        }

        if (last is not null) yield return last;
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var slash = folder.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = folder.IndexOf('/', slash + 1)) yield return folder[..slash];
    }

    // Null for what a site holds.
    private static string? Outermost(string path, HashSet<string> assigned, HashSet<string> above)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (assigned.Contains(folder)) return null;
            if (!above.Contains(folder)) return folder + "/";
        }

        // A site's own folder that cannot be opened is told with the site.
        return assigned.Contains(path) ? null : path;
    }
}
