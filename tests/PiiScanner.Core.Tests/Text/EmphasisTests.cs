namespace PiiScanner.Core.Tests.Text;

/// <summary>Signs of bold and italic text, and lines of forms written on, against masks.</summary>
public sealed class EmphasisTests
{
    [Theory]
    [InlineData("**Lê Thị Mẫu** (05/09/2015)", "Lê Thị Mẫu (05/09/2015)")]
    [InlineData("- **Họ tên:** Lê Thử", "- Họ tên: Lê Thử")]
    [InlineData("> __Lê Thử__ — _mau.thu@example.vn_", "> Lê Thử — mau.thu@example.vn")]
    [InlineData("***Lê Thử*** và **_Trần Mẫu_**", "Lê Thử và Trần Mẫu")]
    [InlineData("SĐT: **0912345678**", "SĐT: 0912345678")]
    [InlineData("Tôi là _____Lê Thử_____ , sinh năm 1984", "Tôi là _____Lê Thử , sinh năm 1984")]
    public void Find_TextSetOff_LosesItsSigns(string source, string expected) =>
        Assert.Equal(expected, TextNormalizerTests.Normalized(source).Text);

    [Theory]
    [InlineData("Lê Thị M**")]
    [InlineData("L** T** M**")]
    [InlineData("0*******12 và **34** cuối")]
    [InlineData("Họ tên: ______ Lớp: ______")]
    [InlineData("* Lê Thử\n* Trần Mẫu")]
    [InlineData("ten_dang_nhap = \"le_thu\"")]
    [InlineData("3 * 4 = 12, 5*6 = 30")]
    [InlineData("**Lê Thử\nTrần Mẫu**")]
    public void Find_MaskBlankOrSum_StaysAsItStands(string source) =>
        Assert.Equal(source, TextNormalizerTests.Normalized(source).Text);

    [Fact]
    public void Find_TextSetOff_KeepsTheWayBack()
    {
        var text = TextNormalizerTests.Normalized("Em **Lê Thử** học 6A");
        var span = text.ToOriginal(3, 6);

        Assert.Equal("Lê Thử", "Em **Lê Thử** học 6A".Substring(span.Start, span.Length).Trim('*'));
    }
}
