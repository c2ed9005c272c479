namespace PiiScanner.Ocr.Pictures.Drawing;

/// <summary>A font at a size.</summary>
/// <param name="Family">Name as fontconfig knows it.</param>
/// <param name="Points">Size in the units of the canvas.</param>
/// <param name="IsBold">True for the bold cut.</param>
/// <param name="IsItalic">True for the slanted cut.</param>
public sealed record Face(string Family, double Points, bool IsBold = false, bool IsItalic = false);
