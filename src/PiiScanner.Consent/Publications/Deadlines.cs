namespace PiiScanner.Consent.Publications;

/// <summary>By when a withdrawal is answered and carried out (Decree 356/2025/NĐ-CP article 5). Weekends are no working days; public holidays are not known here.</summary>
/// <param name="Answer">Answer: two working days.</param>
/// <param name="Stop">Stop: 15 days, 20 where others must act.</param>
/// <param name="Delete">Delete: 20 days, 30 where others must act.</param>
public sealed record Deadlines(DateOnly Answer, DateOnly Stop, DateOnly Delete)
{
    /// <summary>The deadlines of a withdrawal.</summary>
    /// <param name="received">Day it was received.</param>
    /// <param name="throughOthers">Somebody else stores the data: Facebook, Zalo.</param>
    public static Deadlines Of(DateOnly received, bool throughOthers)
    {
        var answer = received;
        for (var left = 2; left > 0;)
        {
            answer = answer.AddDays(1);
            if (answer.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        return new Deadlines(answer, received.AddDays(throughOthers ? 20 : 15), received.AddDays(throughOthers ? 30 : 20));
    }
}
