using PiiScanner.Formats;
using PiiScanner.Formats.Image;

namespace PiiScanner.Scanning;

/// <summary>Reads pictures and gives the file they stand in the time that takes.</summary>
/// <param name="inner">Reads them.</param>
/// <param name="budget">The file's time.</param>
internal sealed class WatchedPictures(IPictureReader inner, TimeBudget budget) : IPictureReader
{
    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        budget.Picture(ImageFormat.Frames(picture.Span));
        return inner.Read(picture, cancel);
    }
}
