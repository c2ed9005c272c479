namespace PiiScanner.Pdf.Fonts;

/// <summary>What a font says about one code.</summary>
/// <param name="Text">The text it stands for; U+FFFD where nothing tells.</param>
/// <param name="Width">Horizontal displacement, in units of the font size (w0 of ISO 32000-1, 9.2.4).</param>
/// <param name="IsUnreadable">Whether no text could be found.</param>
internal sealed record FontGlyph(string Text, double Width, bool IsUnreadable)
{
    /// <summary>Vertical displacement and position vector, in units of the font size; only used in vertical writing (9.7.4.3).</summary>
    public (double W1, double Vx, double Vy) Vertical { get; init; } = (-1, Width / 2, 0.88);

    public static FontGlyph Create(string? text, double width)
    {
        text = Clean(text);
        return text is null ? new("\uFFFD", width, true) : new(text, width, false);
    }

    // Control characters are blanks at most; U+FFFD says that the writer did not know either.
    private static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Contains('\uFFFD', StringComparison.Ordinal)) return null;
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0) return text;
        var clean = string.Concat(text.Where(c => c >= ' '));
        if (clean.Length > 0) return clean;
        return text.AsSpan().ContainsAny('\t', '\n', '\r') ? " " : null;
    }
}
