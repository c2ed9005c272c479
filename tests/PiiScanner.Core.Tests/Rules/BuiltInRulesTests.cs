using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

public class BuiltInRulesTests
{
    private static string Generated => Path.Combine(RuleFiles.Root, "src/PiiScanner.Core/Rules/BuiltIn.generated.txt");

    /// <summary>
    /// After a rule was changed: <c>PIISCANNER_WRITE_GENERATED=1 dotnet test tests/PiiScanner.Core.Tests --filter BuiltInRules</c>
    /// writes the file anew; build again to embed it.
    /// </summary>
    [Fact]
    public void All_Embedded_SaysWhatTheYamlSays()
    {
        var expected = RuleText.Write(RuleReader.Read(RuleFiles.ReadAll()).Rules);
        if (Environment.GetEnvironmentVariable("PIISCANNER_WRITE_GENERATED") == "1") File.WriteAllText(Generated, expected);
        Assert.Equal(expected, File.ReadAllText(Generated).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void All_Embedded_IsWhatTheFileHolds() =>
        Assert.Equal(RuleText.Write(BuiltInRules.All.Rules), File.ReadAllText(Generated).Replace("\r\n", "\n", StringComparison.Ordinal));

    [Fact]
    public void Only_OneKind_KeepsItsRules()
    {
        var phones = BuiltInRules.All.Only([FindingKinds.PhoneNumber]);
        Assert.NotEmpty(phones.Rules);
        Assert.All(phones.Rules, r => Assert.Equal(FindingKinds.PhoneNumber, r.Kind));
    }

    [Fact]
    public void All_WordListsNamed_HoldWords()
    {
        foreach (var rule in BuiltInRules.All.Rules.Where(r => r.Find.WordFile is not null))
        {
            Assert.NotEmpty(BuiltInRules.All.ReadWords(rule.Find.WordFile!)); // not null: filtered above
        }
    }
}
