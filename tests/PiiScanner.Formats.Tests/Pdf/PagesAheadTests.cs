using System.Collections.Concurrent;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Ocr;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Pages read by several threads say the same as pages read by one.</summary>
public sealed class PagesAheadTests
{
    private static readonly double[] Widths = [40, 160, 100];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Read_PagesOfText_SayTheSameForAnyNumberOfThreads(int threads)
    {
        var file = Lists(30).File();

        var one = Texts(Documents.Read(file));
        var document = Documents.Read(file, new ReadContext(new ReadLimits()) { Threads = threads });

        Assert.Equal(one, Texts(document));
        // Read once more, and left in the middle.
        Assert.Equal(one, Texts(document));
        Assert.Equal(one.Take(7), Enumerate(document).Take(7));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Read_ScannedPages_AreEachReadOnceByAnyNumberOfThreads(int threads)
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < 12; i++) builder.AddPage("q 600 0 0 800 0 0 cm /Im Do Q ", $"/XObject<</Im {builder.AddImage(400 + i, 300)} 0 R>>");
        var (alone, many) = (new CountedPictures(), new CountedPictures());

        var one = Texts(Documents.Read(builder.File(), new ReadContext(new ReadLimits(), pictures: alone)));
        var document = Documents.Read(builder.File(), new ReadContext(new ReadLimits(), pictures: many) { Threads = threads });

        Assert.Equal(one, Texts(document));
        Assert.Equal(one, Texts(document));
        Assert.Equal(12, one.Count);
        Assert.Equal(alone.Asked.Order(), many.Asked.Order());
    }

    [Fact]
    public void Read_TooManyScannedPages_StopsWhereOneThreadStops()
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < 250; i++) builder.AddPage("q 600 0 0 800 0 0 cm /Im Do Q ", $"/XObject<</Im {builder.AddImage(400 + i, 300)} 0 R>>");
        var pictures = new CountedPictures();

        var flat = Flat.Read(new PdfFormat(), builder.File(), new ReadContext(new ReadLimits(), pictures: pictures) { Threads = 4 });

        Assert.Equal(240, flat.Blocks.Count);
        Assert.InRange(pictures.Asked.Count, 240, 250);
        Assert.Equal("limit-reached", flat.Document.Gaps.Select(g => g.Code).Distinct().Single());
    }

    [Fact]
    public void Read_Cancelled_Ends()
    {
        using var stop = new CancellationTokenSource();
        var result = new PdfFormat().Read(Lists(40).File(), new ReadContext(new ReadLimits()) { Threads = 3 }, stop.Token);
        var document = Assert.IsType<ReadResult.Ok>(result).Document;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in Enumerate(document)) stop.Cancel();
        });
    }

    [Fact]
    public void Read_PictureReaderThatFails_FailsAsWithOneThread()
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < 6; i++) builder.AddPage("q 600 0 0 800 0 0 cm /Im Do Q ", $"/XObject<</Im {builder.AddImage(400 + i, 300)} 0 R>>");
        var document = Documents.Read(builder.File(), new ReadContext(new ReadLimits(), pictures: new BrokenPictures()) { Threads = 3 });

        Assert.Throws<InvalidTimeZoneException>(() => Texts(document));
    }

    // A list without rules over two pages, one with rules, running text.
    private static PdfBuilder Lists(int pages)
    {
        var builder = new PdfBuilder();
        for (var page = 0; page < pages; page++)
        {
            var rows = Enumerable.Range(page * 12, 12).Select(i => (string[])[$"{i + 1}", $"Nguyễn Văn {(char)('A' + i % 26)}", $"{10 + i % 18}/05/2012"]).ToArray();
            builder.AddPage((page % 4) switch
            {
                0 => Table(50, 700, Widths, rows),
                3 => Show(50, 700, $"Thông báo số {page} của nhà trường"),
                _ => string.Concat(rows.Select((row, i) => Show(50, 760 - 20 * i, row[0]) + Show(90, 760 - 20 * i, row[1]) + Show(250, 760 - 20 * i, row[2]))),
            });
        }

        return builder;
    }

    private static List<string> Texts(Document document) => [.. Enumerate(document)];

    private static IEnumerable<string> Enumerate(Document document) => document.Sections.SelectMany(Documents.Blocks).Select(b => $"{b.Ordinal} {b.Location.Page} {b.Location.Cell} {b.Text}");

    private sealed class CountedPictures : IPictureReader
    {
        public ConcurrentBag<int> Asked { get; } = [];

        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            var width = ImageHeader.Read(picture.Span)!.Width;
            Asked.Add(width);
            var line = Pages.Line($"Trang ảnh {width}", 100, 100);
            return new PictureReading.Ok([new PicturePage(Pages.Of([line]) with { Words = [.. line.Words] })]);
        }
    }

    private sealed class BrokenPictures : IPictureReader
    {
        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) => throw new InvalidTimeZoneException("broken");
    }
}
