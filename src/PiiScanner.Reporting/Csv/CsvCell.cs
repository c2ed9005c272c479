namespace PiiScanner.Reporting.Csv;

/// <summary>Writes a text as a cell that a spreadsheet program shows and never runs.</summary>
internal static class CsvCell
{
    /// <summary>The cell, in quotes. A text that would be taken for a formula gets an apostrophe before it; line breaks and control characters become spaces.</summary>
    /// <param name="text">Any text; names of files come from strangers.</param>
    public static string Of(string text)
    {
        var plain = string.Create(text.Length, text, static (cell, source) =>
        {
            for (var i = 0; i < source.Length; i++) cell[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
        return '"' + (IsFormula(plain) ? "'" : "") + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    // Excel begins a formula with any of these, LibreOffice also behind spaces, both also in full width.
    private static bool IsFormula(string text)
    {
        var begin = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        return begin.Length > 0 && begin[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
