namespace PiiScanner.Formats.Ooxml;

/// <summary>Where a stretch of a block's text is stored in the package: the way back for a redactor.</summary>
/// <param name="Start">First code unit in the block's text, from 0.</param>
/// <param name="Length">Number of code units in the block.</param>
/// <param name="Part">Name of the part.</param>
/// <param name="Node">Number of the node in the part, as <see cref="MarkupReader.Node"/> counts; for an attribute its element.</param>
/// <param name="Attribute">Qualified name of the attribute, or null for a text node or an empty element such as a tab.</param>
/// <param name="Offset">First code unit in the node's or attribute's value, from 0.</param>
internal readonly record struct TextPiece(int Start, int Length, string Part, int Node, string? Attribute, int Offset);

/// <summary>Told where the text of each block is stored. A reader passes none; a redactor walks with one.</summary>
internal interface ITextTrace
{
    /// <summary>Takes the pieces of one block.</summary>
    /// <param name="block">Ordinal of the block.</param>
    /// <param name="pieces">Its pieces, in the order of the text.</param>
    /// <param name="isCopy">True when the pieces are a second place that holds the same text (a fallback of markup compatibility).</param>
    void Add(int block, IReadOnlyList<TextPiece> pieces, bool isCopy);
}
