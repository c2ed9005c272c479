using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting.Tests;

public sealed class ExitDecisionTests
{
    private const Verdict Block = Verdict.Block;
    private const Verdict Review = Verdict.Review;
    private const Verdict Clear = Verdict.Clear;

    private static readonly string[] WordsOfCalm = ["sạch", "an toàn", "clean", "safe"];

    public static TheoryData<FailOn, int, FileReport[]> Codes { get; } = new()
    {
        { FailOn.Block, 0, [] },
        { FailOn.Block, 0, [File(Clear)] },
        { FailOn.Block, 1, [File(Clear), File(Block)] },
        { FailOn.Block, 0, [File(Review)] },
        { FailOn.Review, 1, [File(Review)] },
        { FailOn.Review, 1, [File(Block)] },
        { FailOn.Never, 0, [File(Block), File(Review)] },
        { FailOn.Block, 3, [File(Clear), File(null, FileStatus.Failed)] },
        { FailOn.Block, 3, [File(null, FileStatus.Partial)] },
        { FailOn.Block, 3, [File(Review, FileStatus.Partial)] },
        { FailOn.Never, 3, [File(Block), File(null, FileStatus.Failed)] },
        { FailOn.Block, 1, [File(Block), File(null, FileStatus.Failed)] },
        { FailOn.Block, 1, [File(Block, FileStatus.Partial)] },
        { FailOn.Block, 0, [File(Clear), File(null, FileStatus.Skipped)] },
    };

    private static FileReport File(Verdict? verdict, FileStatus status = FileStatus.Scanned, int depth = 0) =>
        new() { Path = "f", Status = status, Verdict = verdict, Depth = depth };

    private static ScanReport Report(params FileReport[] files) => StandardScan.Report with { Files = files };

    [Theory]
    [MemberData(nameof(Codes))]
    public void From_FilesAndLevel_GivesTheCodeOfTheContract(FailOn failOn, int code, FileReport[] files) =>
        Assert.Equal(code, ExitDecision.From(Report(files), failOn).Code);

    [Fact]
    public void From_BlockAndUnread_SaysBoth()
    {
        var closing = ExitDecision.From(Report(File(Block), File(null, FileStatus.Failed)), FailOn.Block).Closing;
        Assert.Equal("1 tệp KHÔNG ĐƯỢC ĐĂNG. 1 tệp CHƯA ĐỌC ĐƯỢC hoặc CHƯA ĐỌC HẾT: chưa thể kết luận về phần đó.", closing.Vi);
        Assert.Equal("1 file MUST NOT BE PUBLISHED. 1 file NOT READ, or not to the end: no conclusion is possible about that part.", closing.En);
    }

    [Fact]
    public void From_EmbeddedFiles_AreCountedWithTheirContainer() =>
        Assert.StartsWith("1 tệp KHÔNG ĐƯỢC ĐĂNG.", ExitDecision.From(Report(File(Block), File(Block, depth: 1)), FailOn.Block).Closing.Vi, StringComparison.Ordinal);

    [Fact]
    public void From_ReviewAmongClear_NeverSoundsCalm()
    {
        var closing = ExitDecision.From(Report(File(Clear), File(Review)), FailOn.Block).Closing;
        Assert.Equal("1 tệp CẦN NGƯỜI DUYỆT trước khi đăng. 1 tệp chưa phát hiện dữ liệu cá nhân.", closing.Vi);
        Assert.All(WordsOfCalm, word => Assert.DoesNotContain(word, closing.Vi + closing.En, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void From_NoFile_SaysThatNothingWasRead() => Assert.Equal("Không có tệp nào được đọc.", ExitDecision.From(Report(), FailOn.Block).Closing.Vi);
}
