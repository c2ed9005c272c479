namespace PiiScanner.Pdf.Cos;

/// <summary>What the lexer has read.</summary>
internal enum CosTokenKind
{
    End,
    Number,
    String,
    Name,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}
