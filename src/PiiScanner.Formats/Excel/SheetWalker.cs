using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Walks the rows of one worksheet, one at a time. Reader and redactor share it.</summary>
internal sealed partial class SheetWalker
{
    private const int MaxHiddenColumns = 1000;
    private readonly PackageSession _session;
    private readonly SharedStrings _strings;
    private readonly CellStyles _styles;
    private readonly Workbook _workbook;
    private readonly SheetEntry _sheet;
    private readonly MergedCells _merges;
    private readonly BlockNumbers _numbers;
    private readonly StringItem _item = new();
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly SheetExtras _extras;
    private List<SheetCell> _cells = [];
    private bool _rowsHiddenByDefault;
    private int _row = -1;

    public SheetWalker(ExcelSession excel, SheetEntry sheet, MergedCells merges, BlockNumbers numbers, SheetExtras extras)
    {
        _session = excel.Session;
        _strings = excel.Strings;
        _styles = excel.Styles;
        _workbook = excel.Workbook;
        _sheet = sheet;
        _merges = merges;
        _numbers = numbers;
        _extras = extras;
    }

    /// <summary>Rows that hold text, pulled; what stands around the rows goes to the extras.</summary>
    public IEnumerable<TableRow> Walk(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (reader is { IsText: true, NodeType: not (System.Xml.XmlNodeType.Whitespace or System.Xml.XmlNodeType.SignificantWhitespace) }) _extras.ReadStray(reader);
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "row" when reader.Vocabulary == Vocabulary.Sheet:
                    if (ReadRow(reader) is { } row) yield return row;
                    break;
                case "sheetFormatPr": _rowsHiddenByDefault = IsOn(reader.Attribute("zeroHeight")); break;
                case "col" when reader.Vocabulary == Vocabulary.Sheet: ReadColumn(reader); break;
                default: _extras.Read(reader); break;
            }
        }

        _extras.AddRemarks(reader);
    }

    private void ReadColumn(MarkupReader reader)
    {
        if (!IsOn(reader.Attribute("hidden")) && reader.Attribute("width") is not "0") return;
        if (!int.TryParse(reader.Attribute("min"), out var min) || !int.TryParse(reader.Attribute("max"), out var max)) return;
        if (_hiddenColumns.Count < MaxHiddenColumns) _hiddenColumns.Add((min - 1, max - 1));
    }

    /// <summary>The row being read when the part broke off.</summary>
    public IEnumerable<TableRow> Rest() => FinishRow() is { } row ? [row] : [];

    private TableRow? ReadRow(MarkupReader reader)
    {
        var number = reader.Attribute("r");
        _row = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && r is >= 1 and <= CellReference.MaxRows ? r - 1 : _row + 1;
        var hidden = reader.Attribute("hidden");
        var isHidden = hidden is null ? _rowsHiddenByDefault || reader.Attribute("ht") == "0" : IsOn(hidden);
        if (reader.IsEmpty) return null;
        var depth = reader.Depth;
        var column = -1;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement || reader.Name != "c") continue;
            column = ReadCell(reader, column, isHidden);
        }

        return FinishRow();
    }

    // Cells are numbered when their row is complete, so that those a careless writer put out of order are numbered as they are shown.
    private TableRow? FinishRow()
    {
        if (_cells.Count == 0) return null;
        if (!IsSorted(_cells)) _cells = [.. _cells.OrderBy(c => c.Column)];
        var cells = new TableCell[_cells.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = MakeCell(_cells[i]);
        _cells.Clear();
        return new TableRow(_row, cells);
    }

    private TableCell MakeCell(in SheetCell cell)
    {
        var ordinal = _numbers.Take();
        if (_session.Trace is { } trace && cell.Place is { } place) trace.Add(ordinal, [place with { Length = cell.Text.Length }], isCopy: false);
        var block = new TextBlock(ordinal, cell.Text, cell.Location) { ValueType = cell.Type, RawValue = cell.Raw, Runs = cell.Runs };
        return new TableCell(cell.Column, block) { ColumnSpan = cell.Columns, RowSpan = cell.Rows };
    }

    private static bool IsSorted(List<SheetCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Column < cells[i - 1].Column) return false;
        }

        return true;
    }

    private int ReadCell(MarkupReader reader, int before, bool rowIsHidden)
    {
        var (name, type, style) = ReadCellHead(reader);
        var row = _row;
        if (name is null || !CellReference.TryParse(name, out row, out var column))
        {
            column = before + 1;
            row = _row;
            name = CellReference.Name(row, column);
        }

        if (reader.IsEmpty) return column;
        var content = ReadContent(reader, name, type);
        if (content.Kind == CellContentKind.Empty) return column;
        var place = _merges.At(row, column);
        var part = _sheet.Part ?? (rowIsHidden ? DocumentParts.HiddenRow : IsHiddenColumn(column) ? DocumentParts.HiddenColumn : null);
        var location = new Location { Sheet = _sheet.Name, Cell = name, Part = part };
        var draft = MakeDraft(content, _styles.Of(style), place.IsCovered);
        if (draft.Text.Length > 0) _cells.Add(draft with { Column = column, Location = location, Columns = place.Columns, Rows = place.Rows });
        return column;
    }

    private static (string? Name, string? Type, int Style) ReadCellHead(MarkupReader reader)
    {
        string? name = null, type = null;
        var style = 0;
        while (reader.NextAttribute())
        {
            switch (reader.QualifiedName)
            {
                case "r": name = reader.Value; break;
                case "t": type = reader.Value; break;
                case "s": style = int.TryParse(reader.Value, out var s) ? s : 0; break;
            }
        }

        return (name, type, style);
    }

    private bool IsHiddenColumn(int column)
    {
        foreach (var (first, last) in _hiddenColumns)
        {
            if (column >= first && column <= last) return true;
        }

        return false;
    }

    private static bool IsOn(string? value) => value is "1" or "true" or "on";
}
