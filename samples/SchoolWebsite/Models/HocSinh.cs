namespace SchoolWebsite.Models;

public class HocSinh
{
    public int Id { get; set; }

    public string HoTen { get; set; } = "";

    public DateOnly NgaySinh { get; set; }

    public string SoDienThoaiPhuHuynh { get; set; } = "";

    public string CCCD { get; set; } = "";

    public string Lop { get; set; } = "";
}
