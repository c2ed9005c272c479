namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>A finished text of the page's body, with the block it stood in.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsHeading">True inside a heading.</param>
/// <param name="Node">The innermost block around it; null where that says nothing, as in a table that arranges the page.</param>
internal readonly record struct BodyPiece(BlockText.Piece Text, bool IsHeading, BlockNode? Node);
