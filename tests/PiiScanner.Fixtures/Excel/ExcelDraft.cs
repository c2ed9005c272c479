using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Fixtures.Excel;

/// <summary>Writes a draft as an xlsx: a line is a row, a grid its rows, a section a sheet.</summary>
public static class ExcelDraft
{
    public static byte[] Write(Draft draft) => WorkbookWriter.Write(Build(draft));

    public static Workbook Build(Draft draft)
    {
        var workbook = new Workbook { Font = draft.Font ?? "Times New Roman", Properties = new() { Title = draft.Title } };
        foreach (var section in draft.Sections)
        {
            var sheet = new ExcelSheet(section.Name) { State = section.State };
            var next = 0;
            var lastTop = 0;
            foreach (var part in section.Parts)
            {
                if (part is Grid grid)
                {
                    var top = grid.Beside ? lastTop : next;
                    Fill(sheet, grid, top);
                    lastTop = top;
                    next = Math.Max(next, top + grid.Rows.Count);
                }
                else
                {
                    if (part is Line { Text.Length: > 0 } line) sheet.Set(next, 0, line.Text, line.Style is LineStyle.Bold or LineStyle.Title or LineStyle.Caps);
                    next++;
                }
            }

            workbook.Sheets.Add(sheet);
        }

        return workbook;
    }

    private static void Fill(ExcelSheet sheet, Grid grid, int top)
    {
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            if (grid.HiddenRows.Contains(r)) sheet.HiddenRows.Add(top + r);
            for (var c = 0; c < grid.Rows[r].Count; c++)
            {
                var cell = grid.Rows[r][c];
                var place = (Row: top + r, Column: grid.Left + c);
                if (cell.Columns > 1 || cell.Rows > 1)
                {
                    sheet.Merges.Add($"{ExcelSheet.Reference(place.Row, place.Column)}:{ExcelSheet.Reference(place.Row + cell.Rows - 1, place.Column + cell.Columns - 1)}");
                }

                if (cell.Kind == CellKind.Date) sheet.Cells[place] = new(ExcelCellKind.Date, Number: cell.Number);
                else if (cell.Kind == CellKind.Number) sheet.Cells[place] = new(ExcelCellKind.Number, Number: cell.Number);
                else if (cell.Text.Length > 0) sheet.Set(place.Row, place.Column, cell.Text, r < grid.HeaderRows);
            }
        }

        foreach (var column in grid.HiddenColumns) sheet.HiddenColumns.Add(grid.Left + column);
    }
}
