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

    // Flat OpenDocument, Word 2003 and resources carry their pictures in the text; a key or certificate is no file.
    [Theory]
    [InlineData("<office:document xmlns:office='o' xmlns:draw='d'><draw:image><office:binary-data>\n {0}\n</office:binary-data></draw:image></office:document>", 1)]
    [InlineData("<w:wordDocument xmlns:w='w'><w:pict><w:binData w:name='wordml://1.png'>{0}</w:binData></w:pict><w:t>Lê Thị Mẫu</w:t><w:binData>{0}</w:binData></w:wordDocument>", 2)]
    [InlineData("<r><data><![CDATA[{0}]]></data></r>", 1)]
    [InlineData("<pkg:binaryData xmlns:pkg='p'>/////w&#10;AA{0}</pkg:binaryData>", 1, 306L)]
    [InlineData("<ds:X509Certificate xmlns:ds='d'>MIIDdzCCAl{0}</ds:X509Certificate>", 0)]
    public void Read_FilesInBase64_AreHandedOver(string xml, int count, long length = 300)
    {
        var png = new byte[300];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(png, 0);
        var source = File("a.fodt", "<?xml version='1.0'?>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, xml, Convert.ToBase64String(png, Base64FormattingOptions.InsertLineBreaks)));
        var taken = new List<SourceFile>();
        var document = Read(source, new ReadContext(new ReadLimits(), (child, _) => taken.Add(child)));
        Blocks(document).ToList();
        Assert.Empty(document.Gaps);
        Assert.Equal(Enumerable.Range(1, count).Select(number => ($"a.fodt!embedded-{number}", length)), taken.Select(child => (child.Path, child.Length)));

        var alone = Read(source, new ReadContext(new ReadLimits { MaxDepth = 0 }, (_, _) => Assert.Fail("too deep")));
        Blocks(alone).ToList();
        Assert.Equal(Enumerable.Repeat("embedded-not-read", count), alone.Gaps.Select(gap => gap.Code));
    }

    [Fact]
    public void Read_DeclaredWindows1258_IsDecoded()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='windows-1258'?><ten>"u8, 0xD0, 0xF5, .. "n</ten>"u8];
        Assert.Equal("ten: Đơn", Assert.Single(Blocks(Read(SourceFile.FromBytes("a.xml", bytes)))).Text);
    }
}
