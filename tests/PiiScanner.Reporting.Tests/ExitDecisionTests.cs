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

    private static ScanReport Report(params FileReport[] files) => StandardScan.Report with { Files = files, Problems = [] };

    [Theory]
    [MemberData(nameof(Codes))]
    public void From_FilesAndLevel_GivesTheCodeOfTheContract(FailOn failOn, int code, FileReport[] files) =>
        Assert.Equal(code, ExitDecision.From(Report(files), new ReportOptions { FailOn = failOn }).Code);

    [Fact]
    public void From_BlockAndUnread_SaysBoth()
    {
        var closing = ExitDecision.From(Report(File(Block), File(null, FileStatus.Failed)), new ReportOptions()).Closing;
        Assert.Equal("1 tệp KHÔNG ĐƯỢC ĐĂNG. 1 tệp CHƯA ĐỌC ĐƯỢC hoặc CHƯA ĐỌC HẾT: chưa thể kết luận về phần đó.", closing.Vi);
        Assert.Equal("1 file MUST NOT BE PUBLISHED. 1 file NOT READ, or not to the end: no conclusion is possible about that part.", closing.En);
    }

    [Fact]
    public void From_EmbeddedFiles_AreCountedWithTheirContainer() =>
        Assert.StartsWith("1 tệp KHÔNG ĐƯỢC ĐĂNG.", ExitDecision.From(Report(File(Block), File(Block, depth: 1)), new ReportOptions()).Closing.Vi, StringComparison.Ordinal);

    [Theory]
    [InlineData("encrypted", 3)]
    [InlineData("encrypted,damaged", 0)]
    public void From_UnreadFilesThatAreNotListed_CountForTheCodesTheyHave(string allowed, int code)
    {
        var container = File(null, FileStatus.Partial) with
        {
            Reasons = [new StatusReason(UnexaminedCodes.Embedded, new("a", "a"))],
            Omitted = new OmittedFiles { Files = 2, Statuses = new Dictionary<FileStatus, int> { [FileStatus.Failed] = 2 }, UnreadCodes = ["damaged", "encrypted"] },
        };
        Assert.Equal(code, ExitDecision.From(Report(container), new ReportOptions { AllowUnexamined = allowed.Split(',') }).Code);
    }

    [Fact]
    public void From_ReviewAmongClear_NeverSoundsCalm()
    {
        var closing = ExitDecision.From(Report(File(Clear), File(Review)), new ReportOptions()).Closing;
        Assert.Equal("1 tệp CẦN NGƯỜI DUYỆT trước khi đăng. 1 tệp chưa phát hiện dữ liệu cá nhân.", closing.Vi);
        Assert.All(WordsOfCalm, word => Assert.DoesNotContain(word, closing.Vi + closing.En, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void From_NoFile_SaysThatNothingWasRead() => Assert.Equal("Không có tệp nào được đọc.", ExitDecision.From(Report(), new ReportOptions()).Closing.Vi);

    [Fact]
    public void From_AcceptedFile_DoesNotCountAndIsSaid()
    {
        var decision = ExitDecision.From(Report(File(Clear), Accepted(Block, Clear)), new ReportOptions());
        Assert.Equal(0, decision.Code);
        Assert.Equal("1 tệp có dữ liệu cá nhân ĐÃ ĐƯỢC CHẤP NHẬN TRƯỚC nên không tính. 1 tệp chưa phát hiện dữ liệu cá nhân.", decision.Closing.Vi);
        Assert.Equal("1 file with personal data ACCEPTED BEFORE and not counted. 1 file without a finding.", decision.Closing.En);
    }

    [Theory]
    [InlineData(Review, FailOn.Block, 0)]
    [InlineData(Review, FailOn.Review, 1)]
    [InlineData(Block, FailOn.Block, 1)]
    public void From_FileAcceptedInPart_CountsWithWhatIsLeft(Verdict left, FailOn failOn, int code) =>
        Assert.Equal(code, ExitDecision.From(Report(Accepted(Block, left)), new ReportOptions { FailOn = failOn }).Code);

    [Fact]
    public void From_AcceptedFileThatWasNotReadToItsEnd_IsStillIncomplete()
    {
        var half = Accepted(Block, null) with { Status = FileStatus.Partial };
        Assert.Equal(3, ExitDecision.From(Report(half), new ReportOptions()).Code);
        Assert.Equal(0, ExitDecision.From(Report(half with { UnreadIsAccepted = true }), new ReportOptions()).Code);
    }

    [Fact]
    public void From_Problem_EndsWith2UnlessSomethingWasFound()
    {
        var problem = new Core.Text.LocalizedText("hết hạn", "expired");
        var report = Report(File(Clear), File(null, FileStatus.Failed)) with { Problems = [new Core.Text.Notice("expired", problem)] };
        Assert.Equal(2, ExitDecision.From(report, new ReportOptions { ExitZero = true }).Code);
        Assert.EndsWith("Cấu hình có 1 chỗ phải sửa.", ExitDecision.From(report, new ReportOptions()).Closing.Vi, StringComparison.Ordinal);
        Assert.Equal(1, ExitDecision.From(report with { Files = [File(Block)] }, new ReportOptions()).Code);
    }

    [Fact]
    public void From_AllowedUnexamined_CountsOnlyWhenEveryReasonIsAllowed()
    {
        var failed = File(null, FileStatus.Failed) with { Reasons = [Reason("unsupported")] };
        var options = new ReportOptions { AllowUnexamined = ["unsupported", "encrypted"] };
        var decision = ExitDecision.From(Report(failed), options);
        Assert.Equal(0, decision.Code);
        Assert.Equal("1 tệp chưa đọc được hoặc chưa đọc hết, được bỏ qua theo --allow-unexamined.", decision.Closing.Vi);
        Assert.Equal(3, ExitDecision.From(Report(failed with { Reasons = [Reason("unsupported"), Reason("damaged")] }), options).Code);
        Assert.Equal(3, ExitDecision.From(Report(File(null, FileStatus.Failed)), options).Code);
    }

    [Fact]
    public void From_AllowedUnexaminedInside_AsksTheFilesInside()
    {
        var zip = File(null, FileStatus.Partial) with { Reasons = [Reason("embedded-not-read")] };
        var inner = File(null, FileStatus.Failed, depth: 1) with { Reasons = [Reason("encrypted")] };
        Assert.Equal(0, ExitDecision.From(Report(zip, inner), new ReportOptions { AllowUnexamined = ["encrypted"] }).Code);
        Assert.Equal(3, ExitDecision.From(Report(zip, inner), new ReportOptions { AllowUnexamined = ["embedded-not-read"] }).Code);
    }

    [Fact]
    public void From_ExitZero_ForgivesFindingsAndSaysSo()
    {
        var decision = ExitDecision.From(Report(File(Block)), new ReportOptions { ExitZero = true });
        Assert.Equal(0, decision.Code);
        Assert.Equal("1 file MUST NOT BE PUBLISHED. The exit code is 0 all the same, because of --exit-zero.", decision.Closing.En);
        Assert.Equal("1 file WAITING FOR A PERSON'S DECISION before publishing.", ExitDecision.From(Report(File(Review)), new ReportOptions { ExitZero = true }).Closing.En);
    }

    [Fact]
    public void From_CommittedFiles_SaysThatDeletingIsNotEnough()
    {
        var report = Report(File(Block)) with { IsCommitted = true };
        Assert.Equal("1 tệp KHÔNG ĐƯỢC ĐĂNG. Xóa tệp chưa đủ: dữ liệu vẫn nằm trong lịch sử git.", ExitDecision.From(report, new ReportOptions()).Closing.Vi);
        Assert.DoesNotContain("git", ExitDecision.From(report with { Files = [File(Clear)] }, new ReportOptions()).Closing.Vi, StringComparison.Ordinal);
    }

    private static FileReport Accepted(Verdict verdict, Verdict? left) =>
        File(verdict) with { Suppression = new Suppression(SuppressionSource.Baseline), RemainingVerdict = left };

    private static StatusReason Reason(string code) => new(code, new Core.Text.LocalizedText(code, code));
}
