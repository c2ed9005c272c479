using System.Globalization;

namespace PiiScanner.Cli.Arguments;

/// <summary>Reads the values of options. A wrong value is a <see cref="UsageException"/> that names option, value and what is allowed.</summary>
/// <param name="arguments">What the user asked for.</param>
internal sealed class ValueReader(ParsedArguments arguments)
{
    /// <summary>One of a few words.</summary>
    /// <param name="option">The option.</param>
    /// <param name="choices">The words, the default first.</param>
    public string Choice(CliOption option, params string[] choices)
    {
        if (arguments.One(option) is not { } value) return choices[0];
        return choices.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new UsageException(CliTexts.WrongChoice(arguments.LabelOf(option), value, choices, Nearest.To(value, choices)));
    }

    /// <summary>A whole number.</summary>
    /// <param name="option">The option.</param>
    /// <param name="standard">The default.</param>
    /// <param name="from">Smallest.</param>
    /// <param name="to">Largest.</param>
    public int Whole(CliOption option, int standard, int from, int to)
    {
        if (arguments.One(option) is not { } value) return standard;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= from && number <= to
            ? number
            : throw new UsageException(CliTexts.WrongNumber(arguments.LabelOf(option), value, Text(from), Text(to)));
    }

    /// <summary>A number between 0 and 1, with a point or, as in Vietnam, a comma.</summary>
    /// <param name="option">The option.</param>
    /// <param name="standard">The default.</param>
    public double Share(CliOption option, double standard)
    {
        if (arguments.One(option) is not { } value) return standard;
        var isNumber = double.TryParse(value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number is >= 0 and <= 1 ? number : throw new UsageException(CliTexts.WrongNumber(arguments.LabelOf(option), value, "0", "1"));
    }

    /// <summary>A day.</summary>
    /// <param name="option">The option.</param>
    /// <param name="standard">Asked for the default.</param>
    public DateOnly Day(CliOption option, Func<DateOnly> standard)
    {
        if (arguments.One(option) is not { } value) return standard();
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException(CliTexts.WrongDate(arguments.LabelOf(option), value));
    }

    /// <summary>Words of a fixed choice, any number of them.</summary>
    /// <param name="option">The option.</param>
    /// <param name="choices">The words there are.</param>
    public IReadOnlyList<string> Choices(CliOption option, IReadOnlyList<string> choices)
    {
        foreach (var value in arguments.All(option))
        {
            if (!choices.Contains(value, StringComparer.Ordinal)) throw new UsageException(CliTexts.WrongChoice(arguments.LabelOf(option), value, choices, Nearest.To(value, choices)));
        }

        return arguments.All(option);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
