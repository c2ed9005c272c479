using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Tests.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

/// <summary>Words placed near a real identifier may lower its score, never below the floor at which it is still reported.</summary>
public class ContextFloorTests
{
    private const double Reported = 0.5;

    // Kinds whose examples carry the label or shape that makes them identifiers by themselves.
    private static readonly string[] Kinds = [FindingKinds.NationalId, FindingKinds.PhoneNumber, FindingKinds.Passport, FindingKinds.HealthInsurance, FindingKinds.SocialInsurance, FindingKinds.BankAccount, FindingKinds.TaxCode, FindingKinds.Email, FindingKinds.CivilDocument, FindingKinds.StudentId];

    private static readonly RuleSet Rules = RuleReader.Read(RuleFiles.ReadAll());

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in Rules.Rules.Where(rule => Kinds.Contains(rule.Kind)))
        {
            foreach (var example in rule.Examples.Find.Where(example => example.Count(c => c == '[') == 1)) data.Add(rule.Id, example);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Detect_AnyWordsAround_TheIdentifierIsStillReported(string id, string example)
    {
        var rule = Rules.Rules.Single(one => one.Id == id);
        var words = Rules.Rules.Where(one => one.Kind == rule.Kind).SelectMany(one => one.Away.Concat(one.Flags.SelectMany(flag => flag.Words))).Distinct(StringComparer.Ordinal);
        var raw = example.Substring(example.IndexOf('[') + 1, example.IndexOf(']') - example.IndexOf('[') - 1);
        var plain = example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        foreach (var word in words)
        {
            foreach (var text in new[] { $"{word}: {plain}", $"{plain} ({word})", $"{word} {word}, {plain}, {word} {word}" })
            {
                var at = text.IndexOf(raw, StringComparison.Ordinal);
                Assert.True(IsReported(text, at, raw.Length), $"{id}: hidden by \"{word}\" in: {text}");
            }
        }
    }

    // Whatever it is taken for: the number of an account that could be a phone is reported either way.
    private static bool IsReported(string text, int start, int length)
    {
        var candidates = new List<Candidate>();
        Engines.All.Detect(Engines.Text(text), candidates);
        return DetectionEngine.Resolve(candidates).Any(candidate => Kinds.Contains(candidate.Rule.Kind) && candidate.Confidence >= Reported && candidate.Start < start + length && start < candidate.End);
    }
}
