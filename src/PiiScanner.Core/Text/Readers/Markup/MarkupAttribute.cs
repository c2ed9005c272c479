namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>One attribute of a start tag.</summary>
/// <param name="Name">Its name; lower case in HTML.</param>
/// <param name="Start">First code unit of the value as written; the place behind the name when there is no value.</param>
/// <param name="Length">Length of the value as written, entities not decoded.</param>
internal readonly record struct MarkupAttribute(string Name, int Start, int Length);
