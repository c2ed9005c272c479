using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>Column headings and list titles as schools write them. The two usual headings of a role are in both splits, the rarer ones in one only.</summary>
internal sealed class Headings(NameSplit split)
{
    private static readonly ILookup<string, string> ByRole = Lexicon.Rows("table-headers.tsv").Where(row => row.Length > 1).ToLookup(row => row[0], row => row[1]);

    /// <summary>Headings that mean something else without their neighbours, or hold a note instead of a heading.</summary>
    private static readonly HashSet<string> Unusable =
    [
        "10 digits: ministry code", "Tên thường gọi", "Danh sách học sinh", "Học sinh", "Thí sinh", "Đội viên", "Đoàn viên", "Name", "Khi cần báo tin cho", "Báo tin cho", "Zalo", "Liên hệ",
        "Hotline", "Đ/c", "ĐC", "Đường", "Tổ", "Xã", "Phường", "Huyện", "Tỉnh", "Bản", "Thôn", "KP", "TDP", "Số nhà", "NS", "N.S", "N.sinh", "Năm sinh", "Ba", "Bố", "Cha", "Mẹ", "Má", "Đạo",
        "Khối", "Khối học", "Khối lớp", "Lớp cũ", "Lớp mới", "Lớp ghép", "Nhóm lớp", "Phòng", "Phòng thi", "Grade", "Nam", "Nữ", "Người nhận", "Đơn vị", "UBND Xã", "Nơi học", "Điểm đón",
        "CCCD cha", "CCCD mẹ", "CCCD của cha", "CCCD của mẹ", "Số CCCD PH", "Số CCCD bố", "Số CCCD người giám hộ", "ID number", "Số hiệu", "Mã hồ sơ", "Mã số hồ sơ", "TK",
        "Nơi KCB", "Nơi KCB ban đầu", "Nơi ĐK KCB", "Hạn thẻ", "Giá trị từ ngày", "Tại ngân hàng", "Chi nhánh", "Chủ tài khoản", "Tên chủ TK", "Ngân hàng", "Tên ngân hàng", "Số sổ",
        "Ông/bà", "Địa chỉ đón", "Address", "Thôn/xóm", "Thôn/Bản", "Xóm", "Ấp", "Ấp/Khóm", "Khóm", "Khu phố", "Tổ dân phố", "Buôn", "Phum/sóc", "Xã/phường", "Quận/huyện", "Tỉnh/TP",
        "Tổ/thôn Hộ khẩu thường trú", "Số phách", "Phách", "Mã phiếu", "Số phiếu", "Phòng thi số", "Họ", "Họ và", "Lót", "Tên đệm", "Chữ đệm", "Zalo", "SĐT/Zalo", "Số Zalo",
            "Email trường cấp", "Email sinh viên",
        "Full name", "Mã định danh", "Số định danh", "Mã định danh HS",
    ];

    public string Pick(Dice dice, string role)
    {
        var all = ByRole[role].Where(text => !Unusable.Contains(text)).ToList();
        if (all.Count == 0) throw new ArgumentException($"No heading of role {role}.", nameof(role));
        if (dice.Chance(0.5)) return all[dice.Below(Math.Min(2, all.Count))];
        var rarer = all.Skip(2).Where(text => NameForge.Allows(split, text)).ToList();
        return rarer.Count > 0 ? dice.Pick(rarer) : all[0];
    }

    /// <summary>A title of a family of list-titles.tsv, in title form or capitals.</summary>
    /// <param name="staff">True for lists of staff; lists of pupils get no title that names teachers.</param>
    public string Title(Dice dice, string family, int harm, bool staff = false)
    {
        var all = Lexicon.Rows("list-titles.tsv").Where(row => row[1] == family && row[0] == harm.ToString(null, null)).Select(row => row[2]).Where(text => staff
            || !text.Contains("giáo viên", StringComparison.Ordinal) && !text.Contains("chiến sĩ", StringComparison.Ordinal)).ToList();
        var allowed = all.Where((text, i) => i == 0 || NameForge.Allows(split, text)).ToList();
        var title = dice.Pick(allowed);
        return dice.Chance(0.75) ? title.ToUpperInvariant() : title;
    }
}
