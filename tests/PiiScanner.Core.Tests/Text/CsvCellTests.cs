using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+2")]
    [InlineData("  +84")]
    [InlineData("-x, \"y\"")]
    [InlineData("@a")]
    [InlineData("'=1")]
    [InlineData("''@1")]
    [InlineData("\uFF1D1")]
    [InlineData("'a'")]
    [InlineData("hai\ndòng;\tba")]
    [InlineData("ds lớp 6A.docx")]
    public void Exact_AnyText_IsReadBackAndIsNoFormula(string text)
    {
        var cell = DelimitedReader.Read("x," + CsvCell.Exact(text) + "\ny,z\n", new DelimitedDialect(',')).Sections.OfType<TableSection>().Single().Rows.First().Cells.Last().Block.Text;
        Assert.Equal(text, CsvCell.Read(cell));
        Assert.DoesNotContain(cell.TrimStart()[0], "=+-@\uFF1D");
    }

    [Fact]
    public void Of_LinesAndFormulas_AreOneCellOfText()
    {
        Assert.Equal("\"'=a b\"", CsvCell.Of("=a\nb"));
        Assert.Equal("\"a \"\"b\"\"\"", CsvCell.Of("a \"b\""));
    }
}
