using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Delimited;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.Delimited;

public sealed class DelimitedFormatTests
{
    private const string Roll = "STT,Họ và tên,Ngày sinh\r\n1,Nguyễn Thị Mẫu,05/09/2015\r\n2,Trần Văn Thử,06/10/2015\r\n";

    [Theory]
    [InlineData("a.csv", "text/csv")]
    [InlineData("a.txt", "text/csv")]
    public void Recognize_Table_IsDelimitedByContent(string path, string mediaType) =>
        Assert.Equal(mediaType, new DelimitedFormat().Recognize(File(path, Roll)));

    [Theory]
    [InlineData("Nguyễn Thị Mẫu\nTrần Văn Thử\n")]
    [InlineData("")]
    public void Recognize_OneColumnNamedCsv_IsNotDelimited(string text) => Assert.Null(new DelimitedFormat().Recognize(File("a.csv", text)));

    [Fact]
    public void Read_Utf16WithoutMark_GivesASheet()
    {
        var document = Read(SourceFile.FromBytes("a.csv", Encoding.Unicode.GetBytes(Roll)));
        var table = Assert.IsType<TableSection>(document.Sections.Single());
        Assert.True(table.IsSheet);
        Assert.Equal("Nguyễn Thị Mẫu", table.Rows.ElementAt(1).Cells[1].Block.Text);
        Assert.Equal(new Location { Cell = "B2", Line = 2, Column = 3 }, table.Rows.ElementAt(1).Cells[1].Block.Location);
    }

    [Fact]
    public void Read_Endlessly_PullsRowsOneByOne()
    {
        var row = Encoding.UTF8.GetBytes("1,Nguyễn Văn An,0900000000\n");
        var stream = new RepeatingStream(row, 1L << 40);
        var document = Assert.IsType<ReadResult.Ok>(new DelimitedFormat().Read(
            new SourceFile("a.csv", stream.Length, () => new RepeatingStream(row, 1L << 40)), new ReadContext(new ReadLimits { MaxFileBytes = long.MaxValue }), CancellationToken.None)).Document;
        Assert.Equal("0900000000", ((TableSection)document.Sections.Single()).Rows.ElementAt(50_000).Cells[2].Block.Text);
    }
}
