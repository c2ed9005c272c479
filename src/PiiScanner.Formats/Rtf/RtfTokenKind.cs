namespace PiiScanner.Formats.Rtf;

/// <summary>What a token of rich text is.</summary>
internal enum RtfTokenKind
{
    /// <summary>The file is at its end.</summary>
    End,

    /// <summary><c>{</c></summary>
    Open,

    /// <summary><c>}</c></summary>
    Close,

    /// <summary>A control word with its number, such as <c>\fs24</c>.</summary>
    Word,

    /// <summary>A control symbol, such as <c>\~</c>.</summary>
    Symbol,

    /// <summary>One byte written as <c>\'c3</c>.</summary>
    Byte,

    /// <summary>Plain bytes up to the next control or brace.</summary>
    Text,

    /// <summary>Raw bytes behind <c>\bin</c>.</summary>
    Binary,
}
