using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class AddressAnalyzerTests
{
    private const string Model = """
        public class HocSinh { public int Id { get; set; } public string HoTen { get; set; } = ""; public string CCCD { get; set; } = ""; public string Lop { get; set; } = ""; }
        """;

    [Theory]
    [InlineData("[HttpGet(\"tra-cuu/{cccd}\")] public IActionResult Tim(string [|cccd|]) => Ok();")]
    [InlineData("[HttpGet] public IActionResult Tim(string [|hoTen|], DateOnly [|ngaySinh|], string lop) => Ok();")]
    [InlineData("[HttpPost] public IActionResult Tim([FromQuery] string [|soDienThoai|]) => Ok();")]
    [InlineData("[HttpDelete(\"{cccd}\")] public IActionResult Xoa(string [|cccd|]) => Ok();")]
    [InlineData("public IActionResult Tim(HocSinh h) => RedirectToAction(\"KetQua\", new { cccd = [|h.CCCD|], lop = h.Lop });")]
    [InlineData("public IActionResult Tim(HocSinh h) => Redirect($\"/ket-qua?lop={h.Lop}&cccd={[|h.CCCD|]}\");")]
    [InlineData("public string Tim(HocSinh h) => Url.Action(\"X\", new { [|h.HoTen|] })!;")]
    [InlineData("public IActionResult Tim(HocSinh h) => Redirect($\"/hoc-sinh/{[|h.CCCD|]}\");")]
    [InlineData("public string Tim(HocSinh h) => $\"https://truong.edu.vn/hoc-sinh/{[|h.CCCD|]}/diem?lop={h.Lop}\";")]
    [InlineData("public string Tim(HocSinh h) => QueryString.Create(\"cccd\", [|h.CCCD|]).Value!;")]
    [InlineData("public string Tep(HocSinh h) => $\"/anh/{h.CCCD}.jpg\" + $\"/hoc-sinh/{h.Id}\" + $\"Em {h.HoTen}/{h.CCCD}\";")]
    [InlineData("[HttpPost] public IActionResult Tim(string cccd) => Ok();")]
    [InlineData("[HttpPost] public IActionResult Tim([FromForm] string cccd, [FromBody] HocSinh h) => Ok();")]
    [InlineData("[HttpGet(\"{id}\")] public IActionResult Tim(int id, string lop, string q) => Ok();")]
    [InlineData("public IActionResult Tim(HocSinh h) => RedirectToAction(\"KetQua\", new { id = h.Id });")]
    [InlineData("public string Loi(HocSinh h) => $\"Học sinh = {h.HoTen}\";")]
    public async Task Analyze_Controller_TellsOfPersonalAddresses(string action) => await Run($"public class XController : Controller {{ {action} }}");

    [Theory]
    [InlineData("public class TimModel : PageModel { [BindProperty(SupportsGet = true)] public string [|CCCD|] { get; set; } = \"\"; [BindProperty] public string HoTen { get; set; } = \"\"; }")]
    [InlineData("public class TimModel : PageModel { public void OnGet(string [|cccd|]) { } public void OnPost(string cccd) { } }")]
    [InlineData("static class S { static void R(WebApplication a) { a.MapGet(\"/hs/{cccd}\", (string [|cccd|]) => 1); a.MapGet(\"/hs/{id}\", (int id) => 1); } }")]
    public async Task Analyze_PagesAndMinimalApis_AreLookedAt(string source) => await Run(source);

    private static async Task Run(string source)
    {
        var test = new AnalyzerTest<AddressAnalyzer> { IsWebsite = true, Sources = { Model } };
        foreach (var diagnostic in await test.RunAsync(source)) Assert.Equal("PII3003", diagnostic.Id);
    }
}
