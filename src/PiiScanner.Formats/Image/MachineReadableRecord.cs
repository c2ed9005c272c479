using System.Globalization;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Takes the values of a person out of a machine readable zone (ICAO Doc 9303): names without marks, number, birth date, sex.</summary>
internal static class MachineReadableRecord
{
    private const int ThisCentury = 30;

    /// <summary>The values with their roles, as they can be told.</summary>
    public static IEnumerable<(string Role, string Text, string? Raw)> Read(MachineReadableZone zone)
    {
        var lines = zone.Lines;
        var isCard = zone.Format == MachineReadableFormat.Td1;
        var number = Field(isCard ? lines[0][5..14] : lines[1][..9]);
        var personal = Field(isCard ? lines[0][15..27] : zone.Format == MachineReadableFormat.Td3 ? lines[1][28..42] : lines[1][28..35]);
        var name = Name(isCard ? lines[2] : lines[0][5..]);
        if (name.Length > 0) yield return ("full-name", name, null);
        if (personal.Length == 12 && personal.All(char.IsAsciiDigit)) yield return ("personal-id", personal, null);
        else if (number.Length > 0 && isCard) yield return ("old-id-card", number, null);
        if (number.Length > 0 && !isCard) yield return ("passport", number, null);
        var birth = isCard ? lines[1][..6] : lines[1][13..19];
        if (Date(birth) is { } date) yield return ("birth-date", date, birth);
        var sex = isCard ? lines[1][7] : lines[1][20];
        if (sex is 'M' or 'F') yield return ("sex", sex == 'M' ? "Nam" : "Nữ", sex.ToString());
    }

    private static string Field(string text) => text.Trim('<').Replace("<", "", StringComparison.Ordinal);

    private static string Name(string text) => string.Join(' ', text.Split('<', StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetterUpper)));

    private static string? Date(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return null;
        var (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
        year += year <= ThisCentury ? 2000 : 1900;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{day:00}/{month:00}/{year}") : null;
    }
}
