namespace PiiScanner.Formats.Ooxml;

/// <summary>One line of a <c>.rels</c> part.</summary>
/// <param name="Id">Identifier used in the source part.</param>
/// <param name="Type">Last segment of the type's address, such as <c>comments</c>; the same in strict and transitional packages.</param>
/// <param name="Target">Name of the part for an internal target (without leading slash), the address as written for an external one.</param>
/// <param name="IsExternal">True when the target lies outside the package.</param>
/// <param name="Node">Node of the element in the <c>.rels</c> part.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal, int Node);
