namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>What a piece of markup is.</summary>
internal enum MarkupTokenKind
{
    /// <summary>Character data with its entities.</summary>
    Text,

    /// <summary>Character data without entities: the content of a script or style, or a CDATA section.</summary>
    RawText,

    /// <summary>A start tag, or an empty element.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A processing instruction, or code of a server between <c>&lt;?</c> and <c>?&gt;</c>.</summary>
    Instruction,

    /// <summary>A document type declaration.</summary>
    Doctype,
}
