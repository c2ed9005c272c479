using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Reads the styles and the shared strings of a binary workbook.</summary>
/// <param name="styles">Takes the styles.</param>
internal sealed class BinaryStyles(CellStyles styles)
{
    private bool _isOfCells;

    /// <summary>Takes a record of the part of the styles.</summary>
    /// <param name="records">Stands on it.</param>
    public void Take(BinaryRecords records)
    {
        var body = records.Body;
        long at = 2;
        switch (records.Type)
        {
            case BinaryTypes.NumberFormat: styles.AddCode(body.U16(0), records.Text(ref at)); break;
            case BinaryTypes.Font:
                at = 21;
                styles.AddFont(records.Text(ref at), IsWhite(body, 12));
                break;
            case BinaryTypes.Fill: styles.AddFill(body.U32(0) != 0 && !IsWhite(body, 4)); break;
            case BinaryTypes.BeginCellStyles: _isOfCells = true; break;
            case BinaryTypes.EndCellStyles: _isOfCells = false; break;
            case BinaryTypes.CellStyle when _isOfCells: styles.AddCell(body.U16(4), body.U16(6), body.U16(2)); break;
        }
    }

    // Kind of the colour, its number, its tint, then red, green, blue. Theme colour 0 is the background of the sheet.
    private static bool IsWhite(ReadOnlySpan<byte> body, int at) => (body.U8(at) >> 1) switch
    {
        1 => body.U8(at + 1) is 9 or 1,
        2 => (body.U32(at + 4) & 0xFFFFFF) == 0xFFFFFF,
        3 => body.U8(at + 1) == 0 && body.I16(at + 2) == 0,
        _ => false,
    };
}
