using System.Globalization;
using System.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>Shows a stored number the way its format does, except that General never hides digits behind an exponent.</summary>
internal static class NumberFormatter
{
    /// <summary>The displayed text.</summary>
    /// <param name="stored">The number as stored.</param>
    /// <param name="format">Its format.</param>
    /// <param name="is1904">True when the workbook counts days from 1904.</param>
    public static string Format(string stored, NumberFormat format, bool is1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return stored;
        var section = format.For(value);
        if (section.IsDate) return ExcelDates.TryParts(value, is1904, out var date) ? DateFormatter.Format(date, value, section) : Plain(stored);
        if (section.IsGeneral || section.IsText) return Wrap(Plain(stored), section);
        if (!section.Tokens.Any(t => t.Kind == FormatTokenKind.Digit)) return Wrap("", section);
        if (section.Tokens.Any(t => t.Kind is FormatTokenKind.Fraction)) return Plain(stored);
        var isOwnSection = format.Sections.Count > 1 && value < 0;
        return Number(stored, value, section, isOwnSection);
    }

    /// <summary>The stored number in invariant form without exponent, exact as far as it is stored.</summary>
    public static string Plain(string stored)
    {
        if (stored.AsSpan().IndexOfAny('E', 'e') < 0) return Shorten(stored);
        if (decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return Shorten(exact.ToString(CultureInfo.InvariantCulture));
        return double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1e30
            ? value.ToString("F0", CultureInfo.InvariantCulture) : stored;
    }

    // Binary fractions are written with 17 digits: 8.1999999999999993 is shown as 8.2 (15 significant digits).
    private static string Shorten(string number)
    {
        var point = number.IndexOf('.');
        if (point < 0) return number;
        if (number.Length > 16 && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) is >= 1e-4 and < 1e15)
            number = value.ToString("G15", CultureInfo.InvariantCulture);
        return number.Contains('.') && !number.Contains('E') ? number.TrimEnd('0').TrimEnd('.') : number;
    }

    private static string Wrap(string number, FormatSection section)
    {
        if (section.Tokens.Count == 1 && section.Tokens[0].Kind != FormatTokenKind.Literal) return number;
        var text = new StringBuilder();
        foreach (var token in section.Tokens)
        {
            if (token.Kind is FormatTokenKind.General or FormatTokenKind.Text) text.Append(number);
            else if (token.Kind is FormatTokenKind.Literal or FormatTokenKind.Percent) text.Append(token.Text);
        }

        return text.ToString();
    }

    private static string Number(string stored, double value, FormatSection section, bool dropSign)
    {
        var shape = NumberShape.Of(section);
        if (shape.HasExponent) return value.ToString(shape.ExponentFormat, CultureInfo.InvariantCulture);
        var digits = Digits(stored, value, shape);
        var isNegative = digits.StartsWith('-');
        if (isNegative) digits = digits[1..];
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0').PadLeft(shape.LeastWhole, '0');
        var fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        fraction = fraction.PadRight(shape.LeastFraction, '0');
        var text = new StringBuilder();
        if (isNegative && !dropSign) text.Append('-');
        Place(section, shape, whole, fraction, text);
        return text.ToString();
    }

    // Rounded to the places of the format; by decimal arithmetic, so that long identity numbers keep every digit.
    private static string Digits(string stored, double value, NumberShape shape)
    {
        if (decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Math.Abs(exact) < 1e24m)
        {
            for (var i = 0; i < shape.Percents; i++) exact *= 100;
            for (var i = 0; i < shape.Thousands; i++) exact /= 1000;
            return Math.Round(exact, Math.Min(shape.MostFraction, 20), MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        }

        value = value * Math.Pow(100, shape.Percents) / Math.Pow(1000, shape.Thousands);
        return Math.Abs(value) < 1e300 ? value.ToString("F" + Math.Min(shape.MostFraction, 20), CultureInfo.InvariantCulture) : stored;
    }

    // Lays the digits on the places from the right, so that literals between them (000 000 0000) stay where they belong.
    private static void Place(FormatSection section, NumberShape shape, string whole, string fraction, StringBuilder text)
    {
        var placesLeft = shape.WholePlaces;
        var used = 0;
        var inFraction = false;
        var fractionUsed = 0;
        foreach (var token in section.Tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Digit when !inFraction:
                    var take = Math.Max(0, whole.Length - (placesLeft - 1) - used);
                    for (var i = 0; i < take; i++, used++) AppendGrouped(whole, used, shape.IsGrouped, text);
                    placesLeft--;
                    break;
                case FormatTokenKind.Digit:
                    if (fractionUsed < fraction.Length) text.Append(fraction[fractionUsed++]);
                    break;
                case FormatTokenKind.Point:
                    if (!inFraction && (fraction.Length > 0 || shape.LeastFraction > 0)) text.Append('.');
                    inFraction = true;
                    break;
                case FormatTokenKind.Percent or FormatTokenKind.Literal:
                    text.Append(token.Text);
                    break;
            }
        }
    }

    private static void AppendGrouped(string whole, int index, bool isGrouped, StringBuilder text)
    {
        if (isGrouped && index > 0 && (whole.Length - index) % 3 == 0) text.Append(',');
        text.Append(whole[index]);
    }

    private readonly record struct NumberShape(int WholePlaces, int LeastWhole, int LeastFraction, int MostFraction, bool IsGrouped, int Percents, int Thousands, bool HasExponent)
    {
        public string ExponentFormat => "0." + new string('0', LeastFraction) + new string('#', MostFraction - LeastFraction) + "E+00";

        public static NumberShape Of(FormatSection section)
        {
            int places = 0, least = 0, leastFraction = 0, mostFraction = 0, percents = 0, commas = 0;
            bool inFraction = false, hasExponent = false, isGrouped = false;
            foreach (var token in section.Tokens)
            {
                switch (token.Kind)
                {
                    case FormatTokenKind.Point: inFraction = true; break;
                    case FormatTokenKind.Percent: percents++; break;
                    case FormatTokenKind.Comma: commas++; break;
                    case FormatTokenKind.Exponent: hasExponent = true; break;
                    case FormatTokenKind.Digit when hasExponent: break;
                    case FormatTokenKind.Digit when inFraction:
                        mostFraction++;
                        if (token.Text != "#") leastFraction = mostFraction;
                        break;
                    case FormatTokenKind.Digit:
                        places++;
                        if (token.Text == "0" || least > 0) least++;
                        isGrouped |= commas > 0;
                        commas = 0;
                        break;
                }
            }

            return new NumberShape(places, least, leastFraction, mostFraction, isGrouped, Math.Min(percents, 4), Math.Min(commas, 4), hasExponent);
        }
    }
}
