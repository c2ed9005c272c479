using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Sees words at their places in every picture, but for those that are black. Places are given for pictures of 1000 by 1000 pixels and grow with them; in others than squares it sees nothing.</summary>
internal sealed class InkReader(params OcrLine[] lines) : IPictureReader
{
    private const double Side = 1000;

    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        var gray = GrayPicture.Decode(picture, OcrOptions.Default) ?? throw new InvalidDataException("no picture");
        // A page as drawn shows the picture somewhere else.
        var shown = gray.Width * 10 > gray.Height * 9 ? lines : [];
        var seen = shown.Select(line => new OcrLine([.. line.Words.Select(word => word with { Box = Grown(word.Box, gray) }).Where(word => gray.Pixels.Span[(Middle(word.Box).Y * gray.Width) + Middle(word.Box).X] >= 64)], Grown(line.Box, gray)));
        return new PictureReading.Ok([new PicturePage(Pages.Of(lines: [.. seen.Where(line => line.Words.Length > 0)]) with { Width = gray.Width, Height = gray.Height })]);
    }

    private static (int X, int Y) Middle(OcrBox box) => (box.X + (box.Width / 2), box.Y + (box.Height / 2));

    private static OcrBox Grown(OcrBox box, GrayPicture picture)
    {
        var (x, y) = (picture.Width / Side, picture.Height / Side);
        return new OcrBox((int)(box.X * x), (int)(box.Y * y), (int)Math.Ceiling(box.Width * x), (int)Math.Ceiling(box.Height * y));
    }
}

/// <summary>A test that needs Leptonica, and is skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeptonicaTheoryAttribute : TheoryAttribute
{
    public LeptonicaTheoryAttribute() => Skip = OcrEngineStatus.Probe().Leptonica is null ? "needs Leptonica" : null;
}
