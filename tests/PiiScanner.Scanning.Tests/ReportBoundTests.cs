using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests;

public sealed class ReportBoundTests
{
    private static readonly LocalizedText Text = new("a", "a");

    private static FileReport File(string path, int depth, FileStatus status, Verdict? verdict, params string[] codes) =>
        new() { Path = path, Depth = depth, Status = status, Verdict = verdict, Reasons = [.. codes.Select(code => new StatusReason(code, Text))] };

    private static readonly FileReport[] Files =
    [
        File("a.zip", 0, FileStatus.Partial, Verdict.Block, "embedded-not-read"),
        File("a.zip!1.txt", 1, FileStatus.Scanned, Verdict.Clear),
        File("a.zip!2.zip", 1, FileStatus.Scanned, Verdict.Block),
        File("a.zip!2.zip!x.txt", 2, FileStatus.Scanned, Verdict.Block),
        File("a.zip!3.txt", 1, FileStatus.Failed, null, "encrypted"),
        File("a.zip!4.txt", 1, FileStatus.Failed, null, "damaged"),
        File("a.zip!5.txt", 1, FileStatus.Scanned, Verdict.Review),
    ];

    [Fact]
    public void Of_ManyFilesInside_ListsTheGravestInTheirOrderAndCountsTheRest()
    {
        var listed = ReportBound.Of(Files, 3);
        Assert.Equal(["a.zip", "a.zip!2.zip", "a.zip!2.zip!x.txt", "a.zip!5.txt"], listed.Select(file => file.Path));
        var omitted = listed[0].Omitted ?? throw new InvalidOperationException("Nothing is said of the others.");
        Assert.Equal((3, 1, 2, 1), (omitted.Files, omitted.Count(Verdict.Clear), omitted.Count(FileStatus.Failed), omitted.Count(FileStatus.Scanned)));
        Assert.Equal(["damaged", "encrypted"], omitted.UnreadCodes);
        Assert.Contains(listed[0].Notices, notice => notice.Code == "files-omitted" && notice.Text.Vi.Contains("Còn 3 tệp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(0)]
    public void Of_AnyBound_SumsStayTheSame(int most)
    {
        static ScanReport Report(IReadOnlyList<FileReport> files) => new() { Files = files, Tool = new ToolDescription("1", "0", "1", null, null, null) };
        var (whole, bounded) = (Report(Files), Report(ReportBound.Of(Files, most)));
        Assert.Equal(whole.CountFiles(), bounded.CountFiles());
        Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(whole.Count(verdict), bounded.Count(verdict)));
        Assert.All(Enum.GetValues<FileStatus>(), status => Assert.Equal(whole.Count(status), bounded.Count(status)));
    }

    [Fact]
    public void Of_FewFilesInside_ListsAllOfThem() => Assert.Same(Files, ReportBound.Of(Files, Files.Length - 1));

    [Fact]
    public void Scan_MoreFilesInsideThanAreListed_CountsThemAll()
    {
        using var folder = new ScanFolder();
        folder.Add("a.box", FakeFormats.Box([.. Enumerable.Range(0, ReportBound.MostInside + 7).Select(i => ($"{i}.txt", FakeFormats.Text("block:A")))]));
        var report = folder.Scan();
        Assert.Equal(1 + ReportBound.MostInside, report.Files.Count);
        Assert.Equal(8 + ReportBound.MostInside, report.Count(Verdict.Block));
    }
}
