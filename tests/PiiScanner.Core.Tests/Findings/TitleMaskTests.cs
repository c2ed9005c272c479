using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Findings;

public sealed class TitleMaskTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "Ng***")]
    [InlineData("6A1", "6A1")]
    [InlineData("Hồ sơ em Trần Thị Bích Thảo", "Hồ sơ em Tr***")]
    [InlineData("Phụ huynh 0912345678", "Phụ huynh 0*******78")]
    [InlineData("Trường THCS Nguyễn Du", "Trường THCS Nguyễn Du")]
    [InlineData("Hộ nghèo", "Hộ nghèo")]
    [InlineData("Mã 1234567", "Mã *******")]
    public void Examine_SheetName_IsMaskedLikeValues(string sheet, string masked)
    {
        var said = Examine(sheet, showValues: false);
        Assert.All(said.Findings, finding => Assert.Equal(masked, finding.Location.Sheet));
        Assert.All(said.Records, record => Assert.Equal(masked, record.Location.Sheet));
        var list = Assert.Single(said.Lists);
        Assert.Equal(masked, list.Location.Sheet);
        Assert.Contains(list.Title, new[] { masked, null });
        Assert.NotEmpty(said.Findings);
    }

    [Fact]
    public void Examine_ShowValues_LeavesTheSheetName() => Assert.Equal("Nguyễn Văn Mẫu", Assert.Single(Examine("Nguyễn Văn Mẫu", showValues: true).Lists).Title);

    private static Examination Examine(string sheet, bool showValues)
    {
        string[][] rows = [["Họ và tên", "Ngày sinh"], ["Lê Thị Hoa", "05/09/2014"], ["Phạm Văn Bình", "14/02/2014"], ["Vũ Minh Đức", "30/11/2014"], ["Đỗ Thu Hà", "01/03/2014"]];
        var document = new Document(_ => [new TableSection(rows.Select((cells, r) => new TableRow(r, [.. cells.Select((text, c) =>
            new TableCell(c, new TextBlock((r * 2) + c, text, new Location { Sheet = sheet, Cell = $"{(char)('A' + c)}{r + 1}" })))]))) { Name = sheet, IsSheet = true }]);
        return DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 9, 5), ShowValues = showValues }, CancellationToken.None);
    }
}
