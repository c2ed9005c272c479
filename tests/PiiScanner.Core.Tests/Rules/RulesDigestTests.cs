using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

public class RulesDigestTests
{
    private static readonly string Shipped = RulesDigest.Of(BuiltInRules.All, WordLists.BuiltIn, PolicyText.BuiltIn);

    public static TheoryData<string> Lists() => [.. WordLists.BuiltIn.Names];

    [Fact]
    public void Of_TheFilesOfTheProduct_IsTheDigestOfWhatIsBuiltIn()
    {
        var rules = RuleReader.Read(RuleFiles.ReadAll());
        var policy = PolicyReader.Read("policy.yaml", File.ReadAllText(Path.Combine(RuleFiles.Root, "rules/policy.yaml")));
        Assert.Equal(Shipped, RulesDigest.Of(rules, rules.Words, policy));
        Assert.Matches("^[0-9a-f]{64}$", Shipped);
        Assert.Equal(Directory.GetFiles(Path.Combine(RuleFiles.Root, "rules/words"), "*.tsv").Length, WordLists.BuiltIn.Names.Count);
    }

    [Fact]
    public void Of_OneWordMoreInARule_Differs()
    {
        var changed = BuiltInRules.All.Rules.Select((rule, i) => i == 0 ? rule with { Near = [.. rule.Near, "thêm"] } : rule);
        Assert.NotEqual(Shipped, RulesDigest.Of(new RuleSet(changed), WordLists.BuiltIn, PolicyText.BuiltIn));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Of_OneRowMoreInAnyList_Differs(string list) =>
        Assert.NotEqual(Shipped, WithList(list, WordLists.BuiltIn.Text(list) + "\nthêm\tthêm\n"));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Of_OtherLineEnds_IsTheSame(string list) =>
        Assert.Equal(Shipped, WithList(list, WordLists.BuiltIn.Text(list).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void Of_AListNoRuleNames_IsTheSame() => Assert.Equal(Shipped, WithList("new", "word\n"));

    [Fact]
    public void Of_AListARuleNames_DependsOnIt()
    {
        var rules = BuiltInRules.All.Rules.Select(rule => rule.Find.WordFile is null ? rule : rule with { Find = new RuleFind { Method = FindMethod.Lexicon, WordFile = "new.tsv" } }).ToList();
        string With(string text) => RulesDigest.Of(new RuleSet(rules), WordLists.With(new Dictionary<string, string> { ["new"] = text }), PolicyText.BuiltIn);
        Assert.Equal(With("word\n"), With("word\r\n"));
        Assert.NotEqual(With("word\n"), With("words\n"));
    }

    [Fact]
    public void Of_OneOutcomeOfThePolicyChanged_Differs()
    {
        var policy = PolicyText.BuiltIn;
        var rows = policy.Rows.Select((row, i) => i == 0 ? row with { Outcome = row.Outcome == Outcome.Note ? Outcome.Review : Outcome.Note } : row).ToList();
        Assert.NotEqual(Shipped, RulesDigest.Of(BuiltInRules.All, WordLists.BuiltIn, policy with { Rows = rows }));
        Assert.NotEqual(Shipped, RulesDigest.Of(BuiltInRules.All, WordLists.BuiltIn, policy with { Version = policy.Version + "x" }));
    }

    private static string WithList(string list, string text) =>
        RulesDigest.Of(BuiltInRules.All, WordLists.With(new Dictionary<string, string> { [list] = text }), PolicyText.BuiltIn);
}
