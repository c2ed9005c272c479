using System.Globalization;

namespace PiiScanner.Core.Text.Readers;

/// <summary>Names of cells as people know them.</summary>
internal static class CellNames
{
    /// <summary>The name in a sheet: <c>B7</c>.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public static string A1(int row, int column)
    {
        Span<char> name = stackalloc char[20];
        var at = name.Length;
        for (var number = row + 1; number > 0; number /= 10) name[--at] = (char)('0' + (number % 10));
        for (var letters = column + 1; letters > 0; letters = (letters - 1) / 26) name[--at] = (char)('A' + ((letters - 1) % 26));
        return name.Slice(at).ToString();
    }

    /// <summary>The name in a table: <c>R3C2</c>.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="column">Column, from 0.</param>
    public static string RowColumn(int row, int column) =>
        string.Concat("R", (row + 1).ToString(CultureInfo.InvariantCulture), "C", (column + 1).ToString(CultureInfo.InvariantCulture));
}
