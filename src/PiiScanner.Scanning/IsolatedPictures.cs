using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>Reads no picture in this process: decoders and OCR are native code, which can take the whole run with it.</summary>
internal sealed class IsolatedPictures : IPictureReader
{
    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) => throw new IsolationSignal();
}
