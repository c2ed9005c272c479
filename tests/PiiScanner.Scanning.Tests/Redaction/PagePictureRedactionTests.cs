using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Ocr;
using PiiScanner.Pdf;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Pages of a PDF that have text and a picture with values: the pixels go, the text stays text.</summary>
public sealed class PagePictureRedactionTests : IDisposable
{
    private const int Side = 400;
    private const string Place = "q 400 0 0 400 100 100 cm";
    private static readonly OcrLine Line = Pages.Line("Liên hệ mẹ em Nguyễn Thị Bích Hằng 0912345678 nhé", 100, 100);

    // Where the number stands in the unit square.
    private static readonly PdfBox Number = new(0.46, 0.885, 0.54, 0.895);
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [LeptonicaTheory]
    [InlineData("/BitsPerComponent 8/ColorSpace/DeviceGray", 400, 255)]
    [InlineData("/BitsPerComponent 8/ColorSpace/DeviceGray/Decode[1 0]", 400, 0)]
    [InlineData("/BitsPerComponent 4/ColorSpace/DeviceRGB", 600, 255)]
    [InlineData("/BitsPerComponent 16/ColorSpace/DeviceGray", 800, 255)]
    [InlineData("/BitsPerComponent 8/ColorSpace/DeviceCMYK", 1600, 0)]
    [InlineData("/BitsPerComponent 2/ColorSpace[/Indexed/DeviceRGB 2<FFFFFF000000808080>]", 100, 0)]
    [InlineData("/BitsPerComponent 1/ImageMask true", 50, 255)]
    public void Run_PictureOfSamplesBesideText_LosesItsPixelsAndNothingElse(string entries, int stride, byte white)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}{entries}", [.. Enumerable.Repeat(white, stride * Side)]);
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        var after = Assert.Single(Redact(builder)[0].Images);

        Assert.Equal((Side, Side), (after.Width, after.Height));
        AssertPainted(after.ReadData(), white, stride);
    }

    [LeptonicaFact]
    public void Run_PictureInsideTheContent_LosesItsPixelsAndNothingElse()
    {
        var builder = new PdfBuilder();
        AddPage(builder, $"{Place} BI /W {Side} /H {Side} /BPC 1 /CS /G ID {new string('\u00FF', 50 * Side)} EI Q", "");

        AssertPainted(Assert.Single(Redact(builder)[0].Images).ReadData(), 255, 50);
    }

    // All white rows are one bit each in Group 4.
    [LeptonicaTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_Fax_BecomesSamplesThatMeanTheSame(bool isTurned)
    {
        var builder = new PdfBuilder();
        byte[] fax = [.. Enumerable.Repeat((byte)255, 50), 0x00, 0x10, 0x01];
        var image = builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {Side}/Rows {Side}{(isTurned ? "/BlackIs1 true" : "")}>>{(isTurned ? "/Decode[1 0]" : "")}", fax);
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        AssertPainted(Assert.Single(Redact(builder)[0].Images).ReadData(), isTurned ? (byte)0 : (byte)255, 50);
    }

    [LeptonicaFact]
    public void Run_Photograph_StaysAJpegOfItsSize()
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode", FlatJpeg.White(Side));
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        var data = Assert.Single(Redact(builder)[0].Images).ReadData();

        Assert.Equal("DCTDecode", data.Filter);
        var seen = Assert.IsType<GrayPicture>(GrayPicture.Decode(data.Bytes, OcrOptions.Default));
        Assert.Equal((Side, Side), (seen.Width, seen.Height));
        Assert.InRange(seen.Pixels.Span[(44 * Side) + 200], 0, 8);
        Assert.InRange(seen.Pixels.Span[(200 * Side) + 200], 250, 255);
    }

    // One stream, drawn upright, small and turned: its pixels are gone wherever it stands.
    [RendererFact]
    public void Run_PictureDrawnSeveralTimes_IsPaintedEverywhere()
    {
        var builder = new PdfBuilder();
        var image = White(builder);
        AddPage(builder, $"{Place} /Im Do Q q 0 300 -300 0 550 420 cm /Im Do Q", $"/XObject<</Im {image} 0 R>>");
        AddPage(builder, "q 200 0 0 200 50 50 cm /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        var pages = Redact(builder);

        Assert.Equal(3, pages.Sum(page => page.Images.Count));
        Assert.Single(pages.SelectMany(page => page.Images).Select(picture => picture.Id).Distinct());
        Assert.Equal(0, At(pages[1].Images[0].ReadData(), Side, 200, 44));
    }

    // Black everywhere, and the mask says where it shows: the values could be read from the mask alone.
    [RendererFact]
    public void Run_SoftMask_IsOpaqueWhereThePictureIsBlack()
    {
        var builder = new PdfBuilder();
        var mask = builder.AddStream("/Type/XObject/Subtype/Image/Width 250/Height 250/BitsPerComponent 8/ColorSpace/DeviceGray", new byte[250 * 250]);
        var image = builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}/BitsPerComponent 8/ColorSpace/DeviceGray/SMask {mask} 0 R", [.. Enumerable.Repeat((byte)255, Side * Side)]);
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        var after = Assert.Single(Redact(builder)[0].Images);

        Assert.Equal(0, At(after.ReadData(), Side, 200, 44));
        var soft = Assert.Single(after.ReadMasks());
        Assert.Equal((250, 250), (soft.Width, soft.Height));
        Assert.Equal(255, At(soft.ReadData(), 250, 125, 27));
        Assert.Equal(0, At(soft.ReadData(), 250, 125, 125));
    }

    // Of a picture whose black is not painted nothing could be said.
    [RendererFact]
    public void Run_PictureThatCannotBePainted_MakesAPictureOfThePageAndSaysWhy()
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}/BitsPerComponent 8/ColorSpace/DeviceGray/Mask[0 0]", [.. Enumerable.Repeat((byte)255, Side * Side)]);
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {image} 0 R>>");

        var outcome = Run(builder);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Contains(outcome.Warnings, warning => warning.En.Contains("stored in a way", StringComparison.Ordinal));
        Assert.Empty(PdfDocument.Open(_redacting.Copy("thu.pdf")).Pages[0].Read().Glyphs);
    }

    // A scanner's own letters stand unseen over its picture: where they go, what the picture shows goes too.
    [LeptonicaFact]
    public void Run_UnseenLettersOverAScan_LeaveNoPixelsBehind()
    {
        Assert.Equal(CopyStatus.Redacted, Run(Scan(withValues: true)).Status);

        var page = PdfDocument.Open(_redacting.Copy("thu.pdf")).Pages[0].Read();
        Assert.Contains("Thông báo của nhà trường", string.Concat(page.Glyphs.Select(glyph => glyph.Text)), StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", string.Concat(page.Glyphs.Select(glyph => glyph.Text)), StringComparison.Ordinal);
        Assert.Equal(0, At(Assert.Single(page.Images).ReadData(), Side, 200, 44));
    }

    // The letters are gone and the picture is as it was.
    [LeptonicaFact]
    public void Run_RedactorThatForgetsThePictureBelowUnseenLetters_IsRefused()
    {
        var original = Scan(withValues: true).Build();
        var spoiled = Scan(withValues: false).Build();
        var options = _redacting.Options(_redacting.Add("in/thu.pdf", original), "all") with { Pictures = new InkReader(Line) };
        var outcome = new RedactionRun(PiiScanner.Core.DocumentExaminer.Default, new SpoiledFormats(original, (_, _) => spoiled), options).Run(null, CancellationToken.None).Single();

        Assert.Equal(CopyStatus.Refused, outcome.Status);
    }

    // Whoever opens the file with another program sees them whole.
    [LeptonicaTheory]
    [InlineData("q 400 0 0 400 900 100 cm /Im Do Q")]
    [InlineData("q 0 0 3 3 re W n q 400 0 0 400 100 100 cm /Im Do Q Q")]
    [InlineData("/OC /Off BDC q 400 0 0 400 100 100 cm /Im Do Q EMC")]
    [InlineData("q 30 0 0 30 100 100 cm /Im Do Q")]
    [InlineData("q 0 30 -30 0 100 100 cm /Im Do Q")]
    public void Run_PictureThatThePageDoesNotShow_LosesItsPixels(string content)
    {
        var builder = new PdfBuilder();
        var layer = builder.Add("<</Type/OCG/Name(a)>>");
        builder.CatalogEntries = $"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>";
        AddPage(builder, content, $"/XObject<</Im {White(builder)} 0 R>>/Properties<</Off {layer} 0 R>>");

        Assert.Equal(0, At(Assert.Single(Redact(builder)[0].Images).ReadData(), Side, 200, 44));
    }

    [LeptonicaTheory]
    [InlineData("alternate")]
    [InlineData("unused")]
    [InlineData("letter")]
    public void Run_PictureThatNoPageDrawsAsSuch_IsBlankAndSaid(string where)
    {
        var builder = new PdfBuilder();
        var image = White(builder);
        const string Draws = "q 400 0 0 400 0 0 cm /Im Do Q";
        var (content, resources) = where switch
        {
            "alternate" => ("q 9 0 0 9 0 0 cm /A Do Q", $"/XObject<</A {builder.AddStream($"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Alternates[<</Image {image} 0 R>>]", [255])} 0 R>>"),
            "letter" => ("BT /T3 1 Tf (a) Tj ET", $"/Font<</F1 {builder.VietnameseFont} 0 R/T3 {builder.Add($"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[1]/Encoding<</Differences[97/a]>>/CharProcs<</a {builder.AddStream("", "1 0 d0 " + Draws)} 0 R>>/Resources<</XObject<</Im {image} 0 R>>>>>>")} 0 R>>"),
            _ => ("", $"/XObject<</Im {image} 0 R>>"),
        };
        builder.AddPage(PdfBuilder.Show(50, 760, "Liên hệ mẹ em Nguyễn Thị Bích Hằng 0912345678 nhé") + content, resources);

        var outcome = Run(builder);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Contains(outcome.Warnings, warning => warning.En.Contains("made blank", StringComparison.Ordinal));
        Assert.DoesNotContain($"Width {Side}", System.Text.Encoding.Latin1.GetString(_redacting.Copy("thu.pdf")), StringComparison.Ordinal);
    }

    // The portrait beside the words goes, the letter around the card stays.
    [LeptonicaFact]
    public void Run_CardInALetter_IsBlackButForItsPrintedWordsAndTheLetterStays()
    {
        var builder = new PdfBuilder();
        AddPage(builder, $"{Place} /Im Do Q", $"/XObject<</Im {White(builder)} 0 R>>");

        var outcome = Run(builder, Pages.Line("CĂN CƯỚC CÔNG DÂN", 300, 100), Pages.Line("Số / No.: 075209012345", 300, 200), Pages.Line("Họ và tên: NGUYỄN VĂN AN", 300, 300));

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var page = PdfDocument.Open(_redacting.Copy("thu.pdf")).Pages[0].Read();
        Assert.Contains("Thông báo", string.Concat(page.Glyphs.Select(glyph => glyph.Text)), StringComparison.Ordinal);
        Assert.Empty(page.Shapes);
        var data = Assert.Single(page.Images).ReadData();
        Assert.Equal(0, At(data, Side, 40, 200));
        Assert.Equal(255, At(data, Side, 124, 84));
    }

    private static int White(PdfBuilder builder) =>
        builder.AddStream($"/Type/XObject/Subtype/Image/Width {Side}/Height {Side}/BitsPerComponent 8/ColorSpace/DeviceGray", [.. Enumerable.Repeat((byte)255, Side * Side)]);

    private static PdfBuilder Scan(bool withValues)
    {
        var builder = new PdfBuilder();
        builder.AddPage(
            "q 600 0 0 800 0 0 cm /Im Do Q " + PdfBuilder.Show(60, 740, "Thông báo của nhà trường về buổi họp", "3 Tr") + PdfBuilder.Show(60, 712, withValues ? "Liên hệ mẹ em Nguyễn Thị Bích Hằng 0912345678 nhé" : "Liên hệ nhé", "3 Tr"),
            $"/XObject<</Im {White(builder)} 0 R>>");
        return builder;
    }

    private static void AddPage(PdfBuilder builder, string content, string resources) => builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo của nhà trường") + content, resources);

    private List<PdfPageContent> Redact(PdfBuilder builder)
    {
        var outcome = Run(builder);
        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Contains(outcome.Warnings, warning => warning.En.Contains("inside the pictures", StringComparison.Ordinal));
        List<PdfPageContent> pages = [.. PdfDocument.Open(_redacting.Copy("thu.pdf")).Pages.Select(page => page.Read())];
        Assert.All(pages, page => Assert.Equal("Thông báo của nhà trường", string.Concat(page.Glyphs.Select(glyph => glyph.Text))));
        return pages;
    }

    private CopyOutcome Run(PdfBuilder builder, params OcrLine[] lines)
    {
        var options = _redacting.Options(_redacting.Add("in/thu.pdf", builder.Build()), "all") with { Pictures = new InkReader(lines.Length == 0 ? [Line] : lines) };
        return Redacting.Run(options).Single();
    }

    // Every sample of the values differs from white, every sample of other rows is white.
    private static void AssertPainted(PdfImageData data, byte white, int stride)
    {
        Assert.Null(data.Filter);
        var bytes = data.Bytes.ToArray();
        Assert.Equal(stride * Side, bytes.Length);
        var (left, right, top, bottom) = SamplePaint.Pixels(Number, Side, Side);
        for (var y = 0; y < Side; y++)
        {
            var row = bytes.AsSpan(y * stride, stride);
            if (y >= top && y < bottom) Assert.False(row[(left * stride / Side)..(right * stride / Side)].Contains(white));
            else if (y < top - 8 || y > bottom + 8) Assert.True(row.IndexOfAnyExcept(white) < 0);
        }
    }

    private static byte At(PdfImageData data, int width, int x, int y) => data.Bytes.Span[(y * width) + x];
}
