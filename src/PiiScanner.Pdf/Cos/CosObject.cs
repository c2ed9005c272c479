namespace PiiScanner.Pdf.Cos;

/// <summary>One of the basic objects of ISO 32000-1, 7.3. Never changed after it has been read.</summary>
internal abstract class CosObject;
