using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>A number format, compiled: its sections, each a list of tokens.</summary>
internal sealed class NumberFormat
{
    private const int MaxCodeLength = 1024;

    /// <summary>The format that shows a number as it is.</summary>
    public static NumberFormat General { get; } = new("General");

    /// <summary>Compiles a format code.</summary>
    /// <param name="code">Code as in the style sheet.</param>
    public NumberFormat(string code)
    {
        Sections = FormatSection.Split(code.Length > MaxCodeLength ? "General" : code);
    }

    /// <summary>Sections in order: positive, negative, zero, text, unless they state conditions.</summary>
    public IReadOnlyList<FormatSection> Sections { get; }

    /// <summary>True when a number is shown as date or time.</summary>
    public bool IsDate => Sections[0].IsDate;

    /// <summary>What the stored number is.</summary>
    public CellValueType ValueType => IsDate ? CellValueType.Date : CellValueType.Number;

    /// <summary>The section for a number.</summary>
    public FormatSection For(double value)
    {
        foreach (var section in Sections)
        {
            if (section.Condition is { } condition && condition.Holds(value)) return section;
        }

        if (Sections.Any(s => s.Condition is not null)) return Sections.FirstOrDefault(s => s.Condition is null && !s.IsText) ?? Sections[^1];
        if (value < 0 && Sections.Count > 1) return Sections[1];
        if (value == 0 && Sections.Count > 2) return Sections[2];
        return Sections[0];
    }

    /// <summary>The section for text, or null when text is shown as it is.</summary>
    public FormatSection? ForText => Sections.Count == 4 ? Sections[3] : Sections.FirstOrDefault(s => s.IsText);

    /// <summary>The code of a built-in format, as a machine set to Vietnamese shows it, or null when there is none.</summary>
    /// <remarks>ECMA-376 part 1, 18.8.30. Formats 14 and 22 follow the machine's language: day first in Viet Nam.</remarks>
    public static string? BuiltIn(int id) => id switch
    {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "dd/mm/yyyy h:mm",
        >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => "dd/mm/yyyy",
        >= 32 and <= 35 or 55 or 56 => "h:mm:ss",
        37 or 38 => "#,##0;(#,##0)",
        39 or 40 => "#,##0.00;(#,##0.00)",
        41 or 42 => "#,##0",
        43 or 44 => "#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => null,
    };
}
