namespace PiiScanner.Pdf.Content;

/// <summary>Decoded content.</summary>
/// <param name="Data">The bytes.</param>
/// <param name="Segments">Where each stream's part is.</param>
/// <param name="IsTruncated">Cut at a limit.</param>
/// <param name="IsDamaged">A filter met broken data.</param>
internal sealed record ContentBytes(ReadOnlyMemory<byte> Data, IReadOnlyList<PdfContentSegment> Segments, bool IsTruncated, bool IsDamaged)
{
    /// <summary>Gives the bytes back after their last use; does nothing where others may hold them.</summary>
    public Action Release { get; init; } = static () => { };
}
