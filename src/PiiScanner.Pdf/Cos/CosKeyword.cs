namespace PiiScanner.Pdf.Cos;

/// <summary>A bare word that is none of the basic objects: an operator, <c>obj</c>, <c>endobj</c>, <c>stream</c> and so on.</summary>
internal sealed class CosKeyword(string value) : CosObject
{
    public string Value { get; } = value;
}
