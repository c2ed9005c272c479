using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class NumberFormatterTests
{
    [Theory]
    [InlineData("912345678", "General", "912345678")]
    [InlineData("75209012345", "General", "75209012345")]
    [InlineData("1.75209012345E11", "General", "175209012345")]
    [InlineData("8.1999999999999993", "General", "8.2")]
    [InlineData("12.0", "General", "12")]
    [InlineData("912345678", "0000000000", "0912345678")]
    [InlineData("75209012345", "000000000000", "075209012345")]
    [InlineData("912345678", "0000 000 000", "0912 345 678")]
    [InlineData("912345678", "0###\\.###\\.###", "0912.345.678")]
    [InlineData("1234567", "#,##0", "1,234,567")]
    [InlineData("1234567.891", "#,##0.00", "1,234,567.89")]
    [InlineData("-1234", "#,##0;(#,##0)", "(1,234)")]
    [InlineData("-1234", "#,##0", "-1,234")]
    [InlineData("0.256", "0%", "26%")]
    [InlineData("15000000", "#,##0,,\" triệu\"", "15 triệu")]
    [InlineData("12", "\"HS\"000", "HS012")]
    [InlineData("7.5", "0.0#", "7.5")]
    [InlineData("84912345678", "[$-42A]+00 000 000 000", "+84 912 345 678")]
    [InlineData("5", "[<10]\"ít\";\"nhiều\"", "ít")]
    [InlineData("50", "[<10]\"ít\";\"nhiều\"", "nhiều")]
    [InlineData("12345", "0.00E+00", "1.23E+04")]
    [InlineData("3", "@", "3")]
    [InlineData("5", ";;;", "")]
    [InlineData("abc", "0", "abc")]
    [InlineData("1E+400", "0", "1E+400")]
    public void Format_Number_ShowsItAsTheFormatSays(string stored, string code, string shown) =>
        Assert.Equal(shown, NumberFormatter.Format(stored, new NumberFormat(code), is1904: false));

    [Theory]
    [InlineData("41157", "dd/mm/yyyy", "05/09/2012")]
    [InlineData("41157", "d/m/yy", "5/9/12")]
    [InlineData("41157", "m/d/yyyy", "05/09/2012")]
    [InlineData("41157.75", "mm/dd/yy h:mm AM/PM", "05/09/2012 18:00")]
    [InlineData("41157", "[$-42A]dd mmmm yyyy", "05/09/2012")]
    [InlineData("41157", "[$-409]mmmm d, yyyy;@", "05/09/2012")]
    [InlineData("41157", "yyyy-mm-dd", "2012-09-05")]
    [InlineData("41157", "mm/yyyy", "09/2012")]
    [InlineData("41157", "d-mmm", "5-Sep")]
    [InlineData("41157", "[$-F800]dddd, mmmm dd, yyyy", "05/09/2012")]
    [InlineData("41157", "dd\\-mm\\-yyyy;@", "05-09-2012")]
    [InlineData("41157", "\"Ngày \"dd\" tháng \"mm\" năm \"yyyy", "Ngày 05 tháng 09 năm 2012")]
    [InlineData("41157.75", "dd/mm/yyyy hh:mm", "05/09/2012 18:00")]
    [InlineData("0.5006944", "h:mm:ss AM/PM", "12:01:00 PM")]
    [InlineData("1.25", "[h]:mm", "30:00")]
    [InlineData("1", "dd/mm/yyyy", "01/01/1900")]
    [InlineData("59", "dd/mm/yyyy", "28/02/1900")]
    [InlineData("61", "dd/mm/yyyy", "01/03/1900")]
    [InlineData("-5", "dd/mm/yyyy", "-5")]
    [InlineData("9999999", "dd/mm/yyyy", "9999999")]
    public void Format_Date_ShowsItAsTheFormatSays(string stored, string code, string shown) =>
        Assert.Equal(shown, NumberFormatter.Format(stored, new NumberFormat(code), is1904: false));

    [Fact]
    public void Format_DateOfThe1904Calendar_CountsFromThere() =>
        Assert.Equal("05/09/2012", NumberFormatter.Format("39695", new NumberFormat("dd/mm/yyyy"), is1904: true));

    [Theory]
    [InlineData("0.000012", "0.000012")]
    [InlineData("1.2E-05", "0.000012")]
    [InlineData("79209012345678901234", "79209012345678901234")]
    public void Plain_StoredNumber_KeepsItsDigits(string stored, string plain) => Assert.Equal(plain, NumberFormatter.Plain(stored));
}
