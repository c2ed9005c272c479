using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.CodeFixes;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.CodeFixes;

/// <summary>Every fix that is offered, one by one and all in one go, over document, project and solution: what it makes compiles.</summary>
public class FixCompilesTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public DateOnly NgaySinh { get; set; } public DateOnly? NgayCu { get; set; } public string CCCD { get; set; } = ""; public int SoTaiKhoan { get; set; } }
        public class NhanAttribute : Attribute { public NhanAttribute(string x) { } public string? Ten { get; set; } }
        public interface IKho { List<HocSinh> Tim(); }
        """;

    [Theory]
    [InlineData("class C { string s = $\"SĐT {1} mẹ: 0912 345 678 {{x}}\"; }")]
    [InlineData("class C { string s = @\"SĐT mẹ: \"\"0912345678\"\"\"; string t = $@\"CCCD 075209012345 {2}\"; }")]
    [InlineData("class C { string s = \"\"\"\n    CCCD \"075209012345\"\n    \"\"\"; string t = $$\"\"\"{ \"cccd\": \"075209012345\", \"x\": {{1}} }\"\"\"; }")]
    [InlineData("class C { int x = 1; /* a\n b */ string s = $\"\"\"\n    a {1}\n    CCCD 075209012345\n    \"\"\"; string t = @\"SĐT mẹ: 0912345678\n\"; string u = \"CCCD 075209012345\"; /* c\n d */ }")]
    [InlineData("class C { byte[] s = \"CCCD 075209012345\"u8.ToArray(); }")]
    [InlineData("class C { string s = \"S\\u0110T m\\u1eb9: 0912345678\\t\"; }")]
    [InlineData("class C { string s = \"CCCD 0752\" + \"09012345\"; const string M = \"CCCD 0792\"; string t = M + \"09012345\"; }")]
    [InlineData("[Nhan(\"CCCD 075209012345\", Ten = \"SĐT mẹ: 0912345678\")] class C { }")]
    [InlineData("class C { void M(string sdt = \"0912345678\", long cccd = 075209012345) { } }")]
    [InlineData("class C { const long SoDienThoai = 0912345678; string s = $\"{\"SĐT mẹ: 0912345678\"}\"; }")]
    [InlineData("/// <summary>CCCD 075209012345 &amp; 0912345678</summary>\nclass C { /* SĐT mẹ: 0912345678 */ int x; // CCCD 075209012345\n }")]
    [InlineData("#region CCCD 075209012345\nclass C { }\n#endregion")]
    [InlineData("class C { object[] x = { new HocSinh { HoTen = \"Nguyễn Văn An\", NgaySinh = new DateOnly(2012, 3, 12), CCCD = \"075209012345\" }, new HocSinh { HoTen = \"Trần Thị Bình\", NgaySinh = new(2012, 11, 5) }, new HocSinh { HoTen = \"Lê Minh Châu\", NgaySinh = DateOnly.Parse(\"2012-07-23\") } }; }")]
    [InlineData("class C { (string, string)[] x = [(\"Nguyễn Văn An\", \"12/03/2012\"), (\"Trần Thị Bình\", \"05/11/2012\"), (\"Lê Minh Châu\", \"23/07/2012\")]; Dictionary<string, string> d = new() { [\"Nguyễn Văn An\"] = \"0912345678\", [\"Trần Thị Bình\"] = \"0987654321\", [\"Lê Minh Châu\"] = \"0901234567\" }; }")]
    [InlineData("class C { Dictionary<string, int> d = new() { { \"Nguyễn Văn An\", 1 }, { \"Trần Thị Bình\", 2 }, { \"Lê Minh Châu\", 3 } }; bool Is(string x) => x switch { \"CCCD 075209012345\" => true, \"CCCD 079209012346\" => false, _ => false }; }")]
    [InlineData("class C { string ngaySinh = \"12/03/2012\"; string csv = \"Họ và tên;Ngày sinh;CCCD\\nNguyễn Văn An;12/03/2012;075209012345\\nTrần Thị Bình;05/11/2012;079309001234\\nLê Minh Châu;23/07/2012;001209004567\"; }")]
    [InlineData("partial class C { string a = \"Mật khẩu của em Nguyễn Văn An: an2012\"; string e = \"email: nguyenvanan2012@gmail.com\"; string n = \"nhà ở: số 12 ngõ 5 phố Huế, phường Phố Huế, quận Hai Bà Trưng, Hà Nội\"; } partial class C { char c = '0'; string p = \"Biển số xe của cô Hà: 29H1-123.45\"; }")]
    public async Task Values(string source) => await Check<SourceValuesAnalyzer>(source, [new FictitiousValueFix(), new SuppressFix()]);

    [Theory]
    [InlineData("public class X : Controller { public HocSinh A() => new(); [HttpGet] public HocSinh B() { return new(); } [AllowAnonymous, HttpPost] public HocSinh C() => new(); }")]
    [InlineData("public partial class X : Controller { public partial HocSinh A(); } public partial class X { public partial HocSinh A() => new(); public HocSinh B() => new(); }")]
    [InlineData("[AllowAnonymous] public class X : Controller { public HocSinh A() => new(); }")]
    [InlineData("public class X : Controller\n{\n#if DEBUG\n    // bản thử\n#endif\n    /// <summary>x</summary>\n    public HocSinh A() => new();\n#region y\n    public HocSinh B() => new();\n#endregion\n}")]
    [InlineData("[Route(\"x\")]\npublic partial class LopModel : PageModel { public List<HocSinh> A { get; set; } = []; public HocSinh? B { get; set; } public IActionResult OnGetX() => new JsonResult(A); } public partial class LopModel { public HocSinh? D { get; set; } }")]
    [InlineData("public class H : Hub { public HocSinh A() => new(); public Task B() { return Clients.All.SendAsync(\"x\", new HocSinh()); } }")]
    [InlineData("static class S { static HocSinh Lay() => new(); static void R(WebApplication a) { a.MapGet(\"/a\", () => new HocSinh()); a.MapGet(\"/b\", Lay); var m = a.MapGet(\"/c\", (IKho k) => k.Tim()); a.MapPost(\"/d\", async (IKho k) => { await Task.Yield(); return Results.Ok(k.Tim()); }).WithName(\"d\")\n .WithTags(\"x\"); } }")]
    [InlineData("static class S { static IEndpointConventionBuilder R(WebApplication a) => a.MapGet(\"/a\", () => new HocSinh()); static RouteHandlerBuilder T(WebApplication a) => a.MapGet(\"/a\", () => new HocSinh()); static RouteHandlerBuilder U(WebApplication a) { return a.MapGroup(\"/x\").MapGet(\"/a\", () => new HocSinh()); } }")]
    [InlineData("static class S { static void R(WebApplication a) => a.MapGet(\"/a\", () => new HocSinh()); static void T(WebApplication a) { a.MapGet(\"/b\", () => new HocSinh()).AllowAnonymous(); if (true) a.MapGet(\"/c\", () => new HocSinh()); } }")]
    [InlineData("static class S { static void R(WebApplication a) { a.Map(\"/a\", () => new HocSinh()); a.MapMethods(\"/b\", [\"GET\"], () => new HocSinh()); a.MapFallback(\"/c\", () => new HocSinh()); _ = a.MapGet(\"/d\", [AllowAnonymous] () => new HocSinh()); } }")]
    [InlineData("// top-level\nvar a = WebApplication.Create(); a.MapGet(\"/a\", () => new HocSinh());\na.MapGet(\"/b\", Lay);\na.Run();\nstatic HocSinh Lay() => new();")]
    public async Task Endpoints(string source) => await Check<EndpointExposureAnalyzer>(source, [new AuthorizeFix(), new SuppressFix()]);

    [Theory]
    [InlineData("l.LogInformation(\"{a} {b}\", h.Id, h.HoTen); l.LogInformation(\"{a}{{x}}\", h.HoTen); l.LogError(new Exception(), \"{a}\", h.CCCD);")]
    [InlineData("l.LogInformation($\"{h.HoTen,10} {h.NgaySinh:dd/MM/yyyy}\"); l.LogInformation($@\"{h.HoTen}\\\"); l.LogInformation($\"\"\"{h.HoTen}\"\"\"); l.LogInformation($$\"\"\"{{h.HoTen}} {x}\"\"\");")]
    [InlineData("l.LogInformation($\"{(h.Id > 0 ? h.HoTen : \"không\")} {string.Join(\",\", ds.Select(d => d.CCCD))}\");")]
    [InlineData("Console.WriteLine(h.NgaySinh); Console.WriteLine(h.HoTen); Console.Write(\"{0} {1}\", h.HoTen, h.CCCD); Console.WriteLine(h.SoTaiKhoan); Console.WriteLine(h.HoTen.ToCharArray());")]
    [InlineData("_ = h.Id > 0 ? h : throw new InvalidOperationException(h.HoTen); throw new ArgumentException(\"x\", h.HoTen);")]
    [InlineData("throw new ArgumentException(paramName: nameof(h), message: $\"Sai {h.HoTen}\");")]
    [InlineData("Bao(l, h.HoTen, null); Bao2(l, h.NgaySinh, null); Ghi(h.HoTen); Ghi2(h.NgaySinh); Ghi3(ds);")]
    [InlineData("l.LogDebug(message: \"{x}\", args: [h.HoTen]); l.LogDebug(\"{x}\", new object[] { h.HoTen }); using (l.BeginScope(h.HoTen)) { } using (l.BeginScope(\"{x}\", h.CCCD)) { }")]
    [InlineData("l?.LogInformation(\"{x} {y:d}\", h.HoTen, h.NgaySinh); Activity.Current?.SetTag(\"x\", h.CCCD); Trace.WriteLine(h.HoTen, \"loại\"); Debug.Fail(h.HoTen);")]
    [InlineData("string ten = h.HoTen; l.LogInformation(ten); l.LogInformation(ten + \"{x}\", h.Id); l.LogInformation(\"a\" + h.HoTen + \"{y}\", h.Id); foreach (var d in ds) l.LogInformation(d.HoTen);")]
    [InlineData("Action a = () => l.LogInformation(h.HoTen); Func<string> f = () => throw new Exception(h.CCCD); a(); f(); l.Log(LogLevel.Error, new EventId(1), h, null, (s, e) => s.HoTen); Console.WriteLine(await Task.FromResult(h.HoTen)); Console.Out.Write(h.NgayCu ?? default);")]
    [InlineData("object o = h.HoTen; Console.WriteLine(o); dynamic y = h.HoTen; Console.WriteLine((object)y); Console.WriteLine(h.HoTen[..3]); Console.WriteLine(h is { HoTen: var t } ? t : \"\"); ReadOnlySpan<char> sp = h.HoTen; Console.Out.WriteLine(h.HoTen.AsSpan());")]
    public async Task Logs(string body) => await Check<PersonalFlowAnalyzer>($$"""
        using System.Diagnostics;
        partial class C(ILogger<C> l)
        {
            static readonly Action<ILogger, string, Exception?> Bao = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "{x}");
            static readonly Action<ILogger, DateOnly, Exception?> Bao2 = LoggerMessage.Define<DateOnly>(LogLevel.Information, new EventId(1), "{x}");
            async Task M(HocSinh h, List<HocSinh> ds) { await Task.Yield(); {{body}} }
            void Ghi(string x) => l.LogInformation(x);
            void Ghi2(DateOnly x) => l.LogInformation("{x}", x);
            void Ghi3(List<HocSinh> x) => l.LogInformation("{x}", string.Join(",", x.Select(y => y.HoTen)));
        }
        """, [new LogArgumentFix(), new SuppressFix()]);

    [Theory]
    [InlineData("public class X : Controller { [HttpGet(\"{cccd}\")] public IActionResult A(string cccd) => Redirect($\"/x?cccd={cccd}\"); public IActionResult B(HocSinh h) => RedirectToAction(\"A\", new { cccd = h.CCCD }); }")]
    [InlineData("// top-level\nvar a = WebApplication.Create(); a.MapGet(\"/{cccd}\", (string cccd) => 1);\na.Run();")]
    public async Task Addresses(string source) => await Check<AddressAnalyzer>(source, [new SuppressFix()]);

    private static async Task Check<TAnalyzer>(string source, CodeFixProvider[] fixes)
        where TAnalyzer : DiagnosticAnalyzer, new() => Assert.NotEqual(0, await new FixSweep<TAnalyzer>(source, Model).RunAsync(fixes));
}
