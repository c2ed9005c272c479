using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

public sealed class TableMendingTests
{
    private static readonly string[] Heading = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Số CCCD", "Nơi sinh"];

    private static readonly string[][] Rows =
    [
        Heading,
        ["1", "Nguyên Văn Thử", "Nam", "05/09/2015", "075215012345", "Định Quán"],
        ["2", "Trần Thị Nguyên", "Nữ", "12/03/2015", "075315012346", "Đồng Nai"],
        ["3", "Đỉnh Minh ThịnhĐăng", "Nam", "30/11/2015", "075215012347", "Đồng Nai"],
        ["4", "Lê Hoàng Nam", "Nam", "02/02/2015", "075215012348", "Đồng Nai"],
    ];

    [Fact]
    public void Mend_ColumnOfNames_MendsNamesAndKeepsWhatWasRead()
    {
        var mending = new TableMending(DocumentExaminer.Default.Guide);
        var table = mending.Mend(Pages.Of(tables: [Pages.Table(100, Rows)])).Tables[0];
        Assert.Equal(["Nguyễn Văn Thử", "Trần Thị Nguyên", "Đinh Minh Thịnh Đăng", "Lê Hoàng Nam"], table.Rows.Skip(1).Select(row => row[1].Text));
        Assert.Equal("Đỉnh Minh ThịnhĐăng", mending.Raw[table.Rows[3][1]]);
        Assert.Equal(2, mending.Raw.Count);
    }

    [Fact]
    public void Mend_OtherColumns_StayAsTheyWereRead()
    {
        var table = new TableMending(DocumentExaminer.Default.Guide).Mend(Pages.Of(tables: [Pages.Table(100, Rows)])).Tables[0];
        Assert.Equal("Định Quán", table.Rows[1][5].Text);
        Assert.Equal(Heading, table.Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Mend_ListWithoutMarks_StaysWithoutMarks()
    {
        string[][] rows = [["STT", "Ho va ten", "Ngay sinh"], ["1", "NGUYEN VAN THU", "05/09/2015"], ["2", "TRAN THI NGUYEN", "12/03/2015"], ["3", "LE HOANG NAM", "02/02/2015"]];
        var table = new TableMending(DocumentExaminer.Default.Guide).Mend(Pages.Of(tables: [Pages.Table(100, rows)])).Tables[0];
        Assert.Equal(["NGUYEN VAN THU", "TRAN THI NGUYEN", "LE HOANG NAM"], table.Rows.Skip(1).Select(row => row[1].Text));
    }

    [Fact]
    public void Mend_UnreadableCellOfAPersonalColumn_StillCounts()
    {
        string[][] rows = [.. Rows];
        rows[2] = ["2", "", "Nữ", "", "", "Đồng Nai"];
        var page = Pages.Of(tables: [Pages.Table(100, rows)]);
        // Something is drawn in the cells for name and birth date; that for the number is blank.
        page = page with { Tables = [WithInk(page.Tables[0], 2, 1, 3)] };
        var mended = new TableMending(DocumentExaminer.Default.Guide).Mend(page);
        Assert.Equal([TextBlock.Unreadable, TextBlock.Unreadable, ""], new[] { 1, 3, 4 }.Select(column => mended.Tables[0].Rows[2][column].Text));

        var next = 0;
        var document = new Document(_ => new PictureSections(new PicturePage(mended), new PicturePlace(null), () => next++).Read());
        var said = DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30) }, CancellationToken.None);
        Assert.Equal((Verdict.Block, 4), (said.Verdict, said.People.Total));
        var unreadable = said.Findings.Where(finding => finding.Location.Cell is "R3C2" or "R3C4").ToList();
        Assert.Equal([FindingKinds.PersonName, FindingKinds.BirthDate], unreadable.Select(finding => finding.Kind));
        Assert.All(unreadable, finding => Assert.Equal(0, finding.OcrConfidence));
        Assert.Equal(new Box(300, 180, 300, 40), unreadable[0].Location.Box);
    }

    [Fact]
    public void Accepts_NumberThatContradictsItsRow_IsReadAgain()
    {
        string[][] rows = [.. Rows.Select(row => (string[])[.. row])];
        rows[1][4] = "075216012345"; // the row says 2015
        rows[2][4] = "075215012346"; // the row says a girl
        var expected = new TableExpectation(DocumentExaminer.Default.Guide).ForColumn(rows, 4)!; // not null: a column of numbers under its heading
        Assert.False(expected.Accepts(rows[1][4], 1));
        Assert.False(expected.Accepts(rows[2][4], 2));
        Assert.True(expected.Accepts(rows[3][4], 3));
        Assert.True(expected.Accepts(rows[1][4]));
        Assert.False(expected.Accepts("O75215012347", 3));
    }

    [Theory]
    [InlineData(1, "Lê Hoàng Nam", true)]
    [InlineData(1, "Lê Hoằng N4m", false)]
    [InlineData(1, "Nguyên Văn Thử", false)]
    [InlineData(3, "02/02/2015", true)]
    [InlineData(3, "02/02/2O15", false)]
    [InlineData(3, "42/02/2015", false)]
    public void Accepts_EachRole_KnowsItsValues(int column, string text, bool accepted) =>
        Assert.Equal(accepted, new TableExpectation(DocumentExaminer.Default.Guide).ForColumn(Rows, column)?.Accepts(text));

    [Fact]
    public void ForColumn_NothingExpected_IsNull() =>
        Assert.Null(new TableExpectation(DocumentExaminer.Default.Guide).ForColumn([["Nội dung", "Số lượng"], ["Bàn ghế", "30"], ["Bảng", "2"]], 1));

    private static OcrTable WithInk(OcrTable table, int row, params int[] columns) =>
        table with { Rows = table.Rows.SetItem(row, [.. table.Rows[row].Select(cell => columns.Contains(cell.Column) ? cell with { HasInk = true } : cell)]) };
}
