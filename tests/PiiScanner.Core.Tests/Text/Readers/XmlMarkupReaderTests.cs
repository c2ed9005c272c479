using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text.Readers;

public sealed class XmlMarkupReaderTests
{
    [Theory]
    [InlineData("<l><hs><ten>An</ten><sdt>0900</sdt></hs><hs><ten>Chi &amp; Em</ten><lop>6A</lop></hs></l>", "ten|sdt|lop/An|0900/Chi & Em|6A")]
    [InlineData("<NewDataSet><Table><ten>An</ten><lop>6A</lop></Table><Table><ten>Chi</ten></Table></NewDataSet>", "ten|lop/An|6A/Chi")]
    [InlineData("<l><hs ten='An' lop='6A'/><hs ten='Chi'/></l>", "ten|lop/An|6A/Chi")]
    [InlineData("<root><data name=\"A\" xml:space=\"preserve\"><value>Nguy&#7877;n</value></data><data name=\"B\"><value>x</value></data></root>", "name|data.value/A|Nguyễn/B|x")]
    [InlineData("<l><hs><cha><ten>An</ten></cha></hs><x/><hs><cha><ten>Chi</ten></cha></hs></l>", "cha.ten/An/Chi")]
    [InlineData("<x:l xmlns:x='u'><x:hs id='1'><![CDATA[<p>An</p><p>Chi</p>]]></x:hs><x:hs id='2'>b</x:hs></x:l>", "id|hs/1|An\nChi/2|b")]
    public void Read_ElementsOfOneName_AreATable(string xml, string expected)
    {
        var written = string.Join('/', XmlMarkupReader.Read(xml).Sections.OfType<TableSection>().Single().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
        Assert.Equal(expected.Replace("data.value", "value"), written);
    }

    [Theory]
    [InlineData("<Workbook xmlns:ss='u'><Worksheet ss:Name='6A'><Table><Row><Cell><Data ss:Type='String'>Họ tên</Data></Cell><Cell ss:Index='3'><Data>SĐT</Data><Comment><Data>riêng</Data></Comment></Cell></Row><Row><Cell ss:MergeAcross='1'><Data>An</Data></Cell><Cell><Data>0900</Data></Cell></Row></Table></Worksheet></Workbook>", "6A", "0:Họ tên|2:SĐT riêng/0:An|2:0900")]
    [InlineData("<w:wordDocument xmlns:w='u'><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nguyễn</w:t></w:r><w:r><w:t> An</w:t></w:r></w:p><w:p><w:r><w:t>6A</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>y</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:wordDocument>", null, "0:Nguyễn An 6A|2:x|4:y")]
    [InlineData("<o:body xmlns:o='u'><o:table o:name='DS'><o:table-rows><o:table-row><o:table-cell o:number-columns-repeated='2'/><o:table-cell><o:p>An</o:p></o:table-cell></o:table-row></o:table-rows></o:table></o:body>", "DS", "2:An")]
    [InlineData("<a><table><tr><td>1</td></tr></table><table><table><tr><td>An</td><td>6A</td></tr></table></table></a>", null, "0:An|1:6A")]
    public void Read_RowsAndCells_AreATable(string xml, string? name, string expected)
    {
        var table = XmlMarkupReader.Read(xml).Sections.OfType<TableSection>().Last(section => section.Part is null);
        Assert.Equal(name, table.Name);
        Assert.Equal(expected, string.Join('/', table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => $"{cell.Column}:{cell.Block.Text.Replace('\n', ' ')}")))));
    }

    [Fact]
    public void Read_AttributesInATable_AreKeptWhereTheyCanHoldData()
    {
        var sections = XmlMarkupReader.Read("<Table><Row><Cell StyleID='s21' HRef='mailto:an@example.com'><Data Type='String'>An</Data></Cell><Cell><Data>6A</Data></Cell></Row></Table>").Sections.ToList();
        var aside = Assert.IsType<TextSection>(Assert.Single(sections, section => section.Part is not null));
        Assert.Equal("HRef: mailto:an@example.com", Assert.Single(aside.Blocks).Text);
    }

    [Theory]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<Row><Cell>")]
    public void Read_TablesInTables_StaysLinear(string unit)
    {
        var xml = string.Concat(Enumerable.Repeat(unit, 160)) + string.Concat(Enumerable.Repeat("<x>a</x>", 50_000)) + string.Concat(Enumerable.Repeat(string.Concat(unit.Split('<', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(tag => "</" + tag)), 160));
        Assert.Contains("a", string.Concat(Texts(XmlMarkupReader.Read(xml).Sections)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TablesInsideEachOther_AreReadInside()
    {
        var sections = XmlMarkupReader.Read("""
            <truong><lop ten="6A"><hs><ten>An</ten><b>1</b></hs><hs><ten>Chi</ten><b>2</b></hs></lop>
            <lop ten="6B"><hs><ten>Em</ten><b>3</b></hs><hs><ten>Giang</ten><b>4</b></hs></lop></truong>
            """).Sections.ToList();
        Assert.Equal(["An", "Em"], sections.OfType<TableSection>().Select(table => table.Rows.ElementAt(1).Cells[0].Block.Text));
        Assert.Equal(["ten: 6A", "ten: 6B"], Texts(sections.Where(section => section.Part == DocumentParts.Attribute)));
    }

    [Theory]
    [InlineData("<a><ten>An</ten><lop>6A</lop></a>", "ten: An|lop: 6A")]
    [InlineData("<svg><text x='1'>Nguyễn Văn An</text><text>Chi</text><path d='M 1 2 3'/></svg>", "Nguyễn Văn An|Chi")]
    [InlineData("<p>Em <b>An</b> lớp\n6A</p>", "Em An lớp|6A")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE a>\n<a>x</a>\n", "a: x")]
    public void Read_OtherText_IsLines(string xml, string expected) =>
        Assert.Equal(expected, string.Join('|', Texts(XmlMarkupReader.Read(xml).Sections.Where(section => section.Part is null))));

    [Fact]
    public void Read_CommentsAndAttributes_AreParts()
    {
        var sections = XmlMarkupReader.Read("<a nguoi='An' r='1'><!-- SĐT 0900 --><?nguoi lap='Chi'?></a>").Sections.ToList();
        Assert.Equal([(DocumentParts.Attribute, "nguoi: An|nguoi lap='Chi'"), (DocumentParts.MarkupComment, "SĐT 0900")],
            sections.Select(section => (section.Part, string.Join('|', Texts([section])))));
    }

    [Theory]
    [InlineData("<a><b>Nguy&#7877;n</a>")]
    [InlineData("<a>Nguy&#7877;n")]
    [InlineData("<a>Nguy&#7877;n</a><b/>")]
    [InlineData("Nguy&#7877;n<a/>")]
    public void Read_Broken_IsReadAsLinesWithANotice(string xml)
    {
        var document = XmlMarkupReader.Read(xml);
        Assert.Contains("Nguyễn", Texts(document.Sections).Single());
        Assert.Equal("read-as-text", Assert.Single(document.Notices).Code);
    }

    [Fact]
    public void Read_Entities_AreNotExpandedAndAGap()
    {
        var bomb = "<!DOCTYPE a [<!ENTITY x \"An\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;&y;</a>";
        var document = XmlMarkupReader.Read(bomb);
        var texts = Texts(document.Sections).ToList();
        Assert.Equal("a: &y;&y;", texts[0]);
        Assert.Contains("<!ENTITY x \"An\">", texts[1]);
        Assert.Equal("entities-not-expanded", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_TenThousandLevels_IsAGap()
    {
        var document = XmlMarkupReader.Read(string.Concat(Enumerable.Repeat("<a>", 10_000)) + "0900 000 000");
        Assert.Contains("0900 000 000", Texts(document.Sections).Single());
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_CutAnywhere_GivesAResult()
    {
        const string xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a b='c'><!-- d --><e f=\"g\"><h>1</h></e><e><h>2</h></e><![CDATA[<i>j</i>]]>&amp;</a>";
        for (var length = 0; length <= xml.Length; length++)
        {
            var document = XmlMarkupReader.Read(xml[..length]);
            Assert.Equal(Texts(document.Sections), Texts(document.Sections));
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<DocumentSection> sections) => sections.SelectMany(section => section is TableSection table
        ? table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Text)
        : ((TextSection)section).Blocks.Select(block => block.Text));
}
