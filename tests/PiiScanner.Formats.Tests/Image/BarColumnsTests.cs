using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

public sealed class BarColumnsTests
{
    private static readonly string[][] Rows =
    [
        ["STT | Họ và tên", "Ngày sinh | Số CCCD"],
        ["1 Nguyễn Thử An", "14/07/2007 [082307864786"],
        ["2 Trần Thị Mẫu", "11/08/2007 |034307016404"],
        ["3 Lê Hoàng Thử", "09/11/2009 [|048209664976"],
        ["4 Võ Văn Thử", "21/02/2010 096310063924"],
    ];

    [Fact]
    public void Part_RuleReadAsALetter_PartsTheColumn()
    {
        var table = BarColumns.Part(Unruled(Rows));
        Assert.Equal(3, table.Columns);
        Assert.Equal(["Ngày sinh", "14/07/2007", "11/08/2007", "09/11/2009", "21/02/2010"], table.Rows.Select(row => row[1].Text));
        Assert.Equal(["Số CCCD", "082307864786", "034307016404", "048209664976", "096310063924"], table.Rows.Select(row => row[2].Text));
        Assert.Equal("1 Nguyễn Thử An", table.Rows[1][0].Text);
        Assert.Equal([0, 1, 2], table.Rows[1].Select(cell => cell.Column));
    }

    [Fact]
    public void Part_TableWithoutMarks_IsLeftAlone()
    {
        var table = Pages.Table(0, [.. Rows.Select(row => row.Select(text => text.Replace("| ", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)).ToArray())]);
        Assert.Same(table, BarColumns.Part(table));
    }

    [Fact]
    public void Part_MarksInFewCells_AreNoRule()
    {
        string[][] rows = [["Họ tên", "Ghi chú"], ["Nguyễn Thử An", "lớp | 6A"], ["Trần Thị Mẫu", "lớp 6A"], ["Lê Hoàng Thử", "lớp 6B"], ["Võ Văn Thử", "lớp 6C"]];
        Assert.Equal(2, BarColumns.Part(Unruled(rows)).Columns);
    }

    private static OcrTable Unruled(string[][] rows) => Pages.Table(0, rows) with { IsRuled = false };
}
