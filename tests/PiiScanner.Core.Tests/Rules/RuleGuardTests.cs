using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

/// <summary>Every rule is held by its own examples: breaking any one of them, or its check, turns a test red.</summary>
public class RuleGuardTests
{
    private static readonly RuleSet Rules = RuleReader.Read(RuleFiles.ReadAll());

    public static TheoryData<string> Ids()
    {
        var data = new TheoryData<string>();
        foreach (var rule in Rules.Rules) data.Add(rule.Id);
        return data;
    }

    // Where a failed check only lowers the score, examples cannot tell it by what is found.
    public static TheoryData<string> Checked()
    {
        var data = new TheoryData<string>();
        foreach (var rule in Rules.Rules.Where(rule => rule.Check is not null && rule.Confidence.Unchecked is null)) data.Add(rule.Id);
        return data;
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_OfEveryRule_AreEnough(string id)
    {
        var examples = Find(id).Examples;
        Assert.True(examples.Find.Count >= 3 && examples.Ignore.Count >= 3 && examples.NearMiss.Count >= 1, $"{id}: {examples.Find.Count} to find, {examples.Ignore.Count} to ignore, {examples.NearMiss.Count} near misses");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Run_RuleThatFindsNothing_FailsItsExamples(string id)
    {
        var rule = Find(id);
        Assert.DoesNotContain(Run(rule, rule.Find), result => !result.Passed);
        var broken = rule.Find.Method switch
        {
            FindMethod.Pattern => rule.Find with { Pattern = "§{9}" },
            FindMethod.Label => rule.Find with { Words = ["zzqqzz"] },
            _ => rule.Find,
        };
        // Words of a lexicon come from its file, names from the model: both are taken away whole.
        var results = rule.Find.Method is FindMethod.Name or FindMethod.Lexicon
            ? RuleTester.Run(new RuleSet([rule with { Find = new RuleFind { Method = FindMethod.Name } }]), _ => new Detection.Engines.NoNames())
            : Run(rule, broken);
        Assert.Contains(results, result => !result.Passed && result.Group == "find");
    }

    [Theory]
    [MemberData(nameof(Checked))]
    public void Run_RuleWithoutItsCheck_FailsItsExamples(string id)
    {
        var rule = Find(id);
        Assert.Contains(RuleTester.Run(new RuleSet([rule with { Check = null }])), result => !result.Passed);
    }

    private static IReadOnlyList<RuleTestResult> Run(Rule rule, RuleFind find) =>
        RuleTester.Run(new RuleSet([rule with { Find = find }]), one => new NameDetector(one, NameModel.Default));

    private static Rule Find(string id) => Rules.Rules.Single(rule => rule.Id == id);
}
