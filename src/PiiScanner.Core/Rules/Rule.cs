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
}
