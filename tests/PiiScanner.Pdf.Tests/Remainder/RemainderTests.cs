using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Remainder;

/// <summary>What stands in a file but in none of its pages and trees is read, or said to be unread.</summary>
public class RemainderTests
{
    [Fact]
    public void ReadRemainder_SoundFile_IsEmpty()
    {
        var builder = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (a) Tj ET");
        builder.TrailerEntries = $"/Info {builder.Add("<</Title(title)>>")} 0 R";

        var remainder = Read(builder);

        Assert.Empty(remainder.Texts);
        Assert.Empty(remainder.Pages);
        Assert.Empty(remainder.Files);
        Assert.False(remainder.HasUnread);
    }

    [Fact]
    public void ReadRemainder_PageTakenOutOfTheTree_IsAPage()
    {
        var builder = PdfBuilder.WithPage("");
        builder.Add($"<</Type/Page/MediaBox[0 0 600 800]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>/Contents {builder.AddStream("", "BT /F1 12 Tf 50 700 Td (Nguyen An) Tj ET")} 0 R>>");

        Assert.Contains("Nguyen An", Read(builder).Pages.Select(p => PageText.Read(p.Read())));
    }

    [Theory]
    [InlineData("/Type/XObject/Subtype/Form/BBox[0 0 300 100]")]
    [InlineData("/PatternType 1/BBox[0 0 300 100]")]
    [InlineData("")]
    public void ReadRemainder_ContentNoPageDraws_IsReadWithTheFontsOfAPage(string entries)
    {
        var builder = PdfBuilder.WithPage("");
        builder.AddStream(entries, "BT /F1 12 Tf 10 50 Td (Nguyen An) Tj ET");

        Assert.Equal(["Nguyen An"], Read(builder).Pages.Select(p => PageText.Read(p.Read())));
    }

    [Fact]
    public void ReadRemainder_FormAPageNamesButDoesNotDraw_IsRead()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 300 100]", "BT /F1 12 Tf 10 50 Td (Nguyen An) Tj ET");
        builder.AddPage("", $"/XObject<</X {form} 0 R>>");

        Assert.Equal(["Nguyen An"], Read(builder).Pages.Select(p => PageText.Read(p.Read())));
    }

    [Fact]
    public void ReadRemainder_StateOfAButtonThatIsNotShown_IsRead()
    {
        var builder = new PdfBuilder();
        var (shown, other) = (builder.AddStream("/Subtype/Form/BBox[0 0 99 20]", ""), builder.AddStream("/Subtype/Form/BBox[0 0 99 20]", "BT /F1 9 Tf 1 5 Td (Tran Binh) Tj ET"));
        builder.AddPage("", entries: $"/Annots[<</Subtype/Widget/Rect[10 10 109 30]/AS/Off/AP<</N<</Off {shown} 0 R/On {other} 0 R>>>>>>]");

        Assert.Equal(["Tran Binh"], Read(builder).Pages.Select(p => PageText.Read(p.Read())));
    }

    [Fact]
    public void ReadRemainder_PrivateDataOfAProgram_IsRead()
    {
        var builder = new PdfBuilder();
        var hidden = builder.AddStream("", "Ho ten: Le Chi, 0912345678");
        builder.AddPage("", entries: $"/PieceInfo<</Tool<</LastModified(D:2026)/Private<</Note(Pham Dung)/Data {hidden} 0 R>>>>>>");

        Assert.Superset(new HashSet<string> { "Pham Dung", "Ho ten: Le Chi, 0912345678" }, Texts(builder));
    }

    [Fact]
    public void ReadRemainder_MetadataOfAFont_IsRead()
    {
        var builder = new PdfBuilder();
        builder.Set(builder.Helvetica, $"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Metadata {builder.AddStream("/Type/Metadata/Subtype/XML", "<x>made by Le Chi</x>")} 0 R>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (a) Tj ET");

        Assert.Contains(Read(builder).Texts, t => t is { Channel: PdfChannel.Xmp, Text: "<x>made by Le Chi</x>" });
    }

    [Fact]
    public void ReadRemainder_FileNoTreeNames_IsAFile()
    {
        var builder = PdfBuilder.WithPage("");
        builder.AddStream("/Type/EmbeddedFile", "attached");

        Assert.Equal("attached", System.Text.Encoding.ASCII.GetString(Assert.Single(Read(builder).Files).ReadData(out _).Span));
    }

    [Theory]
    [InlineData("/Subtype/Image/Width 800/Height 600/ColorSpace/DeviceGray/BitsPerComponent 8", true)]
    [InlineData("/Subtype/Image/Width 80/Height 106/ColorSpace/DeviceGray/BitsPerComponent 8", false)]
    [InlineData("", true)]
    public void ReadRemainder_PictureOrUnknownData_IsSaidToBeUnreadWhereItCouldHoldWords(string entries, bool expected)
    {
        var builder = PdfBuilder.WithPage("");
        builder.AddStream(entries, [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * i * 7))]);

        Assert.Equal(expected, Read(builder).HasUnread);
    }

    [Fact]
    public void ReadRemainder_PartsOfFontsAndPictures_AreNoData()
    {
        var builder = new PdfBuilder();
        byte[] binary = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * i * 7))];
        var (glyphs, set, mask) = (builder.AddStream("", binary), builder.AddStream("", binary), builder.AddStream("/Subtype/Image/Width 900/Height 900", binary));
        var profile = builder.AddStream("/N 3", binary);
        var font = builder.Add($"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDToGIDMap {glyphs} 0 R/FontDescriptor<</CIDSet {set} 0 R>>>>]>>");
        var image = builder.AddStream($"/Subtype/Image/Width 900/Height 900/SMask {mask} 0 R/ColorSpace[/ICCBased {profile} 0 R]", binary);
        builder.AddPage("q 100 0 0 100 0 0 cm /Im Do Q", $"/Font<</F1 {font} 0 R>>/XObject<</Im {image} 0 R>>");

        Assert.False(Read(builder).HasUnread);
    }

    [Fact]
    public void ReadRemainder_StringsOfALostObject_AreReadAndDigestsAreNot()
    {
        var builder = PdfBuilder.WithPage("");
        builder.Add("<</Author<FEFF004C00EA002000431EC9>/Kids[(0912345678)]/Digest<0102030405060708F1F2>>>");

        Assert.Equal(new HashSet<string> { "Lê Cỉ", "0912345678" }, Texts(builder));
    }

    [Theory]
    [InlineData("\nHo ten: Nguyen An, 0912345678", true, false)]
    [InlineData("\r\n\0\0\0 ", false, false)]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0001", false, true)]
    public void ReadRemainder_BytesBehindTheEnd_AreReadOrSaid(string behind, bool isText, bool isUnread)
    {
        var document = PdfDocument.Open((byte[])[.. PdfBuilder.WithPage("").Build(), .. PdfBuilder.Bytes(behind)]);
        var remainder = Read(document);

        Assert.Equal((isText, isUnread), (remainder.Texts.Any(t => t.Text.Contains("Nguyen An", StringComparison.Ordinal)), remainder.HasUnread));
    }

    [Fact]
    public void ReadRemainder_ObjectNoSectionLists_IsRead()
    {
        var file = System.Text.Encoding.Latin1.GetString(PdfBuilder.WithPage("").Build());
        var document = PdfDocument.Open(PdfBuilder.Bytes(file.Replace("startxref", "77 0 obj\n<</Subject(Nguyen An, 0912345678)>>\nendobj\nstartxref", StringComparison.Ordinal)));

        Assert.False(document.IsRepaired);
        Assert.Contains(Read(document).Texts, t => t.Text == "Nguyen An, 0912345678");
    }

    [Fact]
    public void ReadRemainder_CalledTwice_GivesTheSame()
    {
        var builder = PdfBuilder.WithPage("");
        builder.Add("<</Note(Nguyen An)>>");
        var document = builder.Open();

        Assert.Same(Read(document), Read(document));
    }

    private static HashSet<string> Texts(PdfBuilder builder) => [.. Read(builder).Texts.Select(t => t.Text)];

    private static PdfRemainder Read(PdfBuilder builder) => Read(builder.Open());

    private static PdfRemainder Read(PdfDocument document)
    {
        foreach (var page in document.Pages) page.Read();
        document.ReadTextParts();
        document.ReadAttachments();
        return document.ReadRemainder();
    }
}
