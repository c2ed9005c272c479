namespace PiiScanner.Core.Findings;

/// <summary>The codes of what keeps a file, or a part of it, from being examined: what <c>--allow-unexamined</c> takes.</summary>
public static class UnexaminedCodes
{
    /// <summary>Said of a container whose files inside were not all read; their own reasons say why.</summary>
    public const string Embedded = "embedded-not-read";

    /// <summary>Said of a file that was read only until it had to be blocked.</summary>
    public const string VerdictReached = "verdict-reached";

    /// <summary>Said of an address that a mirrored website names and the mirror does not have.</summary>
    public const string NotInMirror = "not-in-mirror";

    /// <summary>Said of a file that an earlier sweep listed and a later one did not look at.</summary>
    public const string NotSeenAgain = "not-seen-again";

    /// <summary>Said of what lies in the folder of many schools and belongs to none of them.</summary>
    public const string NoSite = "no-site";

    /// <summary>All codes, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "access-denied", "broken-link", "damaged", Embedded, "encrypted", "entities-not-expanded", "image-not-read", "internal-error", "lfs-pointer", "library-missing", "limit-reached",
        "merge-conflict", "metadata-not-read", NoSite, "not-a-file", NotInMirror, NotSeenAgain, "object-missing", "page-not-read", "qr-not-read", "reader-crashed", "reader-unavailable", "shallow-history", "split-archive",
        "submodule", "timeout", "unreadable", "unreadable-folder", "unsupported", "vanished", VerdictReached,
    ];
}
