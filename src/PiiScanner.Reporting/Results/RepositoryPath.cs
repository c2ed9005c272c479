using PiiScanner.Core.Findings;

namespace PiiScanner.Reporting.Results;

/// <summary>Where a file lies in a repository: a platform knows files on disk, not what they hold.</summary>
/// <param name="OnDisk">Path of the file on disk, from the folder the program was started in, <c>/</c> between folders.</param>
/// <param name="Inside">Path inside it, <c>!</c> between levels; empty for the file on disk itself.</param>
internal readonly record struct RepositoryPath(string OnDisk, string Inside)
{
    /// <summary>The path of a file of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="file">The file.</param>
    public static RepositoryPath Of(ScanReport report, FileReport file)
    {
        var path = file.PublicPath;
        if (file.Depth == 0) return new RepositoryPath(report.Root + Plain(path), "");
        var end = path.IndexOf('!');
        if (end < 0) return new RepositoryPath(report.Root + Plain(path), "");
        return new RepositoryPath(report.Root + Plain(Unescape(path[..end])), path[(end + 1)..]);
    }

    /// <summary>Name of the innermost file inside, as it stands in its container.</summary>
    public string Innermost => Unescape(Inside[(Inside.LastIndexOf('!') + 1)..]);

    /// <summary>The file on disk as a URI reference: relative where the path is, percent-encoded.</summary>
    public string ToUri()
    {
        var segments = string.Join('/', OnDisk.Split('/').Select(Uri.EscapeDataString));
        if (OnDisk.StartsWith('/')) return "file://" + segments;
        return OnDisk.Length > 1 && OnDisk[1] == ':' ? "file:///" + OnDisk[0] + ":" + segments[4..] : segments;
    }

    // In container paths "%" and "!" of names are escaped.
    private static string Unescape(string level) => level.Replace("%21", "!", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
