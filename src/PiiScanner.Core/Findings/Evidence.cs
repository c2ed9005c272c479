using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>One reason that raised or lowered a score.</summary>
/// <param name="Code">Stable code in kebab case, such as <c>shape</c>, <c>header</c>, <c>near-word</c>, <c>check</c>.</param>
/// <param name="Weight">How much it moved the confidence, -1 to 1.</param>
/// <param name="Text">Said to people, without any value.</param>
public sealed record Evidence(string Code, double Weight, LocalizedText Text);
