using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>What the walkers of one workbook share.</summary>
internal sealed class ExcelSession(PackageSession session)
{
    /// <summary>The package.</summary>
    public PackageSession Session { get; } = session;

    /// <summary>Shared strings.</summary>
    public SharedStrings Strings { get; } = new();

    /// <summary>Cell styles.</summary>
    public CellStyles Styles { get; } = new();

    /// <summary>Sheets and names.</summary>
    public Workbook Workbook { get; } = new();
}
