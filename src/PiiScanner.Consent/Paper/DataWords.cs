namespace PiiScanner.Consent.Paper;

/// <summary>What forms call kinds of data.</summary>
internal static class DataWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["person-name"] = "họ tên", ["class"] = "lớp", ["school"] = "trường", ["award"] = "giải, danh hiệu", ["result"] = "kết quả", ["study-result"] = "điểm, xếp loại", ["photo"] = "ảnh",
        ["sex"] = "giới tính", ["birth-date"] = "ngày sinh", ["birth-year"] = "năm sinh", ["candidate-number"] = "số báo danh", ["room"] = "phòng thi", ["phone-number"] = "số điện thoại",
        ["email"] = "thư điện tử", ["address"] = "địa chỉ", ["birth-place"] = "nơi sinh", ["student-id"] = "mã học sinh", ["sensitive-attribute"] = "hoàn cảnh, sức khỏe, dân tộc, tôn giáo",
        ["national-id"] = "số định danh", ["bank-account"] = "tài khoản ngân hàng", ["health-insurance"] = "số thẻ BHYT", ["income"] = "thu nhập", ["commune"] = "xã, phường", ["age"] = "tuổi", ["nationality"] = "quốc tịch",
        ["staff-position"] = "chức vụ, nhiệm vụ", ["amount"] = "số tiền", ["bank-name"] = "ngân hàng", ["passport"] = "số hộ chiếu", ["social-insurance"] = "số BHXH", ["tax-code"] = "mã số thuế", ["vehicle-plate"] = "biển số xe",
        ["credential"] = "tài khoản và mật khẩu", ["civil-document"] = "giấy tờ hộ tịch", ["social-account"] = "tài khoản mạng xã hội", ["id-card-image"] = "ảnh giấy tờ tùy thân", ["geo-location"] = "vị trí",
    };

    /// <summary>The words of kinds, in order.</summary>
    public static string Of(IEnumerable<string> kinds) => string.Join(", ", kinds.Select(Of));

    private static string Of(string kind) => kind.StartsWith("parent-", StringComparison.Ordinal) ? Word(kind["parent-".Length..]) + " của cha mẹ" : Word(kind);

    private static string Word(string kind) => Words.GetValueOrDefault(kind, kind);
}
