namespace PiiScanner.Pdf.Cos;

/// <summary>Finds what a reference points at (ISO 32000-1, 7.3.10).</summary>
internal interface IObjectResolver
{
    /// <summary>The object itself, never a reference; null (the object) where it is missing or unreadable.</summary>
    CosObject Resolve(CosObject value);
}
