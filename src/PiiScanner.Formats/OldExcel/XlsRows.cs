using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.OldExcel;

/// <summary>The rows of one sheet, made while they are pulled.</summary>
/// <param name="workbook">What holds for all sheets.</param>
/// <param name="sheet">The sheet, read.</param>
/// <param name="first">Ordinal of its first cell.</param>
internal sealed class XlsRows(XlsWorkbook workbook, XlsSheet sheet, int first)
{
    /// <summary>The rows.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var cells = sheet.Cells;
        for (var i = 0; i < cells.Count;)
        {
            var row = new List<TableCell>();
            var number = cells[i].Row;
            for (; i < cells.Count && cells[i].Row == number; i++) row.Add(Cell(cells[i], first + i));
            yield return new TableRow(number, row);
        }
    }

    private TableCell Cell(XlsCell cell, int ordinal)
    {
        var entry = sheet.Entry;
        var part = entry.Part ?? (sheet.IsHiddenRow(cell.Row) ? DocumentParts.HiddenRow : sheet.IsHiddenColumn(cell.Column) ? DocumentParts.HiddenColumn : null);
        var location = new Location { Sheet = entry.Name, Cell = CellReference.Name(cell.Row, cell.Column), Part = part };
        var merge = sheet.MergeAt(cell.Row, cell.Column);
        return new TableCell(cell.Column, Block(cell, ordinal, location))
        {
            ColumnSpan = merge is { } wide ? wide.Right - wide.Left + 1 : 1,
            RowSpan = merge is { } high ? high.Bottom - high.Top + 1 : 1,
        };
    }

    private TextBlock Block(XlsCell cell, int ordinal, Location location)
    {
        var style = workbook.Styles.Of(cell.Style);
        var isHidden = sheet.IsCovered(cell.Row, cell.Column);
        if (cell.Kind == XlsCellKind.Flag) return new TextBlock(ordinal, cell.Number != 0 ? "TRUE" : "FALSE", location);
        if (cell.Kind == XlsCellKind.Text)
        {
            isHidden |= style.Format.ForText is { ShowsNothing: true };
            return new TextBlock(ordinal, cell.Text.Text, location) { Runs = Runs(cell.Text, style, isHidden) };
        }

        var stored = XlsSheet.Stored(cell.Number);
        var raw = NumberFormatter.Plain(stored);
        var text = NumberFormatter.Format(stored, style.Format, workbook.Is1904);
        // A format such as ;;; shows nothing, and the number is still there.
        if (text.Length == 0) (text, isHidden) = (raw, true);
        return new TextBlock(ordinal, text, location) { ValueType = style.Format.ValueType, RawValue = raw, Runs = style.Run(text.Length, isHidden) is { } run ? [run] : [] };
    }

    private List<TextRun> Runs(BiffString text, CellStyle style, bool isHidden)
    {
        var runs = new List<TextRun>();
        var hidden = style.IsUnseen || isHidden ? DocumentParts.HiddenText : null;
        var fonts = text.Fonts ?? [];
        var start = 0;
        var font = style.Font;
        for (var i = 0; i <= fonts.Length; i++)
        {
            var end = i < fonts.Length ? Math.Clamp(fonts[i].Start, start, text.Text.Length) : text.Text.Length;
            if (end > start && (font is not null || hidden is not null)) runs.Add(new TextRun(start, end - start) { Font = font, HiddenAs = hidden });
            if (i < fonts.Length) font = workbook.Styles.FontOf(fonts[i].Font) ?? style.Font;
            start = end;
        }

        return runs;
    }
}
