using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Layout;

public class PageLayoutTests
{
    [Fact]
    public void Analyze_WordsDrawnOutOfOrder_AreReadFromLeftToRight() =>
        Assert.Equal("one two three", Read(At(200, 700, "three") + At(50, 700, "one") + At(120, 700, "two"), gap: false));

    [Fact]
    public void Analyze_KernedLetters_StayOneWord() =>
        Assert.Equal("Tuyen Van", Read("BT /F1 12 Tf 50 700 Td [(T) 80 (u) -60 (y) 20 (en) -300 (V) 90 (an)] TJ ET"));

    [Fact]
    public void Analyze_SpacedOutTitle_StaysOneWordForEachWord() => Assert.Equal("THONG BAO", Read("BT /F1 12 Tf 4 Tc 50 700 Td (THONG BAO) Tj ET"));

    [Fact]
    public void Analyze_TextDrawnTwiceForBold_IsReadOnceAndKeepsBothGlyphs()
    {
        var content = PdfBuilder.WithPage(At(50, 700, "Hello") + At(50.3, 700, "Hello")).ReadPage();
        var paragraph = Assert.IsType<PdfParagraph>(Assert.Single(PageLayout.Analyze(content).Blocks));
        Assert.Equal("Hello", paragraph.Text);
        Assert.Equal(10, content.Glyphs.Count);
        Assert.Equal(4, paragraph.Content.GlyphsOf(1, 2).Count);
    }

    [Fact]
    public void Analyze_WrappedSentence_IsOneParagraph()
    {
        var text = At(50, 700, "the first line of a sentence that is wrapped") + At(50, 686, "because it was too long for the line") + At(50, 650, "Another one");
        Assert.Equal("the first line of a sentence that is wrapped because it was too long for the line\nAnother one", Read(text));
    }

    [Fact]
    public void Analyze_LinesEndedOnPurpose_AreParagraphsOfTheirOwn()
    {
        var text = At(50, 730, "a long line of text that shows how wide the column of this page really is") + At(50, 700, "Ho ten: An") + At(50, 686, "Lop: 7A");
        Assert.Equal("a long line of text that shows how wide the column of this page really is\nHo ten: An\nLop: 7A", Read(text));
    }

    [Fact]
    public void Analyze_TwoColumns_AreReadOneAfterTheOther()
    {
        var content = new StringBuilder(At(150, 760, "A title over both of the columns"));
        for (var i = 0; i < 8; i++) content.Append(At(50, 720 - 14 * i, $"left column has line {i} here")).Append(At(320, 720 - 14 * i, $"right column has line {i} here"));
        var read = Read(content.ToString());
        Assert.StartsWith("A title", read, StringComparison.Ordinal);
        Assert.True(read.IndexOf("left column has line 7", StringComparison.Ordinal) < read.IndexOf("right column has line 0", StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_RuledTable_GivesCellsWithMergedHeader()
    {
        var table = Table(Rules(50, 600, [40, 160, 100], 3, mergedTop: true)
            + At(140, 646, "Header") + At(55, 626, "1") + At(95, 626, "Nguyen An") + At(255, 626, "7A") + At(55, 606, "2") + At(95, 606, "Tran Binh") + At(255, 606, "7B"));
        Assert.True(table.IsRuled);
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("Header\n1|Nguyen An|7A\n2|Tran Binh|7B", PageText.Block(table));
        Assert.Equal((3, 1), (table.CellAt(0, 2)?.ColumnSpan, table.CellAt(0, 2)?.RowSpan));
        Assert.Equal("Tran Binh", table.CellAt(2, 1)?.Text);
    }

    [Fact]
    public void Analyze_TableRuledWithThinRectangles_IsFoundToo()
    {
        var content = new StringBuilder();
        foreach (var y in (int[])[600, 620, 640]) content.Append(Inv($"50 {y} 200 0.5 re f "));
        foreach (var x in (int[])[50, 150, 250]) content.Append(Inv($"{x} 600 0.5 20 re f {x} 620 0.5 20 re f "));
        Assert.Equal("a|b\nc|d", PageText.Block(Table(content + At(55, 625, "a") + At(155, 625, "b") + At(55, 605, "c") + At(155, 605, "d"))));
    }

    [Fact]
    public void Analyze_TextTouchingTheNextCell_IsCutAtTheRule() =>
        Assert.Equal("12|Nguyen\n13|Tran", PageText.Block(Table(Rules(50, 600, [16, 100], 2) + "BT /F1 12 Tf 52.5 626 Td (12) Tj (Nguyen) Tj 0 -20 Td (13) Tj (Tran) Tj ET")));

    [Theory]
    [InlineData("091590830", "1", 56, "0915908301")]
    [InlineData("12/03/", "2010", 46, "12/03/2010")]
    [InlineData("12/03/2", "010", 46, "12/03/2010")]
    [InlineData("an.nguyen@thcs-", "abc.edu.vn", 98, "an.nguyen@thcs-abc.edu.vn")]
    [InlineData("Nguyen Van", "An", 70, "Nguyen Van An")]
    [InlineData("12/03/2010", "0912345678", 70, "12/03/2010 0912345678")]
    [InlineData("8", "9", 100, "8 9")]
    public void Analyze_CellWithTwoLines_JoinsOnlyWhatWasBroken(string upper, string lower, int width, string expected)
    {
        var table = Table(Rules(50, 600, [width, 100], 2, height: 40) + At(52, 668, upper) + At(52, 654, lower) + At(52 + width, 668, "x") + At(52, 626, "y") + At(52 + width, 626, "z"));
        Assert.Equal(expected, table.CellAt(0, 0)?.Text);
    }

    [Fact]
    public void Analyze_UnruledTable_IsFoundByItsGaps()
    {
        var content = new StringBuilder();
        string[] names = ["Nguyen Van An", "Tran Thi Bich Ngoc", "Le Cuong", "Pham Thi Dung"];
        for (var i = 0; i < 4; i++) content.Append(At(50, 700 - 20 * i, $"{i + 1}")).Append(At(80, 700 - 20 * i, names[i])).Append(At(250, 700 - 20 * i, $"0{i + 1}/05/2012"));
        var table = Table(content.ToString());
        Assert.False(table.IsRuled);
        Assert.Equal("1|Nguyen Van An|01/05/2012\n2|Tran Thi Bich Ngoc|02/05/2012\n3|Le Cuong|03/05/2012\n4|Pham Thi Dung|04/05/2012", PageText.Block(table));
    }

    [Fact]
    public void Analyze_UnruledTableWithWrappedCell_KeepsTheRowTogether()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 4; i++)
        {
            content.Append(At(50, 700 - 44 * i, $"{i + 1}")).Append(At(250, 700 - 44 * i, $"09{i}1234567"));
            content.Append(At(80, 707 - 44 * i, "Nguyen Thi")).Append(At(80, 693 - 44 * i, "Anh Tuyet"));
        }

        Assert.StartsWith("1|Nguyen Thi Anh Tuyet|0901234567\n2|Nguyen Thi Anh Tuyet|0911234567", PageText.Block(Table(content.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_SidewaysTable_IsReadInItsDirection()
    {
        var content = "0 1 -1 0 700 0 cm " + Rules(50, 100, [40, 160], 2) + At(55, 126, "1") + At(95, 126, "Nguyen An") + At(55, 106, "2") + At(95, 106, "Tran Binh");
        Assert.Equal("1|Nguyen An\n2|Tran Binh", PageText.Block(Table(content)));
    }

    [Fact]
    public void Analyze_HiddenLayer_ComesLastAndIsMarked()
    {
        var blocks = PageLayout.Analyze(PdfBuilder.WithPage("BT 3 Tr /F1 12 Tf 50 700 Td (recognised) Tj ET " + "BT 0 Tr /F1 12 Tf 50 700 Td (visible) Tj ET").ReadPage()).Blocks;
        Assert.Equal([("visible", false), ("recognised", true)], blocks.Select(b => (PageText.Block(b), b.IsHidden)));
    }

    [Fact]
    public void Analyze_CoveredValue_StaysInItsSentence()
    {
        var content = PdfBuilder.WithPage(At(50, 700, "Ho ten: Nguyen An lop 7A") + "92 695 60 16 re f").ReadPage();
        var paragraph = Assert.IsType<PdfParagraph>(Assert.Single(PageLayout.Analyze(content).Blocks));
        Assert.Equal("Ho ten: Nguyen An lop 7A", paragraph.Text);
        Assert.All(paragraph.Content.GlyphsOf(8, 9).Where(g => !g.IsBlank), g => Assert.Equal(PdfHidden.PaintedOver, g.Hidden));
    }

    [Fact]
    public void Continues_SameColumnsOnTheNextPage_IsTrue()
    {
        var builder = new PdfBuilder();
        builder.AddPage(Rules(50, 600, [40, 160], 2) + At(55, 606, "a") + At(95, 606, "b") + At(55, 626, "c"));
        builder.AddPage(Rules(51, 700, [40, 160], 2) + At(55, 706, "d") + At(95, 706, "e") + At(55, 726, "f"));
        builder.AddPage(Rules(50, 700, [90, 110], 2) + At(55, 706, "g") + At(155, 706, "h") + At(55, 726, "i"));
        var tables = builder.Open().Pages.Select(p => PageLayout.Analyze(p.Read()).Blocks.OfType<PdfTable>().Single()).ToList();
        Assert.True(tables[1].Continues(tables[0]));
        Assert.False(tables[2].Continues(tables[1]));
    }

    [Fact]
    public void BoxesOf_PartOfAParagraph_CoversItsWords()
    {
        var paragraph = Assert.IsType<PdfParagraph>(Assert.Single(PageLayout.Analyze(PdfBuilder.WithPage(At(50, 700, "one two")).ReadPage()).Blocks));
        var box = Assert.Single(paragraph.Content.BoxesOf(4, 3));
        Assert.True(box.Left > 70 && box.Left < 76 && box.Bottom < 700 && box.Top > 706);
        Assert.Throws<ArgumentOutOfRangeException>(() => paragraph.Content.GlyphsOf(5, 9));
    }

    [Fact]
    public void Analyze_RandomPages_KeepsEveryLetter()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var content = new StringBuilder();
            for (var i = 0; i < 60; i++)
            {
                if (random.Next(4) == 0) content.Append(Inv($"{random.Next(600)} {random.Next(800)} {random.Next(300)} {random.Next(3)} re f "));
                content.Append(At(random.Next(20, 560), random.Next(20, 780), new string((char)('a' + random.Next(26)), random.Next(1, 12)) + " x"));
            }

            var page = PdfBuilder.WithPage(content.ToString()).ReadPage();
            var glyphs = PageLayout.Analyze(page).Blocks.SelectMany(Words).SelectMany(w => w.Glyphs).ToHashSet();
            Assert.All(page.Glyphs.Where(g => !g.IsBlank), g => Assert.Contains(g, glyphs));
        }
    }

    [Fact]
    public void Analyze_ListsOfAllShapesBelowOneAnother_KeepsEveryLetter()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var content = new StringBuilder();
            for (var y = 780; y > 40;)
            {
                var columns = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(30, 540)).Order().ToArray();
                for (var row = random.Next(1, 9); row > 0 && y > 40; row--, y -= random.Next(11, 19))
                {
                    // A wrapped line stands in one column alone.
                    var lone = random.Next(3) == 0 ? columns[^1] : -1;
                    foreach (var x in columns.Where(x => lone < 0 || x == lone))
                        if (random.Next(8) > 0) content.Append(random.Next(9) == 0 ? Inv($"q {x} {y - 3} 30 14 re W n ") : "q ").Append(At(x, y, new string((char)('a' + random.Next(26)), random.Next(1, 9)))).Append("Q ");
                }

                y -= random.Next(40);
            }

            var page = PdfBuilder.WithPage(content.ToString()).ReadPage();
            var glyphs = PageLayout.Analyze(page).Blocks.SelectMany(Words).SelectMany(w => w.Glyphs).ToHashSet();
            Assert.All(page.Glyphs.Where(g => !g.IsBlank), g => Assert.Contains(g, glyphs));
        }
    }

    private static IEnumerable<PdfWord> Words(PdfBlock block) => block switch
    {
        PdfParagraph paragraph => paragraph.Lines.SelectMany(l => l.Words),
        PdfTable table => table.Cells.SelectMany(c => c.Lines).SelectMany(l => l.Words),
        _ => [],
    };

    private static string Read(string content, bool gap = true)
    {
        var text = PageText.Read(PdfBuilder.WithPage(content).ReadPage());
        return gap ? text : text.Replace('\n', ' ');
    }

    private static PdfTable Table(string content) => Assert.IsType<PdfTable>(Assert.Single(PageLayout.Analyze(PdfBuilder.WithPage(content).ReadPage()).Blocks));

    private static string At(double x, double y, string text) => Inv($"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET ");

    // A grid of the given column widths; the lower left corner is given.
    private static string Rules(double x, double y, int[] widths, int rows, bool mergedTop = false, int height = 20)
    {
        var content = new StringBuilder("0.5 w ");
        for (var i = 0; i <= rows; i++) content.Append(Inv($"{x} {y + height * i} m {x + widths.Sum()} {y + height * i} l S "));
        for (var i = 0; i <= widths.Length; i++)
        {
            var top = mergedTop && i > 0 && i < widths.Length ? rows - 1 : rows;
            var at = x + widths.Take(i).Sum();
            content.Append(Inv($"{at} {y} m {at} {y + height * top} l S "));
        }

        return content.ToString();
    }

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
