namespace PiiScanner.Pdf.Cos;

/// <summary>A stream (7.3.8): its dictionary and a window on its bytes in the file, still encoded and, perhaps, encrypted.</summary>
internal sealed class CosStream(CosDictionary dictionary, ReadOnlyMemory<byte> raw, PdfObjectId id) : CosObject
{
    public CosDictionary Dictionary { get; } = dictionary;

    public ReadOnlyMemory<byte> Raw { get; } = raw;

    public PdfObjectId Id { get; } = id;
}
