using PiiScanner.Core.Policy;
using PiiScanner.Core.Tests.Rules;

namespace PiiScanner.Core.Tests.Policy;

public class BuiltInPolicyTests
{
    private static string Generated => Path.Combine(RuleFiles.Root, "src/PiiScanner.Core/Policy/BuiltIn.generated.txt");

    private static string Yaml => File.ReadAllText(Path.Combine(RuleFiles.Root, "rules/policy.yaml"));

    /// <summary>After the policy was changed: <c>PIISCANNER_WRITE_GENERATED=1 dotnet test tests/PiiScanner.Core.Tests --filter BuiltIn</c>, then build again.</summary>
    [Fact]
    public void BuiltIn_Embedded_SaysWhatTheYamlSays()
    {
        var expected = PolicyText.Write(PolicyReader.Read("rules/policy.yaml", Yaml));
        if (Environment.GetEnvironmentVariable("PIISCANNER_WRITE_GENERATED") == "1") File.WriteAllText(Generated, expected);
        Assert.Equal(expected, File.ReadAllText(Generated).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_OfWritten_IsTheSame()
    {
        var written = PolicyText.Write(PolicyReader.Read("rules/policy.yaml", Yaml));
        Assert.Equal(written, PolicyText.Write(PolicyText.Read(written)));
        Assert.Equal(written, PolicyText.Write(PolicyText.BuiltIn));
    }

    [Theory]
    [InlineData("verdict: block", "verdict: blok", "unknown verdict \"blok\"")]
    [InlineData("exposing: [some]", "exposin: [some]", "did you mean \"exposing\"?")]
    [InlineData("shape: [list]", "shape: [lists]", "did you mean \"list\"?")]
    [InlineData("  geo-location: ", "  geo-locatio: ", "did you mean \"geo-location\"?")]
    [InlineData("reviewer:", "reviewr:", "did you mean \"reviewer\"?")]
    [InlineData("  news-pupils: note", "  news-pupil: note", "did you mean \"news-pupils\"?")]
    [InlineData("  news-pupils: note", "  news-pupils: notes", "did you mean \"note\"?")]
    [InlineData("strict: { news-pupils", "strict: { ages-16-17", "unknown switch")]
    [InlineData("validFrom: 2026-01-01", "validFrom: soon", "no date")]
    public void Read_Mistyped_NamesFileLineAndNearest(string right, string wrong, string expected)
    {
        var text = Yaml.Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read("my/policy.yaml", text));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"^my/policy\.yaml\(\d+,\d+\): ", error.Message);
    }

    [Theory]
    [InlineData("news-pupils: note", "default", Verdict.Clear)]
    [InlineData("news-pupils: note", "strict", Verdict.Review)]
    [InlineData("news-pupils: review", "default", Verdict.Review)]
    public void Switch_NewsPupils_DecidesOnePupilInTheNews(string news, string profile, Verdict expected)
    {
        var policy = PolicyReader.Read("policy.yaml", Yaml.Replace("news-pupils: note", news, StringComparison.Ordinal));
        var engine = DocumentExaminer.Create(PiiScanner.Core.Rules.BuiltInRules.All, PiiScanner.Core.Rules.WordLists.BuiltIn, policy);
        var options = new ExamineOptions { AsOf = (2026, 9, 5), Profile = profile };
        var said = engine.Examine(PiiScanner.Core.Text.Document.FromText("Em Nguyễn Thị Thử, học sinh lớp 5A, đạt giải Nhất cuộc thi vẽ tranh cấp tỉnh."), options, CancellationToken.None);
        Assert.Equal(expected, said.Verdict);
    }

    [Fact]
    public void Policy_SaysWhoReviewedItAndFromWhenItHolds()
    {
        var policy = PolicyText.BuiltIn;
        Assert.Equal(("2026-01-01", "PiiScanner project"), (policy.ValidFrom, policy.Reviewer));
        Assert.All(PolicySwitches.Words, pair => Assert.Equal(pair.Value[0], PolicySwitches.Get(policy, pair.Key)));
        Assert.All(policy.Rows.Where(row => row.Outcome == Outcome.Block), row => Assert.Contains("Điều", row.Law, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_KindWithoutLine_IsAnError()
    {
        var lines = Yaml.Split('\n').Where(line => !line.StartsWith("  geo-location:", StringComparison.Ordinal));
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read("policy.yaml", string.Join('\n', lines)));
        Assert.Contains("geo-location", error.Message, StringComparison.Ordinal);
    }
}
