namespace PiiScanner.Pdf.Cos;

/// <summary>A reference to an indirect object (7.3.10).</summary>
internal sealed class CosReference(int number, int generation) : CosObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    public PdfObjectId Id => new(Number, Generation);
}
