using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Spreadsheets too wide for their paper.</summary>
public sealed class SidePagesTests
{
    private static readonly double[] Left = [40, 160, 100];
    private static readonly double[] Right = [100, 150];

    [Fact]
    public void Read_ColumnsOnPagesOfTheirOwn_BelongToTheRowsBesideThem()
    {
        var builder = new PdfBuilder();
        foreach (var page in (int[])[0, 1]) builder.AddPage(Table(50, 760, Left, Pupils(page)));
        foreach (var page in (int[])[0, 1]) builder.AddPage(Table(50, 760, Right, Phones(page)));

        var rows = Assert.Single(Read(builder).Tables).Rows.ToList();

        Assert.Equal(["STT", "Họ tên", "Ngày sinh", "Điện thoại", "Mẹ"], rows[0].Cells.Select(c => c.Block.Text));
        Assert.Equal([0, 1, 2, 3, 4], rows[5].Cells.Select(c => c.Column));
        Assert.Equal(["5", "Nguyễn Văn E", "05/02/2012", "0912 000 005", "Trần Thị E"], rows[5].Cells.Select(c => c.Block.Text));
        Assert.Equal([2, 2, 2, 4, 4], rows[9].Cells.Select(c => c.Block.Location.Page!.Value));
        Assert.Equal(17, rows.Count);
    }

    [Fact]
    public void Read_OnePageBesideAnother_IsOneTable()
    {
        var builder = WithPage(Table(50, 760, Left, Pupils(0)) + Show(300, 100, "HIỆU TRƯỞNG"));
        builder.AddPage(string.Concat(Phones(0).Select((row, i) => Show(50, 746 - 20 * i, row[0]))));

        var flat = Read(builder);

        Assert.Equal(["8", "Nguyễn Văn H", "08/02/2012", "0912 000 008"], Assert.Single(flat.Tables).Rows.ElementAt(8).Cells.Select(c => c.Block.Text));
        Assert.Single(flat.Texts(), t => t.Contains("0912 000 008", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NextPageCountsByItself_IsAnotherList()
    {
        var builder = WithPage(Table(50, 760, Left, Pupils(0)));
        builder.AddPage(Table(50, 760, [60, 200], [["STT", "Học sinh"], .. Enumerable.Range(1, 8).Select(i => new[] { $"{i}", "Lê Thị " + (char)('A' + i) })]));
        Assert.Equal(2, Read(builder).Tables.Count);
    }

    [Fact]
    public void Read_NextPageBeginsAlike_IsAnotherList()
    {
        var builder = WithPage(Table(50, 760, Right, Named("Nguyễn")));
        builder.AddPage(Table(50, 760, [120, 160], Named("Trần")));
        Assert.Equal(2, Read(builder).Tables.Count);
    }

    private static string[][] Named(string surname) => [["Họ tên", "Lớp"], .. Enumerable.Range(1, 6).Select(i => new[] { $"{surname} Văn {(char)('A' + i)}", "7A" })];

    private static string[][] Pupils(int page) =>
        [.. page == 0 ? new[] { new[] { "STT", "Họ tên", "Ngày sinh" } } : [],
            .. Enumerable.Range(8 * page + 1, 8).Select(i => new[] { $"{i}", $"Nguyễn Văn {(char)('A' + i - 1)}", $"{i:00}/02/2012" })];

    private static string[][] Phones(int page) =>
        [.. page == 0 ? new[] { new[] { "Điện thoại", "Mẹ" } } : [], .. Enumerable.Range(8 * page + 1, 8).Select(i => new[] { $"0912 000 {i:000}", $"Trần Thị {(char)('A' + i - 1)}" })];

    private static Flat Read(PdfBuilder builder) => Flat.Read(new PdfFormat(), builder.File());
}
