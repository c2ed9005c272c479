using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Channels;

public class TextPartTests
{
    [Fact]
    public void ReadTextParts_Info_ReadsAllKeysInAllTextEncodings()
    {
        var builder = PdfBuilder.WithPage("");
        var info = builder.Add("<</Title<FEFF004E00671EEF>/Author(\u00EF\u00BB\u00BFL\u00C3\u00AA)/Custom(caf\u00E9 \u0084)/Producer<FFFE4100>/CreationDate(D:2024)>>");
        builder.TrailerEntries = $"/Info {info} 0 R";
        AssertParts(builder, (PdfChannel.Info, "Title", "Ngữ"), (PdfChannel.Info, "Author", "Lê"), (PdfChannel.Info, "Custom", "café —"), (PdfChannel.Info, "Producer", "A"));
    }

    [Fact]
    public void ReadTextParts_Xmp_IsGivenAsItsXml()
    {
        var builder = PdfBuilder.WithPage("");
        builder.CatalogEntries = $"/Metadata {builder.AddStream("/Type/Metadata/Subtype/XML", "<x:xmpmeta>Ng\u00E1\u00BB\u00AF</x:xmpmeta>")} 0 R";
        AssertParts(builder, (PdfChannel.Xmp, "Metadata", "<x:xmpmeta>Ngữ</x:xmpmeta>"));
    }

    [Fact]
    public void ReadTextParts_Annotation_GivesTextsWithPageAndPlace()
    {
        var builder = new PdfBuilder();
        builder.AddPage("");
        var note = builder.Add("<</Subtype/Text/Rect[10 20 30 40]/Contents(call 0901234567)/T(Teacher)/Subj(Subject)/RC(<p>rich</p>)>>");
        builder.AddPage("", "", $"/Rotate 90/Annots[{note} 0 R]");
        var part = Assert.Single(builder.Open().ReadTextParts().Parts, p => p.Text == "call 0901234567");
        Assert.Equal((PdfChannel.Annotation, "Contents", 1, note), (part.Channel, part.Key, part.PageIndex, part.Object.Number));
        Assert.Equal(new PdfBox(20, 570, 40, 590), part.Box);
        AssertParts(builder, (PdfChannel.Annotation, "T", "Teacher"), (PdfChannel.Annotation, "Subj", "Subject"), (PdfChannel.Annotation, "RC", "<p>rich</p>"));
    }

    [Fact]
    public void ReadAnnotations_RedactionMark_IsToldWithItsPlaces()
    {
        var builder = new PdfBuilder();
        var mark = builder.Add("<</Subtype/Redact/Rect[0 0 100 100]/QuadPoints[10 40 50 40 10 20 50 20]>>");
        builder.AddPage("", "", $"/Annots[{mark} 0 R]");
        var annotation = Assert.Single(builder.Open().ReadAnnotations());
        Assert.True(annotation.IsRedactionMark);
        Assert.Equal([new PdfBox(10, 20, 50, 40)], annotation.Quads);
    }

    [Fact]
    public void ReadTextParts_Fields_GiveValuesUnderTheirNames()
    {
        var builder = PdfBuilder.WithPage("");
        var kid = builder.Add("<</T(phone)/FT/Tx/V(0901234567)/DV(none)/TU(tooltip)>>");
        var parent = builder.Add($"<</T(parent)/Kids[{kid} 0 R]>>");
        var choice = builder.Add("<</T(choice)/FT/Ch/V[(one)(two)]/Opt[[(a)(Nguyen)](Tran)]>>");
        var xfa = builder.AddStream("", "<xfa>secret</xfa>");
        builder.CatalogEntries = $"/AcroForm<</Fields[{parent} 0 R {choice} 0 R]/XFA[(form){xfa} 0 R]>>";
        AssertParts(builder, (PdfChannel.FormField, "phone/V", "0901234567"), (PdfChannel.FormField, "phone/DV", "none"), (PdfChannel.FormField, "phone/TU", "tooltip"),
            (PdfChannel.FormField, "choice/V", "two"), (PdfChannel.FormField, "choice/Opt", "Nguyen"), (PdfChannel.Xfa, "XFA", "<xfa>secret</xfa>"));
    }

    [Fact]
    public void ReadTextParts_Signature_IsCountedAndRead()
    {
        var builder = PdfBuilder.WithPage("");
        var signature = builder.Add("<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Name(Principal)/Reason(approved)>>");
        var field = builder.Add($"<</T(sig)/FT/Sig/V {signature} 0 R>>");
        builder.CatalogEntries = $"/AcroForm<</Fields[{field} 0 R]>>";
        Assert.Equal(1, builder.Open().ReadTextParts().Signatures);
        AssertParts(builder, (PdfChannel.Signature, "Name", "Principal"), (PdfChannel.Signature, "Reason", "approved"));
    }

    [Fact]
    public void ReadTextParts_SignatureThatGrantsRights_IsReadThoughNoFieldNamesIt()
    {
        var builder = PdfBuilder.WithPage("");
        var signature = builder.Add("<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Name(Principal)/Location(Office)/ContactInfo(0901234567)>>");
        builder.CatalogEntries = $"/Perms<</DocMDP {signature} 0 R>>";
        Assert.Equal(1, builder.Open().ReadTextParts().Signatures);
        AssertParts(builder, (PdfChannel.Signature, "Name", "Principal"), (PdfChannel.Signature, "Location", "Office"), (PdfChannel.Signature, "ContactInfo", "0901234567"));
    }

    [Fact]
    public void ReadTextParts_SignatureOfAFieldAndOfTheCatalog_CountsOnce()
    {
        var builder = PdfBuilder.WithPage("");
        var signature = builder.Add("<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>/Name(Principal)>>");
        builder.CatalogEntries = $"/Perms<</DocMDP {signature} 0 R>>/AcroForm<</Fields[<</T(sig)/FT/Sig/V {signature} 0 R>>]>>";
        Assert.Equal(1, builder.Open().ReadTextParts().Signatures);
    }

    [Fact]
    public void ReadTextParts_WidgetNoFormNames_IsRead()
    {
        var builder = new PdfBuilder();
        var widget = builder.Add("<</Subtype/Widget/FT/Tx/T(name)/V(Nguyen An)/Rect[0 0 9 9]>>");
        builder.AddPage("", "", $"/Annots[{widget} 0 R]");
        AssertParts(builder, (PdfChannel.FormField, "name/V", "Nguyen An"));
    }

    [Fact]
    public void ReadTextParts_PictureWithMetadata_IsRead()
    {
        var builder = new PdfBuilder();
        var xmp = builder.AddStream("/Type/Metadata/Subtype/XML", "<x>photographer</x>");
        var inner = builder.AddStream($"/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Metadata {xmp} 0 R", "x");
        var form = builder.AddStream($"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I {inner} 0 R>>>>", "");
        builder.AddPage("", $"/XObject<</F {form} 0 R>>");
        AssertParts(builder, (PdfChannel.Xmp, "Metadata", "<x>photographer</x>"));
    }

    [Fact]
    public void ReadTextParts_NamesOfPlacesAndArticlesAndTables_AreRead()
    {
        var builder = PdfBuilder.WithPage("");
        builder.CatalogEntries = "/Names<</Dests<</Names[(Tran Binh)[null/Fit]]>>>>/Dests<</Le#20Chi[null/Fit]>>/Threads[<</I<</Author(Vo Dung)>>>>]/StructTreeRoot<</K<</S/Table/A[<</O/Table/Summary(pupils)>>]>>>>";
        AssertParts(builder, (PdfChannel.Label, "Dests", "Tran Binh"), (PdfChannel.Label, "Dests", "Le Chi"), (PdfChannel.Info, "Author", "Vo Dung"), (PdfChannel.Structure, "Summary", "pupils"));
    }

    [Fact]
    public void ReadTextParts_FilesOfAPortfolio_TellWhatItsColumnsShow()
    {
        var builder = new PdfBuilder();
        var data = builder.AddStream("/Type/EmbeddedFile", "x");
        var note = builder.Add($"<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(b.txt)/Desc(marks)/EF<</F {data} 0 R>>>>>>");
        builder.AddPage("", "", $"/Annots[{note} 0 R]");
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(6A Nguyen An)<</F(a.txt)/CI<</pupil<</D(Nguyen An)/P(em )>>/class(6A)>>/EF<</F {data} 0 R>>>>]>>>>";
        AssertParts(builder, (PdfChannel.Attachment, "Name", "6A Nguyen An"), (PdfChannel.Attachment, "pupil", "Nguyen An"), (PdfChannel.Attachment, "class", "6A"), (PdfChannel.Attachment, "Desc", "marks"));
    }

    [Fact]
    public void ReadTextParts_OutlinesInALoop_AreReadOnce()
    {
        var builder = PdfBuilder.WithPage("");
        var (root, one, two) = (builder.Reserve(), builder.Reserve(), builder.Reserve());
        builder.Set(root, $"<</First {one} 0 R>>");
        builder.Set(one, $"<</Title(first)/Next {two} 0 R/A<</S/URI/URI(https://example.test/a)>>>>");
        builder.Set(two, $"<</Title(second)/Next {one} 0 R>>");
        builder.CatalogEntries = $"/Outlines {root} 0 R";
        AssertParts(builder, (PdfChannel.Outline, "Title", "first"), (PdfChannel.Outline, "Title", "second"), (PdfChannel.Link, "URI", "https://example.test/a"));
        Assert.Equal(3, builder.Open().ReadTextParts().Parts.Count);
    }

    [Fact]
    public void ReadTextParts_Structure_GivesItsTexts()
    {
        var builder = PdfBuilder.WithPage("");
        var child = builder.Add("<</S/Figure/Alt(photo of An)/ActualText(An)/E(expanded)>>");
        builder.CatalogEntries = $"/StructTreeRoot<</K[<</S/Document/K {child} 0 R/T(title)>>]>>";
        AssertParts(builder, (PdfChannel.Structure, "Alt", "photo of An"), (PdfChannel.Structure, "ActualText", "An"), (PdfChannel.Structure, "E", "expanded"), (PdfChannel.Structure, "T", "title"));
    }

    [Fact]
    public void ReadTextParts_Scripts_AreFoundWhereverTheyHang()
    {
        var builder = new PdfBuilder();
        var script = builder.AddStream("", "app.alert('tree')");
        var link = builder.Add("<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(tel:0901234567)/Next<</S/JavaScript/JS(chained())>>>>>>");
        builder.AddPage("", "", $"/AA<</O<</S/JavaScript/JS(page())>>>>/Annots[{link} 0 R]");
        builder.CatalogEntries = $"/Names<</JavaScript<</Names[(n)<</S/JavaScript/JS {script} 0 R>>]>>>>/OpenAction<</S/JavaScript/JS(opened())>>";
        AssertParts(builder, (PdfChannel.JavaScript, "JS", "app.alert('tree')"), (PdfChannel.JavaScript, "JS", "opened()"), (PdfChannel.JavaScript, "JS", "page()"),
            (PdfChannel.JavaScript, "JS", "chained()"), (PdfChannel.Link, "URI", "tel:0901234567"));
    }

    [Fact]
    public void ReadAttachments_NameTreeAndAnnotation_GiveNamesAndBytes()
    {
        var builder = new PdfBuilder();
        var first = builder.AddStream("/Type/EmbeddedFile/Filter/FlateDecode", PdfBuilder.Deflate(PdfBuilder.Bytes("first file")));
        var second = builder.AddStream("/Type/EmbeddedFile", "second file");
        var specification = builder.Add($"<</Type/Filespec/F(a.txt)/UF<FEFF006400731EC7>/Desc(list of pupils)/EF<</F {first} 0 R/UF {first} 0 R>>>>");
        var annotation = builder.Add($"<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(b.xlsx)/EF<</F {second} 0 R>>>>>>");
        builder.AddPage("", "", $"/Annots[{annotation} 0 R]");
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Kids[<</Names[(a){specification} 0 R]>>]>>>>";
        var files = builder.Open().ReadAttachments();
        Assert.Equal([("dsệ", -1, "first file"), ("b.xlsx", 0, "second file")], files.Select(f => (f.Name, f.PageIndex, System.Text.Encoding.Latin1.GetString(f.ReadData(out _).Span))));
        AssertParts(builder, (PdfChannel.Attachment, "Name", "dsệ"), (PdfChannel.Attachment, "Desc", "list of pupils"));
    }

    [Fact]
    public void ReadAttachments_Bomb_IsCutAndSaysSo()
    {
        var builder = PdfBuilder.WithPage("");
        var file = builder.AddStream("/Filter/FlateDecode", PdfBuilder.Deflate(new byte[1_000_000]));
        builder.CatalogEntries = $"/AF[<</F(x)/EF<</F {file} 0 R>>>>]";
        var options = new PdfOpenOptions { Limits = new PdfLimits { MaxAttachmentBytes = 1000 } };
        Assert.Equal(1000, Assert.Single(builder.Open(options).ReadAttachments()).ReadData(out var incomplete).Length);
        Assert.True(incomplete);
    }

    [Fact]
    public void OpenRevision_ChangedContent_IsReadAsItWas()
    {
        var builder = new PdfBuilder();
        var content = builder.AddStream("", "BT /F1 12 Tf (old name) Tj ET");
        builder.AddPageOf($"{content} 0 R");
        var old = builder.Build();
        var start = old.AsSpan().LastIndexOf("xref\n0"u8);
        var update = $"{content} 0 obj\n<</Length 25>>\nstream\nBT /F1 12 Tf (new) Tj ET \nendstream\nendobj\n";
        var data = PdfBuilder.Bytes(System.Text.Encoding.Latin1.GetString(old) + update
            + $"xref\n{content} 1\n{old.Length:D10} 00000 n \ntrailer\n<</Root {builder.CatalogNumber} 0 R/Size 9/Prev {start}>>\nstartxref\n{old.Length + update.Length}\n%%EOF\n");
        var document = PdfDocument.Open(data);
        Assert.Equal("new", PageText.Drawn(document.Pages[0].Read()));
        Assert.Equal(1, document.EarlierRevisions);
        Assert.Equal("old name", PageText.Drawn(document.OpenRevision(0).Pages[0].Read()));
        Assert.Throws<ArgumentOutOfRangeException>(() => document.OpenRevision(1));
    }

    [Fact]
    public void EarlierRevisions_FileWrittenOnce_HasNone() => Assert.Equal(0, PdfBuilder.WithPage("").Open().EarlierRevisions);

    [Fact]
    public void ReadTextParts_MoreOfOneKindThanLookedAt_SaysTruncated()
    {
        var builder = PdfBuilder.WithPage("");
        builder.CatalogEntries = "/Threads[" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"<</I<</Title(bai {i})>>>>")) + "]";
        var read = builder.Open().ReadTextParts();
        Assert.True(read.IsTruncated);
        Assert.Contains(read.Parts, part => part.Text == "bai 999");
    }

    [Fact]
    public void ReadTextParts_MoreThanAllowed_SaysTruncated()
    {
        var builder = PdfBuilder.WithPage("");
        builder.TrailerEntries = "/Info<</A(1)/B(2)/C(3)>>";
        var parts = builder.Open(new PdfOpenOptions { Limits = new PdfLimits { MaxTextParts = 2 } }).ReadTextParts();
        Assert.Equal((2, true), (parts.Parts.Count, parts.IsTruncated));
    }

    private static void AssertParts(PdfBuilder builder, params (PdfChannel, string, string)[] expected)
    {
        var parts = builder.Open().ReadTextParts().Parts.Select(p => (p.Channel, p.Key, p.Text)).ToList();
        foreach (var part in expected) Assert.Contains(part, parts);
    }
}
