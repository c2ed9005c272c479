using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Tests.Detection;

public class PhraseIndexTests
{
    [Theory]
    [InlineData("Ngày sinh: x", true)]
    [InlineData("NGÀY SINH", true)]
    [InlineData("ngay sinh", true)]
    [InlineData("ngày\u00A0 sinh", true)]
    [InlineData("ngày\nsinh", true)]
    [InlineData("ngáy sinh", false)]
    [InlineData("ngày sinhx", false)]
    [InlineData("xngày sinh", false)]
    [InlineData("ngày  ", false)]
    public void IsIn_PhraseInAnyDress_IsFound(string text, bool expected) =>
        Assert.Equal(expected, PhraseIndex.Of(["ngày sinh"]).IsIn(text));

    [Theory]
    [InlineData("hòa", "hoà", true)]
    [InlineData("hoà", "hòa", true)]
    [InlineData("hòa", "hóa", false)]
    [InlineData("tổ", "to", true)]
    [InlineData("tổ", "tố", false)]
    [InlineData("to", "tổ", false)]
    public void IsIn_OtherMarks_OnlyTheSameToneFits(string phrase, string text, bool expected) =>
        Assert.Equal(expected, PhraseIndex.Of([phrase]).IsIn(text));

    [Fact]
    public void Next_LongerPhraseAtTheSamePlace_ComesFirst()
    {
        var at = 0;
        Assert.True(PhraseIndex.Of(["mồ côi", "mồ côi cha"]).Next("em mồ côi cha", ref at, 13, out var hit));
        Assert.Equal((3, 10), (hit.Start, hit.Length));
    }

    [Fact]
    public void TryMatch_PhraseThatEndsInADot_NeedsTheDot()
    {
        var index = PhraseIndex.Of(["p."]);
        Assert.True(index.TryMatch("P.12", 0, out _));
        Assert.False(index.TryMatch("P 12", 0, out _));
    }
}
