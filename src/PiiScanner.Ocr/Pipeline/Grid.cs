using System.Collections.Immutable;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The geometry of one table.</summary>
/// <param name="Rows">Separators from top to bottom, one more than there are rows.</param>
/// <param name="Columns">Separators from left to right, one more than there are columns.</param>
/// <param name="Walls"><c>Walls[r][c]</c>: is there a line, or blank space, between columns c and c + 1 in row r?</param>
/// <param name="IsRuled">False when the columns were told by blank space alone.</param>
internal sealed record Grid(ImmutableArray<int> Rows, ImmutableArray<int> Columns, ImmutableArray<ImmutableArray<bool>> Walls, bool IsRuled = true)
{
    public int RowCount => Rows.Length - 1;

    public int ColumnCount => Columns.Length - 1;

    public Rect Box => Rect.FromEdges(Columns[0], Rows[0], Columns[^1], Rows[^1]);

    public int RowAt(double y) => Between(Rows, y);

    public int ColumnAt(double x) => Between(Columns, x);

    /// <summary>The cells of a row as column ranges, joined where no wall stands between.</summary>
    public IEnumerable<(int First, int Count)> Cells(int row)
    {
        int first = 0;
        for (int column = 0; column < ColumnCount; column++)
            if (column == ColumnCount - 1 || Walls[row][column])
            {
                yield return (first, column - first + 1);
                first = column + 1;
            }
    }

    public Rect CellBox(int row, int column, int span, int rowSpan = 1) =>
        Rect.FromEdges(Columns[column], Rows[row], Columns[column + span], Rows[row + rowSpan]);

    /// <summary>Stretches of rows whose cells are joined alike: each is read column by column.</summary>
    public IEnumerable<(int First, int Count)> Bands()
    {
        int first = 0;
        for (int row = 1; row <= RowCount; row++)
            if (row == RowCount || !Walls[row].SequenceEqual(Walls[first]))
            {
                yield return (first, row - first);
                first = row;
            }
    }

    /// <summary>The same grid in a picture scaled by the factor.</summary>
    public Grid Scaled(double factor) => this with
    {
        Rows = [.. Rows.Select(y => (int)Math.Round(y * factor))],
        Columns = [.. Columns.Select(x => (int)Math.Round(x * factor))],
    };

    private static int Between(ImmutableArray<int> separators, double at)
    {
        for (int i = 0; i + 1 < separators.Length; i++)
            if (at >= separators[i] && at < separators[i + 1])
                return i;
        return -1;
    }
}
