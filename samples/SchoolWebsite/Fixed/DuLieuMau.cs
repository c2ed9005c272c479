using SchoolWebsite.Models;

namespace SchoolWebsite.Fixed;

/// <summary>Seed data of nobody: values of the published list.</summary>
public static class DuLieuMau
{
    public static List<HocSinh> HocSinh { get; } =
    [
        new() { Id = 1, HoTen = "Nguyễn Văn Ví Dụ", NgaySinh = new DateOnly(2000, 1, 1), SoDienThoaiPhuHuynh = "0000000011", CCCD = "000000000011", Lop = "6A" },
        new() { Id = 2, HoTen = "Trần Thị Ví Dụ", NgaySinh = new DateOnly(2000, 1, 1), SoDienThoaiPhuHuynh = "0000000012", CCCD = "000000000012", Lop = "6A" },
        new() { Id = 3, HoTen = "Lê Minh Ví Dụ", NgaySinh = new DateOnly(2000, 1, 1), SoDienThoaiPhuHuynh = "0000000013", CCCD = "000000000013", Lop = "6A" },
    ];

    public const string Csv = """
        Họ và tên;Ngày sinh;Số điện thoại
        Phạm Thu Ví Dụ;01/01/2000;0000000014
        Hoàng Gia Ví Dụ;01/01/2000;0000000015
        Vũ Ngọc Ví Dụ;01/01/2000;0000000016
        """;
}
