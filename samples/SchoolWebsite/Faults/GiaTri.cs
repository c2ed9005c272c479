namespace SchoolWebsite.Faults;

/// <summary>Single values left in code. SĐT mẹ em An: 0912 345 678.</summary>
public static class GiaTri
{
    // Kiểm tra với CCCD 075214012345.
    public const string Cccd = "Số CCCD: 075214012345";

    public const string EmailPhuHuynh = "Mẹ em Nguyễn Văn An: nguyenthihoa1985@gmail.com";

    public const string TaiKhoan = "Chủ tài khoản Nguyễn Văn An, STK 0071001234567 Vietcombank";

    public const string DiaChi = "Em Nguyễn Văn An, địa chỉ: số 12 ngõ 34 đường Láng, phường Láng, Hà Nội";

    public const string HoanCanh = "Em Nguyễn Văn An, lớp 6A, thuộc hộ nghèo";

    public const string MaHocSinh = "Em Nguyễn Văn An, mã học sinh 7912345678";

    public const string TheBhyt = "Em Nguyễn Văn An, số thẻ BHYT HS4797912345678";

    public const string HoChieu = "Hộ chiếu: C1234567";

#pragma warning disable PII1002
    public const string DuPhong = "SĐT bố: 0987 654 321";
#pragma warning restore PII1002
}
