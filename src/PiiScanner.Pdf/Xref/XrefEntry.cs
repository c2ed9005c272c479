namespace PiiScanner.Pdf.Xref;

/// <summary>Where an object is (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
/// <param name="Kind">How the other two are meant.</param>
/// <param name="Place">Byte offset in the file, or the number of the object stream.</param>
/// <param name="Index">Generation, or the place within the object stream.</param>
internal readonly record struct XrefEntry(XrefKind Kind, long Place, int Index);
