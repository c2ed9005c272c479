namespace PiiScanner.Pdf.Content;

/// <summary>What an operand of a content stream is.</summary>
internal enum OperandKind : byte
{
    Number,
    String,
    Name,
    ArrayStart,
    ArrayEnd,
    Dictionary,
    Other,
}
