using PiiScanner.Core.Checks;

namespace PiiScanner.Core.Tests.Checks;

public class ChecksTests
{
    [Theory]
    [InlineData("075209012345", true, "075", Sex.Male, 2009)]
    [InlineData("001315000123", true, "001", Sex.Female, 2015)]
    [InlineData("096185000123", true, "096", Sex.Female, 1985)]
    [InlineData("003209012345", false, "", Sex.Unknown, 0)]
    [InlineData("075409012345", false, "", Sex.Unknown, 0)]
    [InlineData("07520901234", false, "", Sex.Unknown, 0)]
    [InlineData("07520901234a", false, "", Sex.Unknown, 0)]
    public void TryReadNationalId_TwelveDigits_TellsProvinceSexAndYear(string digits, bool valid, string province, Sex sex, int year)
    {
        Assert.Equal(valid, IdentityChecks.TryReadNationalId(digits, out var p, out var s, out var y));
        if (valid) Assert.Equal((province, sex, year), (p, s, y));
    }

    [Fact]
    public void IsProvinceCode_AllThousand_AreSixtyThree() =>
        Assert.Equal(63, Enumerable.Range(0, 1000).Count(i => IdentityChecks.IsProvinceCode(i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("national-id", "075 209 012345", true)]
    [InlineData("national-id", "075209000000", false)]
    [InlineData("old-national-id", "271 234 567", true)]
    [InlineData("old-national-id", "991234567", false)]
    [InlineData("health-card", "HN 2 75 7512345678", true)]
    [InlineData("health-card", "HN6757512345678", false)]
    [InlineData("tax-code", "0100109106", true)]
    [InlineData("tax-code", "0100109107", false)]
    [InlineData("tax-code", "0100109106-001", true)]
    [InlineData("tax-code", "0100109106-000", false)]
    [InlineData("tax-code", "0000109106", false)]
    [InlineData("trade-number", "978-0-306-40615-7", true)]
    [InlineData("trade-number", "978-0-306-40615-8", false)]
    [InlineData("luhn", "4111 1111 1111 1111", true)]
    [InlineData("luhn", "4111 1111 1111 1112", false)]
    [InlineData("bank-account", "1.250.000", false)]
    [InlineData("bank-account", "0071001234567", true)]
    [InlineData("mobile", "0912345678", true)]
    [InlineData("mobile", "0512345678", false)]
    [InlineData("mobile", "0 9 1 2 3 4 5 6 7 8", false)]
    [InlineData("landline", "0251 3822 123", true)]
    [InlineData("landline", "0201 3822 123", false)]
    [InlineData("old-landline", "061 3822123", true)]
    [InlineData("plate", "60A-123.45", true)]
    [InlineData("plate", "44A-123.45", false)]
    [InlineData("coordinates", "10.95, 106.83", true)]
    [InlineData("coordinates", "51.50, 0.12", false)]
    [InlineData("full-birth-date", "30/4/1975", false)]
    [InlineData("full-birth-date", "29/02/2015", false)]
    [InlineData("full-birth-date", "29/02/2016", true)]
    public void Check_Value_IsPossibleOrNot(string check, string value, bool expected)
    {
        var known = CheckCatalog.Find(check);
        Assert.NotNull(known);
        Assert.Equal(expected, known(value));
    }

    [Fact]
    public void Check_AnyText_NeverThrows()
    {
        var random = new Random(11);
        const string letters = "0123456789 .-/,()+@ABab:ổ°";
        foreach (var name in CheckCatalog.Names)
        {
            var check = CheckCatalog.Find(name)!; // not null: the name came from the catalog
            for (var i = 0; i < 300; i++) check(new string([.. Enumerable.Range(0, random.Next(2, 60)).Select(_ => letters[random.Next(letters.Length)])]));
        }
    }

    [Theory]
    [InlineData("0162", "032")]
    [InlineData("0120", "070")]
    [InlineData("0129", "082")]
    [InlineData("0186", "056")]
    [InlineData("0199", "059")]
    public void TryNormalize_ElevenDigitMobile_GetsItsNumberOfToday(string old, string now)
    {
        Assert.True(PhoneChecks.TryNormalize(old + "1234567", out var phone));
        Assert.Equal(now + "1234567", phone);
    }

    [Theory]
    [InlineData("05/09/15", false, "2015-09-05")]
    [InlineData("05/09/85", false, "1985-09-05")]
    [InlineData("05/09/15", true, "1915-09-05")]
    [InlineData("05/09/05", true, "2005-09-05")]
    [InlineData("'05/09/2015", false, "2015-09-05")]
    [InlineData("150905", false, "2005-09-15")]
    [InlineData("42252", false, "2015-09-05")]
    [InlineData("15", false, "2015")]
    [InlineData("1985", true, "1985")]
    [InlineData("Ngày 05/9/2015", false, "2015-09-05")]
    public void TryParseBirthDate_AsOfTwentySix_ReadsTheYear(string text, bool adult, string expected)
    {
        Assert.True(DateChecks.TryParseBirthDate(text, new DateTime(2026, 11, 1), adult, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("05/09/2030")]
    [InlineData("05/13/2015")]
    [InlineData("5/9")]
    [InlineData("")]
    [InlineData("không rõ")]
    [InlineData("1/2/3/4")]
    [InlineData("123456789012")]
    public void TryParseBirthDate_NoPastDate_IsRefused(string text) =>
        Assert.False(DateChecks.TryParseBirthDate(text, new DateTime(2026, 11, 1), out _));
}
