namespace PiiScanner.Formats.Flow;

/// <summary>How one row of a table is cut into cells, as Word's formats state it: by the edges of the cells, not by columns.</summary>
internal sealed class RowShape
{
    /// <summary>Left edge of the first cell, in twentieths of a point.</summary>
    public int Left { get; set; }

    /// <summary>True when the row is repeated on each page as a heading.</summary>
    public bool IsHeader { get; set; }

    /// <summary>The cells from left to right.</summary>
    public List<CellShape> Cells { get; } = [];
}

/// <summary>One cell of a row.</summary>
/// <param name="Right">Right edge, in twentieths of a point.</param>
internal readonly record struct CellShape(int Right)
{
    /// <summary>True for a cell that goes on with the cell to its left.</summary>
    public bool ContinuesLeft { get; init; }

    /// <summary>True for the first of cells merged downwards.</summary>
    public bool StartsDown { get; init; }

    /// <summary>True for a cell that goes on with the cell above.</summary>
    public bool ContinuesAbove { get; init; }
}
