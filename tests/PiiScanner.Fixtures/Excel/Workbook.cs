using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Excel;

public enum ExcelCellKind { SharedText, InlineText, Number, Date, Formula, TextFormula, Boolean }

/// <summary>One cell of a sheet. A formula shows <see cref="Text"/> (or <see cref="Number"/>) as its cached value.</summary>
/// <param name="Formula">Formula without the equals sign.</param>
/// <param name="Bold">Bold, as headings are.</param>
/// <param name="Format">Number format code; null for the kind's usual one.</param>
public sealed record ExcelCell(ExcelCellKind Kind, string Text = "", double Number = 0, string Formula = "", bool Bold = false, string? Format = null);

/// <summary>A comment; <see cref="Threaded"/> ones are written as Excel 365 does, with a person list.</summary>
public sealed record ExcelComment(int Row, int Column, string Author, string Text, bool Threaded = false);

/// <summary>A sheet. Rows and columns count from 0.</summary>
public sealed class ExcelSheet(string name)
{
    public string Name { get; } = name;

    /// <summary>visible, hidden or veryHidden.</summary>
    public string State { get; init; } = "visible";

    public SortedDictionary<(int Row, int Column), ExcelCell> Cells { get; } = [];

    /// <summary>Merged ranges, for instance A1:C1.</summary>
    public List<string> Merges { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public SortedSet<int> HiddenColumns { get; } = [];

    public List<ExcelComment> Comments { get; } = [];

    /// <summary>Lists of allowed values by range.</summary>
    public List<(string Range, string Values)> Validations { get; } = [];

    /// <summary>Header text in Excel's code, for instance &amp;CĐề kiểm tra; empty for none.</summary>
    public string Header { get; set; } = string.Empty;

    public string Footer { get; set; } = string.Empty;

    /// <summary>The used range as declared, which may be wrong; null computes it.</summary>
    public string? Dimension { get; set; }

    /// <summary>Range of an automatic filter; null for none.</summary>
    public string? Filter { get; set; }

    public void Set(int row, int column, string text, bool bold = false) => Cells[(row, column)] = new(ExcelCellKind.SharedText, text, Bold: bold);

    public void Set(int row, int column, double number) => Cells[(row, column)] = new(ExcelCellKind.Number, Number: number);

    public void SetDate(int row, int column, DateOnly date) => Cells[(row, column)] = new(ExcelCellKind.Date, Number: Drafts.Cell.Serial(date));

    /// <summary>A1-style address of a place.</summary>
    public static string Reference(int row, int column)
    {
        var letters = string.Empty;
        for (var c = column + 1; c > 0; c = (c - 1) / 26) letters = (char)('A' + (c - 1) % 26) + letters;
        return letters + (row + 1);
    }
}

/// <summary>A workbook before it is written.</summary>
public sealed class Workbook
{
    public List<ExcelSheet> Sheets { get; } = [];

    public DocumentProperties Properties { get; init; } = new();

    public string Font { get; init; } = "Times New Roman";

    /// <summary>Names with what they refer to; a name may hold a constant.</summary>
    public List<(string Name, string Refers, bool Hidden)> DefinedNames { get; } = [];

    /// <summary>Records kept by a pivot table whose source is gone: heading row first. Empty for none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> PivotCache { get; set; } = [];

    /// <summary>Cells cached from another workbook, heading row first. Empty for none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ExternalCache { get; set; } = [];

    public string ExternalTarget { get; init; } = "file:///D:/ho-so/danh-sach-goc.xlsx";
}
