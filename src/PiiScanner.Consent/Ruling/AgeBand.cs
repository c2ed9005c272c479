namespace PiiScanner.Consent.Ruling;

/// <summary>Who has to sign, by age. In law a child is under 16 (Law 102/2016/QH13); from full 7 years the child agrees too (Law 91/2025/QH15 article 24).</summary>
public enum AgeBand
{
    /// <summary>Not known: asked as from 7 to 15, the strictest.</summary>
    Unknown,

    /// <summary>The representative alone.</summary>
    UnderSeven,

    /// <summary>Child and representative.</summary>
    SevenToFifteen,

    /// <summary>The learner, and by the cautious reading the representative.</summary>
    SixteenAndSeventeen,

    /// <summary>The person.</summary>
    Adult,
}

/// <summary>Ages by month: an age counts from the first day of the month it is reached in.</summary>
public static class AgeBands
{
    /// <summary>Ages at which other signatures are needed.</summary>
    public static IReadOnlyList<int> Turns { get; } = [7, 16, 18];

    /// <summary>The band of a person on a day.</summary>
    /// <param name="birthMonth">First day of the month of birth; null when not known.</param>
    /// <param name="day">The day.</param>
    public static AgeBand At(DateOnly? birthMonth, DateOnly day)
    {
        if (birthMonth is not { } month) return AgeBand.Unknown;
        var years = (((day.Year - month.Year) * 12) + day.Month - month.Month) / 12.0;
        return years switch
        {
            < 7 => AgeBand.UnderSeven,
            < 16 => AgeBand.SevenToFifteen,
            < 18 => AgeBand.SixteenAndSeventeen,
            _ => AgeBand.Adult,
        };
    }
}
