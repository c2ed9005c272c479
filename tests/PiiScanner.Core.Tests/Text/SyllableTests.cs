using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class SyllableTests
{
    [Theory]
    [InlineData("nguyễn thị mẫu trần văn thử lê hoàng quốc khuỷu nghiêng giếng gì giặt quýt quỳnh huỳnh")]
    [InlineData("hoà hòa thuý thúy qúy quý oanh yến uyên ước ưng ẩn ngoằn ngoèo xoong kẻng ghế nghỉ ngà")]
    [InlineData("ĐƯỜNG PHƯỚC Khuyết Tuyết Giỏi gìn quốc quơ thuở moóc huỵch khúc khuỷu trượt")]
    public void IsVietnamese_WordsOfTheLanguage_Pass(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(Syllable.IsVietnamese(word), word);
            Assert.True(Syllable.IsVietnameseWithoutMarks(word), word);
        }
    }

    [Theory]
    [InlineData("NguyÔn MÉu §¬n Tröôøng hoïc bac cat ngi cê kông ghà nghà ngệ ngê klm école straße Ksor Êñuôl Rmah Mlô a1 nguyễễn hóà the\u0301 quq z w")]
    public void IsVietnamese_OtherWords_Fail(string words)
    {
        foreach (var word in words.Split(' ').Where(static word => word.Length > 0)) Assert.False(Syllable.IsVietnamese(word), word);
    }

    [Theory]
    [InlineData("nguyen", true)]
    [InlineData("thuong", true)]
    [InlineData("school", false)]
    [InlineData("street", false)]
    [InlineData("kong", false)]
    [InlineData("bac", true)]
    [InlineData("", false)]
    [InlineData("nghiengx", false)]
    public void IsVietnameseWithoutMarks_BareWord_TellsPossibleSyllables(string word, bool expected) =>
        Assert.Equal(expected, Syllable.IsVietnameseWithoutMarks(word));
}
