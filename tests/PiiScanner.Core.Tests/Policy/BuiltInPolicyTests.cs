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
    public void Read_Mistyped_NamesFileLineAndNearest(string right, string wrong, string expected)
    {
        var text = Yaml.Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read("my/policy.yaml", text));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"^my/policy\.yaml\(\d+,\d+\): ", error.Message);
    }

    [Fact]
    public void Read_KindWithoutLine_IsAnError()
    {
        var lines = Yaml.Split('\n').Where(line => !line.StartsWith("  geo-location:", StringComparison.Ordinal));
        var error = Assert.Throws<PolicyException>(() => PolicyReader.Read("policy.yaml", string.Join('\n', lines)));
        Assert.Contains("geo-location", error.Message, StringComparison.Ordinal);
    }
}
