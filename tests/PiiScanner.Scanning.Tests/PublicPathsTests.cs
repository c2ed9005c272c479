using PiiScanner.Core;
using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Tests;

public sealed class PublicPathsTests
{
    private static readonly string Digest = "0123456789abcdef" + new string('0', 48);

    [Theory]
    [InlineData("lop6/thong-bao.docx", null)]
    [InlineData("lop6/Nguyễn Văn Mẫu.docx", "lop6/sha256-0123456789abcdef.docx")]
    [InlineData("ho-so/tran_thi_minh_khue-0912345678.pdf", "ho-so/sha256-0123456789abcdef.pdf")]
    [InlineData("Lê Thị Hồng Nhung/bia.docx", "***/bia.docx")]
    [InlineData("danh sách.Nguyễn Văn Mẫu", "sha256-0123456789abcdef")]
    [InlineData("Lê Thị Hồng Nhung/", "***/")]
    public void Mask_FileOnDisk_LosesWhatItsNameTells(string path, string? masked) =>
        Assert.Equal(masked, Paths().Mask([new FileReport { Path = path, Sha256 = Digest, Status = FileStatus.Scanned }])[0].MaskedPath);

    [Fact]
    public void Mask_FileThatCouldNotBeRead_HasNoDigestToGoBy() =>
        Assert.Equal("***.docx", Paths().Mask([new FileReport { Path = "Nguyễn Văn Mẫu.docx", Status = FileStatus.Failed }])[0].MaskedPath);

    [Fact]
    public void Mask_FileInside_EveryLevelIsMaskedByItsOwnDigest()
    {
        var files = new[]
        {
            new FileReport { Path = "Nguyễn Văn Mẫu 100%!.zip", Sha256 = Digest, Status = FileStatus.Scanned },
            new FileReport { Path = "Nguyễn Văn Mẫu 100%25%21.zip!Trần Thị Bích Thảo.docx", Depth = 1, Sha256 = new string('f', 64), Status = FileStatus.Scanned },
            new FileReport { Path = "Nguyễn Văn Mẫu 100%25%21.zip!Trần Thị Bích Thảo.docx!word/media/anh 100%25.png", Depth = 2, Status = FileStatus.Scanned },
        };
        Assert.Equal(
            ["sha256-0123456789abcdef.zip", "sha256-0123456789abcdef.zip!sha256-ffffffffffffffff.docx", "sha256-0123456789abcdef.zip!sha256-ffffffffffffffff.docx!word/media/anh 100%25.png"],
            Paths().Mask(files).Select(file => file.PublicPath));
    }

    private static PublicPaths Paths() => new(new PathCheck(new Engine(), new ExamineOptions { AsOf = (2026, 9, 5) }), CancellationToken.None);

    private sealed class Engine : IExaminer
    {
        public Examination Examine(Core.Text.Document document, ExamineOptions options, CancellationToken cancel) => DocumentExaminer.Default.Examine(document, options, cancel);
    }
}
