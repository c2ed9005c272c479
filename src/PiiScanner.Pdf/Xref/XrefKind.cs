namespace PiiScanner.Pdf.Xref;

/// <summary>The three kinds of cross-reference entries (ISO 32000-1, table 18).</summary>
internal enum XrefKind : byte
{
    Free,
    InFile,
    InObjectStream,
}
