using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Where the columns of a page's part of a table stand in the whole table: a later page may lack some.</summary>
internal sealed class ColumnPlaces
{
    private readonly PdfTable _first;
    private readonly IReadOnlyList<int>? _map;

    /// <summary>The table's first part, whose columns are those of the whole.</summary>
    public ColumnPlaces(PdfTable first) => _first = first;

    private ColumnPlaces(PdfTable first, IReadOnlyList<int> map) => (_first, _map) = (first, map);

    /// <summary>Whether a table of the next page has columns of this one.</summary>
    public bool Hold(PdfTable following) => following.Continues(_first);

    /// <summary>The places of a part that goes on.</summary>
    public ColumnPlaces On(PdfTable following) =>
        new(_first, following.ColumnsIn(_first) ?? throw new ArgumentException("The table does not go on here.", nameof(following)));

    /// <summary>First column a cell fills in the whole table, and how many.</summary>
    public (int Column, int Span) Of(PdfTableCell cell)
    {
        if (_map is null) return (cell.Column, cell.ColumnSpan);
        var (from, to) = (_map[cell.Column], _map[Math.Min(cell.Column + cell.ColumnSpan, _map.Count - 1)]);
        // A column of text alone is one column, whatever the other page has to its right.
        return (from, _first.IsRuled || cell.ColumnSpan > 1 ? Math.Max(1, to - from) : 1);
    }
}
