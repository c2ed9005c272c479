using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>A table or sheet while its rows come in.</summary>
/// <param name="isSheet">True for a sheet of a spreadsheet.</param>
/// <param name="name">Its name.</param>
/// <param name="part">The part it belongs to, or null for the body.</param>
internal sealed class OdfSheet(bool isSheet, string? name, string? part)
{
    private const int MaxStretches = 2000;
    private readonly List<(int End, string? Style, bool IsHidden)> _columns = [];

    /// <summary>True for a sheet of a spreadsheet.</summary>
    public bool IsSheet { get; } = isSheet;

    /// <summary>Its name.</summary>
    public string? Name { get; } = name;

    /// <summary>The part it belongs to, or null for the body.</summary>
    public string? Part { get; } = part;

    /// <summary>The next row, from 0.</summary>
    public int Row { get; set; }

    /// <summary>Cells read and not yet given out.</summary>
    public int Cells { get; set; }

    /// <summary>Rows read and not yet given out.</summary>
    public TableDraft Table { get; set; } = new() { Part = part };

    /// <summary>Notes columns.</summary>
    /// <param name="count">How many.</param>
    /// <param name="style">Style of cells that name none.</param>
    /// <param name="isHidden">True when they are not shown.</param>
    public void AddColumns(int count, string? style, bool isHidden)
    {
        if (_columns.Count < MaxStretches) _columns.Add(((_columns.Count > 0 ? _columns[^1].End : 0) + count, style, isHidden));
    }

    /// <summary>Style of the cells of a column that name none.</summary>
    public string? StyleOf(int column) => _columns.Find(stretch => column < stretch.End).Style;

    /// <summary>True for a column that is not shown.</summary>
    public bool IsHidden(int column) => _columns.Find(stretch => column < stretch.End).IsHidden;
}
