using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PiiScanner.Formats.Tests.Excel;
using PiiScanner.Formats.Tests.Ooxml;
using PiiScanner.Formats.Tests.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Redaction;

/// <summary>A list of pupils, and the first pupil's name at one more place: it must be gone from both.</summary>
public sealed class WordRedactorTests
{
    private const string Name = "Nguyễn Thị Bích Hằng";
    private const string Phone = "0912345678";

    public static TheoryData<string> Channels => [.. Places.Keys];

    private static readonly Dictionary<string, Func<WordBuilder>> Places = new()
    {
        ["runs"] = () => Doc("<w:p>" + R("Khen em Nguyễn Th", "<w:b/>") + "<w:proofErr w:type=\"spellStart\"/>" + R("ị Bích ") + "<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:bookmarkEnd w:id=\"1\"/>" + R("Hằng", "<w:i/>") + R(" học tốt") + "</w:p>"),
        ["header"] = () => Doc().With("header1", "header", Root("hdr", P("Hồ sơ em " + Name))),
        ["footer"] = () => Doc().With("footer1", "footer", Root("ftr", P(Name))),
        ["footnote"] = () => Doc().With("footnotes", "footnotes", Root("footnotes", "<w:footnote w:id=\"1\">" + P(Name + ", ĐT " + Phone) + "</w:footnote>")),
        ["endnote"] = () => Doc().With("endnotes", "endnotes", Root("endnotes", "<w:endnote w:id=\"1\">" + P(Name) + "</w:endnote>")),
        ["comment"] = () => Doc().With("comments", "comments", Root("comments", "<w:comment w:id=\"1\" w:author=\"" + Name + "\" w:initials=\"NTBH\">" + P("gọi cho " + Name) + "</w:comment>")),
        ["text box and fallback"] = () => Doc("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>" + P(Name) + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P(Name) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
        ["tracked deletion"] = () => Doc("<w:p><w:del w:id=\"1\" w:author=\"Cô Lan\"><w:r><w:delText>" + Name + "</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Cô Lan\">" + R("một em") + "</w:ins></w:p>"),
        ["field"] = () => Doc("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:x@y.vn?subject=" + Name + "\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R(Name) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
        ["content control"] = () => Doc("<w:sdt><w:sdtPr><w:alias w:val=\"" + Name + "\"/><w:tag w:val=\"" + Phone + "\"/></w:sdtPr><w:sdtContent>" + P(Name) + "</w:sdtContent></w:sdt>"),
        ["alternative text"] = () => Doc("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Ảnh em " + Name + "\" descr=\"" + Name + "\"/></wp:inline></w:drawing></w:r></w:p>"),
        ["link"] = () => Doc("<w:p><w:hyperlink r:id=\"rIdL\" w:tooltip=\"" + Name + "\">" + R("đây") + "</w:hyperlink></w:p>").Linked("hyperlink", "https://truong.vn/Nguy%E1%BB%85n%20Th%E1%BB%8B%20B%C3%ADch%20H%E1%BA%B1ng?t=" + Phone, isExternal: true, id: "rIdL"),
        ["properties"] = () => With(Doc(), "docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{Name}</dc:creator><dc:title>Hồ sơ {Name}</dc:title></cp:coreProperties>", "application/vnd.openxmlformats-package.core-properties+xml"),
        ["custom properties"] = () => With(Doc(), "docProps/custom.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"x\" pid=\"2\" name=\"{Name}\"><vt:lpwstr>{Phone}</vt:lpwstr></property></Properties>", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
        ["custom xml"] = () => With(Doc(), "customXml/item1.xml", $"<a xmlns=\"urn:x\"><hs ten=\"{Name}\">{Phone}</hs></a>", null),
        ["comment of the markup"] = () => Doc("<!-- " + Name + " -->" + P("x")),
        ["document variable"] = () => Doc().With("settings", "settings", Root("settings", "<w:rsids><w:rsidRoot w:val=\"00A1\"/></w:rsids><w:docVars><w:docVar w:name=\"hs\" w:val=\"" + Name + "\"/></w:docVars>")),
        ["chart cache"] = () => With(Doc(), "word/charts/chart1.xml", $"<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:cat><c:strRef><c:f>Sheet1!$A$2</c:f><c:strCache><c:pt idx=\"0\"><c:v>{Name}</c:v></c:pt><c:pt idx=\"1\"><c:v>Lê Na</c:v></c:pt></c:strCache></c:strRef></c:cat></c:chartSpace>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
        ["embedded workbook"] = () => WithBytes(Doc(), "word/embeddings/Microsoft_Excel_Sheet1.xlsx", Bytes(new ExcelBuilder().Sheet("A", ExcelBuilder.Row(1, ExcelBuilder.InlineText("A1", "Họ và tên"), ExcelBuilder.InlineText("B1", "SĐT")) + ExcelBuilder.Row(2, ExcelBuilder.InlineText("A2", Name), ExcelBuilder.InlineText("B2", Phone))).ToFile()), "package"),
        ["embedded file nobody can redact"] = () => WithBytes(Doc(), "word/embeddings/oleObject1.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.UTF8.GetBytes(Name)], "oleObject"),
        ["name of an embedded file"] = () => WithBytes(Doc(), "word/embeddings/NguyenThiBichHang.xlsx", Bytes(new ExcelBuilder().Sheet("A", ExcelBuilder.Row(1, ExcelBuilder.InlineText("A1", Name))).ToFile()), "package"),
        ["printer settings"] = () => WithBytes(Doc(), "word/printerSettings1.bin", System.Text.Encoding.Unicode.GetBytes("x" + Name + "y"), "printerSettings"),
        ["field that asks"] = () => Doc("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:helpText w:val=\"" + Name + "\"/><w:statusText w:val=\"" + Phone + "\"/><w:textInput><w:default w:val=\"" + Name + "\"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText> IF \"a\"=\"b\" \"" + Name[..7] + "</w:instrText></w:r><w:r><w:instrText>" + Name[7..] + "\" \"x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
        ["choices of a content control"] = () => Doc("<w:sdt><w:sdtPr><w:dropDownList w:lastValue=\"" + Name + "\"><w:listItem w:displayText=\"" + Name + "\" w:value=\"" + Phone + "\"/></w:dropDownList><w:dataBinding w:xpath=\"/a[.='" + Name + "']\"/></w:sdtPr><w:sdtContent>" + P("x") + "</w:sdtContent></w:sdt>"),
        ["moved text"] = () => Doc("<w:p><w:moveFrom w:id=\"3\" w:author=\"Cô Lan\">" + R(Name) + "</w:moveFrom></w:p><w:p><w:moveTo w:id=\"4\" w:author=\"Cô Lan\">" + R(Name) + "</w:moveTo></w:p>"),
        ["bookmark"] = () => Doc("<w:p><w:bookmarkStart w:id=\"5\" w:name=\"NguyenThiBichHang\"/>" + R(Name) + "<w:bookmarkEnd w:id=\"5\"/></w:p>"),
        ["word art, formula and ruby"] = () => Doc("<w:p><w:r><w:pict><v:shape alt=\"" + Name + "\"><v:textpath string=\"" + Name + "\"/></v:shape></w:pict></w:r></w:p><w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>Nguyễn Thị</m:t></m:r><m:r><m:t> Bích Hằng</m:t></m:r></m:oMath></w:p><w:p><w:ruby><w:rt>" + R(Phone) + "</w:rt><w:rubyBase>" + R(Name) + "</w:rubyBase></w:ruby></w:p>"),
        ["building block"] = () => With(Doc(), "word/glossary/document.xml", Root("glossaryDocument", "<w:docParts><w:docPart><w:docPartPr><w:name w:val=\"" + Name + "\"/></w:docPartPr><w:docPartBody>" + P("Em " + Name) + "</w:docPartBody></w:docPart></w:docParts>"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"),
        ["mail merge"] = () => Doc().With("settings", "settings", Root("settings", "<w:mailMerge><w:query w:val=\"SELECT * WHERE ten = '" + Name + "'\"/></w:mailMerge>")),
        ["template"] = () => Doc().Linked("attachedTemplate", "file:///C:/Nguyen%20Thi%20Bich%20Hang.dotx", isExternal: true, id: "rIdT"),
        ["text of a numbered list"] = () => Doc().With("numbering", "numbering", Root("numbering", "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" + Name + " %1\"/></w:lvl></w:abstractNum>")),
        ["thumbnail"] = () => Thumbnail(Doc()),
        ["part of a page in HTML"] = () => WithBytes(Doc("<w:altChunk r:id=\"rId9\"/>"), "word/afchunk.htm", System.Text.Encoding.UTF8.GetBytes("<html><body><p title=\"" + Name + "\">" + Name + "</p></body></html>"), "aFChunk"),
        ["unknown part"] = () => With(Doc(), "word/la.xml", $"<x y=\"{Phone}\">{Name}</x>", "application/vnd.example+xml"),
        ["cell of a vertical merge"] = () => Doc(Table(Row(Cell("Ghi chú", "<w:vMerge w:val=\"restart\"/>")), Row(Cell(Name, "<w:vMerge/>")))),
        ["old font"] = () => Doc(P("em NguyÔn ThÞ BÝch H»ng", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")),
        ["style name"] = () => Doc().With("styles", "styles", Root("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"" + Name + "\"/></w:style>")),
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void Redact_NameInAnyChannel_IsGone(string channel)
    {
        foreach (var preset in (PiiScanner.Core.Redaction.Preset[])[Redacted.PublishSafe, Redacted.Everything])
        {
            var original = Bytes(Places[channel]().ToFile());
            var copy = Redacted.Copy(SourceFile.FromBytes("thu.docx", original), preset);

            Assert.NotEmpty(Redacted.PartsWith(original, Name));
            Assert.Empty(Redacted.PartsWith(copy, Name));
            Assert.Empty(Redacted.PartsWith(copy, Phone));
            Assert.Empty(Redacted.PartsWith(copy, "NguyÔn ThÞ BÝch H»ng"));
            Assert.Empty(Redacted.PartsWith(copy, "Nguy%E1%BB%85n"));
            Assert.Empty(Redacted.PartsWith(copy, "Cô Lan"));
        }
    }

    [Fact]
    public void Redact_NameOfAnEmbeddedFile_IsAnotherAndTheLinkLeadsToIt()
    {
        var parts = Redacted.Parts(Redacted.Copy(Places["name of an embedded file"]().ToFile(), Redacted.Everything));

        Assert.Contains("word/embeddings/tep1.xlsx", parts.Keys);
        Assert.Contains("Target=\"embeddings/tep1.xlsx\"", System.Text.Encoding.UTF8.GetString(parts["word/_rels/document.xml.rels"]));
        Assert.Contains("PartName=\"/word/embeddings/tep1.xlsx\"", System.Text.Encoding.UTF8.GetString(parts["[Content_Types].xml"]));
    }

    [Fact]
    public void Redact_NameOverRuns_KeepsTheNeighboursFormat()
    {
        var copy = Redacted.Copy(Places["runs"]().ToFile(), Redacted.Everything);
        var document = System.Text.Encoding.UTF8.GetString(Redacted.Parts(copy)["word/document.xml"]);

        Assert.Contains("<w:b /></w:rPr><w:t xml:space=\"preserve\">Khen em Nguyễn T** B** H**</w:t>", document);
        Assert.Contains("<w:t xml:space=\"preserve\"> học tốt</w:t>", document);
    }

    [Fact]
    public void Redact_DroppedColumns_LeaveTheTable_AndMergedTitlesShrink()
    {
        var table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"
            + "<w:tr>" + Cell("DANH SÁCH PHÒNG 1", "<w:gridSpan w:val=\"4\"/>") + "</w:tr>" + Rows(4) + "</w:tbl>";
        var copy = Redacted.Copy(new WordBuilder(table + P("hết")).ToFile(), Redacted.PublishSafe);
        var flat = Flat.Of(Redacted.Read(SourceFile.FromBytes("thu.docx", copy)));

        var rows = Assert.Single(flat.Tables).Rows.ToList();
        Assert.Equal(["DANH SÁCH PHÒNG 1"], rows[0].Cells.Select(cell => cell.Block.Text));
        Assert.Equal(2, rows[0].Cells[0].ColumnSpan);
        Assert.Equal(["SBD", "Lớp"], rows[1].Cells.Select(cell => cell.Block.Text));
        Assert.Equal(["0100", "0101", "0102", "0103"], rows.Skip(2).Select(row => row.Cells[0].Block.Text));
        Assert.All(rows.Skip(1), row => Assert.Equal(2, row.Cells.Count));
    }

    [Fact]
    public void Redact_UntouchedParts_KeepTheirBytes()
    {
        var builder = Places["header"]();
        builder.Package.Part("word/theme/theme1.xml", "<a:theme  xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>\r\n<!-- x --></a:theme>", "application/vnd.openxmlformats-officedocument.theme+xml");
        builder.With("footer7", "footer", Root("ftr", P("chân trang"))).With("styles", "styles", Root("styles", "<w:style  w:styleId='a'/>"));
        var original = Bytes(builder.ToFile());
        var copy = Redacted.Copy(SourceFile.FromBytes("thu.docx", original), Redacted.Everything, out var result, out _);

        var changed = Assert.IsType<RedactResult.Done>(result).Parts;
        Assert.Equal(["word/document.xml", "word/header1.xml"], changed);
        var before = Redacted.Parts(original);
        Assert.All(Redacted.Parts(copy).Where(part => !changed.Contains(part.Key) && !part.Key.Contains("theme")), part => Assert.Equal(before[part.Key], part.Value));
    }

    [Fact]
    public void Redact_DataBehindThePackage_IsNotCopied()
    {
        var bytes = Bytes(Doc().ToFile());
        byte[] padded = [.. bytes, .. System.Text.Encoding.UTF8.GetBytes("rác " + Name + "\n")];
        var copy = Redacted.Copy(SourceFile.FromBytes("thu.docx", padded), Redacted.Everything);

        Assert.False(Redacted.Holds(copy, Name));
    }

    [Fact]
    public void Redact_RichDocument_IsValid()
    {
        var body = Doc("<w:p><w:del w:id=\"9\" w:author=\"Cô Lan\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>bỏ</w:delText></w:r></w:del>" + R("còn") + "</w:p>")
            .With("header1", "header", Root("hdr", P(Name)));
        var copy = Redacted.Copy(body.ToFile(), Redacted.PublishSafe);

        using var stream = new MemoryStream();
        stream.Write(copy);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator().Validate(document).Select(error => error.Description + " " + error.Path?.XPath).ToList();
        Assert.Empty(errors);
    }

    private static WordBuilder Doc(string more = "") => new(P("DANH SÁCH HỌC SINH LỚP 6A1") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"1500\"/><w:gridCol w:w=\"1500\"/></w:tblGrid>"
        + Row("STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh") + Row("1", Name, "05/09/2015", Phone) + Row("2", "Trần Văn Đức", "12/03/2015", "0987654321") + Row("3", "Lê Na", "01/12/2015", "0905111222") + "</w:tbl>" + more + P("hết"));

    private static string Rows(int count) => Row("STT", "Họ và tên", "SBD", "Lớp") + string.Concat(Enumerable.Range(0, count).Select(i =>
        Row((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), ((string[])[Name, "Trần Văn Đức", "Lê Minh Khoa", "Phạm Thu Trang"])[i], "010" + (3 - i), "6A" + (i % 2))));

    private static WordBuilder With(WordBuilder builder, string name, string content, string? type)
    {
        builder.Package.Part(name, content, type);
        return builder;
    }

    private static WordBuilder WithBytes(WordBuilder builder, string name, byte[] content, string relationship)
    {
        builder.Package.Part(name, content, "application/octet-stream");
        return builder.Linked(relationship, name["word/".Length..]);
    }

    private static WordBuilder Thumbnail(WordBuilder builder)
    {
        builder.Package.Part("docProps/thumbnail.jpeg", System.Text.Encoding.UTF8.GetBytes("\u00FF" + Name), "image/jpeg").Link("", "rIdThumb", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg");
        return builder;
    }

    private static byte[] Bytes(SourceFile file)
    {
        using var copy = new MemoryStream();
        using (var stream = file.Open()) stream.CopyTo(copy);
        return copy.ToArray();
    }
}
