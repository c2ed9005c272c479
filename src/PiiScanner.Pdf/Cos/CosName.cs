namespace PiiScanner.Pdf.Cos;

/// <summary>A name (7.3.5), one character for each byte, <c>#xx</c> undone.</summary>
internal sealed class CosName(string value) : CosObject
{
    public string Value { get; } = value;
}
