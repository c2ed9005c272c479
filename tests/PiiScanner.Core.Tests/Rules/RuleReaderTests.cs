using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

public class RuleReaderTests
{
    private const string Path = "rules/phone-number/mobile.yaml";

    private static readonly string[] Good =
    [
        "id: phone-mobile",
        "kind: phone-number",
        "title: { vi: 'số di động', en: 'mobile number' }",
        "find: { pattern: '09[0-9]{8}' }",
        "edge: digit",
        "near: [sđt, điện thoại]",
        "confidence: { base: 0.6, near: 0.3 }",
        "examples:",
        "  find: ['0912345678', '0987654321', '0901234567']",
        "  ignore: ['a', 'b', 'c']",
        "  near-miss: ['091234567']",
    ];

    [Fact]
    public void ReadRule_AllWell_GivesTheRule()
    {
        var rule = RuleReader.ReadRule(Path, Text());
        Assert.Equal("phone-mobile", rule.Id);
        Assert.Equal(EdgeKind.Digit, rule.Edge);
        Assert.Equal(0.6, rule.Confidence.Base);
        Assert.Equal(["sđt", "điện thoại"], rule.Near);
        Assert.Equal(3, rule.Examples.Find.Count);
    }

    [Fact]
    public void ReadRule_UnknownKey_NamesFileLineAndNearestKey()
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.ReadRule(Path, Text(("find:", "find: { patern: '09[0-9]{8}' }"))));
        Assert.Equal("rules/phone-number/mobile.yaml(4,9): unknown key \"patern\"; did you mean \"pattern\"?", error.Message);
        Assert.Equal((4, 9), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("kind:", "kind: phone-numbr", 2, "unknown kind \"phone-numbr\"; did you mean \"phone-number\"?")]
    [InlineData("id:", "id: Phone Mobile", 1, "an id is made of")]
    [InlineData("id:", "# id gone", 2, "missing key \"id\"")]
    [InlineData("title:", "title: { vi: 'x' }", 3, "missing key \"en\"")]
    [InlineData("find:", "find: { pattern: '(?=0)09[0-9]{8}' }", 4, "look-around")]
    [InlineData("find:", "find: { pattern: '(?<!0)09[0-9]{8}' }", 4, "look-around")]
    [InlineData("find:", "find: { pattern: '([0-9])\\1{8}' }", 4, "back-reference")]
    [InlineData("find:", "find: { pattern: '09[0-9]+' }", 4, "unbounded quantifier +")]
    [InlineData("find:", "find: { pattern: '09[0-9]*' }", 4, "unbounded quantifier *")]
    [InlineData("find:", "find: { pattern: '09[0-9]{8,}' }", 4, "unbounded quantifier {n,}")]
    [InlineData("find:", "find: { pattern: '\\b09[0-9]{8}' }", 4, "edges belong to the engine")]
    [InlineData("find:", "find: { pattern: '^09[0-9]{8}$' }", 4, "edges belong to the engine")]
    [InlineData("find:", "find: { pattern: '(?:[0-9]{500}){500}' }", 4, "more than 1000")]
    [InlineData("find:", "find: { pattern: '09[0-9' }", 4, "unbalanced [")]
    [InlineData("find:", "find: { pattern: '(09' }", 4, "unbalanced (")]
    [InlineData("find:", "find: { pattern: '09)' }", 4, "unbalanced )")]
    [InlineData("find:", "find: { pattern: '[z-a]' }", 4, "no valid pattern")]
    [InlineData("find:", "find: { pattern: '0', label: [a] }", 4, "exactly one of")]
    [InlineData("edge:", "edge: digits", 5, "did you mean \"digit\"?")]
    [InlineData("edge:", "check: mobil", 5, "unknown check \"mobil\"; did you mean \"mobile\"?")]
    [InlineData("near:", "near: sđt", 6, "\"near\" must be a list")]
    [InlineData("near:", "near: ['(x']", 6, "must begin with a letter or digit")]
    [InlineData("confidence:", "confidence: { base: 2 }", 7, "\"base\" must be a number from 0 to 1")]
    [InlineData("confidence:", "confidence: { unchecked: 0.1 }", 7, "needs a \"check\"")]
    [InlineData("  find:", "  find: ['0912345678']", 9, "too few examples to find: at least 3")]
    [InlineData("  ignore:", "  ignore: []", 10, "too few examples to ignore: at least 3")]
    [InlineData("  near-miss:", "  # gone", 9, "a near-miss example is missing")]
    public void ReadRule_SomethingWrong_SaysWhatAndWhere(string line, string instead, int at, string problem)
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.ReadRule(Path, Text((line, instead))));
        Assert.StartsWith($"{Path}({at},", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("a: b: c")]
    [InlineData("id: x\nid: y")]
    [InlineData("id: &a x\nkind: *a")]
    [InlineData("id: x\n---\nid: y")]
    [InlineData("\"unfinished")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("\t")]
    [InlineData("%YAML 9")]
    public void ReadRule_NoRule_IsARuleException(string text) =>
        Assert.Throws<RuleException>(() => RuleReader.ReadRule(Path, text));

    [Fact]
    public void ReadRule_NestedTenThousandDeep_IsARuleException()
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.ReadRule(Path, new string('[', 10_000)));
        Assert.Contains("nested too deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadRule_CutAnywhere_GivesARuleOrARuleException()
    {
        var text = Text();
        for (var length = 0; length < text.Length; length++)
        {
            try
            {
                RuleReader.ReadRule(Path, text[..length]);
            }
            catch (RuleException e)
            {
                Assert.True(e.Line >= 1 && e.Column >= 1);
            }
        }
    }

    [Fact]
    public void Read_SameIdTwice_NamesBothFiles()
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.Read([(Path, Text()), ("rules/other.yaml", Text())]));
        Assert.Contains("duplicate id \"phone-mobile\", already in " + Path, error.Message, StringComparison.Ordinal);
        Assert.Equal("rules/other.yaml", error.Path);
    }

    [Fact]
    public void Read_WordListMissing_NamesIt()
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.Read([(Path, Text(("find:", "find: { lexicon: nowhere.tsv }")))]));
        Assert.Contains("unknown word list \"nowhere.tsv\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherFiles_AreLeftOut()
    {
        var set = RuleReader.Read([(Path, Text()), ("rules/policy.yaml", "no: rule"), ("rules/readme.md", "# no rule"), ("rules/words/x.tsv", "mồ côi\t5\n# no word\n\nkhuyết tật")]);
        Assert.Equal("phone-mobile", Assert.Single(set.Rules).Id);
        Assert.Equal(["mồ côi", "khuyết tật"], set.ReadWords("x.tsv"));
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameText()
    {
        var rule = RuleReader.ReadRule(Path, Text(("  ignore:", "  ignore: [\"a\\tb\", \"c\\nd\", 'e\\f']")));
        var text = RuleText.Write([rule]);
        var again = Assert.Single(RuleText.Read(text));
        Assert.Equal(text, RuleText.Write([again]));
        Assert.Equal(rule.Examples.Ignore, again.Examples.Ignore);
        Assert.Equal(rule.Confidence, again.Confidence);
    }

    private static string Text(params (string Start, string Instead)[] changes)
    {
        var lines = Good.ToArray();
        foreach (var (start, instead) in changes)
        {
            var at = Array.FindIndex(lines, l => l.StartsWith(start, StringComparison.Ordinal));
            Assert.True(at >= 0);
            lines[at] = instead;
        }

        return string.Join('\n', lines);
    }
}
