using PiiScanner.Formats.Xml;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.Xml;

public sealed class XmlFormatTests
{
    [Theory]
    [InlineData("a.txt", "<?xml version=\"1.0\"?><hs/>", "application/xml")]
    [InlineData("a.resx", "<root><data/></root>", "application/xml")]
    public void Recognize_Xml_ByContent(string path, string text, string mediaType)
    {
        var recognition = FormatCatalog.Recognize(File(path, text));
        Assert.Equal(("xml", mediaType), (recognition?.Format.Name, recognition?.MediaType));
    }

    [Theory]
    [InlineData("a.txt", "<3 các em")]
    [InlineData("a.xml", "không phải xml")]
    [InlineData("a.php", "<?php echo 1; ?>")]
    public void Recognize_OtherText_IsNotXml(string path, string text) => Assert.Null(new XmlFormat().Recognize(File(path, text)));

    [Fact]
    public void Read_DeclaredWindows1258_IsDecoded()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='windows-1258'?><ten>"u8, 0xD0, 0xF5, .. "n</ten>"u8];
        Assert.Equal("ten: Đơn", Assert.Single(Blocks(Read(SourceFile.FromBytes("a.xml", bytes)))).Text);
    }
}
