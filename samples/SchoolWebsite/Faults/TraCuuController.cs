using Microsoft.AspNetCore.Mvc;
using SchoolWebsite.Models;

namespace SchoolWebsite.Faults;

[Route("loi/tra-cuu")]
public class TraCuuController(SoDiem so, ILogger<TraCuuController> log, IWebHostEnvironment env) : Controller
{
    [HttpGet("{cccd}")]
    public IActionResult Tim(string cccd)
    {
        var hocSinh = so.Tim(cccd) ?? throw new InvalidOperationException($"Không có số {cccd}");
        log.LogInformation("Tra cứu {HoTen}, lớp {Lop}", hocSinh.HoTen, hocSinh.Lop);
        return Json(hocSinh);
    }

    [HttpPost("xuat")]
    public IActionResult Xuat()
    {
        System.IO.File.WriteAllLines(Path.Combine(env.WebRootPath, "xuat.csv"), so.HocSinh.Select(h => $"{h.HoTen};{h.NgaySinh}"));
        return NoContent();
    }
}
