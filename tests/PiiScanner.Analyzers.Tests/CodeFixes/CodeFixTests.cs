using PiiScanner.Analyzers.CodeFixes;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.CodeFixes;

public class CodeFixTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public DateOnly NgaySinh { get; set; } public string CCCD { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("""class C { string s = "SĐT mẹ: 0912 345 678"; }""", @"""SĐT mẹ: 0000 000 0\d\d""")]
    [InlineData("""class C { string s = "CCCD 075209012345"; }""", @"""CCCD 0000000000\d\d""")]
    [InlineData("// CCCD 075209012345\nclass C { }", @"// CCCD 0000000000\d\d\n")]
    [InlineData("""class P { public string HoTen = ""; public System.DateOnly NgaySinh; } class C { object p = new P { HoTen = "Nguyễn Văn An", NgaySinh = new System.DateOnly(2012, 3, 12) }; }""", @"new System\.DateOnly\(2000, 1, 01\)")]
    [InlineData("""class P { public string HoTen = ""; public string NgaySinh = ""; } class C { object p = new[] { new P { HoTen = "Nguyễn Văn An", NgaySinh = "12/03/2012" }, new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }, new P { HoTen = "Lê Minh Châu", NgaySinh = "23/07/2012" } }; }""", @"(HoTen = ""Nguyễn Ví Dụ"", NgaySinh = ""01/01/2000"".*){3}")]
    [InlineData("class C { string csv = \"\"\"\n    Họ và tên;Ngày sinh;CCCD\n    Nguyễn Văn An;12/03/2012;075209012345\n    Trần Thị Bình;05/11/2012;079309001234\n    Lê Minh Châu;23/07/2012;001209004567\n    \"\"\"; }", @"(    Nguyễn Ví Dụ;01/01/2000;0000000000\d\d\n){3}")]
    public async Task FictitiousValue_AnyForm_KeepsTheShapeAndIsSilentAfterwards(string source, string expected)
    {
        var test = new CodeFixTest<SourceValuesAnalyzer, FictitiousValueFix>();
        var result = await test.FixAsync(source);
        Assert.Matches(expected, result);
        Assert.Empty(await test.DiagnoseAsync(result));
    }

    [Fact]
    public async Task FictitiousValue_FixAll_ReplacesEveryValueOfAKind()
    {
        var test = new CodeFixTest<SourceValuesAnalyzer, FictitiousValueFix>();
        var result = await test.FixAsync("""class C { string a = "SĐT mẹ: 0912345678"; string b = "SĐT bố: 0987654321"; string c = "CCCD 075209012345"; }""", all: true);
        Assert.Empty(await test.DiagnoseAsync(result));
    }

    [Theory]
    [InlineData("public class X : Controller\n{\n    public HocSinh Get() => new();\n}\n", "public class X : Controller\n{\n    [Authorize]\n    public HocSinh Get() => new();\n}\n")]
    [InlineData("public class X : Controller\n{\n    [AllowAnonymous]\n    public HocSinh Get() => new();\n}\n", "public class X : Controller\n{\n    [Authorize]\n    public HocSinh Get() => new();\n}\n")]
    [InlineData("public class LopModel : PageModel\n{\n    public List<HocSinh> Ds { get; set; } = [];\n}\n", "[Authorize]\npublic class LopModel : PageModel\n{\n    public List<HocSinh> Ds { get; set; } = [];\n}\n")]
    [InlineData("static class S { static void R(WebApplication a) { a.MapGet(\"/\", () => new HocSinh()).WithName(\"x\"); } }", "static class S { static void R(WebApplication a) { a.MapGet(\"/\", () => new HocSinh()).WithName(\"x\").RequireAuthorization(); } }")]
    public async Task Authorize_Endpoint_NeedsASignInAfterwards(string source, string expected)
    {
        var test = new CodeFixTest<EndpointExposureAnalyzer, AuthorizeFix> { IsWebsite = true, Sources = { Model } };
        var result = await test.FixAsync(source);
        Assert.Equal(expected, result);
        Assert.Empty(await test.DiagnoseAsync(result));
    }

    [Fact]
    public async Task Authorize_FixAll_GuardsEveryAction()
    {
        var test = new CodeFixTest<EndpointExposureAnalyzer, AuthorizeFix> { IsWebsite = true, Sources = { Model } };
        var result = await test.FixAsync("public class X : Controller\n{\n    public HocSinh A() => new();\n\n    /// <summary>B.</summary>\n    public HocSinh B() => new();\n}\n", all: true);
        Assert.Empty(await test.DiagnoseAsync(result));
        Assert.Contains("    /// <summary>B.</summary>\n    [Authorize]\n    public HocSinh B()", result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.LogInformation(\"Tìm {Id} {Ten}\", h.Id, h.HoTen);", "Mask", "log.LogInformation(\"Tìm {Id} {Ten}\", h.Id, \"***\");")]
    [InlineData("log.LogInformation(\"Tìm {Ten} {Id}\", h.HoTen, h.Id);", "Drop", "log.LogInformation(\"Tìm  {Id}\", h.Id);")]
    [InlineData("log.LogInformation($\"Tìm {h.HoTen} {h.Id}\");", "Mask", "log.LogInformation($\"Tìm *** {h.Id}\");")]
    [InlineData("Console.WriteLine(h.NgaySinh);", "Mask", "Console.WriteLine(\"***\");")]
    [InlineData("throw new InvalidOperationException(\"Không thấy \" + h.HoTen);", "Mask", "throw new InvalidOperationException(\"***\");")]
    public async Task LogArgument_MaskedOrDropped_IsSilentAfterwards(string body, string choice, string expected)
    {
        var test = new CodeFixTest<PersonalFlowAnalyzer, LogArgumentFix> { IsWebsite = true, Sources = { Model }, Choice = choice };
        var result = await test.FixAsync("class C(ILogger<C> log) { void M(HocSinh h) { " + body + " _ = log; } }");
        Assert.Contains(expected, result, StringComparison.Ordinal);
        Assert.Empty(await test.DiagnoseAsync(result));
    }

    [Fact]
    public async Task LogArgument_FixAll_MasksEveryArgument()
    {
        var test = new CodeFixTest<PersonalFlowAnalyzer, LogArgumentFix> { IsWebsite = true, Sources = { Model }, Choice = "Mask" };
        Assert.Empty(await test.DiagnoseAsync(await test.FixAsync("class C(ILogger<C> log) { void M(HocSinh h) { log.LogInformation(\"{a} {b}\", h.HoTen, h.CCCD); log.LogWarning($\"{h.HoTen}\"); } }", all: true)));
    }

    [Theory]
    [InlineData("class C\n{\n    string s = \"\"\"\n        CCCD 075209012345\n        \"\"\";\n}\n", "class C\n{\n#pragma warning disable PII1001 // …, until 2027-06\n    string s = \"\"\"\n        CCCD 075209012345\n        \"\"\";\n#pragma warning restore PII1001\n}\n")]
    [InlineData("// CCCD 075209012345\nclass C { }\n", "#pragma warning disable PII1001 // …, until 2027-06\n// CCCD 075209012345\n#pragma warning restore PII1001\nclass C { }\n")]
    public async Task Suppress_Value_StandsAroundItAndAsksForAReason(string source, string expected)
    {
        var result = await new CodeFixTest<SourceValuesAnalyzer, SuppressFix>().FixAsync(source);
        Assert.Equal(expected, result);
        Assert.DoesNotContain(await new CodeFixTest<SourceValuesAnalyzer, SuppressFix>().DiagnoseAsync(result), diagnostic => !diagnostic.IsSuppressed);
        Assert.Equal("PII9002", Assert.Single(await new CodeFixTest<SuppressionAnalyzer, SuppressFix>().DiagnoseAsync(result)).Id);
    }
}
