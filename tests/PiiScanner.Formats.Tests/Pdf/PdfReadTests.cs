using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

public sealed class PdfReadTests
{
    private static readonly double[] Widths = [40, 160, 100];

    [Fact]
    public void Read_ParagraphAndTable_GivesTextWithPageAndBox()
    {
        var flat = Read(WithPage(Show(50, 700, "Danh sách lớp 6A") + Table(50, 650, Widths, ["STT", "Họ tên", "Ngày sinh"], ["1", "Nguyễn Thị Mẫu", "01/02/2012"])));

        var location = flat.Block("Danh sách lớp 6A").Location;
        Assert.Equal(1, location.Page);
        Assert.InRange(location.Box!.Value.Y, 80, 100);
        Assert.InRange(location.Box.Value.X, 49, 51);
        Assert.Equal("R2C2", flat.Block("Nguyễn Thị Mẫu").Location.Cell);
        Assert.Equal(["1", "Nguyễn Thị Mẫu", "01/02/2012"], Assert.Single(flat.Tables).Rows.ElementAt(1).Cells.Select(c => c.Block.Text));
        Assert.Empty(flat.Document.Gaps);
        Assert.Empty(flat.Document.Notices);
    }

    [Fact]
    public void Read_LinesOfACell_WrapIsABlankAndAMeantBreakIsALine()
    {
        var flat = Read(WithPage(Table(50, 650, [40, 100, 200], ["1", "Nguyễn Thị Hồng\nMẫu", "Nguyễn Văn Ba\nLê Thị Tư"], ["2", "Lê An", "x"])));

        Assert.Equal(["1", "Nguyễn Thị Hồng Mẫu", "Nguyễn Văn Ba\nLê Thị Tư"], flat.Tables[0].Rows.ElementAt(0).Cells.Select(c => c.Block.Text));
    }

    [Fact]
    public void Read_TableOverThreePages_IsOneTableUnderOneHeading()
    {
        var builder = new PdfBuilder();
        for (var page = 1; page <= 3; page++)
        {
            var pupils = Enumerable.Range(1, 3).Select(i => new[] { $"{page * 10 + i}", $"Nguyễn Văn {(char)('A' + page)}", "01/02/2012" });
            builder.AddPage(Show(50, 780, "Trường Thử") + Table(50, 760, Widths, [["STT", "Họ tên", "Ngày sinh"], .. pupils]) + Show(280, 20, $"Trang {page}/3"));
        }

        var flat = Read(builder);

        var rows = Assert.Single(flat.Tables).Rows.ToList();
        Assert.Equal(10, rows.Count);
        Assert.Equal(Enumerable.Range(0, 10), rows.Select(r => r.Index));
        Assert.Equal([1, 2, 3], rows.Skip(1).Select(r => r.Cells[0].Block.Location.Page!.Value).Distinct());
        Assert.Equal(3, flat.Texts().Count(t => t.StartsWith("Trang ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_NextPageBeginsWithATitle_IsAnotherTable()
    {
        var builder = WithPage(Table(50, 120, Widths, ["STT", "Họ tên", "Ngày sinh"], ["1", "Lê An", "01/02/2012"]));
        builder.AddPage(Show(50, 780, "Danh sách học sinh khen thưởng") + Table(50, 760, Widths, ["STT", "Họ tên", "Lớp"], ["1", "Lê Chi", "6A"]));

        Assert.Equal(2, Read(builder).Tables.Count);
    }

    [Fact]
    public void Read_RowCutByThePageBreak_IsWholeAgain()
    {
        var builder = WithPage(Table(50, 120, Widths, ["STT", "Họ tên", "Ngày sinh"], ["1", "LA MINH", "12/01/201"]));
        builder.AddPage(Table(50, 780, Widths, ["", "KHOA", "2"], ["2", "Lê Chi", "03/04/2012"]));

        var rows = Assert.Single(Read(builder).Tables).Rows;
        Assert.Equal(["1|LA MINH KHOA|12/01/2012", "2|Lê Chi|03/04/2012"], rows.Skip(1).Select(r => string.Join('|', r.Cells.Select(c => c.Block.Text))));
    }

    [Theory]
    [InlineData("3 Tr")]
    [InlineData("1 g")]
    public void Read_UnseenText_IsReadAsHidden(string before)
    {
        var flat = Read(WithPage(Show(50, 700, "Thấy được") + Show(50, 400, "Nguyễn Thị Mẫu", before)));

        var block = flat.Block("Nguyễn Thị Mẫu");
        Assert.True(block.Location.Part == DocumentParts.HiddenText || block.HiddenAsAt(0) == DocumentParts.HiddenText);
        Assert.Null(flat.Block("Thấy được").HiddenAsAt(0));
    }

    [Fact]
    public void Read_BlackBoxOverAName_IsAFailedRedactionAndTheNameIsRead()
    {
        var flat = Read(WithPage(Show(50, 700, "Em Nguyễn Thị Mẫu") + "0 g 45 690 200 25 re f\n"));

        var notice = Assert.Single(flat.Document.Notices);
        Assert.Equal(("failed-redaction", (int?)1), (notice.Code, notice.Location?.Page));
        Assert.Equal(DocumentParts.HiddenText, flat.Block("Em Nguyễn Thị Mẫu").HiddenAsAt(4));
    }

    [Fact]
    public void Read_WhiteTextOnADarkHeading_IsNoFailedRedaction() =>
        Assert.Empty(Read(WithPage("0 0 0.5 rg 40 690 300 30 re f\n" + Show(50, 700, "Danh sách lớp 6A", "1 g"))).Document.Notices);

    [Fact]
    public void Read_RedactionOnlyMarked_IsAFailedRedaction()
    {
        var builder = new PdfBuilder();
        var mark = builder.Add("<</Subtype/Redact/Rect[45 690 250 715]/QuadPoints[45 715 250 715 45 690 250 690]>>");
        builder.AddPage(Show(50, 700, "Em Nguyễn Thị Mẫu"), entries: $"/Annots[{mark} 0 R]");

        Assert.Equal("failed-redaction", Assert.Single(Read(builder).Document.Notices).Code);
    }

    [Fact]
    public void Read_FontOfAnOldEncoding_IsNamedInTheRuns()
    {
        var builder = new PdfBuilder();
        var font = builder.Add("<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (NguyÔn) Tj ET", $"/Font<</F1 {font} 0 R>>");

        Assert.Equal(".VnTime", Assert.Single(Read(builder).Blocks.First().Runs).Font);
    }

    [Fact]
    public void Read_UnicodeUnderAnOldFontName_KeepsNoFont()
    {
        var builder = new PdfBuilder();
        builder.AddPage(Show(50, 700, "Nguyễn Lê"), $"/Font<</F1 {builder.Font(".VnTime")} 0 R>>");

        Assert.Empty(Read(builder).Blocks.First().Runs);
    }

    [Fact]
    public void Read_Garbage_FailsAsDamaged()
    {
        var result = new PdfFormat().Read(Documents.File("a.pdf", "%PDF-1.7 nothing follows"), new ReadContext(new ReadLimits()), CancellationToken.None);
        Assert.Equal("damaged", Assert.IsType<ReadResult.Failed>(result).Code);
    }

    [Fact]
    public void Read_EncryptedByAnUnknownHandler_FailsAsEncrypted()
    {
        var builder = WithPage(Show(50, 700, "x"));
        builder.TrailerEntries = "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + new string('0', 64) + ">/U<" + new string('1', 64) + ">>>/ID[<00><00>]";
        var result = new PdfFormat().Read(builder.File(), new ReadContext(new ReadLimits()), CancellationToken.None);
        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(result).Code);
    }

    [Fact]
    public void Read_LargerThanTheLimit_Fails()
    {
        var result = new PdfFormat().Read(WithPage(Show(50, 700, "x")).File(), new ReadContext(new ReadLimits { MaxFileBytes = 100 }), CancellationToken.None);
        Assert.Equal("limit-reached", Assert.IsType<ReadResult.Failed>(result).Code);
    }

    [Fact]
    public void Read_MoreDrawnThanTheLimit_IsAGap()
    {
        var context = new ReadContext(new ReadLimits { MaxExpandedBytes = 30 });
        var builder = WithPage(Show(50, 700, "Trang thứ nhất"));
        builder.AddPage(Show(50, 700, "Trang thứ hai, dài hơn"));

        var flat = Flat.Read(new PdfFormat(), builder.File(), context);

        Assert.Equal(["Trang thứ nhất"], flat.Texts());
        Assert.Equal("limit-reached", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Recognize_MarkBehindRubbish_IsPdf()
    {
        Assert.Equal("application/pdf", new PdfFormat().Recognize(SourceFile.FromBytes("a.bin", [0, 1, 2, .. "%PDF-1.7\n"u8, 0xE2, 0xE3])));
        Assert.Equal("pdf", FormatCatalog.Recognize(SourceFile.FromBytes("a.bin", [.. "%PDF-1.7\n"u8, 0xE2]))?.Format.Name);
    }

    [Fact]
    public void Read_SmallBlocks_KeepsEveryLetterAndRun()
    {
        var flat = Flat.Read(new PdfFormat(), WithPage(Show(50, 700, "Em Nguyễn Thị Mẫu") + "0 g 45 690 200 25 re f\n").File(), new ReadContext(new ReadLimits { MaxBlockLength = 5 }));

        Assert.All(flat.Blocks, b => Assert.InRange(b.Text.Length, 1, 5));
        Assert.All(flat.Blocks, b => Assert.Equal(DocumentParts.HiddenText, b.HiddenAsAt(0)));
        Assert.Equal("Em Nguyễn Thị Mẫu", string.Concat(flat.Blocks.Select(b => b.Text)));
    }

    private static Flat Read(PdfBuilder builder) => Flat.Read(new PdfFormat(), builder.File());
}
