using PiiScanner.Core.Text;

namespace PiiScanner.Core.Rules;

/// <summary>What may not touch a value.</summary>
public enum EdgeKind
{
    /// <summary>Anything may.</summary>
    None,

    /// <summary>No ASCII digit.</summary>
    Digit,

    /// <summary>No letter.</summary>
    Letter,

    /// <summary>No letter, digit or underscore.</summary>
    Word,
}

/// <summary>The normal forms of values.</summary>
public enum ValueForm
{
    /// <summary>As written, with single spaces.</summary>
    Text,

    /// <summary>Letters and digits without separators, upper case.</summary>
    Digits,

    /// <summary><c>0xxxxxxxxx</c>.</summary>
    Phone,

    /// <summary><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>.</summary>
    Date,

    /// <summary>Lower case.</summary>
    Email,

    /// <summary>As written, with single spaces.</summary>
    Name,

    /// <summary>Letters and digits without separators, upper case.</summary>
    Plate,

    /// <summary>Twelve digits, lost leading zeros put back.</summary>
    NationalId,

    /// <summary>Nine digits, a lost leading zero put back.</summary>
    OldNationalId,
}

/// <summary>What a block must hold before a rule looks closer.</summary>
/// <param name="Digits">Digits in one cluster (digits joined by single separators), 0 for no such need.</param>
/// <param name="Words">One of these words or characters; empty for no such need.</param>
public sealed record RuleNeeds(int Digits, IReadOnlyList<string> Words)
{
    /// <summary>No needs.</summary>
    public static RuleNeeds Nothing { get; } = new(0, []);
}

/// <summary>How far context reaches, in code units.</summary>
/// <param name="Before">Before the value, 0 to 200.</param>
/// <param name="After">Behind the value, 0 to 200.</param>
public readonly record struct RuleWindow(int Before, int After);

/// <summary>How sure a hit is. All numbers 0 to 1.</summary>
public sealed record RuleConfidence
{
    /// <summary>The shape alone; 0.5 by default.</summary>
    public double Base { get; init; } = 0.5;

    /// <summary>Added when a word of <see cref="Rule.Near"/> stands near; 0.3 by default.</summary>
    public double Near { get; init; } = 0.3;

    /// <summary>Taken away when a word of <see cref="Rule.Away"/> is the nearest; 0.3 by default.</summary>
    public double Away { get; init; } = 0.3;

    /// <summary>Context never lowers a hit below this; 0 by default.</summary>
    public double Floor { get; init; }

    /// <summary>The shape alone where the check fails, or null (the default) where a failed check means no hit.</summary>
    public double? Unchecked { get; init; }
}

/// <summary>A mark set on a hit: evidence that says what kind of value it is.</summary>
/// <param name="Code">Stable code in kebab case.</param>
/// <param name="Words">Set when one of these stands near or in the value; empty when only the check decides.</param>
/// <param name="Check">Set when this check of <see cref="Checks.CheckCatalog"/> accepts the value; null when only words decide.</param>
/// <param name="Weight">Added to the confidence, -1 to 1.</param>
/// <param name="Text">Said to people.</param>
public sealed record RuleFlag(string Code, IReadOnlyList<string> Words, string? Check, double Weight, LocalizedText Text);

/// <summary>Texts that test a rule.</summary>
/// <param name="Find">At least one hit of confidence 0.5 or more; where a part stands in […], exactly that part is a hit.</param>
/// <param name="Ignore">No hit of confidence 0.5 or more.</param>
/// <param name="NearMiss">Looks very much like a value and is none: no hit of confidence 0.5 or more.</param>
public sealed record RuleExamples(IReadOnlyList<string> Find, IReadOnlyList<string> Ignore, IReadOnlyList<string> NearMiss)
{
    /// <summary>No examples.</summary>
    public static RuleExamples None { get; } = new([], [], []);
}
