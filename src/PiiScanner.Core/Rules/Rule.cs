using PiiScanner.Core.Text;

namespace PiiScanner.Core.Rules;

/// <summary>One rule as it stands in its YAML file: what to find and how sure to be. Immutable.</summary>
public sealed record Rule
{
    /// <summary>Unique name in kebab case, such as <c>national-id-12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of finding it makes, one of <see cref="Findings.FindingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it finds, in the words of people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>How it finds; by the name model when nothing is said.</summary>
    public RuleFind Find { get; init; } = new();

    /// <summary>What may not stand directly before or behind a value; <see cref="EdgeKind.None"/> by default.</summary>
    public EdgeKind Edge { get; init; }

    /// <summary>Name of a check of the value in <see cref="Checks.CheckCatalog"/>, or null.</summary>
    public string? Check { get; init; }

    /// <summary>What a block must hold before the rule looks closer; nothing by default.</summary>
    public RuleNeeds Needs { get; init; } = RuleNeeds.Nothing;

    /// <summary>Words that raise the confidence when they stand near; empty by default.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Words that lower the confidence when they stand nearer than any of <see cref="Near"/>; empty by default.</summary>
    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>Phrases that say nothing although they hold a word of <see cref="Near"/> or <see cref="Away"/> (<c>học sinh</c> holds <c>sinh</c>); empty by default.</summary>
    public IReadOnlyList<string> Neutral { get; init; } = [];

    /// <summary>How far <see cref="Near"/> and <see cref="Away"/> reach; 40 before and 20 behind by default.</summary>
    public RuleWindow Window { get; init; } = new(40, 20);

    /// <summary>How sure a hit is.</summary>
    public RuleConfidence Confidence { get; init; } = new();

    /// <summary>The normal form of its values; the text with single spaces by default.</summary>
    public ValueForm Normalize { get; init; }

    /// <summary>Looser pattern for a whole cell in a column of this kind, or null when only the rule's own description counts.</summary>
    public string? Fits { get; init; }

    /// <summary>Marks set on a hit without changing what it is, such as <c>role-mailbox</c>; empty by default.</summary>
    public IReadOnlyList<RuleFlag> Flags { get; init; } = [];

    /// <summary>Law article that makes the value personal, or null.</summary>
    public string? Law { get; init; }

    /// <summary>Texts the rule must find, must leave, and must hold for doubtful.</summary>
    public RuleExamples Examples { get; init; } = RuleExamples.None;
}
