using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Tests.Files;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*.docx", "a.docx", true)]
    [InlineData("*.docx", "sub/deep/A.DOCX", true)]
    [InlineData("*.docx", "a.docx.txt", false)]
    [InlineData("sub/*.docx", "sub/a.docx", true)]
    [InlineData("sub/*.docx", "sub/deep/a.docx", false)]
    [InlineData("sub/*.docx", "other/sub/a.docx", false)]
    [InlineData("sub/**", "sub/deep/a.docx", true)]
    [InlineData("sub/**", "sub", false)]
    [InlineData("**/tmp/*", "a/b/tmp/x", true)]
    [InlineData("**/tmp/*", "tmp/x", true)]
    [InlineData("**/tmp/*", "atmp/x", false)]
    [InlineData("/root.txt", "root.txt", true)]
    [InlineData("./sub/a.txt", "sub/a.txt", true)]
    [InlineData("lop-?a.xlsx", "lop-6a.xlsx", true)]
    [InlineData("lop-?a.xlsx", "lop-10a.xlsx", false)]
    [InlineData("lop[6-8].txt", "lop7.txt", true)]
    [InlineData("lop[6-8].txt", "lop9.txt", false)]
    [InlineData("lop[!6-8].txt", "lop9.txt", true)]
    [InlineData("lop[!6-8].txt", "lop7.txt", false)]
    [InlineData("a[b.txt", "a[b.txt", true)]
    [InlineData("HỒ SƠ*", "hồ sơ lớp.docx", true)]
    public void Matches_PatternAndPath_AsStated(string pattern, string path, bool expected) =>
        Assert.Equal(expected, Glob.Parse(pattern).Matches(path));

    [Fact]
    public void Matches_ManyStarsOverLongName_IsAnsweredAtOnce()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        Assert.False(Glob.Parse(pattern).Matches(new string('a', 5000)));
    }

    [Fact]
    public void Parse_EmptyPattern_IsRefused() => Assert.Throws<ArgumentException>(() => Glob.Parse(" "));
}
