using System.Globalization;
using System.Text;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Rules;

/// <summary>Runs the examples that rules carry.</summary>
public static class RuleTester
{
    private const double SureEnough = 0.5;

    /// <summary>Runs each example of each rule against that rule alone.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="nameDetectorFactory">Makes the detector of a rule that finds by the name model; without it (the default) such rules are left out.</param>
    /// <returns>One result for each example, in the order of the rules.</returns>
    public static IReadOnlyList<RuleTestResult> Run(RuleSet rules, Func<Rule, IDetector>? nameDetectorFactory = null)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        var results = new List<RuleTestResult>();
        foreach (var rule in rules.Rules)
        {
            if (rule.Find.Method == FindMethod.Name && nameDetectorFactory is null) continue;
            var detector = RuleCompiler.Compile(rule, rules, nameDetectorFactory ?? (_ => throw new InvalidOperationException("A rule without a factory was left out.")));
            results.AddRange(rule.Examples.Find.Select(e => RunFind(rule, detector, e)));
            results.AddRange(rule.Examples.Ignore.Select(e => RunIgnore(rule, detector, "ignore", e)));
            results.AddRange(rule.Examples.NearMiss.Select(e => RunIgnore(rule, detector, "near-miss", e)));
        }

        return results;
    }

    private static RuleTestResult RunFind(Rule rule, IDetector detector, string example)
    {
        var text = Unmark(example, out var marks);
        var candidates = Detect(detector, text);
        var sure = candidates.Where(c => c.Confidence >= SureEnough).ToList();
        var passed = sure.Count > 0 && marks.All(m => sure.Any(c => c.Start == m.Start && c.Length == m.Length));
        return new RuleTestResult(rule, "find", example, passed, passed ? "" : "found: " + Describe(text, candidates));
    }

    private static RuleTestResult RunIgnore(Rule rule, IDetector detector, string group, string example)
    {
        var candidates = Detect(detector, example);
        var passed = candidates.All(c => c.Confidence < SureEnough);
        return new RuleTestResult(rule, group, example, passed, passed ? "" : "found: " + Describe(example, candidates));
    }

    private static List<Candidate> Detect(IDetector detector, string text)
    {
        var candidates = new List<Candidate>();
        detector.Detect(new NormalizedText(new TextBlock(0, text, new Location()), text, null), candidates);
        return candidates;
    }

    /// <summary>Takes the brackets out of an example and tells what stood between them.</summary>
    private static string Unmark(string example, out List<(int Start, int Length)> marks)
    {
        marks = [];
        var text = new StringBuilder(example.Length);
        var open = -1;
        foreach (var c in example)
        {
            if (c == '[') open = text.Length;
            else if (c == ']' && open >= 0) marks.Add((open, text.Length - open));
            else text.Append(c);
        }

        return text.ToString();
    }

    // Examples are invented, so their text may be shown.
    private static string Describe(string text, List<Candidate> candidates) => candidates.Count == 0
        ? "nothing"
        : string.Join(", ", candidates.Select(c => string.Format(CultureInfo.InvariantCulture, "\"{0}\" at {1:0.00}", text.Substring(c.Start, c.Length), c.Confidence)));
}
