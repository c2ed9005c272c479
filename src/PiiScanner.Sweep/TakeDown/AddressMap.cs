using PiiScanner.Sweep.Mirrors;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>Maps files of an archive to their public addresses.</summary>
public sealed class AddressMap
{
    private readonly string? _base;
    private readonly bool _isMirror;

    private AddressMap(string? address, bool isMirror) => (_base, _isMirror) = (address, isMirror);

    /// <summary>No address is known.</summary>
    public static AddressMap None { get; } = new(null, isMirror: false);

    /// <summary>The layout of <c>wget --mirror</c>: the first folder is the host.</summary>
    public static AddressMap Mirror { get; } = new(null, isMirror: true);

    /// <summary>Every file stands below one address.</summary>
    /// <param name="address">The address, with or without a slash at its end.</param>
    public static AddressMap Below(string address) => new((address ?? throw new ArgumentNullException(nameof(address))).TrimEnd('/'), isMirror: false);

    /// <summary>True when files have addresses.</summary>
    public bool IsKnown => _base is not null || _isMirror;

    /// <summary>The address of a file; null when none is known.</summary>
    /// <param name="path">Path relative to the archive, with <c>/</c>.</param>
    public string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_base is not null) return $"{_base}/{Escaped(path)}";
        if (!_isMirror || path.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash)) return null;
        var (page, query) = MirrorName.Split(path[slash..]);
        // What a server gives for a folder is kept under this name.
        if (page.EndsWith("/index.html", StringComparison.Ordinal)) page = page[..^"index.html".Length];
        return $"https://{path[..slash]}{Escaped(page)}{(query is null ? "" : "?" + Uri.EscapeDataString(query).Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal))}";
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
