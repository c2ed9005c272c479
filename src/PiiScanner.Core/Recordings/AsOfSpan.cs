namespace PiiScanner.Core.Recordings;

/// <summary>The days on which a document would be read the same way: whether a date is a birth or an event depends on the day the file is looked at.</summary>
internal sealed class AsOfSpan
{
    private const int TwoYears = 2_0000;

    /// <summary>First of these days, yyyyMMdd.</summary>
    public int From { get; private set; }

    /// <summary>Last of these days, yyyyMMdd.</summary>
    public int To { get; private set; } = int.MaxValue;

    /// <summary>A date was compared with the day and with the day two years before.</summary>
    /// <param name="date">The date, yyyyMMdd.</param>
    /// <param name="asOf">The day, yyyyMMdd.</param>
    public void Compared(int date, int asOf)
    {
        if (date <= asOf - TwoYears)
        {
            From = Math.Max(From, date + TwoYears);
        }
        else if (date > asOf)
        {
            To = Math.Min(To, date - 1);
        }
        else
        {
            From = Math.Max(From, date);
            To = Math.Min(To, date + TwoYears - 1);
        }
    }
}
