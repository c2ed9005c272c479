using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

public sealed class PdfPartsTests
{
    private const string Xmp = "<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><a b='Trần Văn Ví'>Lê Chi &amp; An</a></x:xmpmeta>";

    [Fact]
    public void Read_TextsBesideThePages_NameTheirPart()
    {
        var builder = new PdfBuilder();
        var note = builder.Add($"<</Subtype/Text/Rect[10 20 30 40]/Contents{Utf16("Gọi mẹ em An")}>>");
        var outline = builder.Add($"<</First<</Title{Utf16("Lớp 6A")}>>>>");
        var xmp = builder.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp));
        builder.AddPage(Show(50, 700, "Thân bài"), entries: $"/Annots[{note} 0 R]");
        builder.CatalogEntries = $"/Outlines {outline} 0 R/Metadata {xmp} 0 R/AcroForm<</Fields[<</T(f)/V{Utf16("Nguyễn Thị Mẫu")}>>]>>"
            + $"/StructTreeRoot<</K<</S/Figure/Alt{Utf16("Ảnh em Bình")}>>>>/OpenAction<</S/JavaScript/JS(var a = 'x';\\nvar b = 'y';)>>";
        builder.TrailerEntries = $"/Info<</Author{Utf16("Cô Hoa")}>>";

        var flat = Flat.Read(new PdfFormat(), builder.File());

        Assert.Equal(["Thân bài"], flat.Texts());
        Assert.Equal(["Gọi mẹ em An"], flat.Texts(DocumentParts.Comments));
        Assert.Contains("Nguyễn Thị Mẫu", flat.Texts(DocumentParts.FormField));
        Assert.Equal(["Ảnh em Bình"], flat.Texts(DocumentParts.AltText));
        Assert.Equal(["var a = 'x';", "var b = 'y';"], flat.Texts(DocumentParts.Script));
        Assert.Superset(new HashSet<string> { "Cô Hoa", "Lớp 6A", "Trần Văn Ví", "Lê Chi & An" }, flat.Texts(DocumentParts.Metadata).ToHashSet());
        Assert.Equal(1, flat.Block("Gọi mẹ em An").Location.Page);
        Assert.All(flat.Blocks, b => Assert.Equal(b.Location.Part, flat.Sections.Single(s => Documents.Blocks(s).Contains(b)).Part));
    }

    [Fact]
    public void Read_SignedFile_IsReadWholeWithWhatTheSignatureSays()
    {
        var builder = new PdfBuilder();
        var signature = builder.Add($"<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 840 960 240]/Contents<3082>/Name{Utf16("Trần Văn Ví")}/Reason{Utf16("Duyệt danh sách")}/Location{Utf16("Trường Thử")}/ContactInfo(0912345678)>>");
        builder.CatalogEntries = $"/AcroForm<</SigFlags 3/Fields[<</T(Signature1)/FT/Sig/V {signature} 0 R>>]>>";
        builder.AddPage(Show(50, 700, "Thân bài"));

        var flat = Flat.Read(new PdfFormat(), builder.File());

        Assert.Equal(["Thân bài"], flat.Texts());
        Assert.Superset(new HashSet<string> { "Trần Văn Ví", "Duyệt danh sách", "Trường Thử", "0912345678" }, flat.Texts(DocumentParts.Metadata).ToHashSet());
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_RichTextOfANote_IsReadAsItsWords()
    {
        var builder = new PdfBuilder();
        var note = builder.Add("<</Subtype/FreeText/Rect[10 20 30 40]/RC(<body><p>Nguy&#7877;n <b>Th</b>&#7883; M&#7851;u</p></body>)>>");
        builder.AddPage(Show(50, 700, "Thân bài"), entries: $"/Annots[{note} 0 R]");

        Assert.Contains("Nguyễn Thị Mẫu", Flat.Read(new PdfFormat(), builder.File()).Texts(DocumentParts.Comments));
    }

    [Fact]
    public void Read_AddressInRichText_IsReadToo()
    {
        var builder = new PdfBuilder();
        var note = builder.Add("<</Subtype/FreeText/Rect[10 20 30 40]/RC(<body style=\"color:red\"><p>Goi <a href=\"tel:0912345678\">me</a></p></body>)>>");
        builder.AddPage(Show(50, 700, "Thân bài"), entries: $"/Annots[{note} 0 R]");

        var text = Assert.Single(Flat.Read(new PdfFormat(), builder.File()).Texts(DocumentParts.Comments));
        Assert.Contains("tel:0912345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("color", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Attachment_IsHandedOver()
    {
        var (taken, flat) = ReadAttached(takes: true);

        Assert.Equal("a.pdf!ds %25 6A%21.txt", Assert.Single(taken).Path);
        Assert.Equal("attached", Encoding.UTF8.GetString(taken[0].Head(100)));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_AttachmentNobodyTakes_IsAGap() => Assert.Equal("part-not-read", Assert.Single(ReadAttached(takes: false).Flat.Document.Gaps).Code);

    [Fact]
    public void Read_LaterRevision_ShowsWhatTheOlderOneSaid()
    {
        var builder = new PdfBuilder();
        var title = Show(50, 750, "Danh sách lớp 6A");
        var page = builder.AddPage(title + Show(50, 700, "Em Nguyễn Thị Mẫu"));
        var content = title + Show(50, 700, "Đã che");

        var bytes = builder.BuildWithUpdate((page - 1, $"<</Length {content.Length}>>\nstream\n{content}\nendstream"));
        var flat = Flat.Read(new PdfFormat(), SourceFile.FromBytes("a.pdf", bytes));

        Assert.Equal(["Danh sách lớp 6A", "Đã che"], flat.Texts());
        Assert.Equal(["Em Nguyễn Thị Mẫu"], flat.Texts(DocumentParts.OlderRevision));
        Assert.Equal(Enumerable.Range(0, flat.Blocks.Count), flat.Blocks.Select(b => b.Ordinal));
    }

    [Fact]
    public void Read_FileCutShort_IsAGap()
    {
        var bytes = WithPage(Show(50, 700, "Thân bài")).Build();
        var flat = Flat.Read(new PdfFormat(), SourceFile.FromBytes("a.pdf", bytes[..^40]));

        Assert.Equal(["Thân bài"], flat.Texts());
        Assert.Equal("damaged", Assert.Single(flat.Document.Gaps).Code);
    }

    [Theory]
    [InlineData("/S/URI/URI(https://example.test)", 0)]
    [InlineData("/S/GoToR/F(nguon.xlsx)", 1)]
    public void Read_LinkToAFileOutside_IsANotice(string action, int notices)
    {
        var builder = new PdfBuilder();
        var link = builder.Add($"<</Subtype/Link/Rect[10 20 30 40]/A<<{action}>>>>");
        builder.AddPage(Show(50, 700, "x"), entries: $"/Annots[{link} 0 R]");

        var flat = Flat.Read(new PdfFormat(), builder.File());

        Assert.Equal(notices, flat.Document.Notices.Count(n => n.Code == "external-link"));
        Assert.Single(flat.Texts(DocumentParts.Field));
    }

    private static (List<SourceFile> Taken, Flat Flat) ReadAttached(bool takes)
    {
        var builder = WithPage(Show(50, 700, "Thân bài"));
        var file = builder.AddStream("/Type/EmbeddedFile", "attached");
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(a)<</F(ds % 6A!.txt)/EF<</F {file} 0 R>>>>]>>>>";
        var taken = new List<SourceFile>();
        var flat = Flat.Read(new PdfFormat(), builder.File(), new ReadContext(new ReadLimits(), takes ? (child, _) => taken.Add(child) : null));
        return (taken, flat);
    }
}
