using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Filters;

/// <summary>What a stream holds once its filters are undone.</summary>
/// <param name="Data">The bytes; still in the image format where <paramref name="ImageFilter"/> is given.</param>
/// <param name="ImageFilter">DCTDecode, JPXDecode, CCITTFaxDecode or JBIG2Decode, which are left to whoever wants pixels; else null.</param>
/// <param name="ImageParameters">Decode parameters of the image filter.</param>
/// <param name="IsTruncated">Cut at the cap.</param>
/// <param name="IsDamaged">A filter met broken data, or is not known: bytes are missing or wrong.</param>
internal sealed record DecodedStream(ReadOnlyMemory<byte> Data, string? ImageFilter, CosDictionary ImageParameters, bool IsTruncated, bool IsDamaged)
{
    /// <summary>What holds the bytes, where nobody else does.</summary>
    internal CappedBuffer? Owner { get; init; }

    /// <summary>Gives the bytes back after their last use; to leave this out costs memory only.</summary>
    public void Release() => Owner?.Release();
}
