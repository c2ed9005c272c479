using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text.Readers;

public sealed class JsonReaderTests
{
    [Fact]
    public void Read_ListOfObjects_IsATable()
    {
        var table = Tables("""
            [ { "ten": "Nguyễn Văn An", "cha": { "ten": "Bình", "sdt": "0900000000" }, "diem": 7.5 },
              { "ten": "Tr\u1ea7n Chi", "lop": "6A", "diem": null, "monHoc": ["Toán", "Văn"] } ]
            """).Single();
        Assert.Equal("ten|cha.ten|cha.sdt|diem|lop|monHoc/Nguyễn Văn An|Bình|0900000000|7.5/Trần Chi|6A|Toán|Văn", Written(table));
        var rows = table.Rows.ToList();
        Assert.Equal([true, false, false], rows.Select(row => row.IsHeader));
        Assert.Equal([0, 4, 5, 5], rows[2].Cells.Select(cell => cell.Column));
        Assert.Equal(new Location { Line = 1, Column = 13, Cell = "R2C1" }, rows[1].Cells[0].Block.Location);
        // An escape stands in it: only the line is sure.
        Assert.Equal(new Location { Line = 2, Cell = "R3C1" }, rows[2].Cells[0].Block.Location);
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "a/1/2")]
    [InlineData("[{'a':1},{'a':2,},]", "a/1/2")]
    [InlineData("/* x */[{a:1}, // y\n{\"a\":2}]", "a/1/2")]
    [InlineData("[{\"a\":1,\"a\":3},{\"a\":2}]", "a/1|3/2")]
    [InlineData("[[\"An\",\"6A\"],[\"Bình\",\"6B\"]]", "An|6A/Bình|6B")]
    [InlineData("{\"hs1\":{\"ten\":\"An\"},\"hs2\":{\"ten\":\"Chi\"},\"hs3\":{\"ten\":\"Em\"}}", "key|ten/hs1|An/hs2|Chi/hs3|Em")]
    public void Read_TablesWrittenInManyWays_GivesTheRows(string json, string expected) => Assert.Equal(expected, Written(Tables(json).Single()));

    [Fact]
    public void Read_ListsInsideRows_AreTablesOfTheirOwn()
    {
        var tables = Tables("""[{"lop":"6A","hs":[{"ten":"An"},{"ten":"Chi"}]},{"lop":"6B","hs":[{"ten":"Em"},{"ten":"Giang"}]}]""");
        Assert.Equal([(null, "lop/6A/6B"), ("hs", "ten/An/Chi"), ("hs", "ten/Em/Giang")], tables.Select(table => (table.Name, Written(table))));
    }

    [Theory]
    [InlineData("{\"ten\":\"An\",\"cha\":{\"sdt\":\"0900\"},\"x\":[1,2]}", "ten: An|cha.sdt: 0900|x: 1|x: 2")]
    [InlineData("\"An\"", "An")]
    [InlineData("[\"An\",\"Chi\"]", "An|Chi")]
    [InlineData("{\"a\":\"\",\"b\":null,\"c\":true}", "c: true")]
    [InlineData("[{\"ten\":\"An\"}]", "ten: An")]
    [InlineData("{\"g\":{\"type\":\"Point\",\"coordinates\":[105.8,21.0]}}", "g.type: Point|g.coordinates: 105.8|g.coordinates: 21.0")]
    public void Read_OtherValues_AreLines(string json, string expected) =>
        Assert.Equal(expected, string.Join('|', JsonReader.Read(json).Sections.Cast<TextSection>().SelectMany(section => section.Blocks).Select(block => block.Text)));

    [Theory]
    [InlineData("{\"ten\":\"An\"")]
    [InlineData("{\"ten\":\"An")]
    [InlineData("[1,2}")]
    [InlineData("{\"ten\" \"An\"}")]
    [InlineData("{{ ten }}")]
    [InlineData("[1 2]")]
    public void Read_Broken_IsReadAsLinesWithANotice(string json)
    {
        var document = JsonReader.Read(json);
        Assert.Equal(json, Assert.Single(((TextSection)document.Sections.Single()).Blocks).Text);
        Assert.Equal("read-as-text", Assert.Single(document.Notices).Code);
        Assert.Empty(document.Gaps);
    }

    [Fact]
    public void Read_BrokenWithEscapes_ShowsTheLetters() =>
        Assert.Equal("{\"ten\": \"Trần Chi", ((TextSection)JsonReader.Read("{\"ten\": \"Tr\\u1ea7n Chi").Sections.Single()).Blocks.Single().Text);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Read_TenThousandLevels_IsAGap(string unit)
    {
        var document = JsonReader.Read(string.Concat(Enumerable.Repeat(unit, 10_000)) + "\"0900 000 000\"");
        Assert.Contains("0900 000 000", string.Concat(((TextSection)document.Sections.Single()).Blocks.Select(block => block.Text)));
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_DeepButWithinTheLimit_StaysLinear()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":[", 200)) + string.Join(',', Enumerable.Range(0, 50_000)) + string.Concat(Enumerable.Repeat("]}", 200));
        var blocks = ((TextSection)JsonReader.Read(json).Sections.Single()).Blocks.ToList();
        Assert.Equal(50_000, blocks.Count);
        Assert.All(blocks, block => Assert.True(block.Text.Length < 250));
    }

    [Theory]
    [InlineData("[INFO] started", false)]
    [InlineData("{{ value }}", false)]
    [InlineData("{\"a\": [1, 2", true)]
    [InlineData("[{", true)]
    [InlineData("a: 1", false)]
    [InlineData("", false)]
    public void Fits_BeginningOfAText_IsJudged(string head, bool expected) => Assert.Equal(expected, JsonReader.Fits(head, isWhole: false));

    [Fact]
    public void Read_CutAnywhere_GivesAResult()
    {
        const string json = "/*c*/[{\"t\\u1ea1\": 'An', b: [1, {\"c\": null}], },\n{\"x\": -1.5e3} // e\n]";
        for (var length = 0; length <= json.Length; length++)
        {
            var document = JsonReader.Read(json[..length]);
            var first = Ordinals(document);
            Assert.Equal(Enumerable.Range(0, first.Count), first);
            Assert.Equal(first, Ordinals(document));
        }
    }

    private static List<int> Ordinals(Document document) => document.Sections.SelectMany(section => section is TableSection table
        ? table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Ordinal)
        : ((TextSection)section).Blocks.Select(block => block.Ordinal)).ToList();

    private static List<TableSection> Tables(string json) => JsonReader.Read(json).Sections.OfType<TableSection>().ToList();

    private static string Written(TableSection table) => string.Join('/', table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
}
