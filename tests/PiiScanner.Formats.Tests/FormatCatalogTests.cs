using PiiScanner.Formats.Text;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests;

public sealed class FormatCatalogTests
{
    [Fact]
    public void All_Implementations_AreInTheList()
    {
        var implementations = typeof(FormatCatalog).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IDocumentFormat)));
        Assert.Equal(implementations.Select(type => type.Name).Order(), FormatCatalog.All.Select(format => format.GetType().Name).Order());
    }

    [Fact]
    public void All_NamesAndExtensions_AreUniqueAndInLowerCase()
    {
        Assert.Equal(FormatCatalog.All.Count, FormatCatalog.All.Select(format => format.Name).Distinct().Count());
        var extensions = FormatCatalog.All.SelectMany(format => format.Extensions).ToList();
        Assert.Equal(extensions.Distinct(), extensions);
        Assert.All(extensions, extension => Assert.Matches(@"^\.[a-z0-9]+$", extension));
    }

    [Fact]
    public void All_TextIsLast() => Assert.IsType<TextFormat>(FormatCatalog.All[^1]);

    [Fact]
    public void Recognize_UnknownBytes_IsNull() => Assert.Null(FormatCatalog.Recognize(SourceFile.FromBytes("a.dat", [0, 1, 2, 3, 0xFF, 0, 0, 7])));

    [Theory]
    [InlineData("a.xls", "<html><table><tr><td>An", "extension-mismatch")]
    [InlineData("a.docx", "{\\rtf1 An}", "extension-mismatch")]
    [InlineData("a.jpg", "Nguyễn Văn An", "extension-mismatch")]
    [InlineData("a.csv", "Nguyễn Văn An", null)]
    [InlineData("a.txt", "a,b,c\n1,2,3\n4,5,6\n", null)]
    [InlineData("a.doc", "{\\rtf1 An}", null)]
    [InlineData("a", "An", null)]
    [InlineData("a.xyz", "An", null)]
    [InlineData("a.pdf", "", null)]
    public void Find_NameAndContentDisagree_IsANotice(string path, string text, string? code)
    {
        var file = File(path, text);
        // Word's own format may not be in the list yet; a name no format claims says nothing.
        if (!FormatCatalog.All.Any(format => format.Extensions.Contains(file.Extension)) && code is not null) return;
        Assert.Equal(code, ExtensionMismatch.Find(file, FormatCatalog.Recognize(file)!)?.Code);
    }

    [Theory]
    [InlineData("a.woff2", "wOF2xxxx", true)]
    [InlineData("a.mp3", "ID3\u0003\0\0\0", true)]
    [InlineData("a.mp4", "\0\0\0\u0018ftypmp42", true)]
    [InlineData("a.exe", "MZ\u0090\0", true)]
    [InlineData("a.pyc", "\0\u0001\u0002\0\0", true)]
    [InlineData("a.mp3", "Nguyễn Văn An", false)]
    [InlineData("a.pyc", "Nguyễn Văn An", false)]
    [InlineData("a.txt", "ID3", false)]
    [InlineData("a.css", "p{}", false)]
    [InlineData("a.mp3", "", false)]
    public void Contains_FilesWithoutText_ByNameAndContent(string path, string content, bool expected)
    {
        var bytes = content.All(c => c <= 0xFF) ? System.Text.Encoding.Latin1.GetBytes(content) : System.Text.Encoding.UTF8.GetBytes(content);
        Assert.Equal(expected, HoldsNoText.Contains(SourceFile.FromBytes(path, bytes)));
    }
}
