namespace PiiScanner.Formats.Excel;

/// <summary>Turns date serials into dates.</summary>
internal static class ExcelDates
{
    private const double MaxSerial = 2_958_466;

    /// <summary>The date and time of a serial; false when it is none.</summary>
    /// <param name="serial">Days since the start of the workbook's calendar, with the time as fraction.</param>
    /// <param name="is1904">True when day 0 is 1 January 1904.</param>
    /// <param name="date">The date, rounded to the second. Serial 60 of the 1900 system, the 29 February 1900 that never was, is given as 28 February.</param>
    public static bool TryParts(double serial, bool is1904, out DateTime date)
    {
        date = default;
        if (serial < 0 || serial >= MaxSerial - (is1904 ? 1462 : 0)) return false;
        if (is1904)
        {
            date = new DateTime(1904, 1, 1).AddSeconds(Math.Round(serial * 86400));
            return true;
        }

        // Excel counts a 29 February 1900 that never was, so serials above 60 are one day ahead.
        var start = serial < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        date = start.AddSeconds(Math.Round(serial * 86400));
        return true;
    }
}
