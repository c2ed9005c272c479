using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text.Readers;

public sealed class HtmlReaderTests
{
    private const int LeastLength = 100_000;

    [Theory]
    [InlineData("<p>Nguyễn  Văn\n An</p><p>Lớp 6A</p>", "Nguyễn Văn An|Lớp 6A")]
    [InlineData("<div>a<b>b</b>c<br>d</div>", "abc|d")]
    [InlineData("<ul><li>a<li>b</ul>", "a|b")]
    [InlineData("<dl><dt>Họ tên<dd>An</dl>", "Họ tên|An")]
    [InlineData("<pre>a  \nb</pre>", "a|b")]
    [InlineData("Nguy&#7877;n V&#x103;n &abreve;&nbsp;B&igrave;nh &amp; Chi &bogus; &", "Nguyễn Văn ă\u00A0Bình & Chi &bogus; &")]
    [InlineData("a < b và c > d <3", "a < b và c > d <3")]
    [InlineData("<select><option>An<option>Bình</select>", "An|Bình")]
    [InlineData("<p>an&period;nguyen&commat;example&period;com", "an.nguyen@example.com")]
    [InlineData("<p>x</b></i></span>y", "xy")]
    [InlineData("<p>1<p>2</div><div>3", "1|2|3")]
    [InlineData("@model Pupil\n<p>@Model.Name</p>", "@model Pupil|@Model.Name")]
    [InlineData("", "")]
    [InlineData("<", "<")]
    public void Read_Text_GivesBlocks(string html, string expected) => Assert.Equal(expected, Body(html));

    [Fact]
    public void Read_Headings_AreMarked()
    {
        var blocks = Blocks(HtmlReader.Read("<h2>Danh sách</h2><p>a"));
        Assert.Equal([true, false], blocks.Select(block => block.IsHeading));
    }

    [Fact]
    public void Read_Places_AreLinesAndColumnsOfTheSource()
    {
        var blocks = Blocks(HtmlReader.Read("<p>\n  Họ tên: An</p>\r\n<p>x &amp; y</p>"));
        Assert.Equal(new Location { Line = 2, Column = 3 }, blocks[0].Location);
        Assert.Equal(new Location { Line = 2, Column = 11 }, blocks[0].Locate(new TextSpan(0, 8, 2)));
        // An entity stands before: only the line is sure.
        Assert.Equal(new Location { Line = 3 }, blocks[1].Location);
    }

    [Fact]
    public void Read_Table_GivesRowsWithPlaces()
    {
        var table = Tables("""
            <table><caption>Lớp 6A</caption>
            <thead><tr><th>STT<th>Họ tên</thead>
            <tr><td>1</td><td><p>Nguyễn Văn</p><p>An</p></td></tr>
            <tr><td>2<td>
            </table>
            """).Single();
        Assert.Equal("Lớp 6A", table.Name);
        Assert.False(table.IsSheet);
        var rows = table.Rows.ToList();
        Assert.Equal([true, false, false], rows.Select(row => row.IsHeader));
        Assert.Equal("Nguyễn Văn\nAn", rows[1].Cells[1].Block.Text);
        Assert.Equal("R2C2", rows[1].Cells[1].Block.Location.Cell);
        Assert.Equal(3, rows[1].Cells[0].Block.Location.Line);
        Assert.Single(rows[2].Cells);
    }

    [Fact]
    public void Read_SpannedCells_KeepTheirColumns()
    {
        var rows = Tables("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>").Single().Rows.ToList();
        Assert.Equal([0, 1], rows[0].Cells.Select(cell => cell.Column));
        Assert.Equal((2, 2), (rows[0].Cells[0].RowSpan, rows[0].Cells[1].ColumnSpan));
        Assert.Equal([1, 2], rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal([0], rows[2].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Read_NestedTable_IsATableOfItsOwn()
    {
        var tables = Tables("""
            <table><tr><td>1<td>An<table><tr><td>x<td>y</table><td>6A<tr><td>2<td>Bình<td>6B<tr><td>3<td>Chi<td>6C</table>
            """);
        Assert.Equal(["x|y", "1|An|6A/2|Bình|6B/3|Chi|6C"], tables.Select(Written));
    }

    [Fact]
    public void Read_TableThatArrangesAPage_IsText()
    {
        Assert.Equal("Tiêu đề|Dòng 1|Dòng 2", Body("<table><tr><td>Tiêu đề<tr><td><p>Dòng 1<p>Dòng 2</table>"));
        var document = HtmlReader.Read("<table><tr><td>menu<td>trái<table><tr><td>a<td>b</table></table>");
        Assert.Equal("a|b", Written(document.Sections.OfType<TableSection>().Single()));
        Assert.Equal(["menu", "trái"], document.Sections.OfType<TextSection>().SelectMany(section => section.Blocks).Select(block => block.Text));
    }

    [Fact]
    public void Read_RowsDrawnWithDivs_AreATable()
    {
        var table = Tables("""
            <h2>Danh sách</h2>
            <div class="grid"><div class="title">Lớp 6A</div>
            <div class="row head"><div>STT</div><div>Họ tên</div><div>Ghi chú</div><div>Ngày sinh</div></div>
            <div class="row"><div>1</div><div><p>Nguyễn Văn</p><p>An</p></div><div></div><div>05/9/2015</div></div>
            <div class="row"><div>2</div><div>Trần Thị <a href="/b">Bình</a></div><div>&nbsp;</div><div>06/9/2015</div></div>
            </div><p>Tổng: 2</p>
            """).Single();
        var rows = table.Rows.ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal("STT|Họ tên|Ghi chú|Ngày sinh", string.Join("|", rows[0].Cells.Select(cell => cell.Block.Text)));
        Assert.Equal([0, 1, 1, 3], rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal("Trần Thị Bình", rows[2].Cells[1].Block.Text);
        Assert.Equal("R3C2", rows[2].Cells[1].Block.Location.Cell);
    }

    [Theory]
    [InlineData("<div><div><div>a</div><div>b</div></div><div><div>c</div><div>d</div></div></div>")]
    [InlineData("<div><div>a</div><div>b</div><div>c</div><div>d</div></div>")]
    [InlineData("<div><div><p>a</p><p>b</p></div><div><p>c</p><p>d</p></div><div><p>e</p><p>f</p></div></div>")]
    [InlineData("<div><div><div>a</div><div>b</div></div><div><div>c</div></div><div><div>d</div><div>e</div><div>f</div></div></div>")]
    public void Read_DivsThatAreNoGrid_AreText(string html) => Assert.Empty(Tables(html));

    [Fact]
    public void Read_RowsOfSpansWithNothingBetween_AreATable()
    {
        var row = (string name, string date) => $"<li><span>{name}</span><span style='display:none'>{date}</span><a href='#'>6A1</a></li>";
        var table = Tables("<ul>" + row("Nguyễn An", "05/9/2013") + row("Lê Bình", "06/9/2013") + row("Hà Chi", "07/9/2013") + "</ul>").Single();
        var rows = table.Rows.ToList();
        Assert.Equal(["Nguyễn An|05/9/2013|6A1", "Lê Bình|06/9/2013|6A1", "Hà Chi|07/9/2013|6A1"], rows.Select(cells => string.Join("|", cells.Cells.Select(cell => cell.Block.Text))));
        Assert.Equal("R3C2", rows[2].Cells[1].Block.Location.Cell);
        Assert.Equal(DocumentParts.HiddenText, rows[0].Cells[1].Block.HiddenAsAt(0));
    }

    [Theory]
    [InlineData("<li><span>N</span><span>g</span><span>u</span>")]
    [InlineData("<li><span>Nguyễn</span> <span>An</span>")]
    [InlineData("<li>Em <b>Nguyễn</b><i>An</i>")]
    [InlineData("<p class=MsoNormal><span>Nguy</span><span>ễn An</span></p>")]
    public void Read_SpansThatAreNoCells_AreText(string row) => Assert.Empty(Tables($"<ul>{row}{row}{row}</ul>"));

    [Fact]
    public void Read_CardsOfNews_AreText()
    {
        var words = string.Join(" ", Enumerable.Repeat("tin", 40));
        Assert.Empty(Tables(string.Concat(Enumerable.Repeat($"<div><div>Tiêu đề</div><div>{words}</div></div>", 5))));
    }

    [Fact]
    public void Read_UnclosedTagsInACell_DoNotBreakTheTable() =>
        Assert.Equal("a|b/c|d", Written(Tables("<div><table><tr><td>a</div><td><b>b<tr><td></p>c<td>d</table>").Single()));

    [Theory]
    [InlineData("<p style='display:none'>An</p>")]
    [InlineData("<p hidden>An</p>")]
    [InlineData("<div style=\"VISIBILITY: hidden !important\"><b>An</b></div>")]
    [InlineData("<span style='font-size:0px'>An</span>")]
    [InlineData("<span style='color:#FFF; background:white'>An</span>")]
    [InlineData("<font color=white>An</font>")]
    [InlineData("<td bgcolor='#ff0000'><font color=red>An</font>")]
    [InlineData("<style>.x{display:none}</style><p class='y x'>An</p>")]
    [InlineData("<p style='position:absolute;left:-9999px'>An")]
    [InlineData("<template><p>An</template>")]
    public void Read_TextNobodySees_IsHidden(string html)
    {
        var block = Blocks(HtmlReader.Read(html)).Single(block => block.Text == "An");
        Assert.Equal(new TextRun(0, 2) { HiddenAs = DocumentParts.HiddenText }, Assert.Single(block.Runs));
    }

    [Theory]
    [InlineData("<p style='background:navy'><font color=white>An</font>")]
    [InlineData("<style>body{background:url(x)}</style><p style='color:white'>An")]
    [InlineData("<p style='display:block;opacity:0.5;font-size:10pt'>An")]
    [InlineData("<p style='display:none'>x</p><p>An")]
    public void Read_TextThatIsSeen_IsNotHidden(string html) =>
        Assert.Empty(Blocks(HtmlReader.Read(html)).Single(block => block.Text == "An").Runs);

    [Fact]
    public void Read_HiddenPartOfAParagraph_IsARun()
    {
        var block = Blocks(HtmlReader.Read("<p>SĐT: <span style='display:none'>0900 000 000</span> (đã ẩn)</p>")).Single();
        Assert.Equal("SĐT: 0900 000 000 (đã ẩn)", block.Text);
        Assert.Null(block.HiddenAsAt(0));
        Assert.Equal(DocumentParts.HiddenText, block.HiddenAsAt(8));
        Assert.Null(block.HiddenAsAt(20));
    }

    [Theory]
    [InlineData("<font face='.VnTime, serif'>NguyÔn</font>", ".VnTime")]
    [InlineData("<p style=\"font-family:'VNI-Times'\">NguyÔn</p>", "VNI-Times")]
    [InlineData("<p style='font:bold 12pt .VnTimeH'>NguyÔn</p>", ".VnTimeH")]
    [InlineData("<style><!-- /* Style */ p.MsoNormal, li {font-family:\".VnTime\"; x:y} --></style><p class=MsoNormal>NguyÔn</p>", ".VnTime")]
    public void Read_Font_IsKeptOnTheRun(string html, string font) =>
        Assert.Equal(font, Assert.Single(Blocks(HtmlReader.Read(html)).Single(block => block.Text == "NguyÔn").Runs).Font);

    [Theory]
    [InlineData("<img alt='Ảnh em An lớp 6A'>", DocumentParts.AltText, "Ảnh em An lớp 6A")]
    [InlineData("<img title='Em An'>", DocumentParts.AltText, "Em An")]
    [InlineData("<a title='Em An'>", DocumentParts.Attribute, "Em An")]
    [InlineData("<meta name=author content='Nguyễn Văn An'>", DocumentParts.Metadata, "author: Nguyễn Văn An")]
    [InlineData("<title>Danh sách</title>", DocumentParts.Metadata, "Danh sách")]
    [InlineData("<tr data-phone=0900000000>", DocumentParts.Attribute, "data-phone: 0900000000")]
    [InlineData("<input name=hoten value='An &amp; Bình'>", DocumentParts.Attribute, "hoten: An & Bình")]
    [InlineData("<a href='mailto:an%40example.com'>", DocumentParts.Field, "mailto:an@example.com")]
    [InlineData("<a href='zalo.me/0900000000'>", DocumentParts.Field, "zalo.me/0900000000")]
    [InlineData("<a href='https://vn.link/r/0912345678/nhan'>", DocumentParts.Field, "https://vn.link/r/0912345678/nhan")]
    [InlineData("<a href=\"javascript:goi('84912345678')\">", DocumentParts.Field, "javascript:goi('84912345678')")]
    [InlineData("<a href='https://vn.link/%30%39%31%32345678'>", DocumentParts.Field, "https://vn.link/0912345678")]
    [InlineData("<a href='https://zalo.me/0900000000'>", DocumentParts.Field, "https://zalo.me/0900000000")]
    [InlineData("<button onclick=\"call('0900000000')\">", DocumentParts.Attribute, "onclick: call('0900000000')")]
    [InlineData("<!-- SĐT: 0900 000 000 -->", DocumentParts.MarkupComment, "SĐT: 0900 000 000")]
    [InlineData("<script>var a = 1;\nvar ten = \"Nguy\\u1ec5n\";</script>", DocumentParts.Attribute, "var ten = \"Nguyễn\";")]
    [InlineData("<?php $phone = '0900000000'; ?>", DocumentParts.Attribute, "php $phone = '0900000000';")]
    public void Read_BesideTheText_IsAPart(string html, string part, string text)
    {
        var section = Assert.Single(HtmlReader.Read(html).Sections);
        Assert.Equal(part, section.Part);
        var block = Assert.Single(((TextSection)section).Blocks);
        Assert.Equal((text, part), (block.Text, block.Location.Part));
    }

    [Theory]
    [InlineData("<a href='/tin-tuc/1.html' class='x y' id='n'>")]
    [InlineData("<div style='width:10px' onclick='go()' data-x=''>")]
    [InlineData("<script>a = b + 1;</script><style>p{}</style>")]
    public void Read_AttributesWithoutData_GiveNothing(string html) => Assert.Empty(HtmlReader.Read(html).Sections);

    [Fact]
    public void Read_RowsCommentedOut_AreStillRows()
    {
        var table = Tables("<table><tr><td>1<td>An</tr><!-- <tr><td>2</td><td>Bình</td></tr> --></table>");
        Assert.Equal(["1|An", "2|Bình"], table.Select(Written));
        Assert.Equal(DocumentParts.MarkupComment, table[1].Part);
    }

    [Fact]
    public void Read_JsonInAScript_IsReadAsData()
    {
        var document = HtmlReader.Read("<p>x</p>\n<script type='application/ld+json'>[{\"ten\":\"An\"},{\"ten\":\"Chi\"}]</script>");
        var table = document.Sections.OfType<TableSection>().Single();
        Assert.Equal(("ten/An/Chi", DocumentParts.Attribute), (Written(table), table.Part));
        Assert.Equal(new Location { Line = 2, Column = 45, Cell = "R2C1", Part = DocumentParts.Attribute }, table.Rows.ElementAt(1).Cells[0].Block.Location);
    }

    [Theory]
    [InlineData("<script>const x = 1;\nvar ds = [{\"ten\":\"Nguy\\u1ec5n An\",lop:'6A'},{\"ten\":\"Lê Bình\",lop:'6B'},];\nload(ds);</script>", 0)]
    [InlineData("<script>window.d = Object.freeze({ n: 2, ds: [ {ten:\"Nguyễn An\",lop:\"6A\"}, {ten:\"Lê Bình\",lop:\"6B\"} ] });</script>", 1)]
    [InlineData("<div data-rows='[{\"ten\":\"Nguyễn An\",\"lop\":\"6A\"},{\"ten\":\"Lê Bình\",\"lop\":\"6B\"}]'>", 0)]
    [InlineData("<x-list :items=\"[{&quot;ten&quot;:&quot;Nguyễn An&quot;,lop:'6A'},{ten:'Lê Bình',lop:'6B'}]\">", 0)]
    public void Read_RowsInCode_AreATable(string html, int others)
    {
        var document = HtmlReader.Read(html);
        var table = document.Sections.OfType<TableSection>().Single();
        Assert.Equal(DocumentParts.Attribute, table.Part);
        Assert.Equal(["ten|lop", "Nguyễn An|6A", "Lê Bình|6B"], table.Rows.Select(row => string.Join("|", row.Cells.Select(cell => cell.Block.Text))));
        Assert.Equal(html.IndexOf('\n') < 0 ? 1 : 2, table.Rows.Last().Cells[0].Block.Location.Line);
        Assert.Equal(others, document.Sections.OfType<TextSection>().Count());
    }

    [Theory]
    [InlineData("<script>a = rows[0]; b = [[\"An\"], f()]; c = [{ten: \"An\"</script>")]
    [InlineData("<div data-x='[\"An\", \"Bình\"]' data-y='[[[['>")]
    public void Read_CodeWithoutRows_IsText(string html)
    {
        var document = HtmlReader.Read(html);
        Assert.Empty(document.Sections.OfType<TableSection>());
        Assert.Contains("An", string.Join(" ", Blocks(document).Select(block => block.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DataAddress_IsHandedOver()
    {
        var taken = new List<EmbeddedText>();
        var document = HtmlReader.Read("<img src='data:image/png;base64,AAAA'><iframe srcdoc='&lt;p&gt;An'></iframe>", handOver: embedded =>
        {
            taken.Add(embedded);
            return true;
        });
        Assert.Empty(document.Sections);
        Assert.Empty(document.Gaps);
        Assert.Equal([(1, "image/png", true, "AAAA"), (2, "text/html", false, "<p>An")], taken.Select(t => (t.Index, t.MediaType, t.IsBase64, t.Payload)));
    }

    [Fact]
    public void Read_DataAddressNobodyTakes_IsAGap()
    {
        var document = HtmlReader.Read("<img src='data:image/png;base64,AAAA'>");
        Assert.Empty(document.Sections);
        Assert.Equal("embedded-not-read", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_TenThousandNestedElements_ReadsTheTextAndReportsAGap()
    {
        var html = string.Concat(Enumerable.Repeat("<div><b><table><tr><td>", 10_000)) + "0900 000 000";
        var document = HtmlReader.Read(html);
        Assert.Contains("0900 000 000", Blocks(document).Select(block => block.Text));
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

#if DEBUG // only there steps are counted
    [Theory]
    [InlineData("<a title=\"")]
    [InlineData("<a title='")]
    [InlineData("<!--")]
    [InlineData("<!doctype>")]
    [InlineData("<script>")]
    [InlineData("<iframe>")]
    [InlineData("</b><i>")]
    [InlineData("<table><tr><td rowspan=60000 colspan=1000>x")]
    [InlineData("&#")]
    [InlineData("&abcdefghij")]
    [InlineData("<![CDATA[")]
    [InlineData("<b><td>")]
    [InlineData("<!--<iframe>")]
    [InlineData("<script>=[{")]
    [InlineData("<a data-x='[{")]
    [InlineData("<div><div><div>x")]
    public void Read_HostileRepetition_StaysLinear(string unit)
    {
        // Limits on depth and number stop some of them: what lies beyond the first part grows evenly.
        var one = StepsOf(unit, LeastLength);
        var four = StepsOf(unit, 4 * LeastLength);
        Assert.InRange(one, LeastLength / 4, long.MaxValue);
        Assert.InRange((double)four / one, 0.5, 4.5);
    }

    private static long StepsOf(string unit, int length)
    {
        var html = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var before = Steps.Taken;
        _ = Blocks(HtmlReader.Read(html)).Count;
        return Steps.Taken - before;
    }
#endif

    [Fact]
    public void Read_Twice_GivesTheSameBlocks()
    {
        var document = HtmlReader.Read("<title>t</title><p>a<table><tr><td>b<td>c</table><!-- d --><img alt=ee>");
        var first = Blocks(document).Select(block => (block.Ordinal, block.Text)).ToList();
        Assert.Equal(first, Blocks(document).Select(block => (block.Ordinal, block.Text)));
        Assert.Equal(Enumerable.Range(0, 6), first.Select(block => block.Ordinal));
    }

    [Fact]
    public void Read_CutAnywhere_GivesAResult()
    {
        const string page = "<!doctype html><title>x</title><style>p{a:b}</style><table><tr><td title=\"a&amp;b\">1</td></tr></table><!-- c --><script>'s'</script><![CDATA[x]]><?p?>&#233;";
        for (var length = 0; length <= page.Length; length++) Assert.NotNull(Blocks(HtmlReader.Read(page[..length])));
    }

    private static string Body(string html) =>
        string.Join('|', HtmlReader.Read(html).Sections.Where(section => section.Part is null).Cast<TextSection>().SelectMany(section => section.Blocks).Select(block => block.Text));

    private static List<TableSection> Tables(string html) => HtmlReader.Read(html).Sections.OfType<TableSection>().ToList();

    private static string Written(TableSection table) => string.Join('/', table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));

    private static List<TextBlock> Blocks(Document document) => document.Sections.SelectMany(section => section switch
    {
        TextSection text => text.Blocks,
        TableSection table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block),
        _ => throw new InvalidOperationException(),
    }).ToList();
}
