using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class VietnameseLettersTests
{
    [Theory]
    [InlineData("NGUYỄN THỊ MẪU ĐƠN", "nguyễn thị mẫu đơn")]
    [InlineData("H'Mẫu ÊÑUÔL AYŬN", "h'mẫu êñuôl ayŭn")]
    public void ToLower_VietnameseAndMinorityLetters_LowersEach(string text, string expected)
    {
        Assert.Equal(expected, VietnameseLetters.ToLower(text));
        Assert.Equal(VietnameseLetters.ToUpper(text), VietnameseLetters.ToUpper(expected));
    }

    [Theory]
    [InlineData("NGUYỄN Thị Mẫu Đơn", "nguyen thi mau don")]
    [InlineData("Êñuôl Ayŭn Čil Ðỗ Ɖặng", "enuol ayun cil do dang")]
    [InlineData("plain ascii", "plain ascii")]
    public void Fold_MarkedLetters_AreBareOfSameLength(string text, string expected) => Assert.Equal(expected, VietnameseLetters.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("Qúy", "Quý")]
    [InlineData("Hùynh", "Huỳnh")]
    [InlineData("Hòang", "Hoàng")]
    [InlineData("Thuỳ Khoẻ Loã", "Thùy Khỏe Lõa")]
    [InlineData("Tòan Quảng gìa", "Toàn Quảng già")]
    [InlineData("Ngoài khuỷu", "Ngòai khủyu")]
    public void FoldTonePlace_SameSyllableTwoSpellings_AreEqual(string one, string other) =>
        Assert.Equal(VietnameseLetters.FoldTonePlace(one), VietnameseLetters.FoldTonePlace(other));

    [Theory]
    [InlineData("quý", "quý")]
    [InlineData("gì", "gì")]
    [InlineData("giếng", "giếng")]
    [InlineData("mùa", "mùa")]
    [InlineData("nghỉ hè!", "nghỉ hè!")]
    [InlineData("của qủa", "của quả")]
    public void FoldTonePlace_AgreedPlace_IsKept(string text, string expected) => Assert.Equal(expected, VietnameseLetters.FoldTonePlace(text));

    [Fact]
    public void TryCompose_NoSuchLetter_LeavesTheLetter()
    {
        Assert.False(VietnameseLetters.TryCompose('b', '\u0301', out var composed));
        Assert.Equal('b', composed);
        Assert.False(VietnameseLetters.TryCompose('á', '\u0300', out composed));
        Assert.Equal('á', composed);
    }
}
