using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

public class RuleExamplesTests
{
    private static readonly Lazy<IReadOnlyList<RuleTestResult>> Results = new(() => RuleTester.Run(RuleReader.Read(RuleFiles.ReadAll())));

    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var result in Results.Value) data.Add(result.Rule.Id, result.Group, result.Example);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Run_ExampleOfRule_Passes(string rule, string group, string example)
    {
        var result = Results.Value.First(r => r.Rule.Id == rule && r.Group == group && r.Example == example);
        Assert.True(result.Passed, $"{rule} {group} \"{example}\" {result.Outcome}");
    }

    [Fact]
    public void Run_RuleBroken_SaysSo()
    {
        var rule = RuleReader.Read(RuleFiles.ReadAll()).Rules.First(r => r.Id == "phone-mobile");
        var broken = rule with { Find = rule.Find with { Pattern = "07[0-9]{8}" } };
        var results = RuleTester.Run(new RuleSet([broken]));
        Assert.Contains(results, r => r is { Passed: false, Group: "find" } && r.Outcome.Length > 0);
    }
}
