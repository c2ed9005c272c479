namespace PiiScanner.Pdf;

/// <summary>A cell of a table. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed class PdfTableCell
{
    internal PdfTableCell(int row, int column, int rowSpan, int columnSpan, PdfBox box, PdfBox frame, IReadOnlyList<PdfLine> lines)
    {
        (Row, Column, RowSpan, ColumnSpan, Box, Lines) = (row, column, rowSpan, columnSpan, box, lines);
        Content = new PdfBlockText(lines, (word, upper, lower) => CellWrap.IsBrokenWord(word, upper, lower, frame));
    }

    /// <summary>First row it fills, from 0.</summary>
    public int Row { get; }

    /// <summary>First column it fills, from 0.</summary>
    public int Column { get; }

    /// <summary>Number of rows it fills, at least 1.</summary>
    public int RowSpan { get; }

    /// <summary>Number of columns it fills, at least 1.</summary>
    public int ColumnSpan { get; }

    /// <summary>The cell's area: between its rules, or around its text where there are none.</summary>
    public PdfBox Box { get; }

    /// <summary>Its lines from top to bottom; empty for an empty cell.</summary>
    public IReadOnlyList<PdfLine> Lines { get; }

    /// <summary>The text, and the glyphs behind it.</summary>
    public PdfBlockText Content { get; }

    /// <summary>The text; a number or address that was broken because the cell is narrow is whole again.</summary>
    public string Text => Content.Text;
}
