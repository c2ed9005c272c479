using PiiScanner.Core.Text;
using PiiScanner.Formats.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Word;

public sealed class WordReadTests
{
    private static Flat Read(string body) => Read(new WordBuilder(body));

    private static Flat Read(WordBuilder builder) => Flat.Read(new WordFormat(), builder.ToFile());

    [Theory]
    [InlineData(Transitional)]
    [InlineData(Strict)]
    public void Read_ParagraphsOfEitherNamespace_GivesThemInOrder(string word)
    {
        var flat = Read(new WordBuilder(P("Một") + P("Hai"), word));

        Assert.Equal(["Một", "Hai"], flat.Texts());
        Assert.Equal([0, 1], flat.Blocks.Select(b => b.Ordinal));
        Assert.Equal([1, 2], flat.Blocks.Select(b => b.Location.Paragraph!.Value));
    }

    [Fact]
    public void Read_TabsBreaksAndHyphens_KeepsThemAsCharacters()
    {
        var flat = Read("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\".VnTime\" w:char=\"F0D5\"/></w:r></w:p>");

        Assert.Equal("a\tb\nc-\u00AD\u00D5", Assert.Single(flat.Blocks).Text);
    }

    [Fact]
    public void Read_DeletedTextOfACell_StaysInItsRow()
    {
        const string deleted = "<w:p><w:del w:author=\"x\"><w:r><w:delText>0900000001</w:delText></w:r></w:del></w:p>";
        const string replaced = "<w:p><w:r><w:t>An</w:t></w:r><w:del w:author=\"x\"><w:r><w:delText>Anh</w:delText></w:r></w:del></w:p>";
        var flat = Read(Table("<w:tr>" + Cell(replaced) + Cell(deleted) + "</w:tr>"));

        var cells = Assert.Single(Assert.Single(flat.Tables).Rows).Cells;
        Assert.Equal(["0:An", "1:0900000001"], cells.Select(cell => $"{cell.Column}:{cell.Block.Text}"));
        Assert.Equal(DocumentParts.TrackedDeletion, cells[1].Block.Location.Part);
        Assert.Equal("R1C2", cells[1].Block.Location.Cell);
        Assert.Equal(["0900000001", "Anh"], flat.Texts(DocumentParts.TrackedDeletion));
    }

    [Fact]
    public void Read_Table_GivesCellsWithSpansAndHeader()
    {
        var flat = Read(P("trên") + Table(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("Họ tên", "<w:vMerge w:val=\"restart\"/>") + Cell("Cha", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>",
            "<w:tr>" + Cell("<w:p/>", "<w:vMerge/>") + Cell("Tên") + Cell(P("SĐT") + P("di động")) + "</w:tr>") + P("dưới"));

        Assert.Equal(3, flat.Sections.Count);
        var table = Assert.Single(flat.Tables);
        Assert.False(table.IsSheet);
        var rows = table.Rows.ToList();
        Assert.True(rows[0].IsHeader);
        Assert.False(rows[1].IsHeader);
        Assert.Equal([(0, 1, 2), (1, 2, 1)], rows[0].Cells.Select(c => (c.Column, c.ColumnSpan, c.RowSpan)));
        Assert.Equal([(1, "Tên"), (2, "SĐT\ndi động")], rows[1].Cells.Select(c => (c.Column, c.Block.Text)));
        Assert.Equal("R2C3", rows[1].Cells[1].Block.Location.Cell);
        Assert.Equal(Enumerable.Range(0, 6), flat.Blocks.Select(b => b.Ordinal));
    }
}
