using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Tests.Detection;

public class CellFitTests
{
    [Theory]
    [InlineData("phone-number", "912345678", "0912345678")]
    [InlineData("phone-number", "0912 345 678", "0912345678")]
    [InlineData("phone-number", "O912345678", "0912345678")]
    [InlineData("phone-number", "09l2345678", "0912345678")]
    [InlineData("phone-number", "'0912345678", "0912345678")]
    [InlineData("phone-number", "0912345678 (mẹ)", "0912345678")]
    [InlineData("phone-number", "Mẹ: 0912345678", "0912345678")]
    [InlineData("phone-number", "01682345678", "0382345678")]
    [InlineData("phone-number", "02513822123", "02513822123")]
    [InlineData("national-id", "75209012345", "075209012345")]
    [InlineData("national-id", "1209012345", "001209012345")]
    [InlineData("national-id", "'075209012345", "075209012345")]
    [InlineData("national-id", "075 209 012 345", "075209012345")]
    [InlineData("national-id", "O752O9Ol2345", "075209012345")]
    [InlineData("national-id", "271234567", "271234567")]
    [InlineData("birth-date", "05/09/2015", "2015-09-05")]
    [InlineData("birth-date", "5.9.15", "2015-09-05")]
    [InlineData("birth-date", "05092015", "2015-09-05")]
    [InlineData("birth-date", "20150905", "2015-09-05")]
    [InlineData("birth-date", "2015-09-05 00:00:00", "2015-09-05")]
    [InlineData("birth-date", "42252", "2015-09-05")]
    [InlineData("birth-date", "2015", "2015")]
    [InlineData("birth-date", "09/2015", "2015-09")]
    [InlineData("birth-date", "00/00/1978", "1978")]
    [InlineData("birth-date", "--/--/2010", "2010")]
    [InlineData("birth-date", "05 / 09 / 2015", "2015-09-05")]
    [InlineData("birth-date", "ngày 05 tháng 9 năm 2015", "2015-09-05")]
    [InlineData("birth-date", "5/9/2O15", "2015-09-05")]
    [InlineData("birth-date", "l5/09/2015", "2015-09-15")]
    [InlineData("birth-date", "05109/2015", "2015-09-05")]
    [InlineData("student-id", "7512345678", "7512345678")]
    [InlineData("student-id", "HS0123", "HS0123")]
    [InlineData("email", "An@Gmail.com", "an@gmail.com")]
    [InlineData("sensitive-attribute", "Hộ nghèo", "Hộ nghèo")]
    [InlineData("address", "Tổ 5, ấp 3, xã Mẫu", "Tổ 5, ấp 3, xã Mẫu")]
    [InlineData("bank-account", "0071001234567", "0071001234567")]
    [InlineData("vehicle-plate", "60B1-123.45", "60B112345")]
    public void Fits_CellOfAColumn_GivesTheNormalForm(string kind, string cell, string expected)
    {
        Assert.True(Engines.All.Fits(kind, Engines.Text(cell), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("phone-number", "Nguyễn Văn Mẫu")]
    [InlineData("phone-number", "12345")]
    [InlineData("study-result", "6A1")]
    [InlineData("phone-number", "1900 1234")]
    [InlineData("national-id", "7520901234")]
    [InlineData("national-id", "6A1")]
    [InlineData("birth-date", "31/02/2015")]
    [InlineData("birth-date", "6A1")]
    [InlineData("birth-date", "8,5")]
    [InlineData("email", "không có")]
    [InlineData("sensitive-attribute", "Giỏi")]
    [InlineData("phone-number", "")]
    public void Fits_CellOfSomethingElse_IsRefused(string kind, string cell) =>
        Assert.False(Engines.All.Fits(kind, Engines.Text(cell), out _));

    [Fact]
    public void FitAll_SeveralPhonesInACell_GivesEachWithItsPlace()
    {
        const string cell = "Bố: 0912345678 / Mẹ: 0387.654.321\n0701234567";
        var values = new List<FittedValue>();
        Engines.All.FitAll("phone-number", Engines.Text(cell), values);
        Assert.Equal(["0912345678", "0387654321", "0701234567"], values.Select(v => v.Normalized));
        Assert.Equal("0387.654.321", cell.Substring(values[1].Start, values[1].Length));
    }
}
