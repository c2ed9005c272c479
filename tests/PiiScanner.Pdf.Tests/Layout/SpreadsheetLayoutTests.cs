using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

/// <summary>Pages as spreadsheets print them: each cell clipped to itself, no rules, columns close together.</summary>
public class SpreadsheetLayoutTests
{
    // Helvetica at 12 points: a letter is about 6 points wide.
    private static readonly string[] Names = ["Nguyen Thi Hong Tham", "Tran Van Minh Quang", "Le Hoang Bao Ngan", "Pham Quoc Anh Khoa", "Vo Thi Kim Phuong"];

    [Fact]
    public void Analyze_TextCutOffByItsCell_StaysWholeInItsCell()
    {
        var content = new StringBuilder();
        for (var i = 0; i < Names.Length; i++) content.Append(Cell(50, 700 - 15 * i, 60, Names[i])).Append(Cell(110, 700 - 15 * i, 40, "7A" + i));

        var table = Table(content.ToString());

        Assert.Equal(2, table.ColumnCount);
        Assert.Equal(Names, table.Cells.Where(c => c.Column == 0).Select(c => c.Text));
        Assert.Equal(["7A0", "7A1", "7A2", "7A3", "7A4"], table.Cells.Where(c => c.Column == 1).Select(c => c.Text));
    }

    [Fact]
    public void Analyze_TextCutOffByItsCell_KeepsItsGlyphsWhereTheyAre()
    {
        var content = PdfBuilder.WithPage(Cell(50, 700, 60, Names[0]) + At(200, 700, "x")).ReadPage();
        var paragraph = PageLayout.Analyze(content).Blocks.OfType<PdfParagraph>().First(p => p.Text.Contains("Tham", StringComparison.Ordinal));

        var glyphs = paragraph.Content.GlyphsOf(paragraph.Text.IndexOf("Tham", StringComparison.Ordinal), 4);

        Assert.False(paragraph.IsHidden);
        Assert.All(glyphs, g => Assert.Equal(PdfHidden.Clipped, g.Hidden));
        Assert.All(glyphs, g => Assert.True(g.X > 110));
    }

    [Fact]
    public void Analyze_TextWhollyOutsideItsClippingBox_IsHiddenAsBefore()
    {
        var layout = PageLayout.Analyze(PdfBuilder.WithPage(At(50, 750, "seen") + "q 50 695 60 16 re W n " + At(200, 700, "unseen") + " Q").ReadPage());
        Assert.True(layout.Blocks.OfType<PdfParagraph>().Single(p => p.Text == "unseen").IsHidden);
    }

    [Fact]
    public void Analyze_LinesCutOffBelowALowRow_BelongToTheirCell()
    {
        const string Lines = "q 100 700 100 14 re W n BT /F1 12 Tf 102 703 Td (Tran Van) Tj 0 -14 Td (Minh Quang) Tj ET Q ";
        Assert.Equal("x|Tran Van Minh Quang|7A", PageText.Block(Table("0.5 w 50 700 m 300 700 l S 50 714 m 300 714 l S 50 700 m 50 714 l S 100 700 m 100 714 l S 200 700 m 200 714 l S 300 700 m 300 714 l S "
            + At(55, 703, "x") + Lines + At(205, 703, "7A"))));
    }

    [Fact]
    public void Analyze_CellsThatTouch_AreToldApartByTheirClippingBoxes()
    {
        var content = new StringBuilder();
        // Each name ends where the next cell begins.
        for (var i = 0; i < 5; i++) content.Append(Clip(50, 700 - 15 * i, 60)).Append(Inv($"BT /F1 12 Tf 110 {700 - 15 * i} Td -24 0 Td (ABCA) Tj ET Q ")).Append(Clip(110, 700 - 15 * i, 40)).Append(At(110.5, 700 - 15 * i, "7A")).Append(" Q ");
        Assert.All(Table(content.ToString()).Cells, c => Assert.Contains(c.Text, new[] { "ABCA", "7A" }));
    }

    // A name that ends where the next tab stop stands: Helvetica's "Van Minh" is 51.36 points wide at 12.
    [Fact]
    public void Analyze_NameThatTouchesTheNextCell_IsAWordOfItsOwn()
    {
        var text = PageText.Block(PageLayout.Analyze(PdfBuilder.WithPage(At(50, 700, "Van Minh") + At(101.36, 700, "10A7") + At(150, 700, "19,9")).ReadPage()).Blocks[0]);
        Assert.Contains("Minh 10A7", text, StringComparison.Ordinal);
    }

    // In capitals only the other rows tell: "VAN AN" is 44.03 points wide.
    [Theory]
    [InlineData(4, "AN 10A7")]
    [InlineData(0, "AN10A7")]
    public void Analyze_CapitalsThatTouchTheNextCell_ArePartedWhereOtherRowsBeginACell(int others, string expected)
    {
        var content = new StringBuilder(At(50, 700, "VAN AN") + At(94.03, 700, "10A7"));
        for (var i = 1; i <= others; i++) content.Append(At(50, 700 - 15 * i, "LE A")).Append(At(94.03, 700 - 15 * i, "10A7"));
        var text = string.Join('|', PageLayout.Analyze(PdfBuilder.WithPage(content.ToString()).ReadPage()).Blocks.Select(PageText.Block)).Replace('|', ' ');
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    // An index, an address drawn in pieces, a letter of another font in the middle of a word.
    [Theory]
    [InlineData("m", "2", 6, "m2")]
    [InlineData("an", "1@x.vn", 12, "an1@x.vn")]
    [InlineData("Nguy", "en", 12, "Nguyen")]
    public void Analyze_PiecesOfOneWord_StayTogether(string first, string second, int size, string expected)
    {
        var content = Inv($"BT /F1 12 Tf 50 700 Td ({first}) Tj /F1 {size} Tf ({second}) Tj ET ");
        Assert.Equal(expected, PageText.Block(PageLayout.Analyze(PdfBuilder.WithPage(content).ReadPage()).Blocks[0]));
    }

    [Fact]
    public void Analyze_HeadingAtTheLeftNumbersAtTheRight_IsOneColumn()
    {
        var content = new StringBuilder(At(50, 715, "Ten") + At(200, 715, "Thang") + At(300, 715, "Nam"));
        for (var i = 0; i < 6; i++) content.Append(At(50, 700 - 15 * i, Names[i % 5])).Append(At(270, 700 - 15 * i, "7")).Append(At(300, 700 - 15 * i, "2012"));
        var table = Table(content.ToString());
        Assert.Equal(3, table.ColumnCount);
        Assert.Equal(("Thang", "7"), (table.CellAt(0, 1)?.Text, table.CellAt(1, 1)?.Text));
    }

    [Fact]
    public void Analyze_TwoListsOneBelowTheOther_AreTwoTables()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 8; i++) content.Append(At(50, 700 - 15 * i, "row " + i)).Append(At(150, 700 - 15 * i, "Toan - A")).Append(At(250, 700 - 15 * i, "Van - B")).Append(At(350, 700 - 15 * i, "Anh - C"));
        for (var i = 0; i < 8; i++) content.Append(At(50, 550 - 15 * i, "1" + i)).Append(At(100, 550 - 15 * i, Names[i % 5])).Append(At(250, 550 - 15 * i, "7A1, 7A2, 7A3, 7A4"));
        var tables = PageLayout.Analyze(PdfBuilder.WithPage(content.ToString()).ReadPage()).Blocks.OfType<PdfTable>().ToList();
        Assert.Equal([4, 3], tables.Select(t => t.ColumnCount));
        Assert.Equal([8, 8], tables.Select(t => t.RowCount));
    }

    [Fact]
    public void Analyze_ListThatBeginsInTheWrappedLinesOfAnother_IsReadToItsEnd()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 5; i++) content.Append(At(50, 700 - 14 * i, "aa")).Append(At(200, 700 - 14 * i, "bb"));
        for (var i = 0; i < 3; i++) content.Append(At(200, 630 - 14 * i, "cc")).Append(At(300, 630 - 14 * i, "dd"));
        for (var i = 0; i < 6; i++) content.Append(At(200, 577 - 25 * i, "ee")).Append(At(300, 577 - 25 * i, "ff"));
        var blocks = PageLayout.Analyze(PdfBuilder.WithPage(content.ToString()).ReadPage()).Blocks;
        Assert.Equal(28, blocks.OfType<PdfTable>().SelectMany(t => t.Cells).SelectMany(c => c.Lines).Sum(l => l.Words.Count));
    }

    [Fact]
    public void Analyze_FewRowsOnTheNextPage_GoOnWithTheTable()
    {
        var first = new StringBuilder();
        for (var i = 0; i < 6; i++) first.Append(Row(700 - 15 * i, $"{i + 1}", Names[i % 5], "7A1", "x"));
        var table = Table(first.ToString());

        var next = PageLayout.Analyze(PdfBuilder.WithPage(Row(760, "7", "Ho Mai", "7A1", "x") + Row(745, "8", "Ly An", "7A2", null)).ReadPage(), table);

        var rest = Assert.IsType<PdfTable>(Assert.Single(next.Blocks));
        Assert.Equal("7|Ho Mai|7A1|x\n8|Ly An|7A2", PageText.Block(rest));
        Assert.Equal([0, 1, 2, 3, 4], rest.ColumnsIn(table));
    }

    [Fact]
    public void Analyze_SentenceOnTheNextPage_DoesNotGoOnWithTheTable()
    {
        var first = new StringBuilder();
        for (var i = 0; i < 6; i++) first.Append(Row(700 - 15 * i, $"{i + 1}", Names[i % 5], "7A1", "x"));
        var next = PageLayout.Analyze(PdfBuilder.WithPage(At(50, 760, "Danh sach nay co sau hoc sinh va duoc lap thanh hai ban")).ReadPage(), Table(first.ToString()));
        Assert.IsType<PdfParagraph>(Assert.Single(next.Blocks));
    }

    [Fact]
    public void ColumnsIn_NextPageLacksAColumn_NamesThePlacesOfTheOthers()
    {
        string Page(bool notes)
        {
            var content = new StringBuilder();
            for (var i = 0; i < 6; i++) content.Append(Row(700 - 15 * i, $"{i + 1}", Names[(i + (notes ? 0 : 1)) % 5], "7A1", notes ? "nghi hoc" : null));
            return content.ToString();
        }

        var (first, second) = (Table(Page(true)), Table(Page(false)));
        Assert.True(second.Continues(first));
        Assert.Equal([0, 1, 2, 3], second.ColumnsIn(first));
        Assert.False(first.Continues(second));
    }

    [Theory]
    [InlineData("SV045245", "3288", "SV0452453288")]
    [InlineData("chuong@student.tanph", "ong.edu.vn", "chuong@student.tanphong.edu.vn")]
    public void Analyze_CodeBrokenByItsCell_IsWhole(string upper, string lower, string whole)
    {
        var width = 6 + upper.Length * 6.6;
        var right = (50 + width).ToString(CultureInfo.InvariantCulture);
        var rules = Inv($"0.5 w 50 690 m {right} 690 l S 50 720 m {right} 720 l S 50 670 m {right} 670 l S 50 670 m 50 720 l S {right} 670 m {right} 720 l S ");
        Assert.Equal(whole, Table(rules + At(52, 708, upper) + At(52, 695, lower) + At(52, 675, "a")).Cells[0].Text);
    }

    [Fact]
    public void Analyze_TextsThatRunOverTheNextColumn_AreToldApartByWhereTextsBegin()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 8; i++) content.Append(At(50, 700 - 15 * i, $"{i + 1}")).Append(At(80, 700 - 15 * i, "28/07/2012")).Append(At(130, 700 - 15 * i, i % 2 == 0 ? "Nam" : "Nu")).Append(At(200, 700 - 15 * i, "6A"));

        Assert.StartsWith("1|28/07/2012|Nam|6A\n2|28/07/2012|Nu|6A\n", PageText.Block(Table(content.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_ColumnsThatNeverShareALine_AreColumns()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            content.Append(At(50, 700 - 30 * i, $"{i + 1}")).Append(At(80, 700 - 30 * i, $"Tran Van {(char)('A' + i)}")).Append(At(180, 700 - 30 * i, "6A"));
            content.Append(At(200, 707 - 30 * i, "09034567")).Append(At(200, 693 - 30 * i, $"0{i}"));
        }

        Assert.StartsWith("1|Tran Van A|6A|0903456700\n2|Tran Van B|6A|0903456701\n", PageText.Block(Table(content.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_FamilyNameMostShare_IsNoColumn()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 8; i++) content.Append(At(50, 700 - 15 * i, $"{i + 1}")).Append(At(80, 700 - 15 * i, $"Nguyen Van {(char)('A' + i)}")).Append(At(250, 700 - 15 * i, "6A"));

        Assert.StartsWith("1|Nguyen Van A|6A\n", PageText.Block(Table(content.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_TitleInCapitalsUnderALine_IsAParagraphOfItsOwn() =>
        Assert.Equal("Dien thoai: 0254 - thu dien tu cua nha truong\nDANH SACH HOC SINH NGHEO", PageText.Read(PdfBuilder.WithPage(
            At(50, 700, "Dien thoai: 0254 - thu dien tu cua nha truong") + At(60, 686, "DANH SACH HOC SINH NGHEO")).ReadPage()));

    private static string Row(double y, string number, string name, string form, string? note) =>
        At(50, y, number) + At(90, y, name) + At(250, y, form) + (note is null ? "" : At(330, y, note));

    private static string Cell(double x, double y, double width, string text) => Clip(x, y, width) + At(x + 1, y, text) + " Q ";

    private static string Clip(double x, double y, double width) => Inv($"q {x} {y - 3} {width} 15 re W n ");

    private static string At(double x, double y, string text) => Inv($"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET ");

    private static PdfTable Table(string content) =>
        Assert.Single(PageLayout.Analyze(PdfBuilder.WithPage(content).ReadPage()).Blocks.OfType<PdfTable>());

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
