using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Xref;

/// <summary>Resolves nothing: for cross-reference streams, whose values must be direct (ISO 32000-1, 7.5.8.2).</summary>
internal sealed class DirectOnly : IObjectResolver
{
    public static readonly DirectOnly Instance = new();

    public CosObject Resolve(CosObject value) => value is CosReference ? CosNull.Instance : value;
}
