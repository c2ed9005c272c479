namespace PiiScanner.Consent.Publications;

/// <summary>By when a withdrawal is answered and carried out (Decree 356/2025/NĐ-CP article 5). Weekends are no working days; public holidays are not known here, which errs on the early side.</summary>
/// <param name="Answer">Answer: two working days.</param>
/// <param name="Stop">Stop: 15 days, 20 where others must act.</param>
/// <param name="Delete">Delete: 20 days, 30 where others must act.</param>
public sealed record Deadlines(DateOnly Answer, DateOnly Stop, DateOnly Delete)
{
    /// <summary>The deadlines of a withdrawal.</summary>
    /// <param name="received">Day it was received.</param>
    /// <param name="throughOthers">Somebody else stores the data: Facebook, Zalo.</param>
    /// <param name="isExtended">The terms of stopping and deleting were extended, once, by their own length.</param>
    public static Deadlines Of(DateOnly received, bool throughOthers, bool isExtended = false)
    {
        var answer = received;
        for (var left = 2; left > 0;)
        {
            answer = answer.AddDays(1);
            if (answer.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        var (stop, delete) = throughOthers ? (20, 30) : (15, 20);
        var times = isExtended ? 2 : 1;
        return new Deadlines(answer, received.AddDays(stop * times), received.AddDays(delete * times));
    }
}
