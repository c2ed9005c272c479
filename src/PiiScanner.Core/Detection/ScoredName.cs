namespace PiiScanner.Core.Detection;

/// <summary>How a text scored as one person's name, and by which model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Score">The score.</param>
internal sealed record ScoredName(NameModel Model, NameScore Score);
