using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SchoolWebsite.Models;

namespace SchoolWebsite.Fixed.Pages;

[Authorize]
public class LopModel(SoDiem so) : PageModel
{
    public List<HocSinh> HocSinh { get; private set; } = [];

    public void OnGet() => HocSinh = so.HocSinh;
}
