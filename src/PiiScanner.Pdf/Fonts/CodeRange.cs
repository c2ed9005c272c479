namespace PiiScanner.Pdf.Fonts;

/// <summary>Codes that follow one another and map to values that do so too.</summary>
/// <param name="Low">First code.</param>
/// <param name="High">Last code.</param>
/// <param name="Value">CID of the first code, for <c>cidrange</c>.</param>
/// <param name="Text">Text of the first code, for <c>bfrange</c>; the last character counts up.</param>
internal readonly record struct CodeRange(uint Low, uint High, uint Value, string? Text);
