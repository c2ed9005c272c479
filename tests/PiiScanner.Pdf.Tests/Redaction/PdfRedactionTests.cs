using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Redaction;

public sealed class PdfRedactionTests
{
    private const string Secret = "Tran Thi Mau";

    [Theory]
    [InlineData("BT /F1 12 Tf 50 700 Td (Em Tran Thi Mau lop 5A) Tj ET")]
    [InlineData("BT /F1 12 Tf 50 700 Td [(Em Tr) 30 (an T) -20 (hi Mau) -5 ( lop 5A)] TJ ET")]
    [InlineData("BT /F1 12 Tf 14 TL 50 714 Td (Em Tran Thi Mau lop 5A) ' ET")]
    [InlineData("BT /F1 12 Tf 14 TL 50 714 Td 0 0 (Em Tran Thi Mau lop 5A) \" ET")]
    [InlineData("BT /F1 12 Tf 50 700 Td <456D205472616E20546869204D6175206C6F70203541> Tj ET")]
    [InlineData("q q BT /F1 12 Tf 50 700 Td (Em ) Tj (Tran \\124hi M) Tj (au lop 5A) Tj")]
    [InlineData("Q Q BT /F1 12 Tf 50 700 Td (Em Tran Thi Mau lop 5A) Tj ET")]
    public void Write_ValueInContent_IsGoneAndTheRestStays(string content)
    {
        var bytes = Bytes(PdfBuilder.WithPage(content).Build(), out var result);
        var copy = PdfDocument.Open(bytes);

        Assert.DoesNotContain("Thi", AllText(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("\\124hi", AllText(bytes), StringComparison.Ordinal);
        Assert.Equal("Em  lop 5A", PageText.Drawn(copy.Pages[0].Read()));
        Assert.Equal(Secret.Length, result.Glyphs);
        Assert.Equal([0], result.Pages);
    }

    [Fact]
    public void Write_TextBehindARemovedValue_MovesByLessThanOneEm()
    {
        var original = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (Em Tran Thi Mau lop 5A) Tj ET").Build();

        var copy = Redact(original, out _);

        double Left(PdfDocument document) => document.Pages[0].Read().Glyphs.First(g => g.Text == "l").X;
        Assert.InRange(Left(copy) - Left(PdfDocument.Open(original)), 0, 12);
    }

    [Fact]
    public void Write_RemovedValue_LeavesNoWidthButWholeEms()
    {
        var copy = Redact(PdfBuilder.WithPage("BT /F1 10 Tf 50 700 Td (Em Tran Thi Mau lop) Tj ET").Build(), out _);

        var content = Encoding.Latin1.GetString(copy.Pages[0].Read().Glyphs[0].Run.Source.ReadBytes().Span);
        Assert.Matches(@"> -\d+000 <", content);
    }

    // A cell as tight as its text: the box ends at the rule, and nothing is pushed over it.
    [Fact]
    public void Write_ValueInATightCell_KeepsToItsRules()
    {
        const string Grid = "0.5 w 48 690 m 48 716 l S 131 690 m 131 716 l S 200 690 m 200 716 l S 48 716 m 200 716 l S 48 697 m 200 697 l S ";
        var copy = Redact(PdfBuilder.WithPage(Grid + "BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET BT /F1 12 Tf 132 700 Td (5A) Tj ET").Build(), out _);

        var page = copy.Pages[0].Read();
        var box = Assert.Single(page.Shapes, shape => shape.Box is { Width: > 10, Height: > 4 }).Box;
        Assert.InRange(box.Left, 48.5, 51);
        Assert.InRange(box.Right, 60, 130.5);
        Assert.True(box.Bottom > 697 && box.Top < 716);
        Assert.Equal(132, page.Glyphs.First(g => g.Text == "5").X, 2);
    }

    // No rules, and hardly a gap: three lines that begin at one place are a column.
    [Fact]
    public void Write_ColumnCloseBehindNames_KeepsItsPlace()
    {
        var rows = string.Concat(Enumerable.Range(0, 3).Select(i => $"BT /F1 10 Tf 50 {700 - (14 * i)} Td (Tran Thi Mau) Tj ET BT /F1 10 Tf 118 {700 - (14 * i)} Td (5A) Tj ET "));
        var copy = Redact(PdfBuilder.WithPage(rows).Build(), out _);

        var page = copy.Pages[0].Read();
        Assert.All(page.Glyphs.Where(g => g.Text == "5"), glyph => Assert.Equal(118, glyph.X, 2));
        Assert.All(page.Shapes, shape => Assert.True(shape.Box.Right <= 118.01));
    }

    [Fact]
    public void Write_TextBehindItInSeveralOperators_MovesTogetherByWholeGaps()
    {
        // One letter of "lop" is drawn by another operator, as by a writer that borrows accented letters from a second font.
        var original = PdfBuilder.WithPage("BT /F1 10 Tf 50 700 Td [(Em Tran Thi Mau l) -556 (p)] TJ ET BT /F1 10 Tf 1 0 0 1 131.14 700 Tm (o) Tj ET").Build();
        var before = PdfDocument.Open(original).Pages[0].Read().Glyphs;
        var after = Redact(original, out _).Pages[0].Read().Glyphs;

        double Shift(string letter) => after.Last(g => g.Text == letter).X - before.Last(g => g.Text == letter).X;
        Assert.InRange(Shift("l"), 0.01, 10);
        Assert.Equal(Shift("l"), Shift("o"), 2);
        Assert.Equal(Shift("l"), Shift("p"), 2);
        var gap = after.First(g => g.Text == "l").X - after.First(g => g.Text == "m").EndX - after.Where(g => g.IsBlank && g.X > after.First(m => m.Text == "m").X && g.X < after.First(l => l.Text == "l").X).Sum(g => g.EndX - g.X);
        Assert.Equal(0, Math.Min(gap % 10, 10 - (gap % 10)), 1);
    }

    [Fact]
    public void Write_NameOfSeveralWords_IsOneBox_AndNextColumnKeepsItsPlace()
    {
        var original = PdfDocument.Open(PdfBuilder.WithPage("BT /F1 10 Tf 50 700 Td (Tran Thi Mau ) Tj 69 0 Td (9A) Tj ET").Build());
        var glyphs = original.Pages[0].Read().Glyphs;
        var before = glyphs.First(g => g.Text == "9");
        var redaction = new PdfRedaction(original, static _ => null);
        foreach (var glyph in glyphs.Where(g => !g.IsBlank && g.X < before.X)) redaction.Remove(0, glyph);
        using var copy = new MemoryStream();
        redaction.Write(copy);
        var page = PdfDocument.Open(copy.ToArray()).Pages[0].Read();

        var box = Assert.Single(page.Shapes, shape => shape.Box.Width > 5).Box;
        Assert.Equal(before.X, page.Glyphs.First(g => g.Text == "9").X, 2);
        Assert.InRange(box.Right, before.X - 12, before.X);
    }

    [Fact]
    public void Write_RemovedValue_IsCoveredByABox()
    {
        var original = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (Em Tran Thi Mau lop 5A) Tj ET").Build();
        var glyph = PdfDocument.Open(original).Pages[0].Read().Glyphs.First(g => g.Text == "M");

        var page = Redact(original, out _).Pages[0].Read();

        Assert.Contains(page.Shapes, s => s.Box.Contains(glyph.Box.CenterX, glyph.Box.CenterY));
        Assert.DoesNotContain(page.Glyphs, g => (g.Hidden & PdfHidden.PaintedOver) != 0 && !g.IsBlank);
    }

    [Fact]
    public void Write_RotatedPage_PaintsTheBoxWhereTheTextStood()
    {
        var builder = new PdfBuilder();
        builder.AddPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET", entries: "/Rotate 90");
        var original = builder.Build();
        var glyph = PdfDocument.Open(original).Pages[0].Read().Glyphs[5];

        var page = Redact(original, out _).Pages[0].Read();

        Assert.Contains(page.Shapes, s => s.Box.Contains(glyph.Box.CenterX, glyph.Box.CenterY));
    }

    [Fact]
    public void Write_FormSharedByPages_LosesTheValueOnBoth()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>", "BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET");
        builder.AddPage("/X Do", $"/XObject<</X {form} 0 R>>");
        builder.AddPage("/X Do", $"/XObject<</X {form} 0 R>>");

        var copy = Redact(builder.Build(), out _);

        Assert.All(copy.Pages, page => Assert.Equal("", PageText.Drawn(page.Read())));
    }

    [Fact]
    public void Write_FormNobodyDraws_IsEmptied()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]", "BT /F1 12 Tf 50 700 Td (Le Van Kin) Tj ET");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET", $"/XObject<</X {form} 0 R>>");

        var bytes = Bytes(builder.Build(), out _);

        Assert.DoesNotContain("Le Van Kin", AllText(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Span <</ActualText (Tran Thi Mau)>> BDC BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET EMC")]
    [InlineData("/Span <</Alt (Thi)/E (Mau)>> BDC BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET EMC")]
    [InlineData("/Span /P0 BDC BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET EMC")]
    public void Write_MarkedContentSpellingTheValue_LosesItsTexts(string content)
    {
        var builder = new PdfBuilder();
        var list = builder.Add("<</MCID 0/ActualText(Tran Thi Mau)/Alt(Mau)>>");
        builder.AddPage(content, $"/Properties<</P0 {list} 0 R>>");

        var text = AllText(Bytes(builder.Build(), out _));

        Assert.DoesNotContain("Thi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mau", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryChannel_LosesTheValue()
    {
        var builder = new PdfBuilder();
        var note = builder.Add("<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Goi Tran Thi Mau)/T(Tran Thi Mau)>>");
        var link = builder.Add("<</Type/Annot/Subtype/Link/Rect[10 40 30 60]/A<</S/URI/URI(https://x.example/?n=Tran Thi Mau)>>>>");
        var script = builder.AddStream("", "app.alert('Tran Thi Mau')");
        var metadata = builder.AddStream("/Type/Metadata/Subtype/XML", "<x:xmpmeta><dc:title>Tran Thi Mau</dc:title></x:xmpmeta>");
        var outline = builder.Reserve();
        var item = builder.Add($"<</Title<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Tran Thi Mau"))}>/Parent {outline} 0 R>>");
        builder.Set(outline, $"<</Type/Outlines/First {item} 0 R/Last {item} 0 R/Count 1>>");
        var element = builder.Add("<</Type/StructElem/S/P/ActualText(Tran Thi Mau)/K 7>>");
        var info = builder.Add("<</Title(Danh sach)/Author(Tran Thi Mau)/X(ok)>>");
        builder.CatalogEntries = $"/Outlines {outline} 0 R/Metadata {metadata} 0 R/OpenAction<</S/JavaScript/JS {script} 0 R>>/StructTreeRoot<</Type/StructTreeRoot/K {element} 0 R>>"
            + $"/AcroForm<</Fields[<</FT/Tx/T(hoten)/V(Tran Thi Mau)/DV(Tran Thi Mau)>>]>>/PieceInfo<</App<</Private(Tran Thi Mau)>>>>";
        builder.TrailerEntries = $"/Info {info} 0 R";
        builder.AddPage("BT /F1 12 Tf 50 700 Td (lop 5A) Tj ET", entries: $"/Annots[{note} 0 R {link} 0 R]");

        var bytes = Bytes(builder.Build(), out var result);

        Assert.DoesNotContain(Secret, AllText(bytes), StringComparison.Ordinal);
        var parts = PdfDocument.Open(bytes).ReadTextParts().Parts;
        Assert.DoesNotContain(parts, p => p.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Text == "Danh sach");
        Assert.True(result.Texts >= 8);
    }

    [Fact]
    public void Write_FieldWhoseValueChanges_LosesItsAppearanceToo()
    {
        var builder = new PdfBuilder();
        var shown = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 90 20]", "BT /F1 12 Tf (Tran) Tj 40 0 Td (Thi Mau) Tj ET");
        var down = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 90 20]", "BT /F1 12 Tf (Thi) Tj ET");
        var field = builder.Add($"<</Type/Annot/Subtype/Widget/FT/Tx/T(hoten)/V(Tran Thi Mau)/Rect[10 10 100 30]/AP<</N {shown} 0 R/D {down} 0 R>>>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (lop 5A) Tj ET", entries: $"/Annots[{field} 0 R]");

        Assert.DoesNotContain("Thi", AllText(Bytes(builder.Build(), out _)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OlderRevisionAndUnusedObject_AreNotCarriedAlong()
    {
        var builder = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (lop 5A) Tj ET");
        builder.Add("(Tran Thi Mau)");
        var first = builder.Build();
        byte[] original = [.. first, .. PdfBuilder.Bytes("\n1 0 obj\n(Tran Thi Mau)\nendobj\n")];

        Assert.DoesNotContain(Secret, AllText(Bytes(original, out _)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Attachment_IsReplacedOrTakenOut()
    {
        var builder = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (lop 5A) Tj ET");
        var kept = builder.AddStream("/Type/EmbeddedFile/Params<</Size 3>>", "old");
        var gone = builder.AddStream("/Type/EmbeddedFile", "Tran Thi Mau");
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.txt)/EF<</F {kept} 0 R>>>>(b)<</Type/Filespec/F(b.txt)/EF<</F {gone} 0 R>>>>]>>>>";
        var document = builder.Open();
        var redaction = Plan(document);
        redaction.Attachments[document.ReadAttachments()[0].Id] = new PdfAttachmentEdit(PdfBuilder.Bytes("new"));
        redaction.Attachments[document.ReadAttachments()[1].Id] = PdfAttachmentEdit.Removed;

        using var output = new MemoryStream();
        redaction.Write(output);

        var copy = PdfDocument.Open(output.ToArray());
        Assert.Equal("new", Encoding.Latin1.GetString(Assert.Single(copy.ReadAttachments()).ReadData(out _).Span));
        Assert.DoesNotContain(Secret, AllText(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Signature_IsTakenOutAndSaid()
    {
        var builder = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET");
        var signature = builder.Add("<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Name(A)>>");
        builder.CatalogEntries = $"/AcroForm<</Fields[<</FT/Sig/T(s)/V {signature} 0 R>>]>>";

        Bytes(builder.Build(), out var result);

        Assert.True(result.SignaturesRemoved);
    }

    [Fact]
    public void Write_Raster_IsAllThePageShows()
    {
        var document = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET").Open();
        var redaction = Plan(document);
        redaction.Rasters[0] = new PdfPageRaster(2, 2, 1, new byte[] { 0, 255, 255, 0 }, false);

        using var output = new MemoryStream();
        redaction.Write(output);

        var page = PdfDocument.Open(output.ToArray()).Pages[0].Read();
        Assert.Empty(page.Glyphs);
        Assert.DoesNotContain(Secret, AllText(output.ToArray()), StringComparison.Ordinal);
        Assert.Equal(600, Assert.Single(page.Images).Box.Width, 3);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var original = PdfBuilder.WithPage("BT /F1 12 Tf 50 700 Td (Em Tran Thi Mau) Tj ET").Build();

        Assert.Equal(Bytes(original, out _), Bytes(original, out _));
    }

    [Fact]
    public void Write_ObjectsWithoutAValue_KeepTheirBytes()
    {
        var builder = new PdfBuilder();
        builder.AddPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (giu   nguyen) Tj ET % note");

        var copy = Redact(builder.Build(), out var result);

        Assert.Equal("BT /F1 12 Tf 50 700 Td (giu   nguyen) Tj ET % note", Encoding.Latin1.GetString(copy.Pages[1].Read().Glyphs[0].Run.Source.ReadBytes().Span));
        Assert.Equal([0], result.Pages);
    }

    // One of everything: what holds no removed value is the same object, entry by entry and byte by byte.
    [Fact]
    public void Write_EveryObjectButThePagesContent_IsTheSame()
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", [1, 2, 3, 4]);
        var form = builder.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 90 90]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>", "BT /F1 9 Tf (giu) Tj ET");
        var other = builder.Add($"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/A]>>/CharProcs<</A {builder.AddStream("", "9 0 d0 0 0 5 5 re f")} 0 R>>>>");
        var state = builder.Add("<</Type/ExtGState/ca .5/BM/Multiply>>");
        var shading = builder.Add("<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 1 1]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 1 0]>>>>");
        var pattern = builder.AddStream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>", "0 0 5 5 re f");
        var profile = builder.AddStream("/N 1", [9, 8, 7]);
        var layer = builder.Add("<</Type/OCG/Name(Lop ve)>>");
        var resources = $"/Font<</F1 {builder.Helvetica} 0 R/F3 {other} 0 R>>/XObject<</I {image} 0 R/X {form} 0 R>>/ExtGState<</G {state} 0 R>>/Shading<</S {shading} 0 R>>/Pattern<</P {pattern} 0 R>>/ColorSpace<</C[/ICCBased {profile} 0 R]>>/Properties<</L {layer} 0 R>>";
        var link = builder.Add("<</Type/Annot/Subtype/Link/Rect[10 40 30 60]/A<</S/URI/URI(https://truong.example/)>>/Border[0 0 0]>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (Tran Thi Mau) Tj ET q 9 0 0 9 0 0 cm /I Do Q", resources, $"/Annots[{link} 0 R]/TrimBox[1 1 599 799]/Tabs/S");
        builder.AddPage("/X Do /OC /L BDC BT /F3 9 Tf (A) Tj ET EMC", resources, "/Rotate 90");
        var outline = builder.Reserve();
        var item = builder.Add($"<</Title(Muc luc)/Parent {outline} 0 R/Dest[0/Fit]>>");
        builder.Set(outline, $"<</Type/Outlines/First {item} 0 R/Last {item} 0 R/Count 1>>");
        var metadata = builder.AddStream("/Type/Metadata/Subtype/XML", "<x:xmpmeta><dc:title>Thong bao</dc:title></x:xmpmeta>");
        builder.CatalogEntries = $"/Outlines {outline} 0 R/Metadata {metadata} 0 R/Lang(vi)/PageLabels<</Nums[0<</S/r>>]>>/OCProperties<</OCGs[{layer} 0 R]/D<</Order[{layer} 0 R]>>>>/Names<</Dests<</Names[(a)[0/Fit]]>>>>/MarkInfo<</Marked false>>/ViewerPreferences<</DisplayDocTitle true>>";
        var original = builder.Build();

        var objects = CopiedObjects.Compare(original, Bytes(original, out _));

        Assert.Equal(["Root/Pages/Kids/0/Contents/stream"], objects.Differences);
        Assert.True(objects.Compared >= 20, $"{objects.Compared} objects");
    }

    private static PdfRedaction Plan(PdfDocument document)
    {
        var redaction = new PdfRedaction(document, text => text.Contains(Secret, StringComparison.Ordinal) ? text.Replace(Secret, "***", StringComparison.Ordinal) : null);
        foreach (var page in document.Pages)
        {
            var glyphs = page.Read().Glyphs;
            var at = PageText.Drawn(page.Read()).IndexOf(Secret, StringComparison.Ordinal);
            for (var i = at; at >= 0 && i < at + Secret.Length; i++) redaction.Remove(page.Index, glyphs[i]);
        }

        return redaction;
    }

    private static byte[] Bytes(byte[] original, out PdfRedactionResult result)
    {
        using var output = new MemoryStream();
        result = Plan(PdfDocument.Open(original)).Write(output);
        // An object nobody points at may hold what was taken out.
        Assert.Empty(CopiedObjects.Unreferenced(output.ToArray()));
        return output.ToArray();
    }

    private static PdfDocument Redact(byte[] original, out PdfRedactionResult result) => PdfDocument.Open(Bytes(original, out result));

    // Every stream unpacked, every string in hexadecimal spelled out.
    internal static string AllText(byte[] file)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(file));
        var raw = text.ToString();
        for (var at = raw.IndexOf("stream\n", StringComparison.Ordinal); at >= 0; at = raw.IndexOf("stream\n", at + 1, StringComparison.Ordinal))
        {
            if (at > 2 && raw[at - 3] == 'e') continue;
            var end = raw.IndexOf("\nendstream", at, StringComparison.Ordinal);
            if (end < 0 || file[at + 7] != 0x78) continue;
            using var unpacked = new System.IO.Compression.ZLibStream(new MemoryStream(file, at + 7, end - at - 7), System.IO.Compression.CompressionMode.Decompress);
            using var copy = new MemoryStream();
            unpacked.CopyTo(copy);
            text.Append('\n').Append(Encoding.Latin1.GetString(copy.ToArray()));
        }

        foreach (System.Text.RegularExpressions.Match hex in System.Text.RegularExpressions.Regex.Matches(text.ToString(), "<([0-9A-F]{2,})>"))
        {
            var bytes = Convert.FromHexString(hex.Groups[1].Value[..(hex.Groups[1].Length & ~1)]);
            text.Append('\n').Append(Encoding.Latin1.GetString(bytes)).Append('\n').Append(bytes.Length > 2 ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : "");
        }

        return text.ToString();
    }
}
