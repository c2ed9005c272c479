namespace PiiScanner.Consent.Registry;

/// <summary>A withdrawal and what was done about it.</summary>
public sealed class Withdrawal
{
    private readonly Dictionary<WithdrawalStep, DateOnly> _steps = [];

    internal Withdrawal(WithdrawalEntry entry, Person person) => (Entry, Person) = (entry, person);

    /// <summary>Its line.</summary>
    public WithdrawalEntry Entry { get; }

    /// <summary>Whose it is.</summary>
    public Person Person { get; }

    /// <summary>The day a step was done; null when it was not. Where two copies recorded it, the earlier day.</summary>
    /// <param name="step">The step.</param>
    public DateOnly? On(WithdrawalStep step) => _steps.TryGetValue(step, out var day) ? day : null;

    /// <summary>Says whether it withdraws what was published for a purpose on a channel.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="channel">The channel.</param>
    public bool Concerns(string purpose, string channel) => (Entry.Purpose is null || Entry.Purpose == purpose) && (Entry.Channel is null || Entry.Channel == channel);

    internal void Add(WithdrawalStepEntry entry)
    {
        if (!_steps.TryGetValue(entry.Step, out var known) || entry.On < known) _steps[entry.Step] = entry.On;
    }
}
