namespace PiiScanner.Core.Text;

/// <summary>What a spreadsheet stores behind the text it displays.</summary>
public enum CellValueType
{
    /// <summary>Text, or a format that has only text.</summary>
    Text,

    /// <summary>A number that the style does not show as a date.</summary>
    Number,

    /// <summary>A number that the style shows as a date or time.</summary>
    Date,
}
