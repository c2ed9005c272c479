using System.Collections.Immutable;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

public sealed class PictureSectionsTests
{
    [Fact]
    public void Read_LinesAroundATable_KeepTheirOrder()
    {
        var page = Pages.Of(
            lines: [Pages.Line("DANH SÁCH", 100, 10), Pages.Line("Người lập", 100, 900)],
            tables: [Pages.Table(100, ["STT", "Họ tên"], ["1", "Lê Văn Thử"])]);
        var sections = Sections(page, new PicturePlace(null));
        Assert.Equal(["DANH SÁCH", "STT|Họ tên / 1|Lê Văn Thử", "Người lập"], sections.Select(Flat));
    }

    [Fact]
    public void Read_Ordinals_AreTakenFromTheCaller()
    {
        var next = 40;
        var page = Pages.Of(lines: [Pages.Line("một", 0, 0)], tables: [Pages.Table(100, ["hai", "ba"])]);
        var blocks = new PictureSections(new PicturePage(page), new PicturePlace(3), () => next++).Read().SelectMany(Blocks).ToList();
        Assert.Equal([40, 41, 42], blocks.Select(block => block.Ordinal));
        Assert.All(blocks, block => Assert.Equal(3, block.Location.Page));
        Assert.Equal("R1C2", blocks[2].Location.Cell);
    }

    [Fact]
    public void Read_ValueInALine_HasTheBoxAndConfidenceOfItsWords()
    {
        var line = Pages.Line("SĐT 0912345678", 100, 10, confidence: [0.9, 0.6]);
        var block = Assert.Single(Sections(Pages.Of(lines: [line]), new PicturePlace(null)).SelectMany(Blocks));
        var span = new TextSpan(block.Ordinal, 4, 10);
        Assert.Equal(0.6, block.OcrConfidenceOf(span));
        Assert.Equal(new Box(140, 10, 100, 20), block.Locate(span).Box);
        Assert.Equal(new Box(100, 10, 140, 20), block.Location.Box);
    }

    [Fact]
    public void Map_PictureTurnedOnItsPage_GivesTheUprightBox()
    {
        // One pixel right is half a point down, one pixel down is half a point to the left.
        var place = new PicturePlace(1) { XPerColumn = 0, YPerColumn = 0.5, XPerRow = -0.5, YPerRow = 0, OriginX = 300, OriginY = 50 };
        Assert.Equal(new Box(270, 60, 20, 5), place.Map(20, 20, 10, 40));
    }

    [Fact]
    public void Map_FillingAnArea_ScalesBothWays() =>
        Assert.Equal(new Box(50, 25, 100, 50), PicturePlace.Filling(1, new Box(0, 0, 595, 842), 1190, 1684).Map(100, 50, 200, 100));

    [Fact]
    public void Gaps_Deadline_NamesThePage()
    {
        var page = Pages.Of() with { Problems = [OcrProblem.Deadline] };
        var gap = Assert.Single(new PictureSections(new PicturePage(page), new PicturePlace(7), () => 0).Gaps());
        Assert.Equal(("limit-reached", 7), (gap.Code, gap.Location?.Page));
    }

    [Theory]
    [InlineData("Từ trái sang: Nguyễn Thử An, Trần Thị Mẫu, Lê Hoàng Thử", Verdict.Review)]
    [InlineData("Từ trái sang: Nguyễn Thử An, Trần Thị Mẫu", Verdict.Clear)]
    [InlineData("Trường THCS Mẫu, năm học 2025 - 2026", Verdict.Clear)]
    public void Examine_CaptionOfAPhotograph_ThreeNamesAreReviewed(string caption, Verdict verdict)
    {
        var next = 0;
        var document = new Document(_ => new PictureSections(new PicturePage(Pages.Of(lines: [Pages.Line(caption, 50, 950)])), new PicturePlace(null), () => next++).Read());
        Assert.Equal(verdict, DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30) }, CancellationToken.None).Verdict);
    }

    [Theory]
    [InlineData("GIẤY KHEN")]
    [InlineData("GIẤY CHỨNG NHẬN")]
    public void Examine_CertificateWithAName_IsReviewed(string title)
    {
        var next = 0;
        OcrLine[] lines = [Pages.Line(title, 300, 100), Pages.Line("HIỆU TRƯỞNG TRƯỜNG THCS MẪU TẶNG", 200, 200), Pages.Line("Em: Nguyễn Thử An", 300, 300), Pages.Line("Học sinh lớp 6A1, đạt giải Nhất", 200, 400)];
        var document = new Document(_ => new PictureSections(new PicturePage(Pages.Of(lines: lines)), new PicturePlace(null), () => next++).Read());
        Assert.Equal(Verdict.Review, DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30) }, CancellationToken.None).Verdict);
    }

    private static List<DocumentSection> Sections(OcrPage page, PicturePlace place)
    {
        var next = 0;
        return [.. new PictureSections(new PicturePage(page), place, () => next++).Read()];
    }

    private static string Flat(DocumentSection section) => section is TableSection table
        ? string.Join(" / ", table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))))
        : string.Join(" / ", Blocks(section).Select(block => block.Text));

    private static IEnumerable<TextBlock> Blocks(DocumentSection section) => section switch
    {
        TextSection text => text.Blocks,
        TableSection table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block),
        _ => [],
    };
}
