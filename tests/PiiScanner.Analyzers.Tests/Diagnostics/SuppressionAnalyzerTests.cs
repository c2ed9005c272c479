using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class SuppressionAnalyzerTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis;\n";

    [Theory]
    [InlineData("#pragma warning disable [|PII1002|]\nclass C { }")]
    [InlineData("#pragma warning disable [|PII1002|] // office line\nclass C { }")]
    [InlineData("#pragma warning disable [|PII1002|] // until 2027-05\nclass C { }")]
    [InlineData("#pragma warning disable [|PII1002|] // office line, until 2026-11\nclass C { }")]
    [InlineData("#pragma warning disable CS0169, [|PII1002|], [|PII1001|]\nclass C { }")]
    [InlineData(Usings + """[SuppressMessage("Privacy", "[|PII1002|]")] class C { }""")]
    [InlineData(Usings + """[SuppressMessage("Privacy", "[|PII1002|]:x", Justification = "office line")] class C { }""")]
    [InlineData(Usings + """[SuppressMessage("Privacy", "[|PII1002|]", Justification = "đường dây văn phòng, đến 2020-01")] class C { }""")]
    public async Task Analyze_SuppressionWithoutReasonOrEnd_IsTold(string source) => await new AnalyzerTest<SuppressionAnalyzer>().RunAsync(source);

    [Theory]
    [InlineData("#pragma warning disable PII1002 // office line, until 2027-05\nclass C { }\n#pragma warning restore PII1002")]
    [InlineData("#pragma warning disable PII1002 // đường dây văn phòng, đến 2027-05\nclass C { }")]
    [InlineData("#pragma warning disable CS0169\nclass C { } // PII1002 and PII")]
    [InlineData("#pragma warning disable CS0169 // see PII1002\nclass C { }")]
    [InlineData(Usings + """[SuppressMessage("Privacy", "PII1002", Justification = "office line, see PII1002, until 2027-05")] class C { string s = "PII1002"; }""")]
    public async Task Analyze_SuppressionThatSaysWhyAndUntilWhen_IsSilent(string source) => await new AnalyzerTest<SuppressionAnalyzer>().RunAsync(source);
}
