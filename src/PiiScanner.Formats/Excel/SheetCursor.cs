using System.Globalization;
using System.Xml;

namespace PiiScanner.Formats.Excel;

/// <summary>Follows rows and cells of a sheet while it is read, counted as <see cref="SheetWalker"/> counts them.</summary>
internal sealed class SheetCursor
{
    /// <summary>Row number, from 0.</summary>
    public int Row { get; private set; } = -1;

    /// <summary>Column number, from 0.</summary>
    public int Column { get; private set; } = -1;

    /// <summary>Enters a row.</summary>
    /// <param name="xml">Stands on the element.</param>
    public void EnterRow(XmlReader xml)
    {
        Row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r is >= 1 and <= CellReference.MaxRows ? r - 1 : Row + 1;
        Column = -1;
    }

    /// <summary>Enters a cell.</summary>
    /// <param name="xml">Stands on the element.</param>
    public void EnterCell(XmlReader xml) =>
        Column = xml.GetAttribute("r") is { } name && CellReference.TryParse(name, out _, out var column) ? column : Column + 1;
}
