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
}
