using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Tests.Image;

public sealed class RememberedPicturesTests
{
    [Fact]
    public void Read_SamePictureAgain_IsReadOnce()
    {
        var reader = new Counting();
        var remembered = new RememberedPictures(reader);

        var first = remembered.Read("one"u8.ToArray(), CancellationToken.None);

        Assert.Same(first, remembered.Read("one"u8.ToArray(), CancellationToken.None));
        Assert.Equal(1, reader.Reads);
        Assert.NotSame(first, remembered.Read("other"u8.ToArray(), CancellationToken.None));
        Assert.Equal(2, reader.Reads);
    }

    private sealed class Counting : IPictureReader
    {
        public int Reads { get; private set; }

        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            Reads++;
            return PictureMessages.Failure(PiiScanner.Ocr.OcrFailure.Damaged);
        }
    }
}
