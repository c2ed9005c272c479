namespace PiiScanner.Core.Rules;

/// <summary>What became of one example of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Group">The key it stands under: <c>find</c>, <c>ignore</c> or <c>near-miss</c>.</param>
/// <param name="Example">The example as it stands in the rule; invented data.</param>
/// <param name="Passed">True when the rule did what the example asks.</param>
/// <param name="Outcome">What was found, in a few words; empty when passed.</param>
public sealed record RuleTestResult(Rule Rule, string Group, string Example, bool Passed, string Outcome);
