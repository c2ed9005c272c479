using System.Globalization;

namespace PiiScanner.Core.Checks;

/// <summary>A date of birth as far as it is known.</summary>
/// <param name="Year">Year, 1880 to 2100.</param>
/// <param name="Month">1 to 12, or 0 when it is not known.</param>
/// <param name="Day">1 to 31, or 0 when it is not known.</param>
public readonly record struct BirthDate(int Year, int Month, int Day)
{
    /// <summary>True when day, month and year are known.</summary>
    public bool IsFull => Day > 0 && Month > 0;

    /// <summary><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    public override string ToString()
    {
        var year = Year.ToString("D4", CultureInfo.InvariantCulture);
        if (Month == 0) return year;
        var month = year + "-" + Month.ToString("D2", CultureInfo.InvariantCulture);
        return Day == 0 ? month : month + "-" + Day.ToString("D2", CultureInfo.InvariantCulture);
    }
}
