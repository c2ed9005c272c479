using System.Globalization;

namespace PiiScanner.Ocr.Pictures.Lists;

/// <summary>Invents people from a seed. Syllables are common ones; every combination is chance.</summary>
public static class PeopleGenerator
{
    private static readonly string[] Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Tạ", "Lương"];

    private static readonly string[] Middles =
        ["Thị", "Văn", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc", "Gia", "Bảo", "Khánh", "Phương", "Hoài", "Xuân", "Thùy", "Anh", "Tuấn", "Hải", "Kim", "Diệu"];

    private static readonly string[] Givens =
        ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hằng", "Hiếu", "Hưng", "Khôi", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Nhi", "Phúc", "Quân", "Quỳnh",
         "Sơn", "Tâm", "Thảo", "Thịnh", "Thư", "Trang", "Trí", "Tú", "Uyên", "Vy", "Yến", "Đạt", "Đăng", "Ánh", "Huyền", "Nguyệt", "Thắm", "Hậu", "Lộc", "Ngân"];

    // Only in held-out lists.
    private static readonly string[] RareFamilies = ["Mai", "Cao", "Đoàn", "Tô", "Quách", "Thái", "Châu", "Kiều", "Lâm", "Trương", "Hà", "Từ", "Nông", "Triệu", "Phùng", "Vương", "Đào", "Chu", "Lã", "Tống"];
    private static readonly string[] RareGivens = ["Bảo Trâm", "Gia Hân", "Tường Vi", "Khả Doanh", "Việt Cường", "Nhật Hạ", "Thùy Dung", "Đình Trọng", "Mỹ Duyên", "Hồng Phượng", "Trung Kiên", "Ánh Tuyết", "Phước Thiện", "Quế Chi", "Bích Ngà", "Tấn Phát"];

    private static readonly string[] Provinces = ["001", "022", "031", "034", "038", "040", "048", "052", "060", "068", "075", "079", "082", "089", "092", "096"];
    private static readonly string[] Carriers = ["032", "035", "038", "070", "079", "081", "083", "090", "091", "093", "094", "096", "097", "098"];
    private static readonly string[] Places = ["Xã Tân Lập", "Phường Hòa Bình", "Xã Thạnh Phú", "Ấp Mỹ Hưng", "Thôn Đông Hải", "Tổ 5, Phường Trường Thi", "Xã Yên Lạc", "Khu phố 3, Thị trấn Cầu Kè"];

    public static List<ListRow> Make(ListDesign design)
    {
        Random random = new(1000 + design.Id);
        List<ListRow> rows = [];
        for (int i = 1; i <= design.Rows; i++)
            rows.Add(Person(i, design, random));
        return rows;
    }

    private static ListRow Person(int number, ListDesign design, Random random)
    {
        string family = design.IsHeldOut && random.Next(3) == 0 ? Pick(RareFamilies, random) : Pick(Families, random);
        string name = design.IsHeldOut && random.Next(4) == 0 ? family + " " + Pick(RareGivens, random) : family + " " + Pick(Middles, random) + (random.Next(4) == 0 ? " " + Pick(Middles, random) : "") + " " + Pick(Givens, random);
        DateOnly born = new DateOnly(2006, 1, 1).AddDays(random.Next(365 * 6));
        string identity = Pick(Provinces, random) + (2 + random.Next(2)) + (born.Year % 100).ToString("00", CultureInfo.InvariantCulture) + Digits(6, random);
        string phone = Pick(Carriers, random) + Digits(7, random);
        return new ListRow(
            number, design.IsUpperCase ? name.ToUpperInvariant() : name, born.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), identity,
            design.HasPhone ? Styled(phone, design.Phones) : "", (6 + random.Next(4)) + Pick(["A", "B", "C"], random) + (1 + random.Next(5)),
            design.HasAddress ? Pick(Places, random) : "");
    }

    private static string Styled(string phone, PhoneStyle style) => style switch
    {
        PhoneStyle.Spaces => $"{phone[..4]} {phone[4..7]} {phone[7..]}",
        PhoneStyle.Dots => $"{phone[..4]}.{phone[4..7]}.{phone[7..]}",
        _ => phone,
    };

    private static string Digits(int count, Random random) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
