using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PiiScanner.Paper;

/// <summary>A row of a sheet before it has a number.</summary>
/// <param name="Cells">Texts from the first column on.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Boxed">With lines around the cells.</param>
/// <param name="Small">In small letters, for programs.</param>
/// <param name="Height">Height in points; 0 for the usual one.</param>
/// <param name="Upright">Columns, from 0, whose text stands upright.</param>
internal sealed record SheetRow(IReadOnlyList<string> Cells, bool Bold, bool Boxed, bool Small, double Height, Range? Upright)
{
    private const int LongestCell = 32_767;

    /// <summary>The row as it stands in the file.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="styleOf">Style of a cell of a column.</param>
    /// <param name="letters">Letters of a column.</param>
    public Row Element(uint number, Func<SheetRow, int, uint> styleOf, Func<int, string> letters)
    {
        var row = new Row { RowIndex = number };
        if (Height > 0) (row.Height, row.CustomHeight) = (Height, true);
        for (var i = 0; i < Cells.Count; i++)
        {
            if (Cells[i].Length == 0 && !Boxed) continue;
            row.Append(new Cell
            {
                CellReference = letters(i) + number.ToString(CultureInfo.InvariantCulture),
                DataType = CellValues.InlineString,
                StyleIndex = styleOf(this, i),
                InlineString = new InlineString(new Text(Written(Cells[i])) { Space = SpaceProcessingModeValues.Preserve }),
            });
        }

        return row;
    }

    // A control character in the name of a file would make the workbook unreadable; so would a cell longer than Excel takes.
    private static string Written(string text)
    {
        var cut = text.Length <= LongestCell ? text : text[..LongestCell];
        return cut.Any(c => !System.Xml.XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) ? string.Concat(cut.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')) : cut;
    }
}
