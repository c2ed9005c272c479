using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Gives the pages it was made with, one after the other, and counts.</summary>
internal sealed class FakePictures(params OcrPage[] pages) : IPictureReader
{
    /// <summary>Sizes of the pictures that were asked for.</summary>
    public List<(int Width, int Height)> Asked { get; } = [];

    /// <summary>An engine that is not there.</summary>
    public bool IsMissing { get; init; }

    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        var header = ImageHeader.Read(picture.Span)!;
        Asked.Add((header.Width, header.Height));
        if (IsMissing) return new PictureReading.Failed("image-not-read", new LocalizedText("không", "no"));
        return new PictureReading.Ok([new PicturePage(pages[(Asked.Count - 1) % pages.Length])]);
    }
}
