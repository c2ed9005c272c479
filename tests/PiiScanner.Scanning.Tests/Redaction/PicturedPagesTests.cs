using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Pdf;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Pages of a PDF whose text cannot be proved to be gone become pictures; the report says which and why.</summary>
public sealed class PicturedPagesTests : IDisposable
{
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [RendererFact]
    public void Run_TextThatIsNotProvedToBeGone_BecomesAPicture()
    {
        var outcome = Run(new Reader(), Unprovable);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var warning = Assert.Single(outcome.Warnings, warning => warning.En.StartsWith("Page 2:", StringComparison.Ordinal));
        Assert.Contains("could not be proved", warning.En, StringComparison.Ordinal);
        Assert.Contains("1 values", warning.En, StringComparison.Ordinal);
        var copy = PdfDocument.Open(_redacting.Copy("ds.pdf"));
        Assert.NotEmpty(copy.Pages[0].Read().Glyphs);
        Assert.Empty(copy.Pages[1].Read().Glyphs);
        Assert.Single(copy.Pages[1].Read().Images);
        Assert.NotEmpty(copy.Pages[2].Read().Glyphs);
    }

    // A note without an appearance of its own is drawn from its text by whoever draws the page.
    [RendererFact]
    public void Run_PageWithANoteThatHoldsAValue_IsBlackWhereTheNoteStands()
    {
        Assert.Equal(CopyStatus.Redacted, Run(new Reader(), Unprovable).Status);

        var page = PdfDocument.Open(_redacting.Copy("ds.pdf")).Pages[1];
        var image = Assert.Single(page.Read().Images);
        var (x, y) = ((int)(60 * image.Width / page.Width), (int)((page.Height - 60) * image.Height / page.Height));
        Assert.Equal(0, image.ReadData().Bytes.Span[(y * image.Width) + x]);
        Assert.Equal(255, image.ReadData().Bytes.Span[(y / 2 * image.Width) + x]);
    }

    // Nobody can say what the new picture shows.
    [RendererFact]
    public void Run_WithoutOcr_IsRefused()
    {
        Assert.Equal(CopyStatus.Refused, Run(null, Unprovable).Status);
        Assert.False(File.Exists(Path.Combine(_redacting.Output, "ds.pdf")));
    }

    [RendererFact]
    public void Run_PictureInWhichAValueIsRead_IsRefused() => Assert.Equal(CopyStatus.Refused, Run(new Reader("Trần Văn Khải Mẫu"), Unprovable).Status);

    [Fact]
    public void Run_PageThatIsProved_StaysText()
    {
        Assert.Equal(CopyStatus.Redacted, Run(new Reader(), static (_, copy, _) => copy).Status);
        Assert.NotEmpty(PdfDocument.Open(_redacting.Copy("ds.pdf")).Pages[1].Read().Glyphs);
    }

    // As long as page two is text, one of its names comes back.
    private static byte[] Unprovable(byte[] original, byte[] copy, RedactContext context)
    {
        if (context.Pictured is not null) return copy;
        return Original(isSpoiled: true);
    }

    private static byte[] Original(bool isSpoiled)
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 760, isSpoiled ? "Lê Thử" : "Em Nguyễn Thị Bích Hằng, SĐT mẹ 0912345001"));
        builder.AddPage(PdfBuilder.Show(50, 760, isSpoiled ? "Lê Lê Trần Văn Khải Mẫu" : "Em Trần Văn Khải Mẫu, SĐT mẹ 0912345002"), entries: isSpoiled ? "" : $"/Annots[<</Type/Annot/Subtype/FreeText/Rect[50 40 300 80]/DA(/Helv 12 Tf)/Contents {PdfBuilder.Utf16("Trần Văn Khải Mẫu")}>>]");
        builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo nghỉ lễ"));
        return builder.Build();
    }

    private CopyOutcome Run(IPictureReader? pictures, Func<byte[], byte[], RedactContext, byte[]> spoil)
    {
        var original = Original(isSpoiled: false);
        var options = _redacting.Options(_redacting.Add("in/ds.pdf", original), "all") with { Pictures = pictures };
        return new RedactionRun(PiiScanner.Core.DocumentExaminer.Default, new SpoiledFormats(original, spoil), options).Run(null, CancellationToken.None).Single();
    }

    /// <summary>Reads one line in every picture, or nothing.</summary>
    private sealed class Reader(string text = "") : IPictureReader
    {
        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) =>
            new PictureReading.Ok([new PicturePage(Pages.Of(lines: text.Length == 0 ? [] : [Pages.Line(text, 100, 100)]))]);
    }
}

/// <summary>A test that needs <c>pdftoppm</c>, and is skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RendererFactAttribute : FactAttribute
{
    public RendererFactAttribute() => Skip = PopplerText.Read(SourceFile.FromBytes("a.pdf", PdfBuilder.WithPage(PdfBuilder.Show(50, 700, "a")).Build()), CancellationToken.None) is null ? "Poppler is not installed." : null;
}
