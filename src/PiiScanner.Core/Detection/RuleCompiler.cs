using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>Makes the detector of a rule. No regex is built before its first use.</summary>
internal static class RuleCompiler
{
    /// <summary>Makes the detector.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rules">The set it belongs to, for its word list.</param>
    /// <param name="nameDetectorFactory">Makes the detector of a rule that finds by the name model.</param>
    public static IDetector Compile(Rule rule, RuleSet rules, Func<Rule, IDetector> nameDetectorFactory) => rule.Find.Method switch
    {
        FindMethod.Pattern => new PatternDetector(rule),
        FindMethod.Label => new LabelDetector(rule),
        FindMethod.Lexicon => new LexiconDetector(rule, rule.Find.WordFile is { } file ? rules.ReadWords(file).Concat(rule.Find.Words) : rule.Find.Words),
        _ => nameDetectorFactory(rule),
    };
}
