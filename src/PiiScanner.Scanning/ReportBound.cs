using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>Bounds how many files inside one outermost file a report lists: a bomb of archives in archives holds a hundred thousand. Those beyond are counted, in one line and in every sum.</summary>
public static class ReportBound
{
    /// <summary>Files inside that are listed, the gravest first chosen.</summary>
    public const int MostInside = 5000;

    /// <summary>What a report lists.</summary>
    /// <param name="files">The report of an outermost file, then those of all files inside it.</param>
    /// <param name="most">Most files inside.</param>
    public static IReadOnlyList<FileReport> Of(IReadOnlyList<FileReport> files, int most = MostInside)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count - 1 <= most) return files;
        // A container is at least as grave as what it holds, and stands before it: it is never left out before its files.
        var places = Enumerable.Range(1, files.Count - 1).OrderBy(i => Rank(files[i])).ToList();
        var omitted = Sum([.. places.Skip(most).Select(i => files[i])]);
        var root = files[0] with { Omitted = omitted, Notices = [.. files[0].Notices, NoticeOf(omitted)] };
        return [root, .. places.Take(most).Order().Select(i => files[i])];
    }

    private static int Rank(FileReport file) => file.Verdict switch
    {
        Verdict.Block => 0,
        Verdict.Review => 1,
        _ => file.Status is FileStatus.Partial or FileStatus.Failed ? 2 : 3,
    };

    private static OmittedFiles Sum(List<FileReport> files) => new()
    {
        Files = files.Count,
        Verdicts = files.Where(file => file.Verdict is not null).CountBy(file => file.Verdict!.Value).ToDictionary(), // not null: asked
        Statuses = files.CountBy(file => file.Status).ToDictionary(),
        Accepted = files.Count(file => file.Suppression is not null),
        UnreadCodes = [.. files.Where(file => file.Status is FileStatus.Partial or FileStatus.Failed).SelectMany(file => file.Reasons).Select(reason => reason.Code).Distinct().Order(StringComparer.Ordinal)],
    };

    private static Notice NoticeOf(OmittedFiles omitted)
    {
        static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
        var (block, review, unread) = (N(omitted.Count(Verdict.Block)), N(omitted.Count(Verdict.Review)), N(omitted.Count(FileStatus.Partial) + omitted.Count(FileStatus.Failed)));
        return new Notice("files-omitted", new LocalizedText(
            $"Còn {N(omitted.Files)} tệp bên trong không được kê từng tệp (không đăng {block}, cần duyệt {review}, chưa đọc hết {unread}); số đếm và kết luận đã tính cả các tệp này.",
            $"{N(omitted.Files)} more files inside are not listed one by one (block {block}, review {review}, not read to the end {unread}); counts and verdict include them."));
    }
}
