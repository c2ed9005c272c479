using SchoolWebsite.Models;

namespace SchoolWebsite.Faults;

/// <summary>Seed data copied from a roll.</summary>
public static class DuLieuMau
{
    public static List<HocSinh> HocSinh { get; } =
    [
        new() { Id = 1, HoTen = "Nguyễn Văn An", NgaySinh = new DateOnly(2014, 3, 12), SoDienThoaiPhuHuynh = "0912345678", CCCD = "075214012345", Lop = "6A" },
        new() { Id = 2, HoTen = "Trần Thị Bình", NgaySinh = new DateOnly(2014, 11, 5), SoDienThoaiPhuHuynh = "0987654321", CCCD = "079314001234", Lop = "6A" },
        new() { Id = 3, HoTen = "Lê Minh Châu", NgaySinh = new DateOnly(2014, 7, 23), SoDienThoaiPhuHuynh = "0977123456", CCCD = "001214004567", Lop = "6A" },
    ];

    public const string Csv = """
        Họ và tên;Ngày sinh;Số điện thoại
        Phạm Thu Dung;01/02/2014;0901234567
        Hoàng Gia Huy;30/10/2014;0934567890
        Vũ Ngọc Lan;15/06/2014;0966778899
        """;
}
