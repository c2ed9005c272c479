using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>What a file exposes of whom, and who gets to see it: everybody who opens it, or only those who look behind the page.</summary>
/// <param name="Subject">Whose data it is.</param>
/// <param name="IsHidden">True for parts that a reader of the page does not see.</param>
/// <param name="Kinds">Kinds with how often each was found, most frequent first.</param>
internal sealed record FileExposure(Subject Subject, bool IsHidden, IReadOnlyList<(string Kind, int Count)> Kinds)
{
    /// <summary>The exposures of one file, from the findings that count.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<FileExposure> Of(FileReport file) =>
    [
        .. file.Findings.Where(finding => finding.Severity != Severity.Note)
            .GroupBy(finding => (finding.Subject, IsHidden: finding.Location.Part is { } part && HiddenContent.IsHidden(part)))
            .OrderBy(group => group.Key.IsHidden).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Subject)
            .Select(group => new FileExposure(group.Key.Subject, group.Key.IsHidden, Count(group))),
    ];

    /// <summary>Who gets to see it.</summary>
    public LocalizedText Audience => IsHidden
        ? new("Ai tải tệp về và mở phần ẩn, thuộc tính hoặc bình luận", "Whoever downloads the file and opens hidden parts, properties or comments")
        : new("Bất kỳ ai mở tệp", "Anybody who opens the file");

    /// <summary>The kinds with their numbers: <c>họ tên (35), ngày sinh (35)</c>.</summary>
    public LocalizedText What => new(List(Language.Vietnamese), List(Language.English));

    private string List(Language language) => string.Join(", ", Kinds.Select(item => $"{ReportWords.Kind(item.Kind, language)} ({item.Count.ToString(CultureInfo.InvariantCulture)})"));

    private static List<(string Kind, int Count)> Count(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(finding => finding.Kind).Select(group => (Kind: group.Key, Count: group.Count())).OrderByDescending(item => item.Count)];
}
