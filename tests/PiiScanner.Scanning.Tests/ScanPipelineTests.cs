using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Formats;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests;

public sealed class ScanPipelineTests
{
    [Fact]
    public void Scan_FileWithAPerson_HasVerdictDigestAndHeadline()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("ds.txt", FakeFormats.Text("block:A", "block:B", "free"));
        Assert.Equal((FileStatus.Scanned, Verdict.Block, 2), (file.Status, file.Verdict, file.Subjects));
        Assert.Equal("headline Block of ds.txt", file.Headline?.En);
        Assert.Equal("text/plain", file.MediaType);
        Assert.Equal("c62e3e8cf2c2d9b0c4bf7a0a1a1a5a4c".Length * 2, file.Sha256?.Length);
    }

    [Fact]
    public void Scan_ZeroBytes_IsScannedAndClear()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("empty.docx", []);
        Assert.Equal((FileStatus.Scanned, Verdict.Clear, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), (file.Status, file.Verdict, file.Sha256));
    }

    [Fact]
    public void Scan_EncryptedFile_IsFailedWithoutVerdict()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("!encrypted"));
        Assert.Equal((FileStatus.Failed, null, "encrypted"), (file.Status, file.Verdict, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_UnknownFormat_IsFailedAsUnsupported()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.psd", [1, 2, 3]);
        Assert.Equal((FileStatus.Failed, null, "unsupported"), (file.Status, file.Verdict, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_GapInFreeFile_IsPartialWithoutVerdictAndSaysWhat()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("free", "!gap", "!gap"));
        Assert.Equal((FileStatus.Partial, null), (file.Status, file.Verdict));
        Assert.Equal("CHƯA ĐỌC HẾT: ảnh chưa đọc được (trang 2, 3). Chưa thể kết luận.", file.Headline?.Vi);
        Assert.Equal("image-not-read", Assert.Single(file.Reasons).Code);
    }

    [Theory]
    [InlineData("block:A", Verdict.Block)]
    [InlineData("review:A", Verdict.Review)]
    public void Scan_GapInFileWithFindings_IsPartialWithVerdict(string line, Verdict verdict)
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text(line, "!gap"));
        Assert.Equal((FileStatus.Partial, verdict), (file.Status, file.Verdict));
        Assert.Equal($"headline {verdict} of a.txt", file.Headline?.En);
    }

    [Fact]
    public void Scan_DamageBehindFindings_IsPartialAndKeepsThem()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("block:A", "!damage", "block:B"));
        Assert.Equal((FileStatus.Partial, Verdict.Block, 1, "damaged"), (file.Status, file.Verdict, file.Findings.Count, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_DamageAtTheStart_IsFailed()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("!damage", "block:A"));
        Assert.Equal((FileStatus.Failed, null, "damaged"), (file.Status, file.Verdict, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_EngineThrows_FailsThatFileOnlyAndQuotesNothing()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt", "throw");
        folder.Add("b.txt", "block:A");
        var files = folder.Scan().Files;
        Assert.Equal((FileStatus.Failed, "internal-error"), (files[0].Status, files[0].Reasons[0].Code));
        Assert.DoesNotContain("Nguyễn", files[0].Reasons[0].Text.Vi + files[0].Reasons[0].Text.En, StringComparison.Ordinal);
        Assert.Equal(Verdict.Block, files[1].Verdict);
    }

    [Fact]
    public void Scan_FileThatTakesTooLong_IsFailed()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("wait"), options => options with { TimeoutPerFile = TimeSpan.FromMilliseconds(50) });
        Assert.Equal((FileStatus.Failed, "timeout"), (file.Status, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_FileOverTheLimit_IsFailed()
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne("a.txt", FakeFormats.Text("block:A"), options => options with { Limits = new ReadLimits { MaxFileBytes = 5 } });
        Assert.Equal((FileStatus.Failed, "limit-reached"), (file.Status, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_FileOpenForWriting_IsRead()
    {
        using var folder = new ScanFolder();
        var path = folder.Add("a.txt", "block:A");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        Assert.Equal(Verdict.Block, folder.Scan().Files[0].Verdict);
    }

    [Theory]
    [InlineData("font.woff2", "wOF2....", "font/woff2")]
    [InlineData("song.mp3", "ID3.....", "audio/mpeg")]
    [InlineData("film.mp4", "....ftypisom", "video/mp4")]
    [InlineData("site.css", "body { }", "text/css")]
    public void Scan_FormatWithoutText_IsSkipped(string name, string content, string mediaType)
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne(name, System.Text.Encoding.ASCII.GetBytes(content));
        Assert.Equal((FileStatus.Skipped, null, "holds-no-text", mediaType), (file.Status, file.Verdict, file.Reasons[0].Code, file.MediaType));
    }

    [Fact]
    public void Scan_ListThatOnlyCallsItselfASong_IsReadWithANotice()
    {
        using var folder = new ScanFolder();
        Assert.Equal(Verdict.Block, folder.ScanOne("song.mp3", FakeFormats.Text("block:A")).Verdict);
    }

    [Fact]
    public void Scan_ExtensionOfAnotherFormat_IsNoticed()
    {
        using var folder = new ScanFolder();
        Assert.Equal("extension-mismatch", Assert.Single(folder.ScanOne("a.box", FakeFormats.Text("free")).Notices).Code);
    }

    [Theory]
    [InlineData("Nguyen_Van_An.txt")]
    [InlineData("Nguyen-Van-An/don.txt")]
    public void Scan_NameHoldsAPerson_IsMarked(string path)
    {
        using var folder = new ScanFolder();
        var file = folder.ScanOne(path, FakeFormats.Text("free"));
        Assert.True(file.PathHoldsPersonalData);
        Assert.Equal("path-holds-personal-data", Assert.Single(file.Notices).Code);
    }

    [Fact]
    public void Scan_PlainName_IsNotMarked()
    {
        using var folder = new ScanFolder();
        Assert.False(folder.ScanOne("thoi-khoa-bieu.txt", FakeFormats.Text("free")).PathHoldsPersonalData);
    }
}
