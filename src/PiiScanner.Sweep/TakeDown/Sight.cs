using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>How far a sweep saw: a file may be said to have come down only where its folder was walked whole and the sweep would have met it.</summary>
/// <param name="outlines">What the sweep met.</param>
/// <param name="site">Number of the site.</param>
/// <param name="mayStand">Whether a path the sweep did not meet may be there all the same; null when it met everything.</param>
internal sealed class Sight(OutlineRows outlines, int site, Func<string, bool>? mayStand)
{
    // The whole archive, where its own folder cannot be opened.
    private const string Root = ".";
    private static readonly string[] Closed = ["unreadable-folder", "excluded", "ignored"];

    /// <summary>Said of a file of an earlier list that was not looked at.</summary>
    public static StatusReason NotSeenAgain { get; } = new(UnexaminedCodes.NotSeenAgain, new LocalizedText(
        "Lần trước có trong danh sách, lần này chưa được xem (thư mục không mở được, bị bỏ qua, hoặc ngoài phần được rà soát): chưa thể nói là đã gỡ.",
        "It was listed before and was not looked at this time (its folder could not be opened, was left out, or is not in the part that was swept): it is not known to have come down."));

    /// <summary>Whether the sweep can say that a file it does not list is gone, or holds nothing any more.</summary>
    /// <param name="path">Its path.</param>
    public bool Reaches(string path)
    {
        if (outlines.Met(site, path) is { } met) return met.Status is not (FileStatus.Partial or FileStatus.Failed) && !IsClosed(met.Reasons);
        return !IsBelowClosed(path) && mayStand?.Invoke(path) != true;
    }

    /// <summary>Whether the sweep says itself that it did not examine the file.</summary>
    /// <param name="path">Its path.</param>
    public bool Names(string path) => outlines.Met(site, path) is { Status: FileStatus.Partial or FileStatus.Failed };

    private bool IsBelowClosed(string path)
    {
        if (IsClosedFolder(Root)) return true;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsClosedFolder(path[..slash]) || IsClosedFolder(path[..(slash + 1)])) return true;
        }

        return false;
    }

    private bool IsClosedFolder(string folder) => outlines.Met(site, folder) is { } met && (met.Status == FileStatus.Failed || IsClosed(met.Reasons));

    private static bool IsClosed(IReadOnlyList<StatusReason> reasons) => reasons.Any(reason => Closed.Contains(reason.Code));
}
