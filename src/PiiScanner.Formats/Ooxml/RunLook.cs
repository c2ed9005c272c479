namespace PiiScanner.Formats.Ooxml;

/// <summary>How a run looks, as far as reading it goes.</summary>
/// <param name="Font">Font name, or null where the document states none.</param>
/// <param name="HiddenAs">Why it is not seen, or null.</param>
internal readonly record struct RunLook(string? Font, string? HiddenAs);
