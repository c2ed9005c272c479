namespace PiiScanner.Core.Checks;

/// <summary>Dates in the forms people and spreadsheets write them.</summary>
public static class DateChecks
{
    // Days everybody writes about; nobody's birth date in a list: 30/4/1975, 2/9/1945, 19/5/1890, 22/12/1944, 26/3/1931, 15/5/1941, 3/2/1930, 19/8/1945, 7/5/1954.
    private static readonly int[] HistoricDays = [19750430, 19450902, 18900519, 19441222, 19310326, 19410515, 19300203, 19450819, 19540507, 19461219];

    // The two-digit years up to this one are of this century when nothing better is known.
    private const int DefaultPivot = 30;
    private const int FirstSerial = 7306;   // 1 January 1920
    private const int LastSerial = 51501;   // 31 December 2040

    internal static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["date"] = value => TryParse(value, DefaultPivot, out _),
        ["birth-date"] = value => TryParse(value, DefaultPivot, out var date) && IsPlausible(date),
        ["full-birth-date"] = value => TryParse(value, DefaultPivot, out var date) && date.IsFull && IsPlausible(date),
    };

    /// <summary>Reads a date of birth: day before month; separators, words (<c>ngày 5 tháng 9 năm 2015</c>), no separators (<c>05092015</c>, <c>20150905</c>, <c>050915</c>), program exports, a spreadsheet serial as text, month and year, a year alone, unknown days (<c>00/00/1978</c>, <c>--/--/2010</c>).</summary>
    /// <param name="text">One date, as written; surrounding words are ignored.</param>
    /// <param name="asOf">The day the file is looked at; decides two-digit years, which do not lie in the future.</param>
    /// <param name="adult">True for staff and parents: a two-digit year above 10 is of the last century.</param>
    /// <param name="date">The date.</param>
    /// <returns>False when it is no date or the year is not 1900 to the year of <paramref name="asOf"/>.</returns>
    public static bool TryParseBirthDate(ReadOnlySpan<char> text, DateTime asOf, bool adult, out BirthDate date)
    {
        var pivot = adult ? 10 : asOf.Year % 100;
        return TryParse(text, pivot, out date) && date.Year >= 1900 && date.Year <= asOf.Year;
    }

    /// <summary>Reads a date of birth of a pupil or of somebody unknown; see the other overload.</summary>
    /// <param name="text">One date, as written.</param>
    /// <param name="asOf">The day the file is looked at.</param>
    /// <param name="date">The date.</param>
    public static bool TryParseBirthDate(ReadOnlySpan<char> text, DateTime asOf, out BirthDate date) => TryParseBirthDate(text, asOf, adult: false, out date);

    /// <summary>The normal form of a date, or null when the text is none.</summary>
    internal static string? Normalize(ReadOnlySpan<char> text, int pivot = DefaultPivot) => TryParse(text, pivot, out var date) ? date.ToString() : null;

    internal static bool TryParse(ReadOnlySpan<char> text, int pivot, out BirthDate date)
    {
        date = default;
        Span<int> starts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        var count = Groups(text, starts, lengths);
        var first = count == 0 ? default : text.Slice(starts[0], lengths[0]);
        switch (count)
        {
            case 1:
                return TryParseRun(first, pivot, out date);
            case 2:
                return TryParsePair(first, text.Slice(starts[1], lengths[1]), out date);
            case 3:
                var second = text.Slice(starts[1], lengths[1]);
                var third = text.Slice(starts[2], lengths[2]);
                return lengths[0] == 4
                    ? TryMake(Number(first), Number(second), Number(third), out date)
                    : lengths[2] is 2 or 4 && lengths[0] <= 2 && TryMake(Year(third, pivot), Number(second), Number(first), out date);
            default:
                return false;
        }
    }

    private static bool IsPlausible(BirthDate date) =>
        date.Year is >= 1920 and <= 2040 && Array.IndexOf(HistoricDays, (date.Year * 100 + date.Month) * 100 + date.Day) < 0;

    /// <summary>Finds the digit groups of the date; a time of day behind it is left out.</summary>
    private static int Groups(ReadOnlySpan<char> text, Span<int> starts, Span<int> lengths)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!DigitText.IsDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && DigitText.IsDigit(text[i])) i++;
            if (i < text.Length && text[i] == ':') break;
            if (count == starts.Length || i - start > 8) return -1;
            starts[count] = start;
            lengths[count++] = i - start;
        }

        return count;
    }

    private static bool TryParseRun(ReadOnlySpan<char> digits, int pivot, out BirthDate date)
    {
        date = default;
        var number = Number(digits);
        switch (digits.Length)
        {
            case 8:
                return TryMake(number % 10000, number / 10000 % 100, number / 1000000, out date) || TryMake(number / 10000, number / 100 % 100, number % 100, out date);
            case 6:
                return TryMake(Year(digits.Slice(4), pivot), number / 100 % 100, number / 10000, out date)
                    || TryMake(Year(digits.Slice(0, 2), pivot), number / 100 % 100, number % 100, out date);
            case 5:
                if (number is < FirstSerial or > LastSerial) return false;
                // A spreadsheet counts days since 1900 and believes in a 29 February 1900.
                var day = new DateTime(1899, 12, 30).AddDays(number);
                date = new BirthDate(day.Year, day.Month, day.Day);
                return true;
            case 4 or 2:
                date = new BirthDate(Year(digits, pivot), 0, 0);
                return date.Year is >= 1900 and <= 2100;
            default:
                return false;
        }
    }

    private static bool TryParsePair(ReadOnlySpan<char> first, ReadOnlySpan<char> second, out BirthDate date)
    {
        date = default;
        // 05109/2015 and 05/0912015: the engine read a slash as 1.
        if (first.Length == 5 && second.Length == 4 && first[2] == '1') return TryMake(Number(second), Number(first.Slice(3)), Number(first.Slice(0, 2)), out date);
        if (first.Length <= 2 && second.Length == 7 && second[2] == '1') return TryMake(Number(second.Slice(3)), Number(second.Slice(0, 2)), Number(first), out date);
        if (first.Length > 2 || second.Length != 4 || Number(first) is < 0 or > 12) return false;
        date = new BirthDate(Number(second), Number(first), 0);
        return date.Year is >= 1900 and <= 2100;
    }

    private static bool TryMake(int year, int month, int day, out BirthDate date)
    {
        date = default;
        if (year is < 1880 or > 2100 || month is < 0 or > 12 || day < 0) return false;
        if (month == 0) day = 0;
        if (month > 0 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new BirthDate(year, month, day);
        return true;
    }

    private static int Year(ReadOnlySpan<char> digits, int pivot)
    {
        var year = Number(digits);
        if (digits.Length != 2) return year;
        return year <= pivot ? 2000 + year : 1900 + year;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits) number = number * 10 + (c - '0');
        return number;
    }
}
