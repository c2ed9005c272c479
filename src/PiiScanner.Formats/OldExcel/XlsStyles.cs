using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Fonts, number formats and cell styles of an old workbook.</summary>
internal sealed class XlsStyles
{
    private const int MaxStyles = 100_000;
    private const int White = 9;
    private readonly List<(string Name, bool IsWhite)> _fonts = [];
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<(int Font, int Format, bool IsFilled)> _cells = [];
    private readonly Dictionary<int, CellStyle> _made = [];

    /// <summary>Name of a font, or null. Number 4 was never given to one.</summary>
    public string? FontOf(int number)
    {
        var index = number > 4 ? number - 1 : number;
        return index < _fonts.Count && _fonts[index].Name.Length > 0 ? _fonts[index].Name : null;
    }

    /// <summary>The style of this number.</summary>
    public CellStyle Of(int number)
    {
        if (_made.TryGetValue(number, out var known)) return known;
        if (number >= _cells.Count) return CellStyle.Plain;
        var (font, format, isFilled) = _cells[number];
        var index = font > 4 ? font - 1 : font;
        var isWhite = index < _fonts.Count && _fonts[index].IsWhite;
        return _made[number] = new CellStyle(FormatOf(format), FontOf(font), isWhite && !isFilled);
    }

    /// <summary>Reads a font.</summary>
    public void ReadFont(ReadOnlySpan<byte> body, BiffStrings strings)
    {
        var at = 14;
        if (_fonts.Count < MaxStyles) _fonts.Add((strings.Read(body, ref at, longLength: false), body.U16(4) is White or 1));
    }

    /// <summary>Reads a number format.</summary>
    public void ReadFormat(ReadOnlySpan<byte> body, BiffStrings strings)
    {
        var at = 2;
        if (_codes.Count < MaxStyles) _codes.TryAdd(body.U16(0), strings.Read(body, ref at, longLength: strings.IsNew));
    }

    /// <summary>Reads a cell style.</summary>
    public void ReadCell(ReadOnlySpan<byte> body, bool isNew)
    {
        var pattern = isNew ? (body.U32(14) >> 26) & 0x3F : (body.U32(8) >> 16) & 0x3F;
        var color = isNew ? body.U16(18) & 0x7F : body.U16(8) & 0x7F;
        if (_cells.Count < MaxStyles) _cells.Add((body.U16(0), body.U16(2), pattern != 0 && color is not White));
    }

    private NumberFormat FormatOf(int id)
    {
        if (_formats.TryGetValue(id, out var known)) return known;
        var code = _codes.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id) ?? "General";
        return _formats[id] = code is "General" or "GENERAL" ? NumberFormat.General : new NumberFormat(code);
    }
}
