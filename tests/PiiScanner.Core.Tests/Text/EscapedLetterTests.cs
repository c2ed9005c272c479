using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

public class EscapedLetterTests
{
    [Theory]
    [InlineData(@"Nguy\u1ec5n V\u0103n M\u1EABu", "Nguyễn Văn Mẫu")]
    [InlineData(@"L\xea \u0110\xecnh", "Lê Đình")]
    [InlineData(@"ma\u0302\u0303u", "mẫu")]
    [InlineData(@"H\u1ed3ng\u0020An", "Hồng An")]
    [InlineData(@"\u042f \u5206", @"\u042f \u5206")]
    [InlineData(@"C:\users\xampp\u12", @"C:\users\xampp\u12")]
    [InlineData(@"đã \u1ec5", "đã ễ")]
    public void Normalize_EscapesOfPrograms_AreLettersOfLatinScriptOnly(string text, string normal)
    {
        Assert.Equal(normal, TextNormalizer.Normalize(TextNormalizerTests.Block(text)).Text);
    }

    [Fact]
    public void ToOriginal_OfAnEscapedName_IsTheStretchThatWritesIt()
    {
        var normal = TextNormalizer.Normalize(TextNormalizerTests.Block(@"x: Nguy\u1ec5n V\u0103n; y"));
        var span = normal.ToOriginal(normal.Text.IndexOf("Nguyễn", StringComparison.Ordinal), "Nguyễn Văn".Length);
        Assert.Equal(@"Nguy\u1ec5n V\u0103n", @"x: Nguy\u1ec5n V\u0103n; y".Substring(span.Start, span.Length));
    }
}
