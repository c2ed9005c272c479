using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class ExcelReadTests
{
    private static Flat Read(ExcelBuilder builder) => Flat.Read(new ExcelFormat(), builder.ToFile());

    [Theory]
    [InlineData(Main)]
    [InlineData(Strict)]
    public void Read_SharedInlineAndNumber_GivesCells(string main)
    {
        var flat = Read(new ExcelBuilder(main).Strings("Họ tên", "Lê Thử").Sheet("Lớp 6A",
            Row(1, Shared("A1", 0), ExcelBuilder.Text("B1", "SĐT")) + Row(3, Shared("A3", 1), Number("B3", "912345678"))));

        var sheet = Assert.Single(flat.Tables);
        Assert.True(sheet.IsSheet);
        Assert.Equal("Lớp 6A", sheet.Name);
        Assert.Equal([0, 2], sheet.Rows.Select(r => r.Index));
        var phone = flat.Block("912345678");
        Assert.Equal(("B3", "Lớp 6A", CellValueType.Number, "912345678"), (phone.Location.Cell, phone.Location.Sheet, phone.ValueType, phone.RawValue));
        Assert.Equal(["Họ tên", "SĐT", "Lê Thử", "912345678"], flat.Texts());
    }
}
