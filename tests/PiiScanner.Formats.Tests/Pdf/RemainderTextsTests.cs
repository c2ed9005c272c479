using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>What a file keeps beside its pages and trees is read, or is a gap.</summary>
public sealed class RemainderTextsTests
{
    private static readonly double[] Widths = [40, 160, 100, 100];

    [Fact]
    public void Read_ListOnAPageTakenOutOfTheTree_IsReadAndStopsThePublication()
    {
        var builder = WithPage(Show(50, 700, "Thông báo nghỉ lễ"));
        var rows = Enumerable.Range(1, 5).Select(i => new[] { $"{i}", "Nguyễn Thị Mẫu", $"0{i}/02/2012", $"091234567{i}" });
        var content = builder.AddStream("", Table(50, 650, Widths, [["STT", "Họ tên", "Ngày sinh", "Điện thoại"], .. rows]));
        builder.Add($"<</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1 {builder.VietnameseFont} 0 R>>>>/Contents {content} 0 R>>");

        var table = Assert.Single(Read(builder).Tables);

        Assert.Equal(DocumentParts.Unreferenced, table.Part);
        Assert.All(table.Rows.SelectMany(r => r.Cells), c => Assert.Null(c.Block.Location.Page));
        Assert.Equal(["5", "Nguyễn Thị Mẫu", "05/02/2012", "0912345675"], table.Rows.Last().Cells.Select(c => c.Block.Text));
        var result = DocumentExaminer.Default.Examine(Documents.Read(builder.File()), new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None);
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Read_DocumentPulledTwice_GivesTheSameBlocks()
    {
        var builder = WithPage(Show(50, 700, "Thông báo"));
        builder.Add($"<</Note{Utf16("Nguyễn Thị Mẫu")}>>");
        var document = Documents.Read(builder.File());

        var first = Documents.Blocks(document).Select(b => (b.Ordinal, b.Text)).ToList();

        Assert.Contains("Nguyễn Thị Mẫu", first.Select(b => b.Text));
        Assert.Equal(first, Documents.Blocks(document).Select(b => (b.Ordinal, b.Text)));
    }

    [Fact]
    public void Read_PictureNoPageShows_IsAGap()
    {
        var builder = WithPage(Show(50, 700, "Thông báo"));
        builder.AddImage(1200, 1600);

        Assert.Equal("part-not-read", Assert.Single(Read(builder).Document.Gaps).Code);
    }

    [Fact]
    public void Read_PictureOfAnOlderRevision_IsAGap()
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(1200, 1600);
        var page = builder.AddPage(Show(50, 750, "Danh sách") + "q 500 0 0 600 50 50 cm /Im Do Q", $"/Font<</F1 {builder.VietnameseFont} 0 R>>/XObject<</Im {image} 0 R>>");
        var text = builder.AddStream("", Show(50, 700, "Đã gỡ danh sách"));
        var bytes = builder.BuildWithUpdate((page, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 {builder.VietnameseFont} 0 R>>>>/Contents {text} 0 R>>"));

        var flat = Flat.Read(new PdfFormat(), SourceFile.FromBytes("a.pdf", bytes));

        Assert.Contains("Danh sách", flat.Texts(DocumentParts.OlderRevision));
        Assert.Contains("image-not-read", flat.Document.Gaps.Select(g => g.Code));
    }

    [Fact]
    public void Read_FileNoTreeNames_IsHandedOver()
    {
        var builder = WithPage(Show(50, 700, "Thông báo"));
        builder.AddStream("/Type/EmbeddedFile", "Nguyen Thi Mau");
        var taken = new List<SourceFile>();

        Flat.Read(new PdfFormat(), builder.File(), new ReadContext(new ReadLimits(), (child, _) => taken.Add(child)));

        Assert.Equal(14, Assert.Single(taken).Length);
    }

    private static Flat Read(PdfBuilder builder) => Flat.Read(new PdfFormat(), builder.File());
}
