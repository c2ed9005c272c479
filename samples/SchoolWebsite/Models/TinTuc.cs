namespace SchoolWebsite.Models;

public class TinTuc
{
    public string TieuDe { get; set; } = "";

    public string TacGia { get; set; } = "";

    public string NoiDung { get; set; } = "";
}
