using System.Text;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Tests.Redaction;

public sealed class PdfRedactorTests
{
    private static readonly string[] People = ["Nguyễn Thị Bích Hằng", "Trần Văn Khải", "Lê Hoàng Phúc", "Phạm Thu Ngân"];

    [Fact]
    public void Redact_ListOverTwoPages_LosesNamesAndKeepsScores()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 2, heading: true));
        builder.AddPage(Table(2, 2, heading: true));

        var text = PageText(Copy(builder, Redacted.Everything, out _));

        Assert.All(People, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        Assert.DoesNotContain("0912345", text, StringComparison.Ordinal);
        Assert.Contains("DANH SÁCH HỌC SINH LỚP 6A1", text, StringComparison.Ordinal);
        Assert.Contains("Họ và tên", text, StringComparison.Ordinal);
    }

    // A rule sees the first line of the name; the whole name is known from the list.
    [Fact]
    public void Redact_KnownNameOverTwoLines_LosesBothLines()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true) + PdfBuilder.Show(50, 300, "Khen em Nguyễn Thị Bích", "3 Tr") + PdfBuilder.Show(50, 286, "Hằng, lớp sáu", "3 Tr"));

        var text = PageText(Copy(builder, Redacted.Everything, out _));

        Assert.DoesNotContain("Hằng", text, StringComparison.Ordinal);
        Assert.Contains("lớp sáu", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_Copy_HoldsNothingThatWouldBeRemovedAgain()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true));

        var copy = Copy(builder, Redacted.Everything, out _);

        Assert.True(Redacted.Plan(SourceFile.FromBytes("ban.pdf", copy), Redacted.Everything).Plan.IsEmpty);
    }

    [Theory]
    [InlineData("/Pattern cs /P scn 0 0 600 800 re f", "/Pattern<</P {0} 0 R>>")]
    [InlineData("/G gs 0 0 600 800 re f", "/ExtGState<</G<</SMask<</S/Luminosity/G {0} 0 R>>>>>>")]
    [InlineData("", "/XObject<</Never {0} 0 R>>")]
    [InlineData("", "")]
    public void Redact_ListInAPatternAMaskOrAFormNoPageDraws_LosesItsNames(string content, string resources)
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream($"/Type/XObject/Subtype/Form/PatternType 1/PaintType 1/TilingType 1/XStep 600/YStep 800/BBox[0 0 600 800]/Resources<</Font<</F1 {builder.VietnameseFont} 0 R>>>>", PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true));
        var fonts = $"/Font<</F1 {builder.VietnameseFont} 0 R/F2 {builder.Latin} 0 R>>";
        builder.AddPage(PdfBuilder.Show(50, 780, "Thông báo của nhà trường") + content, fonts + resources.Replace("{0}", form.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var copy = Copy(builder, Redacted.Everything, out var edits);

        Assert.False(edits.IsEmpty);
        Assert.Contains("Thông báo của nhà trường", PageText(copy), StringComparison.Ordinal);
        var left = string.Join('\n', Flat.Read(new PdfFormat(), SourceFile.FromBytes("ban.pdf", copy)).Blocks.Select(b => b.Text));
        Assert.All(People, name => Assert.DoesNotContain(name, left, StringComparison.Ordinal));
        Assert.DoesNotContain("0912345", left, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_DroppedColumn_IsEmptyAndNotBlack()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true));

        var copy = Copy(builder, Redacted.PublishSafe, out var edits);

        Assert.NotEmpty(edits.DroppedBlocks);
        Assert.All(People, name => Assert.DoesNotContain(name, PageText(copy), StringComparison.Ordinal));
        Assert.DoesNotContain(PdfDocument.Open(copy).Pages[0].Read().Shapes, shape => shape.Box is { Width: > 40, Height: > 8 });
    }

    [Fact]
    public void Redact_TextsBesideThePages_LoseTheSameValues()
    {
        var builder = new PdfBuilder { TrailerEntries = "/Info<</Author<FEFF" + Hex("Nguyễn Thị Bích Hằng") + ">/Title(6A1)>>" };
        builder.AddPage(
            PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true),
            entries: "/Annots[<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents<FEFF" + Hex("Gọi mẹ em Trần Văn Khải 0912345001") + ">>>]");

        var parts = PdfDocument.Open(Copy(builder, Redacted.Everything, out _)).ReadTextParts().Parts;

        Assert.All(People, name => Assert.DoesNotContain(parts, part => part.Text.Contains(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(parts, part => part.Text.Contains("0912345001", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.Text == "6A1");
    }

    [Fact]
    public void Redact_ListInAnAttachmentAlone_IsRedactedAndSaid()
    {
        var builder = new PdfBuilder();
        var file = builder.AddStream("/Type/EmbeddedFile", Encoding.UTF8.GetBytes("Họ và tên,Ngày sinh,SĐT mẹ\n" + string.Join('\n', People.Select((name, i) => $"{name},0{i + 1}/09/2015,091234500{i}"))));
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(a)<</F(ds.csv)/EF<</F {file} 0 R>>>>]>>>>";
        builder.AddPage(PdfBuilder.Show(50, 700, "Thông báo"));

        var bytes = Redacted.Copy(SourceFile.FromBytes("ds.pdf", builder.Build()), Redacted.Everything, out var result, out _);

        Assert.NotEmpty(Assert.IsType<RedactResult.Done>(result).Parts);
        var inside = Encoding.UTF8.GetString(Assert.Single(PdfDocument.Open(bytes).ReadAttachments()).ReadData(out _).Span);
        Assert.All(People, name => Assert.DoesNotContain(name, inside, StringComparison.Ordinal));
    }

    [Fact]
    public void Redact_HiddenLayerOfText_IsTakenOutToo()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo") + PdfBuilder.Show(50, 700, "Em Nguyễn Thị Bích Hằng, sinh ngày 05/09/2015, SĐT mẹ 0912345001", "3 Tr"));

        var text = PageText(Copy(builder, Redacted.Everything, out _));

        Assert.DoesNotContain("Bích Hằng", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345001", text, StringComparison.Ordinal);
        Assert.Contains("Thông báo", text, StringComparison.Ordinal);
    }

    // A code says who it is to every telephone: on a scan it is painted over as a whole, whatever it holds.
    [RendererTheory]
    [InlineData("075209012345||Lê Thử Nghiệm|05092009|Nam|Tổ 1, ấp 2, xã Mẫu, Đồng Nai|15072024", true)]
    [InlineData("Học sinh: Nguyễn Thị Bích Hằng, sinh ngày 05/09/2015, ĐT 0912345678", false)]
    public void Redact_CodeOnAScan_IsPaintedOver(string payload, bool isIdentity)
    {
        var builder = new PdfBuilder();
        var scan = builder.AddStream("/Type/XObject/Subtype/Image/Width 600/Height 800/BitsPerComponent 8/ColorSpace/DeviceGray", [.. Enumerable.Repeat((byte)255, 600 * 800)]);
        builder.AddPage("q 600 0 0 800 0 0 cm /Im Do Q", $"/XObject<</Im {scan} 0 R>>");
        var page = Pages.Of(lines: [Pages.Line("Thông báo của nhà trường", 100, 300)]) with { Width = 600, Height = 800, Barcodes = [new OcrBarcode(payload, new OcrBox(400, 100, 80, 80))] };
        var file = SourceFile.FromBytes("quet.pdf", builder.Build());
        var pictures = new FakePictures(page);
        ReadResult.Ok Read() => Assert.IsType<ReadResult.Ok>(new PdfFormat().Read(file, new ReadContext(new ReadLimits(), pictures: pictures), CancellationToken.None));
        var planned = PlanMaker.Make(PiiScanner.Core.DocumentExaminer.Default, Read().Document, new PiiScanner.Core.ExamineOptions { AsOf = (2026, 9, 5) }, new PlanOptions { Preset = Redacted.Everything, Pseudonyms = new PseudonymBook(static person => (ulong)person.Length) }, null, CancellationToken.None);
        var edits = EditMaker.Make(planned, Read().Document, notesDropped: true, canSort: false, onBlock: null, CancellationToken.None, out _);
        using var output = new MemoryStream();
        Assert.IsType<RedactResult.Done>(new PdfRedactor().Redact(file, edits, new RedactContext(new ReadLimits(), static (_, _) => new EmbeddedCopy(null, null), static name => name, removesUnredactable: true, pictures), output, CancellationToken.None));

        var image = Assert.Single(PdfDocument.Open(output.ToArray()).Pages[0].Read().Images);
        var seen = GrayPicture.Decode(PictureFile.Of(image.ReadData())!, OcrOptions.Default)!;
        bool Dark(int x, int y) => seen.Pixels.Span[((int)(y * seen.Height / 800.0) * seen.Width) + (int)(x * seen.Width / 600.0)] < 64;
        Assert.True(Dark(401, 101) && Dark(440, 140) && Dark(478, 178));
        Assert.False(Dark(130, 310), "a printed word");
        Assert.Equal(isIdentity, Dark(300, 600));
    }

    [Fact]
    public void Redact_SignedFile_LosesTheSignatureAndSaysSo()
    {
        var builder = new PdfBuilder();
        var signature = builder.Add("<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 840 960 240]/Contents<3082>/Name<FEFF" + Hex("Trần Văn Khải") + ">/Reason(6A1)/Location(VP)/ContactInfo(0912345001)>>");
        builder.CatalogEntries = $"/AcroForm<</SigFlags 3/Fields[<</T(Signature1)/FT/Sig/V {signature} 0 R>>]>>";
        builder.AddPage(PdfBuilder.Show(50, 760, "DANH SÁCH HỌC SINH LỚP 6A1") + Table(0, 4, heading: true));

        var copy = Redacted.Copy(SourceFile.FromBytes("ds.pdf", builder.Build()), Redacted.Everything, out var result, out _);

        Assert.Contains(Assert.IsType<RedactResult.Done>(result).Warnings, warning => warning.En.Contains("signatures", StringComparison.Ordinal));
        Assert.Equal(0, PdfDocument.Open(copy).ReadTextParts().Signatures);
        Assert.DoesNotContain("ByteRange", Encoding.Latin1.GetString(copy), StringComparison.Ordinal);
    }

    private static string Table(int first, int count, bool heading)
    {
        var rows = Enumerable.Range(first, count).Select(i => new[] { $"{i + 1}", People[i], $"0{i + 5}/09/2015", $"091234500{i + 1}" });
        return PdfBuilder.Table(50, 740, [30, 180, 90, 90], [.. heading ? [new[] { "STT", "Họ và tên", "Ngày sinh", "SĐT mẹ" }] : Array.Empty<string[]>(), .. rows]);
    }

    private static byte[] Copy(PdfBuilder builder, Preset preset, out FileEdits edits)
    {
        var copy = Redacted.Copy(SourceFile.FromBytes("ds.pdf", builder.Build()), preset, out var result, out edits);
        Assert.IsType<RedactResult.Done>(result);
        return copy;
    }

    private static string PageText(byte[] pdf) => string.Join('\n', PdfDocument.Open(pdf).Pages.Select(page => string.Concat(page.Read().Glyphs.Select(glyph => glyph.Text))));

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
}
