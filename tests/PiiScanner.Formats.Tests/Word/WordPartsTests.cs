using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Tests.Ooxml;
using PiiScanner.Formats.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Word;

public sealed class WordPartsTests
{
    private static Flat Read(WordBuilder builder, ReadContext? context = null) => Flat.Read(new WordFormat(), builder.ToFile(), context);

    [Theory]
    [InlineData("header", "hdr", DocumentParts.Header)]
    [InlineData("footer", "ftr", DocumentParts.Footer)]
    [InlineData("footnotes", "footnotes", DocumentParts.Footnotes)]
    [InlineData("endnotes", "endnotes", DocumentParts.Endnotes)]
    [InlineData("comments", "comments", DocumentParts.Comments)]
    [InlineData("document.glossary", "glossaryDocument", DocumentParts.Unreferenced)]
    public void Read_PartBesideBody_NamesThePart(string type, string root, string part)
    {
        var flat = Read(new WordBuilder(P("thân")).With("p1", type, Root(root, P("bên") + Table(Row("ô")))));

        Assert.Equal(["bên", "ô"], flat.Texts(part));
        Assert.All(flat.Sections.Skip(1), s => Assert.Equal(part, s.Part));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_Comment_GivesAuthorOnceAsMetadata()
    {
        var comments = "<w:comment w:author=\"Cô Thử\" w:initials=\"CT\">" + P("a") + "</w:comment><w:comment w:author=\"Cô Thử\">" + P("b") + "</w:comment>";
        var flat = Read(new WordBuilder(P("thân")).With("comments", "comments", Root("comments", comments)));

        Assert.Equal(["Cô Thử", "CT"], flat.Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_Properties_GivesPeopleButNotCounters()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package
            .Part("docProps/core.xml", "<p xmlns:dc=\"d\"><dc:creator>Lê Thử</dc:creator><lastModifiedBy>Trần Thử</lastModifiedBy><revision>12</revision><created>2025-01-01</created></p>", "application/vnd.openxmlformats-package.core-properties+xml")
            .Part("docProps/app.xml", "<p><Application>Word</Application><Company>Trường Thử</Company><Pages>3</Pages><Template>Normal.dotm</Template></p>", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
            .Part("docProps/custom.xml", "<p><property name=\"GVCN\"><lpwstr>Phạm Thử</lpwstr></property></p>", "application/vnd.openxmlformats-officedocument.custom-properties+xml");

        Assert.Equal(["Trường Thử", "Lê Thử", "Trần Thử", "GVCN", "Phạm Thử"], Read(builder).Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_SettingsPeopleNumbering_GivesWordsInThem()
    {
        var flat = Read(new WordBuilder(P("thân"))
            .With("settings", "settings", Root("settings", "<w:zoom w:percent=\"100\"/><w:docVars><w:docVar w:name=\"gv\" w:val=\"Cô Thử\"/></w:docVars><w:mailMerge><w:query w:val=\"SELECT * FROM ds_hoc_sinh\"/></w:mailMerge>"))
            .With("people", "people", Root("people", "<w:person w:author=\"Trần Thử\"><w:presenceInfo w:userId=\"thu@example.org\"/></w:person>"))
            .With("numbering", "numbering", Root("numbering", "<w:lvl><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl><w:lvlText w:val=\"Em %1\"/></w:lvl><w:lvl><w:lvlText w:val=\"Học sinh %1\"/></w:lvl>")));

        Assert.Equal(["thu@example.org", "gv", "Cô Thử", "SELECT * FROM ds_hoc_sinh", "Trần Thử"], flat.Texts(DocumentParts.Metadata));
        Assert.Equal(["Học sinh %1"], flat.Texts(DocumentParts.Field));
    }

    [Fact]
    public void Read_CustomXml_GivesTextsAndAttributes()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package.Part("customXml/item1.xml", "<a xmlns=\"urn:x\" ma=\"0900000001\"><b>Lê Thử</b><!-- cũ --></a>").Part("customXml/itemProps1.xml", "<ds itemID=\"x\"/>", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        var flat = Read(builder);

        Assert.Equal(["0900000001", "Lê Thử"], flat.Texts(DocumentParts.CustomXml));
        Assert.Equal([" cũ "], flat.Texts(DocumentParts.MarkupComment));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_ChartAndSmartArt_GivesCachesAndTexts()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package
            .Part("word/charts/chart1.xml", "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Điểm</a:t></a:r></a:p><c:f>Sheet1!A1</c:f><c:strCache><c:pt idx=\"0\"><c:v>Lê Thử</c:v></c:pt></c:strCache><c:numCache><c:pt><c:v>9.5</c:v></c:pt></c:numCache></c:chart>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            .Part("word/diagrams/data1.xml", "<d xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Tổ </a:t></a:r><a:r><a:t>trưởng</a:t></a:r></a:p></d>", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml");
        var flat = Read(builder);

        Assert.Equal(["Điểm", "Lê Thử", "9.5"], flat.Texts(DocumentParts.ChartCache));
        Assert.Equal(["Tổ trưởng"], flat.Texts(DocumentParts.TextBox));
    }

    [Fact]
    public void Read_UnknownXmlPart_IsReadAsUnreferenced()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package.Part("la/gi.xml", "<x lon=\"12\" ghi=\"Lê Thử\"><y>0900000001</y></x>");

        Assert.Equal(["Lê Thử", "0900000001"], Read(builder).Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_EmbeddedFilesAndPictures_AreHandedOverByPath()
    {
        var taken = new List<(string Path, int Depth, string Text)>();
        var context = new ReadContext(new ReadLimits(), (file, inner) => taken.Add((file.Path, inner.Depth, Encoding.UTF8.GetString(file.Head(100)))));
        var builder = new WordBuilder(P("thân")).Linked("package", "embeddings/b!ng 100%.xlsx").Linked("aFChunk", "chen.html");
        builder.Package.Part("word/embeddings/b!ng 100%.xlsx", "bảng", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .Part("word/media/image1.png", "ảnh", "image/png").Part("word/chen.html", "<p>chèn</p>", "text/html").Part("word/vbaProject.bin", "macro", "application/vnd.ms-office.vbaProject");
        var flat = Read(builder, context);

        Assert.Equal(
            [("thu.docx!word/chen.html", 1, "<p>chèn</p>"), ("thu.docx!word/embeddings/b%21ng 100%25.xlsx", 1, "bảng"), ("thu.docx!word/media/image1.png", 1, "ảnh"), ("thu.docx!word/vbaProject.bin", 1, "macro")],
            taken);
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_EmbeddedFileNobodyTakes_IsAGap()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package.Part("word/media/image1.png", "ảnh", "image/png").Part("word/la.bin", "gì");

        Assert.Equal(["part-not-read", "image-not-read"], Read(builder).Document.Gaps.Select(g => g.Code));
    }

    [Fact]
    public void Read_HarmlessParts_AreNeitherReadNorGaps()
    {
        var builder = new WordBuilder(P("thân")).With("fontTable", "fontTable", Root("fonts", "<w:font w:name=\"Lê Thử\"/>"));
        builder.Package.Part("word/theme/theme1.xml", "<a/>", "application/vnd.openxmlformats-officedocument.theme+xml").Part("word/fonts/font1.odttf", "x", "application/vnd.openxmlformats-officedocument.obfuscatedFont");
        var flat = Read(builder);

        Assert.Equal(["thân"], flat.Blocks.Select(b => b.Text));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_TemplateFromAPersonalFolder_GivesAddressAndNotice()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package.Link("word/settings.xml", "rId1", "attachedTemplate", "file:///C:\\Users\\LeThu\\mau.dotm", isExternal: true).Part("word/settings.xml", Root("settings", ""));
        var flat = Read(builder);

        Assert.Equal(["file:///C:\\Users\\LeThu\\mau.dotm"], flat.Texts(DocumentParts.Field));
        Assert.Equal(["external-link"], flat.Document.Notices.Select(n => n.Code));
    }

    [Fact]
    public void Read_TwoEntriesOfOneName_ReadsBoth()
    {
        var builder = new WordBuilder(P("một"));
        builder.Package.Part("word/document.xml", Root("document", P("hai")));
        var flat = Read(builder);

        Assert.Equal(["một"], flat.Texts());
        Assert.Equal(["hai"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Contains(flat.Document.Notices, n => n.Code == "duplicate-entry");
    }

    [Fact]
    public void Read_Utf16Part_IsRead()
    {
        var builder = new WordBuilder(P("thân"));
        builder.Package.Part("word/header1.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Root("hdr", P("đầu trang")).Replace("UTF-8", "UTF-16"))).ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml");

        Assert.Equal(["đầu trang"], Read(builder).Texts(DocumentParts.Header));
    }

    [Fact]
    public void Read_WithoutContentTypes_FindsPartsByName()
    {
        var package = new PackageBuilder { HasContentTypes = false };
        package.Part("word/document.xml", Root("document", P("thân"))).Part("word/header1.xml", Root("hdr", P("đầu")));
        var file = package.ToFile("x.bin");

        Assert.NotNull(new WordFormat().Recognize(file));
        var flat = Flat.Read(new WordFormat(), file);
        Assert.Equal(["đầu"], flat.Texts(DocumentParts.Header));
    }
}
