using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Word;

/// <summary>One document with as many features as fit in.</summary>
internal static class WordSample
{
    private const string Custom = "<sv:danhSach xmlns:sv=\"urn:thu\"><sv:hocSinh ten=\"Lê Thử Ba\">0900000003</sv:hocSinh></sv:danhSach>";

    public static WordBuilder Make()
    {
        var body = P("DANH SÁCH", paragraphProperties: "<w:pStyle w:val=\"u1\"/>")
            + "<w:p><w:r><w:t>thấy</w:t></w:r><w:ins w:author=\"Cô Thử\"><w:r><w:t xml:space=\"preserve\"> thêm</w:t></w:r></w:ins><w:del w:author=\"Cô Thử\"><w:r><w:delText>xoá</w:delText></w:r></w:del></w:p>"
            + Table(Row("STT", "Họ tên"), Row("1", P("Lê Thử") + Table(Row("lồng")) + "<w:p/>"))
            + "<w:p><w:hyperlink r:id=\"rIdLink\"><w:r><w:t>thư</w:t></w:r></w:hyperlink></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + P("hộp") + "</w:txbxContent></wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("hộp") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + P("ẩn", "<w:vanish/>") + "<w:sectPr/>";
        var builder = new WordBuilder(body)
            .With("styles", "styles", Root("styles", "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/><w:rPr><w:rFonts w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>"))
            .With("header1", "header", Root("hdr", P("đầu trang")))
            .With("footnotes", "footnotes", Root("footnotes", "<w:footnote w:id=\"1\">" + P("ghi chú") + "</w:footnote>"))
            .With("comments", "comments", Root("comments", "<w:comment w:id=\"1\" w:author=\"Thầy Thử\" w:initials=\"TT\">" + P("nhận xét") + "</w:comment>"))
            .With("settings", "settings", Root("settings", "<w:docVars><w:docVar w:name=\"gv\" w:val=\"Cô Giáo Thử\"/></w:docVars>"))
            .Linked("hyperlink", "mailto:thu@example.org", isExternal: true, id: "rIdLink");
        builder.Package
            .Part("customXml/item1.xml", Custom)
            .Part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>Phạm Thử</dc:creator><cp:revision>4</cp:revision></cp:coreProperties>", "application/vnd.openxmlformats-package.core-properties+xml")
            .Part("word/media/image1.png", [137, 80, 78, 71], "image/png");
        return builder;
    }
}
