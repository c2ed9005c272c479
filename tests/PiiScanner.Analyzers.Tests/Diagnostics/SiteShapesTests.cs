using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

/// <summary>Shapes of code that sites of different developers are written in: envelopes, helpers of base types, writers over streams, workbooks of libraries.</summary>
public class SiteShapesTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public DateOnly NgaySinh { get; set; } public string CCCD { get; set; } = ""; }
        public class SuKien { public string Ten { get; set; } = ""; public string DienThoai { get; set; } = ""; public string SoTaiKhoan { get; set; } = ""; }
        public class ApiResponse { public bool Success { get; set; } public object? Data { get; set; } }
        public class ApiResult { public object? Data { get; set; } public static ApiResult Of(object data) => new() { Data = data }; }
        public abstract class BaseController : ControllerBase { protected IActionResult Success(object? data) => Ok(new { code = 0, data }); protected IActionResult Wrap<T>(T data, string text) => Ok(text); }
        public class TimKiem { public string? HoTen { get; set; } public DateOnly? NgaySinh { get; set; } }
        public class Loc { public int Trang { get; set; } public string? TuKhoa { get; set; } }
        namespace Xl { public class Book { public Sheets Worksheets => new(); public void SaveAs(string path) { } public void SaveAs(System.IO.Stream s) { } } public class Sheets { public Sheet Add(string name) => new(); } public class Sheet { public Cell Cell(int r, int c) => new(); public void InsertTable<T>(IEnumerable<T> rows) { } } public class Cell { public object? Value { get; set; } } }
        namespace Serilog { public interface ILogger { void Information(string t, params object?[] a); } public static class Log { public static ILogger ForContext(string n, object? v) => null!; } }
        """;

    [Theory]
    [InlineData("public IActionResult [|Get|]() => Success(Ds());")]
    [InlineData("public IActionResult [|Get|]() { var x = Ds(); return Wrap(x, \"\"); }")]
    [InlineData("public ApiResponse [|Get|]() => new ApiResponse { Success = true, Data = Ds() };")]
    [InlineData("public ApiResponse [|Get|]() { return new() { Data = Ds() }; }")]
    [InlineData("public ApiResult [|Get|]() => ApiResult.Of(Ds().First());")]
    [InlineData("public ApiResult Get() => ApiResult.Of(Ds().Count);")]
    [InlineData("public ApiResponse Get() => new ApiResponse { Data = Ds().Count };")]
    [InlineData("public IActionResult Get() => Success(new { so = Ds().Count });")]
    [InlineData("public IActionResult Get(HocSinh h) => RedirectToAction(\"X\", new { h.CCCD });")]
    [InlineData("public IActionResult Get(SuKien s) => Ok(new { s.Ten, s.DienThoai, s.SoTaiKhoan });")]
    [InlineData("public IActionResult [|Get|](HocSinh h) => Ok(new { s = h.CCCD });")]
    [InlineData("public IActionResult [|Get|](string a) => Ok(new { hoTen = a, lop = \"6A\" });")]
    [InlineData("public IActionResult [|Get|]() { var ms = new MemoryStream(); using var w = new StreamWriter(ms); foreach (var h in Ds()) w.WriteLine($\"{h.HoTen};{h.CCCD}\"); return File(ms, \"text/csv\"); }")]
    [InlineData("public IActionResult [|Get|]() { var ms = new MemoryStream(); System.Text.Json.JsonSerializer.Serialize(ms, Ds()); return File(ms.ToArray(), \"application/json\"); }")]
    [InlineData("public IActionResult Get() { var ms = new MemoryStream(); using var w = new StreamWriter(ms); w.WriteLine(Ds().Count); return File(ms, \"text/csv\"); }")]
    [InlineData("public IActionResult [|Get|]() { var b = new Xl.Book(); b.Worksheets.Add(\"6A\").InsertTable(Ds()); var ms = new MemoryStream(); b.SaveAs(ms); return File(ms, \"x\"); }")]
    [InlineData("public ActionResult<Loc> [|Get|]() => Ok(Ds());")]
    [InlineData("private static List<HocSinh> HocSinhs => []; public ActionResult<List<Loc>> [|Get|]() { if (Ds().Count == 0) return NotFound(); return Ok(HocSinhs); }")]
    [InlineData("public ActionResult<IEnumerable<Loc>> Get(int so) => so > 0 ? Ok(Enumerable.Range(0, so).Select(n => new Loc { Trang = n })) : NotFound();")]
    [InlineData("public ActionResult<string> [|Get|]() => Ds().First().CCCD;")]
    [InlineData("public ActionResult<ApiResponse> [|Get|]() => new ApiResponse { Data = Ds() };")]
    public async Task Analyze_Action_IsToldWherePeopleComeOut(string action) =>
        await Run<EndpointExposureAnalyzer>($"public class XController : BaseController {{ private List<HocSinh> Ds() => []; {action} }}");

    [Theory]
    [InlineData("public class XModel : PageModel { public HocSinh? [|KetQua|] { get; private set; } public void OnGet() => KetQua = new(); public async Task OnPostAsync() => KetQua = await Task.FromResult(new HocSinh()); }")]
    [InlineData("public class XModel : PageModel { public void [|OnGet|]() => ViewData[\"ds\"] = new List<HocSinh>(); }")]
    [InlineData("public class XHub : Hub { public Task [|Bao|](string hoTenHocSinh, string lop) => Clients.All.SendAsync(\"vang\", new { hoTenHocSinh, lop }); public Task Dem(string lop) => Clients.All.SendAsync(\"dem\", new { lop }); }")]
    public async Task Analyze_PageOrHub_IsToldOnce(string source) => await Run<EndpointExposureAnalyzer>(source);

    [Theory]
    [InlineData("using (log.BeginScope([|new Dictionary<string, object> { [\"x\"] = h.CCCD }|])) { }")]
    [InlineData("using (log.BeginScope([|new Dictionary<string, object> { { \"x\", h.CCCD } }|])) { }")]
    [InlineData("using (log.BeginScope(new Dictionary<string, object> { [\"x\"] = h.Id })) { }")]
    [InlineData("Serilog.Log.ForContext(\"ThiSinh\", [|h.HoTen|]).Information(\"x\");")]
    [InlineData("var b = new Xl.Book(); var s = b.Worksheets.Add(\"6A\"); s.Cell(1, 1).Value = h.HoTen; [|b|].SaveAs(Path.Combine(env.WebRootPath, \"6a.xlsx\"));")]
    [InlineData("var b = new Xl.Book(); var s = b.Worksheets.Add(\"6A\"); s.InsertTable(ds); using var f = File.Create(Path.Combine(env.WebRootPath, \"6a.xlsx\")); [|b|].SaveAs(f);")]
    [InlineData("var b = new Xl.Book(); b.Worksheets.Add(\"6A\").Cell(1, 1).Value = ds.Count; b.SaveAs(Path.Combine(env.WebRootPath, \"so.xlsx\"));")]
    [InlineData("var b = new Xl.Book(); b.Worksheets.Add(\"6A\").InsertTable(ds); b.SaveAs(Path.Combine(env.ContentRootPath, \"6a.xlsx\"));")]
    [InlineData("var b = new Xl.Book(); { var c = new Xl.Book(); c.Worksheets.Add(\"x\").InsertTable(ds); } b.SaveAs(Path.Combine(env.WebRootPath, \"x.xlsx\"));")]
    [InlineData("var m = new MemoryStream(); using var w = new StreamWriter(m); w.WriteLine(h.HoTen); using var f = File.Create(\"wwwroot/ds.csv\"); [|m|].CopyTo(f);")]
    [InlineData("IFormFile tep = null!; using var f = File.Create(Path.Combine(env.WebRootPath, \"a.jpg\")); await tep.CopyToAsync(f);")]
    public async Task Analyze_LogOrFile_IsToldOfWhatWasPutIntoIt(string body) =>
        await Run<PersonalFlowAnalyzer>($$"""class C(ILogger<C> log, IWebHostEnvironment env) { async Task M(HocSinh h, List<HocSinh> ds) { await Task.Yield(); _ = log; _ = env; {{body}} } }""");

    [Theory]
    [InlineData("public class XController : Controller { public IActionResult Tim([FromQuery] TimKiem [|dieuKien|], [FromQuery] Loc loc) => Ok(); }")]
    [InlineData("static class S { static void R(WebApplication a) { a.MapGet(\"/tim\", ([AsParameters] TimKiem [|t|]) => 1); a.MapGet(\"/loc\", ([AsParameters] Loc t) => 1); } }")]
    public async Task Analyze_ObjectFromTheAddress_IsLookedThrough(string source) => await Run<AddressAnalyzer>(source);

    private static async Task Run<T>(string source)
        where T : DiagnosticAnalyzer, new() => await new AnalyzerTest<T> { IsWebsite = true, Sources = { Model } }.RunAsync(source);
}
