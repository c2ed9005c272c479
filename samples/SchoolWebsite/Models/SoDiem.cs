namespace SchoolWebsite.Models;

public class SoDiem
{
    public List<HocSinh> HocSinh { get; } = [];

    public List<TinTuc> TinTuc { get; } = [new() { TieuDe = "Lễ khai giảng", TacGia = "Trần Thị Bình", NoiDung = "Sáng 5/9, nhà trường tổ chức lễ khai giảng." }];

    public HocSinh? Tim(string cccd) => HocSinh.FirstOrDefault(h => h.CCCD == cccd);
}
