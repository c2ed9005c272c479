using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;

namespace PiiScanner.Fixtures.Tests;

public sealed class InventedPeopleTests
{
    private static readonly Province Home = Province.All.Single(p => p.Name == "Hà Nội");

    [Fact]
    public void Class_OfGradeSix_NumbersAgreeWithSexAndBirth()
    {
        var pupils = new PeopleForge(NameSplit.All).Class(new Dice(1), 200, 6, 2026, "6A", Home);
        Assert.All(pupils, p =>
        {
            Assert.Equal(12, p.NationalId.Length);
            Assert.StartsWith(p.Province.Code, p.NationalId, StringComparison.Ordinal);
            Assert.Equal(p.Sex == Sex.Male ? '2' : '3', p.NationalId[3]);
            Assert.Equal((p.Birth.Year % 100).ToString("00", null), p.NationalId[4..6]);
            Assert.InRange(p.Birth.Year, 2013, 2015);
            Assert.Matches("^0[0-9]{9}$", p.Mother.Phone);
            Assert.InRange(p.Mother.BirthYear, p.Birth.Year - 45, p.Birth.Year - 18);
        });
    }

    [Fact]
    public void Pupil_OfEachSplit_SharesNoGivenName()
    {
        var dev = GivenNames(NameSplit.Dev);
        var test = GivenNames(NameSplit.Test);
        Assert.True(dev.Count > 100 && test.Count > 60, $"{dev.Count} and {test.Count}");
        Assert.Empty(dev.Intersect(test));
    }

    [Fact]
    public void Pupil_OfAnyGroup_IsTwoToSixWordsOfLettersAndApostrophes()
    {
        var forge = new NameForge(NameSplit.All);
        var dice = new Dice(9);
        var names = Enumerable.Range(0, 3000).Select(_ => forge.Pupil(dice, minorityShare: 0.4)).ToList();
        Assert.All(names, n => Assert.True(n.Full.Split(' ').Length is >= 1 and <= 6 && n.Full.All(c => char.IsLetter(c) || c is ' ' or '\'' or '’') && n.Full.Length is > 2 and < 40, n.Full));
        Assert.True(names.Select(n => n.Group).Distinct().Count() >= 14);
    }

    [Fact]
    public void TaxCode_Made_HasValidCheckDigit()
    {
        var code = NumberForge.TaxCode(new Dice(5));
        int[] weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        var sum = weights.Select((weight, i) => weight * (code[i] - '0')).Sum();
        Assert.Equal((10 - sum % 11) % 11, code[9] - '0');
    }

    [Fact]
    public void Serial_OfKnownDate_IsExcels() => Assert.Equal(42252, Cell.Serial(new DateOnly(2015, 9, 5)));

    [Theory]
    [InlineData("Nguyễn Thị Mẫu Đơn", "NguyÔn ThÞ MÉu §¬n", "Nguyeãn Thò Maãu Ñôn")]
    public void Seen_KnownText_MatchesTheGatheredExample(string text, string tcvn3, string vni)
    {
        Assert.Equal(tcvn3, LegacyEncoding.Tcvn3.Seen(text));
        Assert.Equal(vni, LegacyEncoding.Vni.Seen(text));
    }

    [Theory]
    [InlineData("Nguyễn Thị Hòa Bình ở Đắk Lắk")]
    [InlineData("ĐẶNG THUỶ ƯỚC")]
    public void Compose_OfDecomposed_GivesTheTextBack(string text)
    {
        Assert.NotEqual(text, VietnameseText.Decompose(text));
        Assert.Equal(text, VietnameseText.Compose(VietnameseText.Decompose(text)));
    }

    [Fact]
    public void SwapTonePlace_OaAndUy_ButNotQuy() => Assert.Equal("Hoà Thuý Quý", VietnameseText.SwapTonePlace("Hòa Thúy Quý"));

    private static HashSet<string> GivenNames(NameSplit split)
    {
        var forge = new NameForge(split);
        var dice = new Dice(7);
        return [.. Enumerable.Range(0, 4000).Select(_ => forge.Pupil(dice, minorityShare: 0)).Where(n => n.Group == "kinh").Select(n => VietnameseText.Unmark(n.GivenPart))];
    }
}
