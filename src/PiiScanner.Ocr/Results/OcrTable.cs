using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>A table recovered from its ruled grid, or from columns of blank space.</summary>
/// <param name="Rows">Top to bottom. A row lists its cells from left to right; a cell joined over columns is listed once, so rows may be shorter than <paramref name="Columns"/>.</param>
/// <param name="Columns">Number of columns, at least 1.</param>
/// <param name="Box">Around the whole grid.</param>
/// <param name="IsRuled">True when lines were found, false when the columns were told by blank space alone.</param>
public sealed record OcrTable(ImmutableArray<ImmutableArray<OcrCell>> Rows, int Columns, OcrBox Box, bool IsRuled);

/// <summary>One cell of a table.</summary>
/// <param name="Row">Ordinal of its row, from 0.</param>
/// <param name="Column">Ordinal of its first column, from 0.</param>
/// <param name="ColumnSpan">Number of columns it covers, at least 1.</param>
/// <param name="Lines">Its text, line by line; empty for an empty cell.</param>
/// <param name="Box">The cell itself, not its text: what to paint over even where nothing could be read.</param>
/// <param name="HasInk">True when something is drawn in the cell, read or not.</param>
public sealed record OcrCell(int Row, int Column, int ColumnSpan, ImmutableArray<OcrLine> Lines, OcrBox Box, bool HasInk)
{
    /// <summary>All lines joined by one space; empty when nothing was read.</summary>
    public string Text => string.Join(' ', Lines.Select(line => line.Text));

    /// <summary>Mean confidence of the words, 0 to 1; 0 for an empty cell.</summary>
    public double Confidence => Lines.IsDefaultOrEmpty ? 0 : Lines.SelectMany(line => line.Words).Average(word => word.Confidence);
}
