using System.Security.Cryptography;

namespace PiiScanner.Formats.Image;

/// <summary>
/// Reads each picture once, however often it is asked for: a redaction reads its file for the plan, for the edits, while it writes, and again as a copy, and most pictures of a copy are those of
/// the original. What could not be read is remembered too. For one file at a time; not to be shared between threads.
/// </summary>
/// <param name="pictures">Reads pictures.</param>
public sealed class RememberedPictures(IPictureReader pictures) : IPictureReader
{
    // A page of text holds some hundred kilobytes of words.
    private const int Most = 128;
    private readonly Dictionary<string, PictureReading> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        var digest = Convert.ToHexString(SHA256.HashData(picture.Span));
        if (_known.TryGetValue(digest, out var known)) return known;
        var reading = pictures.Read(picture, cancel);
        if (_known.Count < Most) _known[digest] = reading;
        return reading;
    }
}
