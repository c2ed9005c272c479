using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class SettingsAnalyzerTests
{
    private const string Phones = """class C { string a = "SĐT mẹ: 0912345678"; string b = "SĐT bố: 0987654321"; }""";

    [Theory]
    [InlineData("pii_scanner.as_of", "30/11/2026", "as_of")]
    [InlineData("pii_scanner.min_confidence", "1.5", "min_confidence")]
    [InlineData("pii_scanner.language", "fr", "language")]
    [InlineData("pii_scanner.kinds_off", "phone-numbr", "did you mean \"phone-number\"?")]
    [InlineData("pii_scanner.fictitious", "0900555###", "KIND:FORM")]
    [InlineData("pii_scanner.allow", "PII1002 Main.cs two 2027-05 office", "is no count")]
    [InlineData("pii_scanner.allow", "PII7777 Main.cs 2 2027-05 office", "is no id")]
    [InlineData("pii_scanner.allow", "PII1002 Main.cs 2 2027 office", "is no month")]
    [InlineData("pii_scanner.kind_off", "email", "did you mean \"kinds_off\"?")]
    public async Task Analyze_WrongKeyOrValue_SaysWhatIsWrong(string key, string value, string message)
    {
        var test = new AnalyzerTest<SettingsAnalyzer> { Options = { [key] = value } };
        var diagnostic = Assert.Single(await test.DiagnosticsAsync("class C { }"));
        Assert.Equal("PII9001", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_WrongBaselineAndRule_NamesFileAndLine()
    {
        var test = new AnalyzerTest<SettingsAnalyzer>();
        test.Files.Add(("/site/pii-scanner.baseline.tsv", "# accepted\nPII1002\tMain.cs\t2\n"));
        test.Files.Add(("/site/own.piirule.yaml", "id: own\nkinds: email\n"));
        var diagnostics = await test.DiagnosticsAsync("class C { }");
        Assert.Equal(["/site/own.piirule.yaml", "/site/pii-scanner.baseline.tsv"], diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
        Assert.Equal(1, diagnostics.Single(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(".tsv", StringComparison.Ordinal)).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("pii_scanner.kinds_off", "phone-number", 0)]
    [InlineData("pii_scanner.kinds", "national-id, email", 0)]
    [InlineData("pii_scanner.kinds", "phone-number", 2)]
    [InlineData("pii_scanner.min_confidence", "0.999", 0)]
    [InlineData("pii_scanner.fictitious", "phone-number:0912345###", 1)]
    [InlineData("pii_scanner.allow", "PII1002 Main.cs 2 2027-05 numbers of the office", 0)]
    [InlineData("pii_scanner.allow", "PII1002 site/*.cs 2 2027-05 numbers of the office", 0)]
    [InlineData("pii_scanner.allow", "PII1002 ain.cs 2 2027-05 numbers of the office", 2)]
    [InlineData("pii_scanner.allow", "PII1002 Main.cs 1 2027-05 numbers of the office", 2)]
    [InlineData("pii_scanner.allow", "PII1002 Main.cs 2 2026-11 numbers of the office", 2)]
    [InlineData("pii_scanner.allow", "PII1001 Main.cs 2 2027-05 numbers of the office", 2)]
    public async Task Analyze_CodeUnderASetting_TellsWhatItLeaves(string key, string value, int expected)
    {
        var test = new AnalyzerTest<SourceValuesAnalyzer> { Options = { [key] = value } };
        Assert.Equal(expected, (await test.DiagnosticsAsync(Phones)).Count);
    }

    [Fact]
    public async Task Analyze_CodeUnderABaseline_IsSilentUpToTheCount()
    {
        var test = new AnalyzerTest<SourceValuesAnalyzer>();
        test.Files.Add(("/site/pii-scanner.baseline.tsv", "# accepted on the first day\nPII1002\tMain.cs\t2\t2027-05\tto be cleaned with the new seed\n"));
        Assert.Empty(await test.DiagnosticsAsync(Phones));
        Assert.Equal(3, (await test.DiagnosticsAsync(Phones + """ class D { string c = "SĐT bà: 0977123456"; }""")).Count);
    }

    [Fact]
    public async Task Analyze_CodeUnderAnOwnRule_FindsWhatItDescribes()
    {
        var test = new AnalyzerTest<SourceValuesAnalyzer>();
        test.Files.Add(("/site/own.piirule.yaml", "id: own-code\nkind: national-id\ntitle: { vi: Mã riêng, en: Own code }\nfind: { pattern: 'ZQ[0-9]{8}' }\nedge: word\nneeds: { digits: 8 }\nconfidence: { base: 0.9 }\nexamples:\n  find: ['[ZQ12345678]', 'mã [ZQ12345679]', '[ZQ00012345]']\n  ignore: ['ZQ1234', 'AZQ12345678', 'ZQ123456789']\n  near-miss: ['ZQ12']\n"));
        var diagnostics = await test.DiagnosticsAsync("""class C { string a = "mã ZQ12345678"; }""");
        Assert.Equal("PII1001", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("vi", "Mã nguồn", "Source code")]
    [InlineData("en", "Source code", "Mã nguồn")]
    public async Task Analyze_OneLanguageAskedFor_SaysNothingInTheOther(string language, string said, string unsaid)
    {
        var test = new AnalyzerTest<SourceValuesAnalyzer> { Options = { ["pii_scanner.language"] = language } };
        foreach (var diagnostic in await test.DiagnosticsAsync(Phones))
        {
            Assert.StartsWith(said, diagnostic.GetMessage(), StringComparison.Ordinal);
            Assert.DoesNotContain(unsaid, diagnostic.GetMessage(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("true", "Info")]
    [InlineData("false", "Warning")]
    public async Task Analyze_ListOfNamesOnly_IsASuggestionInTestProjects(string isTest, string severity)
    {
        var test = new AnalyzerTest<SourceValuesAnalyzer> { Options = { ["build_property.IsTestProject"] = isTest } };
        var list = Assert.Single(await test.DiagnosticsAsync("""class C { string[] names = { "Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu", "Phạm Thu Dung" }; }"""));
        Assert.Equal(severity, list.Severity.ToString());
    }
}
