using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Tests.Fonts;

public class GlyphNamesTests
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("Dcroat", "Đ")]
    [InlineData("uhornhookabove", "ử")]
    [InlineData("Acircumflexdotbelow", "Ậ")]
    [InlineData("abreveacute", "ắ")]
    [InlineData("Gcommaaccent", "Ģ")]
    [InlineData("uni1EA1030A", "\u1EA1\u030A")]
    [InlineData("u1F600", "😀")]
    [InlineData("f_f_i.liga", "ffi")]
    [InlineData("afii10023", "Ё")]
    [InlineData("oneoldstyle", "1")]
    public void TextOf_KnownName_GivesItsCharacters(string name, string expected) => Assert.Equal(expected, GlyphNames.TextOf(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("a__b")]
    [InlineData(".")]
    [InlineData(".notdef")]
    [InlineData("uniZZZZ")]
    [InlineData("uD800")]
    [InlineData("g123")]
    [InlineData("acuteacute")]
    public void TextOf_NameWithoutMeaning_GivesNothing(string name) => Assert.Null(GlyphNames.TextOf(name));

    [Fact]
    public void TextOf_AnyName_DoesNotFail()
    {
        var random = new Random(3);
        const string letters = "auniAB09_.acutehornsmall";
        for (var i = 0; i < 20_000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.NotEqual("", GlyphNames.TextOf(name));
        }
    }
}
