namespace PiiScanner.Consent.Ruling;

/// <summary>What somebody wants to publish: where, why, when.</summary>
/// <param name="Channel">Word of a channel.</param>
/// <param name="Purpose">Word of a purpose or a legal duty.</param>
/// <param name="Day">The day of publication; for what is online already, the day it is looked at.</param>
public sealed record ConsentScope(string Channel, string Purpose, DateOnly Day)
{
    /// <summary>It is online already: then <c>keepUntil</c> counts, not <c>publishUntil</c>. Default false.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Withdrawals up to this day count, if it is later than <see cref="Day"/>. Default: <see cref="Day"/>.</summary>
    public DateOnly? AsOf { get; init; }
}
