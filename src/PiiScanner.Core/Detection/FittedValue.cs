using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>One of the values of a cell in a column whose kind is known.</summary>
/// <param name="Rule">The rule it fits.</param>
/// <param name="Start">First code unit in the normal form of the cell.</param>
/// <param name="Length">Code units.</param>
/// <param name="Normalized">The value in its normal form.</param>
public sealed record FittedValue(Rule Rule, int Start, int Length, string Normalized);
