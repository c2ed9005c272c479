using System.Globalization;
using System.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>Shows a date the way a number format asks for, but never month first and never with the name of a month: the stored day is certain, and Vietnamese readers, and the rules, take the day first.</summary>
internal static class DateFormatter
{
    /// <summary>The displayed text.</summary>
    /// <param name="date">The date.</param>
    /// <param name="serial">The serial, for elapsed hours.</param>
    /// <param name="section">The format.</param>
    public static string Format(DateTime date, double serial, FormatSection section)
    {
        if (IsForeign(section.Tokens)) return DayFirst(date, section.Tokens);
        var text = new StringBuilder();
        var isNoon = section.Tokens.Any(t => t.Kind == FormatTokenKind.Noon);
        for (var i = 0; i < section.Tokens.Count; i++)
        {
            var token = section.Tokens[i];
            switch (token.Kind)
            {
                case FormatTokenKind.Date:
                    text.Append(Part(date, token.Text, IsMinute(section.Tokens, i), isNoon));
                    break;
                case FormatTokenKind.Elapsed:
                    text.Append(Elapsed(serial, token.Text));
                    break;
                case FormatTokenKind.Noon:
                    text.Append(date.Hour < 12 ? "AM" : "PM");
                    break;
                case FormatTokenKind.Literal or FormatTokenKind.Point or FormatTokenKind.Fraction or FormatTokenKind.Comma or FormatTokenKind.Percent:
                    text.Append(token.Text);
                    break;
                case FormatTokenKind.Digit when i > 0 && section.Tokens[i - 1].Kind is FormatTokenKind.Point or FormatTokenKind.Digit:
                    text.Append('0');
                    break;
            }
        }

        return text.ToString();
    }

    // A full date whose month stands before its day, or is a word.
    private static bool IsForeign(IReadOnlyList<FormatToken> tokens)
    {
        var (day, month, year) = (-1, -1, -1);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != FormatTokenKind.Date) continue;
            var letter = tokens[i].Text[0];
            if (letter == 'd' && tokens[i].Text.Length <= 2) day = i;
            else if (letter == 'm' && !IsMinute(tokens, i)) month = i;
            else if (letter == 'y') year = i;
        }

        return day >= 0 && month >= 0 && year >= 0 && (tokens[month].Text.Length >= 3 || (month < day && year > month));
    }

    private static string DayFirst(DateTime date, IReadOnlyList<FormatToken> tokens) =>
        date.ToString(tokens.Any(token => token.Kind == FormatTokenKind.Date && token.Text[0] == 'h') ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    // "mm" means minutes behind hours or before seconds, else months.
    private static bool IsMinute(IReadOnlyList<FormatToken> tokens, int index)
    {
        if (tokens[index].Text[0] != 'm' || tokens[index].Text.Length > 2) return false;
        for (var i = index - 1; i >= 0; i--)
        {
            if (tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed)
            {
                if (tokens[i].Text[0] == 'h') return true;
                break;
            }
        }

        for (var i = index + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed) return tokens[i].Text[0] == 's';
        }

        return false;
    }

    private static string Part(DateTime date, string token, bool isMinute, bool isNoon)
    {
        var invariant = CultureInfo.InvariantCulture;
        var hour = isNoon ? ((date.Hour + 11) % 12) + 1 : date.Hour;
        return (token[0], token.Length) switch
        {
            ('d', 1) => date.Day.ToString(invariant),
            ('d', 2) => date.Day.ToString("00", invariant),
            ('d', 3) => invariant.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek),
            ('d', _) => invariant.DateTimeFormat.GetDayName(date.DayOfWeek),
            ('m', 1) => (isMinute ? date.Minute : date.Month).ToString(invariant),
            ('m', 2) => (isMinute ? date.Minute : date.Month).ToString("00", invariant),
            ('m', 3) => invariant.DateTimeFormat.GetAbbreviatedMonthName(date.Month),
            ('m', 4) => invariant.DateTimeFormat.GetMonthName(date.Month),
            ('m', _) => invariant.DateTimeFormat.GetMonthName(date.Month)[..1],
            ('y', 1 or 2) => (date.Year % 100).ToString("00", invariant),
            ('y', _) => date.Year.ToString("0000", invariant),
            ('b', 1 or 2) => ((date.Year + 543) % 100).ToString("00", invariant),
            ('b', _) => (date.Year + 543).ToString("0000", invariant),
            ('h', 1) => hour.ToString(invariant),
            ('h', _) => hour.ToString("00", invariant),
            ('s', 1) => date.Second.ToString(invariant),
            ('s', _) => date.Second.ToString("00", invariant),
            _ => token,
        };
    }

    private static string Elapsed(double serial, string token)
    {
        var seconds = Math.Round(serial * 86400);
        var value = token[0] switch
        {
            'h' => Math.Floor(seconds / 3600),
            'm' => Math.Floor(seconds / 60),
            _ => seconds,
        };
        return value.ToString(new string('0', Math.Min(token.Length, 10)), CultureInfo.InvariantCulture);
    }
}
