using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OpenDocument;

/// <content>Tables of texts and slides, and sheets.</content>
internal sealed partial class OdfPartWalker
{
    private const int MaxRowsHeld = 20_000;
    private const int MaxCellsHeld = 400_000;
    private const int MaxColumn = 16_384;
    private const int MaxCopies = 100;
    private TableDraft? _openTable;

    private void ReadTable(MarkupReader reader, List<Draft> into)
    {
        foreach (var _ in ReadTableStretches(reader, into))
        {
            // All of it is wanted before the next block.
        }
    }

    // Stops after each stretch, so that it can be given out.
    private IEnumerable<bool> ReadTableStretches(MarkupReader reader, List<Draft> into)
    {
        var isSheet = _isSheets && _sheet is null;
        var sheet = new OdfSheet(isSheet, reader.Attribute("name"), SheetPart(reader, isSheet));
        var outer = (_sheet, _openTable);
        _sheet = sheet;
        sheet.Table = NewTable(sheet);
        if (outer._openTable is null) _openTable = sheet.Table;
        var hanging = new List<Draft>();
        foreach (var stretch in ReadRows(reader, sheet, hanging, into, isHeader: false)) yield return stretch;
        _openTable = outer._openTable;
        _sheet = outer._sheet;
        into.Add(sheet.Table);
        into.AddRange(hanging);
    }

    private OdfSheet? _sheet;
    private bool _isSheets;

    private string? SheetPart(MarkupReader reader, bool isSheet) =>
        isSheet && _styles.IsHidden("table", reader.Attribute("style-name")) ? DocumentParts.HiddenSheet : _page;

    private static TableDraft NewTable(OdfSheet sheet) => new() { Part = sheet.Part, Name = sheet.IsSheet ? sheet.Name : null, IsSheet = sheet.IsSheet };

    private IEnumerable<bool> ReadRows(MarkupReader reader, OdfSheet sheet, List<Draft> hanging, List<Draft> into, bool isHeader)
    {
        if (reader.IsEmpty) yield break;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "table-row":
                    ReadRow(reader, sheet, hanging, isHeader);
                    if (sheet.Table.Rows.Count < MaxRowsHeld && sheet.Cells < MaxCellsHeld) break;
                    GiveOut(sheet, into);
                    yield return true;
                    break;
                case "table-header-rows" or "table-row-group" or "table-rows" or "table-columns" or "table-column-group" or "table-header-columns":
                    foreach (var stretch in ReadRows(reader, sheet, hanging, into, isHeader || (reader.Name == "table-header-rows" && !sheet.IsSheet))) yield return stretch;
                    break;
                default: ReadBesideRows(reader, sheet, hanging); break;
            }
        }
    }

    private void ReadBesideRows(MarkupReader reader, OdfSheet sheet, List<Draft> hanging)
    {
        switch (reader.Name)
        {
            case "table-column": sheet.AddColumns(Count(reader, "number-columns-repeated"), reader.Attribute("default-cell-style-name"), IsCollapsed(reader)); break;
            case "table-source": AddAttributes(reader, ["href", "table-name"], DocumentParts.Field, hanging); break;
            case "shapes": ReadPart(reader, DocumentParts.TextBox, hanging); break;
            case "title" or "desc": ReadText(reader, DocumentParts.AltText, hanging); break;
            default: ReadBlock(reader, hanging); break;
        }
    }

    // A long sheet comes in stretches, so that rows without end are not held.
    private void GiveOut(OdfSheet sheet, List<Draft> into)
    {
        into.Add(sheet.Table);
        var isOpen = _openTable == sheet.Table;
        sheet.Table = NewTable(sheet);
        sheet.Cells = 0;
        if (isOpen) _openTable = sheet.Table;
    }

    private void ReadRow(MarkupReader reader, OdfSheet sheet, List<Draft> hanging, bool isHeader)
    {
        var repeats = Count(reader, "number-rows-repeated");
        var first = sheet.Row;
        sheet.Row = Math.Min(first + repeats, int.MaxValue / 2);
        var isHidden = IsCollapsed(reader);
        var row = new RowDraft(first) { IsHeader = isHeader };
        sheet.Table.Rows.Add(row);
        if (!reader.IsEmpty)
        {
            var depth = reader.Depth;
            var column = 0;
            while (reader.ReadInside(depth))
            {
                if (!reader.IsElement) continue;
                if (reader.Name is "table-cell" or "covered-table-cell") column = ReadCell(reader, sheet, row, column, isHidden, hanging);
                else ReadBlock(reader, hanging);
            }
        }

        if (row.Cells.Count == 0)
        {
            sheet.Table.Rows.RemoveAt(sheet.Table.Rows.Count - 1);
            return;
        }

        sheet.Cells += row.Cells.Count;
        for (var i = 1; i < Math.Min(repeats, MaxCopies) && row.Cells.TrueForAll(_copies.HasRoomFor); i++)
        {
            sheet.Table.Rows.Add(Copy(row, first + i));
            sheet.Cells += row.Cells.Count;
        }
    }

    // Gives the column behind the cell.
    private int ReadCell(MarkupReader reader, OdfSheet sheet, RowDraft row, int column, bool rowIsHidden, List<Draft> hanging)
    {
        var repeats = Math.Min(Count(reader, "number-columns-repeated"), MaxColumn);
        var isCovered = reader.Name == "covered-table-cell";
        var columns = Count(reader, "number-columns-spanned");
        var rows = Count(reader, "number-rows-spanned");
        var part = sheet.Part ?? (rowIsHidden ? DocumentParts.HiddenRow : sheet.IsHidden(column) ? DocumentParts.HiddenColumn : null);
        var location = LocationOf(sheet, row.Index, column, part);
        var style = reader.Attribute("style-name") ?? sheet.StyleOf(column);
        var value = OdfValue.Read(reader);
        var others = Others(reader, value.Attribute);
        if (value.Formula is { } formula && formula.Contains('"')) hanging.Add(FormulaOf(reader, formula, location));
        var block = ReadCellText(reader, style, isCovered, value, location, hanging);
        foreach (var (text, place) in others) AddUnshown(block, text, place, isCovered, hanging);
        if (block.Length > 0)
        {
            var cell = new CellDraft(row.Index, column, block) { ColumnSpan = Math.Min(columns, MaxColumn), RowSpan = rows };
            row.Cells.Add(cell);
            for (var i = 1; i < Math.Min(repeats, MaxCopies) && _copies.HasRoomFor(cell); i++) row.Cells.Add(Copy(cell, row.Index, column + i));
        }

        return Math.Min(column + repeats, MaxColumn);
    }

    // Values besides the one that the kind of the cell names, its text among them.
    private List<(string Text, TextPiece? Place)> Others(MarkupReader reader, string? shown)
    {
        var others = new List<(string Text, TextPiece? Place)>();
        foreach (var name in OdfValue.Attributes)
        {
            if (name != shown && reader.Attribute(name) is { } text && !string.IsNullOrWhiteSpace(text)) others.Add((text, _session.Place(reader, name)));
        }

        return others;
    }

    // Programs show the stored text of a cell, whatever stands in its paragraphs.
    private static void AddUnshown(BlockDraft block, string text, TextPiece? place, bool isCovered, List<Draft> hanging)
    {
        if (block.Length == 0)
        {
            block.Append(text, isCovered ? new RunLook(null, DocumentParts.HiddenText) : default, place);
        }
        else if (!OdfValue.IsSame(block.FlatText, text))
        {
            var unshown = new BlockDraft { Part = DocumentParts.HiddenText, Location = block.Location with { Part = DocumentParts.HiddenText } };
            unshown.Append(text, default, place);
            hanging.Add(unshown);
        }
    }

    private BlockDraft ReadCellText(MarkupReader reader, string? style, bool isCovered, OdfValue value, Location location, List<Draft> hanging)
    {
        var isShaded = _styles.IsShaded("table-cell", style);
        if (isShaded) _coloredAround++;
        var outer = _page;
        if (isCovered) _page = DocumentParts.HiddenText;
        var block = new BlockDraft { Part = location.Part, Location = location, ValueType = value.Type, RawValue = value.Raw };
        var place = _session.Place(reader, value.Attribute);
        ReadCellContent(reader, block, _styles.Text("table-cell", style), hanging);
        // A format that shows nothing leaves the value in the file.
        if (block.Length == 0 && value.Raw is { } raw) block.Append(raw, new RunLook(null, DocumentParts.HiddenText), place);
        _page = outer;
        if (isShaded) _coloredAround--;
        if (value.ShownAnew(block.FlatText) is not { } text) return block;
        var anew = new BlockDraft { Part = location.Part, Location = location, ValueType = value.Type, RawValue = value.Raw };
        anew.Append(text, default, place);
        return anew;
    }

    private void ReadCellContent(MarkupReader reader, BlockDraft block, RunProperties style, List<Draft> hanging)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            if (reader.Name is "p" or "h")
            {
                block.BreakLater();
                ReadParagraphInto(reader, block, hanging, style);
            }
            else if (reader.Name is "list" or "list-item" or "list-header" or "section")
            {
                ReadCellContent(reader, block, style, hanging);
            }
            else if (reader.Name == "detective" || reader.Name == "cell-range-source")
            {
                reader.SkipElement();
            }
            else
            {
                ReadBlock(reader, hanging);
            }
        }
    }

    private Location LocationOf(OdfSheet sheet, int row, int column, string? part) => sheet.IsSheet
        ? new Location { Sheet = sheet.Name, Cell = CellReference.Name(row, column), Part = part }
        : new Location { Page = _slide, Paragraph = _slide is null ? _paragraph + 1 : null, Part = part, Cell = string.Create(CultureInfo.InvariantCulture, $"R{row + 1}C{column + 1}") };

    private BlockDraft FormulaOf(MarkupReader reader, string formula, Location at)
    {
        var block = new BlockDraft { Part = DocumentParts.Formula, Location = at with { Part = DocumentParts.Formula } };
        block.Append(formula, default, _session.Place(reader, "formula"));
        return block;
    }

    private RowDraft Copy(RowDraft row, int index)
    {
        var copy = new RowDraft(index) { IsHeader = row.IsHeader };
        foreach (var cell in row.Cells) copy.Cells.Add(Copy(cell, index, cell.Column));
        return copy;
    }

    private CellDraft Copy(CellDraft cell, int row, int column)
    {
        var at = cell.Text.Location;
        var name = at.Sheet is null ? string.Create(CultureInfo.InvariantCulture, $"R{row + 1}C{column + 1}") : CellReference.Name(row, column);
        return new CellDraft(row, column, cell.Text.At(at with { Cell = name })) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };
    }

    private static bool IsCollapsed(MarkupReader reader) => reader.Attribute("visibility") is "collapse" or "filter";

    private static int Count(MarkupReader reader, string name) =>
        int.TryParse(reader.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, CellReference.MaxRows) : 1;
}
