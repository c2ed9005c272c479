using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning;

/// <summary>Makes the paths that may leave the machine: a name of a file or folder that holds personal data is replaced, a file's by the digest of its bytes, by which it is found again.</summary>
/// <param name="check">Says what a name holds.</param>
/// <param name="cancel">Stops the work.</param>
internal sealed class PublicPaths(PathCheck check, CancellationToken cancel)
{
    private const string Hidden = "***";
    private const int HandleDigits = 16;
    private const int LongestExtension = 6;

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The files with <see cref="FileReport.MaskedPath"/> set where it differs from the path.</summary>
    /// <param name="files">Files, each embedded one behind its container.</param>
    public IReadOnlyList<FileReport> Mask(IReadOnlyList<FileReport> files)
    {
        var masked = new FileReport[files.Count];
        var digests = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < masked.Length; i++)
        {
            var file = files[i];
            if (file.Depth == 0) digests.Clear();
            digests[file.Depth == 0 ? ContainerPath.Escape(file.Path) : file.Path] = file.Sha256;
            var path = file.Depth == 0 ? MaskLevel(file.Path, file.Sha256) : MaskLevels(file.Path, digests);
            masked[i] = path == file.Path ? file : file with { MaskedPath = path };
        }

        return masked;
    }

    /// <summary>A folder with the names in it masked.</summary>
    /// <param name="folder">Path with <c>/</c> between folders.</param>
    public string MaskFolder(string folder)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        var masked = string.Join('/', folder.Split('/').Select(name => check.Exposes(name, cancel) ? Hidden : name));
        _folders.Add(folder, masked);
        return masked;
    }

    private string MaskLevels(string path, Dictionary<string, string?> digests)
    {
        var levels = path.Split('!');
        var reached = "";
        for (var i = 0; i < levels.Length; i++)
        {
            reached = i == 0 ? levels[0] : reached + "!" + levels[i];
            var plain = ContainerPath.Unescape(levels[i]);
            levels[i] = ContainerPath.Escape(MaskLevel(plain, digests.GetValueOrDefault(reached)));
        }

        return string.Join('!', levels);
    }

    private string MaskLevel(string path, string? digest)
    {
        // A folder is reported with a slash behind its name.
        var isFolder = path.EndsWith('/');
        var slash = (isFolder ? path[..^1] : path).LastIndexOf('/');
        var name = isFolder ? path[(slash + 1)..^1] : path[(slash + 1)..];
        var folder = slash < 0 ? "" : MaskFolder(path[..slash]) + "/";
        if (isFolder) return folder + MaskFolder(name) + "/";
        var extension = Path.GetExtension(name);
        if (extension.Length > LongestExtension || !extension.Skip(1).All(char.IsAsciiLetterOrDigit)) extension = "";
        var stem = name[..^extension.Length];
        if (!check.Exposes(stem, cancel)) return folder + name;
        return folder + (digest is null ? Hidden : "sha256-" + digest[..HandleDigits]) + extension;
    }
}
