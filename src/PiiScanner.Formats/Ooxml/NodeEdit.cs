namespace PiiScanner.Formats.Ooxml;

/// <summary>One stretch of a node's or attribute's value and what stands in its place.</summary>
/// <param name="Node">Number of the node.</param>
/// <param name="Attribute">Qualified name of the attribute, or null for the node itself.</param>
/// <param name="Offset">First code unit of the value.</param>
/// <param name="Length">Code units.</param>
/// <param name="Text">What stands there afterwards.</param>
internal readonly record struct NodeEdit(int Node, string? Attribute, int Offset, int Length, string Text);
