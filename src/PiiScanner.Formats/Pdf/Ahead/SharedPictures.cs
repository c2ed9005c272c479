using System.Security.Cryptography;

namespace PiiScanner.Formats.Pdf;

/// <summary>Reads pictures that several threads may ask for at once, each once.</summary>
/// <param name="inner">Reads them; serves all threads.</param>
internal sealed class SharedPictures(IPictureReader inner) : IPictureReader
{
    private const int Most = 64;

    private readonly OnceMade<string, PictureReading> _known = new(Most);

    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) =>
        _known.Get(Convert.ToHexString(SHA256.HashData(picture.Span)), () => inner.Read(picture, cancel));
}
