namespace PiiScanner.Consent.Registry;

/// <summary>What a registry knows of one person: keys and decisions.</summary>
public sealed class Person
{
    private readonly List<EnrolmentEntry> _classes = [];
    private readonly List<ConsentEntry> _consents = [];
    private readonly List<WithdrawalEntry> _withdrawals = [];

    internal Person(SubjectEntry entry, DateOnly? birthMonth) => (Entry, BirthMonth) = (entry, birthMonth);

    /// <summary>Its line.</summary>
    public SubjectEntry Entry { get; }

    /// <summary>First day of the month of birth; null when not known.</summary>
    public DateOnly? BirthMonth { get; }

    /// <summary>Classes, oldest first.</summary>
    public IReadOnlyList<EnrolmentEntry> Classes => _classes;

    /// <summary>Decisions in the order they were recorded.</summary>
    public IReadOnlyList<ConsentEntry> Consents => _consents;

    /// <summary>Withdrawals in the order they were recorded.</summary>
    public IReadOnlyList<WithdrawalEntry> Withdrawals => _withdrawals;

    /// <summary>The class in a school year, or null.</summary>
    /// <param name="year">School year.</param>
    public EnrolmentEntry? ClassIn(string year) => _classes.FindLast(enrolment => enrolment.Year == year);

    internal void Add(EnrolmentEntry entry) => _classes.Add(entry);

    internal void Add(ConsentEntry entry) => _consents.Add(entry);

    internal void Add(WithdrawalEntry entry) => _withdrawals.Add(entry);
}
