using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>What a cell style says about reading the cell.</summary>
/// <param name="Format">Number format.</param>
/// <param name="Font">Font name, or null.</param>
/// <param name="IsUnseen">White letters on no fill.</param>
internal sealed record CellStyle(NumberFormat Format, string? Font, bool IsUnseen)
{
    /// <summary>The style of a cell that names none.</summary>
    public static CellStyle Plain { get; } = new(NumberFormat.General, null, false);

    /// <summary>How text in this style looks.</summary>
    public TextRun? Run(int length, bool isHidden) => (Font is null && !IsUnseen && !isHidden) || length == 0
        ? null
        : new TextRun(0, length) { Font = Font, HiddenAs = IsUnseen || isHidden ? DocumentParts.HiddenText : null };
}

/// <summary>The cell styles of a workbook.</summary>
internal sealed class CellStyles
{
    private const int MaxStyles = 100_000;
    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<(string? Name, bool IsWhite)> _fonts = [];
    private readonly List<bool> _fills = [];
    private readonly List<CellStyle> _cells = [];

    /// <summary>The style of this index; plain when there is no such index.</summary>
    public CellStyle Of(int index) => (uint)index < (uint)_cells.Count ? _cells[index] : CellStyle.Plain;

    /// <summary>Name of a font, or null.</summary>
    public string? FontOf(int index) => (uint)index < (uint)_fonts.Count ? _fonts[index].Name : null;

    /// <summary>Adds a number format.</summary>
    public void AddCode(int id, string code)
    {
        if (_codes.Count < MaxStyles) _codes.TryAdd(id, code);
    }

    /// <summary>Adds the next font.</summary>
    public void AddFont(string? name, bool isWhite)
    {
        if (_fonts.Count < MaxStyles) _fonts.Add((name, isWhite));
    }

    /// <summary>Adds the next fill; white ones are none.</summary>
    public void AddFill(bool isFilled)
    {
        if (_fills.Count < MaxStyles) _fills.Add(isFilled);
    }

    /// <summary>Adds the next style of cells.</summary>
    /// <param name="font">Number of its font.</param>
    /// <param name="fill">Number of its fill.</param>
    /// <param name="format">Number of its format.</param>
    public void AddCell(int font, int fill, int format)
    {
        if (_cells.Count >= MaxStyles) return;
        var (name, isWhite) = (uint)font < (uint)_fonts.Count ? _fonts[font] : default;
        var isFilled = (uint)fill < (uint)_fills.Count && _fills[fill];
        _cells.Add(new CellStyle(Format(format), name, isWhite && !isFilled));
    }

    /// <summary>Reads the style part.</summary>
    public void Read(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "numFmt" when Number(reader, "numFmtId") is { } id: AddCode(id, reader.Attribute("formatCode") ?? "General"); break;
                case "fonts": ReadFonts(reader); break;
                case "fills": ReadFills(reader); break;
                case "cellXfs": ReadCells(reader); break;
                case "cellStyleXfs" or "dxfs": reader.SkipElement(); break;
            }
        }
    }

    private void ReadFonts(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement || _fonts.Count >= MaxStyles) continue;
            if (reader.Name == "font") _fonts.Add((null, false));
            else if (_fonts.Count == 0) continue;
            else if (reader.Name == "name") _fonts[^1] = (reader.Attribute("val"), _fonts[^1].IsWhite);
            else if (reader.Name == "color") _fonts[^1] = (_fonts[^1].Name, IsWhite(reader));
        }
    }

    private void ReadFills(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement || _fills.Count >= MaxStyles) continue;
            if (reader.Name == "fill") _fills.Add(false);
            else if (_fills.Count == 0) continue;
            else if (reader.Name == "patternFill") _fills[^1] = reader.Attribute("patternType") is not (null or "none");
            else if (reader.Name == "gradientFill") _fills[^1] = true;
            else if (reader.Name == "fgColor" && IsWhite(reader)) _fills[^1] = false;
        }
    }

    private void ReadCells(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement && reader.Name == "xf") AddCell(Number(reader, "fontId") ?? -1, Number(reader, "fillId") ?? -1, Number(reader, "numFmtId") ?? 0);
        }
    }

    private NumberFormat Format(int id)
    {
        if (_formats.TryGetValue(id, out var known)) return known;
        var code = _codes.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id) ?? "General";
        return _formats[id] = code == "General" ? NumberFormat.General : new NumberFormat(code);
    }

    // Theme colour 0 is the background of the sheet.
    private static bool IsWhite(MarkupReader reader) =>
        reader.Attribute("rgb") is { } rgb ? rgb.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase)
            : reader.Attribute("theme") == "0" && reader.Attribute("tint") is null || reader.Attribute("indexed") is "9" or "1";

    private static int? Number(MarkupReader reader, string name) =>
        int.TryParse(reader.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
