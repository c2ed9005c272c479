using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class EndpointExposureAnalyzerTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public DateOnly NgaySinh { get; set; } public string SoDienThoai { get; set; } = ""; public string Lop { get; set; } = ""; }
        public class Lop { public string Ten { get; set; } = ""; public List<HocSinh> HocSinhs { get; set; } = []; }
        public class GiaoVien { public string HoTen { get; set; } = ""; public string ChucVu { get; set; } = ""; }
        public class BaiViet { public string TieuDe { get; set; } = ""; public string TacGia { get; set; } = ""; public DateTime NgayDang { get; set; } }
        public class Truong { public string Ten { get; set; } = ""; public string DiaChi { get; set; } = ""; public string SoDienThoai { get; set; } = ""; public string Email { get; set; } = ""; }
        public class Diem { public string Lop { get; set; } = ""; public int SoLuong { get; set; } public double DiemTrungBinh { get; set; } }
        public class Student { public string FullName { get; set; } = ""; public DateTime DateOfBirth { get; set; } public string Address { get; set; } = ""; }
        public class PersonalDataAttribute : Attribute { }
        public class TheThuVien { [PersonalData] public string MaThe { get; set; } = ""; }
        public class HocSinhCongKhai { public string SoBaoDanh { get; set; } = ""; public double DiemThi { get; set; } }
        public class KhoHocSinh { public IQueryable<HocSinh> HocSinh => new List<HocSinh>().AsQueryable(); }
        """;

    [Theory]
    [InlineData("public HocSinh [|Get|]() => new();")]
    [InlineData("public Task<ActionResult<HocSinh>> [|Get|]() => throw new();")]
    [InlineData("public IEnumerable<HocSinh> [|Get|]() => [];")]
    [InlineData("public IQueryable<HocSinh> [|Get|]() => db.HocSinh;")]
    [InlineData("public Lop [|Get|]() => new();")]
    [InlineData("public Dictionary<int, HocSinh[]> [|Get|]() => [];")]
    [InlineData("public Student [|Get|]() => new();")]
    [InlineData("public TheThuVien [|Get|]() => new();")]
    [InlineData("public IActionResult [|Get|]() => Ok(db.HocSinh.ToList());")]
    [InlineData("public async Task<IActionResult> [|Get|](int id) { await Task.Yield(); var x = db.HocSinh.FirstOrDefault(h => h.Id == id); if (x is null) return NotFound(); return Json(x); }")]
    [InlineData("public IActionResult [|Get|]() => View(db.HocSinh.ToList());")]
    [InlineData("public IActionResult [|Get|]() => Ok(db.HocSinh.Select(h => new { h.HoTen, h.NgaySinh }));")]
    [InlineData("public IActionResult [|Get|]() => Ok(db.HocSinh.Select(h => new { Ten = h.HoTen, Ngay = h.NgaySinh }));")]
    [InlineData("public IActionResult [|Get|]() { IActionResult result = Ok(db.HocSinh.First()); return result; }")]
    [InlineData("public IActionResult [|Get|]() => Tim(); private IActionResult Tim() => Ok(db.HocSinh.First());")]
    [InlineData("public IActionResult [|Get|]() => Content(db.HocSinh.First().HoTen + db.HocSinh.First().NgaySinh);")]
    [InlineData("public IActionResult [|Get|](HocSinh h) { h = db.HocSinh.First(); return View(h); }")]
    [InlineData("public IActionResult [|Get|]() => Tra(db.HocSinh.First()); private IActionResult Tra(HocSinh h) => Ok(h);")]
    [InlineData("public IActionResult [|Get|](bool all) => all ? Ok(db.HocSinh.ToList()) : NotFound();")]
    [InlineData("[AllowAnonymous] public HocSinh [|Get|]() => new();")]
    [InlineData("public IActionResult [|Get|]() { ViewBag.DanhSach = db.HocSinh.ToList(); return View(); }")]
    [InlineData("public IActionResult [|Get|]() { ViewData[\"ds\"] = db.HocSinh.ToList(); return View(); }")]
    [InlineData("public IActionResult [|Get|]() => File(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(db.HocSinh.ToList()), \"application/json\");")]
    [InlineData("public async Task [|Get|]() => await Response.WriteAsJsonAsync(db.HocSinh.ToList());")]
    [InlineData("public async Task [|Get|]() { await Response.WriteAsync(db.HocSinh.First().SoDienThoai); }")]
    [InlineData("public IActionResult [|Get|]() => Ok(db.HocSinh.FirstOrDefault()!);")]
    [InlineData("public IEnumerable<string> [|Get|]() => db.HocSinh.Select(h => h.HoTen + \" \" + h.NgaySinh);")]
    [InlineData("public IActionResult [|Get|]() => Problem(detail: db.HocSinh.First().SoDienThoai);")]
    [InlineData("public IActionResult [|Get|]() => PartialView(\"_Bang\", db.HocSinh.ToList());")]
    public async Task Analyze_AnonymousActionWithPeople_IsTold(string action) => await Run($"public class XController : Controller {{ KhoHocSinh db = new(); {action} }}");

    [Theory]
    [InlineData("public class XController : Controller { [Authorize] public HocSinh Get() => new(); }")]
    [InlineData("[Authorize] public class XController : Controller { public HocSinh Get() => new(); }")]
    [InlineData("[Authorize] public abstract class Base : ControllerBase { } public class XController : Base { public HocSinh Get() => new(); }")]
    [InlineData("[Authorize(Policy = \"GiaoVien\")] public class XController : ControllerBase { public HocSinh Get() => new(); }")]
    [InlineData("public class KiemTraAttribute : AuthorizeAttribute { } [KiemTra] public class XController : ControllerBase { public HocSinh Get() => new(); }")]
    [InlineData("public class XController : ControllerBase { [NonAction] public HocSinh Get() => new(); private HocSinh Own() => new(); }")]
    // Staff and authors by name, the school itself, figures, candidate numbers.
    [InlineData("public class XController : ControllerBase { public IEnumerable<GiaoVien> Get() => []; }")]
    [InlineData("public class XController : ControllerBase { public IEnumerable<BaiViet> Get() => []; }")]
    [InlineData("public class XController : ControllerBase { public Truong Get() => new(); }")]
    [InlineData("public class XController : ControllerBase { public IEnumerable<Diem> Get() => []; }")]
    [InlineData("public class XController : ControllerBase { public IActionResult Get(HocSinh form) => Ok(); }")]
    [InlineData("public class XController : ControllerBase { KhoHocSinh db = new(); public IActionResult Get() => Ok(db.HocSinh.Count()); }")]
    [InlineData("public class XController : ControllerBase { KhoHocSinh db = new(); public IActionResult Get() => Ok(db.HocSinh.GroupBy(h => h.Lop).Select(g => new { Lop = g.Key, SiSo = g.Count() })); }")]
    [InlineData("public class XController : ControllerBase { KhoHocSinh db = new(); public IActionResult Get() => Ok(db.HocSinh.Select(h => new { h.Id, h.Lop })); }")]
    // The school's own line; a form shown again to the one who filled it in.
    [InlineData("public class LienHe { public string DienThoai { get; set; } = \"\"; public string Email { get; set; } = \"\"; public string DiaChi { get; set; } = \"\"; } public class XController : ControllerBase { public LienHe Get() => new(); }")]
    [InlineData("public class XController : Controller { public IActionResult Post(HocSinh form) { if (!ModelState.IsValid) return View(form); return Ok(); } }")]
    [InlineData("public class TongHop { public HocSinh Get() => new(); }")]
    public async Task Analyze_GuardedOrHarmless_IsSilent(string source) => await Run(source);

    [Theory]
    [InlineData("s.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);")]
    [InlineData("s.AddAuthorization(o => { o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(); });")]
    [InlineData("s.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());")]
    [InlineData("s.AddControllers(o => o.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()));")]
    [InlineData("a.MapControllers().RequireAuthorization();")]
    public async Task Analyze_ControllerUnderAGuardOfTheSite_IsTold_OnlyWhereItOptsOut(string start) =>
        await Run($$"""public class XController : ControllerBase { public HocSinh Get() => new(); [AllowAnonymous] public HocSinh [|Open|]() => new(); } static class Start { static void Run(IServiceCollection s, WebApplication a) { {{start}} } }""");

    [Fact]
    public async Task Analyze_FallbackPolicySetToNull_GuardsNothing() =>
        await Run("public class XController : ControllerBase { public HocSinh [|Get|]() => new(); } static class Start { static void Run(IServiceCollection s) { s.AddAuthorization(o => o.FallbackPolicy = null); } }");

    [Theory]
    [InlineData("""a.[|MapGet|]("/hs", () => db.HocSinh.ToList());""")]
    [InlineData("""a.[|MapGet|]("/hs/{id}", (int id) => Results.Ok(db.HocSinh.First()));""")]
    [InlineData("""a.[|MapGet|]("/hs", async () => { await Task.Yield(); return TypedResults.Ok(db.HocSinh.First()); });""")]
    [InlineData("""a.[|MapGet|]("/hs", Tim);""")]
    [InlineData("""a.MapGet("/hs", () => db.HocSinh.ToList()).RequireAuthorization();""")]
    [InlineData("""a.MapGet("/hs", [Authorize] () => db.HocSinh.ToList());""")]
    [InlineData("""a.MapGet("/hs", () => db.HocSinh.ToList()).WithName("x").RequireAuthorization("GiaoVien").WithTags("y");""")]
    [InlineData("""a.MapGroup("/api").RequireAuthorization().MapGet("/hs", () => db.HocSinh.ToList());""")]
    [InlineData("""var g = a.MapGroup("/api").RequireAuthorization(); g.MapGet("/hs", () => db.HocSinh.ToList()); var h = g.MapGroup("/x"); h.MapGet("/hs", () => db.HocSinh.ToList());""")]
    [InlineData("""var g = a.MapGroup("/api"); g.RequireAuthorization(); g.MapGet("/hs", () => db.HocSinh.ToList());""")]
    [InlineData("""var g = a.MapGroup("/api").RequireAuthorization(); g.[|MapGet|]("/hs", () => db.HocSinh.ToList()).AllowAnonymous();""")]
    [InlineData("""var e = a.MapGet("/hs", () => db.HocSinh.ToList()); e.RequireAuthorization();""")]
    [InlineData("""a.MapPost("/hs", (HocSinh h) => Results.NoContent()); a.MapGet("/so", () => db.HocSinh.Count());""")]
    public async Task Analyze_MinimalApi_FollowsItsGuards(string start) =>
        await Run($$"""static class Start { static KhoHocSinh db = new(); static List<HocSinh> Tim() => []; static void Run(WebApplication a) { {{start}} } }""");

    [Theory]
    [InlineData("a.MapGroup(\"/api\").RequireAuthorization().MapHocSinh();", "MapGet")]
    [InlineData("var g = a.MapGroup(\"/api\"); g.MapHocSinh();", "[|MapGet|]")]
    [InlineData("a.MapGroup(\"/api\").RequireAuthorization().MapHocSinh(); a.MapGroup(\"/mo\").MapHocSinh();", "[|MapGet|]")]
    public async Task Analyze_GroupGivenToAMethod_FollowsItsCallers(string start, string map) =>
        await Run($$"""static class Start { static void Run(WebApplication a) { {{start}} } } static class Api { static KhoHocSinh db = new(); public static void MapHocSinh(this RouteGroupBuilder group) { group.{{map}}("/hs", () => db.HocSinh.ToList()); } }""");

    [Theory]
    [InlineData("public class LopModel : PageModel { public List<HocSinh> [|HocSinh|] { get; private set; } = []; public void OnGet() { HocSinh = []; } }")]
    [InlineData("public class LopModel : PageModel { public string [|HoTen|] { get; set; } = \"\"; public void OnGet() { } }")]
    [InlineData("public class LopModel : PageModel { public IActionResult [|OnGetDanhSach|]() => new JsonResult(new KhoHocSinh().HocSinh.ToList()); }")]
    [InlineData("public class LopModel : PageModel { public void [|OnGet|]() { ViewData[\"ds\"] = new KhoHocSinh().HocSinh.ToList(); } }")]
    [InlineData("public class LopModel : PageModel { public PartialViewResult [|OnGetBang|]() => Partial(\"_Bang\", new KhoHocSinh().HocSinh.ToList()); }")]
    [InlineData("public class LopModel : PageModel { int _n; public void OnGet() => _n = new KhoHocSinh().HocSinh.Count(); }")]
    [InlineData("[Authorize] public class LopModel : PageModel { public List<HocSinh> HocSinh { get; set; } = []; public void OnGet() { } }")]
    [InlineData("public class DangKyModel : PageModel { [BindProperty] public HocSinh Form { get; set; } = new(); public void OnPost() { } }")]
    [InlineData("public class LopModel : PageModel { public List<HocSinh> HocSinh { get; set; } = []; } static class Start { static void Run(IServiceCollection s) { s.AddRazorPages(o => o.Conventions.AuthorizeFolder(\"/\")); } }")]
    [InlineData("public class ChatHub : Hub { public Task [|Gui|](int id) => Clients.All.SendAsync(\"x\", new HocSinh()); public HocSinh [|Lay|]() => new(); }")]
    [InlineData("[Authorize] public class ChatHub : Hub { public HocSinh Lay() => new(); }")]
    [InlineData("public class ChatHub : Hub { public HocSinh Lay() => new(); } static class Start { static void Run(WebApplication a) { a.MapHub<ChatHub>(\"/chat\").RequireAuthorization(); } }")]
    public async Task Analyze_PagesAndHubs_AreLookedAt(string source) => await Run(source);

    private static async Task Run(string source)
    {
        var test = new AnalyzerTest<EndpointExposureAnalyzer> { IsWebsite = true, Sources = { Model } };
        foreach (var diagnostic in await test.RunAsync(source)) Assert.Equal("PII3001", diagnostic.Id);
    }
}
