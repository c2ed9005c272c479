namespace PiiScanner.Core.Text;

/// <summary>Writes texts as cells of a csv file that a spreadsheet program shows and never runs: names of files come from strangers.</summary>
public static class CsvCell
{
    private const char Guard = '\'';

    private static readonly char[] Telling = ['"', ',', ';', '\t', '\r', '\n'];

    /// <summary>The cell on one line, in quotes. A text that would be taken for a formula gets an apostrophe before it; line breaks and control characters become spaces.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => Quoted(Guarded(new string([.. (text ?? throw new ArgumentNullException(nameof(text))).Select(c => char.IsControl(c) ? ' ' : c)])));

    /// <summary>The cell as it is, in quotes where it needs them, so that <see cref="Read"/> gives the text back. A text that would be taken for a formula gets an apostrophe before it.</summary>
    /// <param name="text">Any text.</param>
    public static string Exact(string text)
    {
        var guarded = Guarded(text ?? throw new ArgumentNullException(nameof(text)));
        return guarded.IndexOfAny(Telling) < 0 ? guarded : Quoted(guarded);
    }

    /// <summary>The text of a cell that <see cref="Exact"/> wrote, taken out of its quotes.</summary>
    /// <param name="cell">The cell's text; a spreadsheet program may have taken the apostrophe away.</param>
    public static string Read(string cell) => (cell ?? throw new ArgumentNullException(nameof(cell))).Length > 0 && cell[0] == Guard && IsFormula(cell.Substring(1)) ? cell.Substring(1) : cell;

    private static string Guarded(string text) => IsFormula(text) ? Guard + text : text;

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"") + '"';

    // Excel begins a formula with any of these, LibreOffice also behind spaces, both also in full width. What begins with the guard and would be read without it is guarded too.
    private static bool IsFormula(string text)
    {
        var begin = text.AsSpan().TrimStart();
        while (begin.Length > 0 && begin[0] is '\uFEFF' or Guard) begin = begin.Slice(1).TrimStart();
        return begin.Length > 0 && begin[0] is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
