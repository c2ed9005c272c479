namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>How the text inside an element looks, as far as it concerns reading.</summary>
/// <param name="HiddenAs">Why it is not seen, or null.</param>
/// <param name="Font">Name of the font, or null.</param>
/// <param name="Color">Colour of the letters, six hexadecimal digits, or null when not stated.</param>
/// <param name="Background">Colour behind them, likewise.</param>
/// <param name="KeepsLines">True where line breaks of the source are line breaks of the page.</param>
internal readonly record struct Look(string? HiddenAs, string? Font, string? Color, string? Background, bool KeepsLines);
