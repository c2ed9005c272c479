using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>What a cell stores behind the text it shows.</summary>
/// <param name="Type">Kind of the value.</param>
/// <param name="Raw">The value, or null for text.</param>
/// <param name="Attribute">Name of the attribute it stands in.</param>
/// <param name="Formula">The formula, or null.</param>
internal readonly record struct OdfValue(CellValueType Type, string? Raw, string? Attribute, string? Formula)
{
    /// <summary>The attributes a value can stand in.</summary>
    public static IReadOnlyList<string> Attributes { get; } = ["string-value", "value", "date-value", "time-value"];

    /// <summary>True when two texts differ in white space alone.</summary>
    public static bool IsSame(string one, string other)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < one.Length && char.IsWhiteSpace(one[i])) i++;
            while (j < other.Length && char.IsWhiteSpace(other[j])) j++;
            if (i == one.Length || j == other.Length) return i == one.Length && j == other.Length;
            if (one[i++] != other[j++]) return false;
        }
    }

    /// <summary>Reads the attributes of a cell.</summary>
    /// <param name="reader">Stands on the cell.</param>
    public static OdfValue Read(MarkupReader reader)
    {
        var formula = reader.Attribute("formula");
        return reader.Attribute("value-type") switch
        {
            "float" or "currency" or "percentage" => new(CellValueType.Number, reader.Attribute("value") is { } number ? NumberFormatter.Plain(number) : null, "value", formula),
            "date" => new(CellValueType.Date, reader.Attribute("date-value"), "date-value", formula),
            "time" => new(CellValueType.Date, reader.Attribute("time-value"), "time-value", formula),
            _ => new(CellValueType.Text, null, null, formula),
        };
    }

    /// <summary>The value as it is read where the cell shows it otherwise: dates day first, digits without an exponent. Null where there is nothing to change.</summary>
    /// <param name="shown">What the cell shows.</param>
    public string? ShownAnew(string shown)
    {
        if (Type == CellValueType.Number && shown.Contains("E+", StringComparison.Ordinal)) return Raw;
        if (Attribute != "date-value" || Raw is null || shown.Length == 0) return null;
        if (!DateTime.TryParse(Raw, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return null;
        var digits = shown.Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (digits.Length >= 2 && int.TryParse(digits[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && (first == date.Day || first == date.Year || first == date.Month && digits.Length == 2)
            && digits.Take(3).All(part => part.All(char.IsAsciiDigit))) return null;
        return date.ToString(date.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
