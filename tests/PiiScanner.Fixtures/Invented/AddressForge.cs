namespace PiiScanner.Fixtures.Invented;

/// <summary>Makes addresses in the three-tier form used until 30 June 2025 and the two-tier form used since.</summary>
public static class AddressForge
{
    /// <summary>Streets named after people: an address holds what looks like a name.</summary>
    public static readonly string[] Streets =
    [
        "Nguyễn Trãi", "Lê Lợi", "Trần Hưng Đạo", "Hai Bà Trưng", "Nguyễn Huệ", "Phan Chu Trinh", "Lý Thường Kiệt", "Nguyễn Văn Cừ",
        "Võ Thị Sáu", "Hoàng Diệu", "Phạm Văn Đồng", "Cách Mạng Tháng Tám", "Điện Biên Phủ", "30 Tháng 4", "Hùng Vương", "Lê Duẩn",
    ];

    private static readonly string[] Communes =
    [
        "Tân Phong", "Mỹ Hòa", "Đông Thạnh", "Phú Lâm", "Bình Minh", "Hòa Bình", "Trảng Dài", "An Khánh", "Thạnh Lộc", "Vĩnh Phước",
        "Ea Mẫu", "Sơn Thủy", "Quang Trung", "Đại Đồng", "Xuân Lộc", "Thanh Sơn", "Cẩm Giàng", "Long Thành", "Yên Lạc", "Tam Hiệp",
    ];

    private static readonly string[] Districts =
        ["Tân Hưng", "Vĩnh Cửu", "Châu Thành", "Phú Bình", "Đức Linh", "Krông Mẫu", "Thanh Hà", "Yên Sơn", "Long Mỹ", "Hòa Vang"];

    public static Address Make(Dice dice, Province province)
    {
        var commune = dice.Pick(Communes);
        var urban = dice.Chance(0.45);
        var below = urban ? Urban(dice) : Rural(dice);
        var two = dice.Chance(0.5);
        var name = two ? province.NewName : province.Name;
        var level = urban ? dice.OneOf("phường ", "P. ", "P.", "Phường ") : dice.OneOf("xã ", "X. ", "Xã ");
        var upper = two
            ? $"{level}{commune}, {dice.OneOf(string.Empty, "tỉnh ", "T. ")}{name}"
            : $"{level}{commune}, {(urban ? dice.OneOf("TP. ", "TX. ", "quận ", "Q. ") : dice.OneOf("huyện ", "H. "))}{dice.Pick(Districts)}, {name}";
        if (IsCity(name)) upper = upper.Replace("tỉnh ", "thành phố ", StringComparison.Ordinal).Replace(", T. ", ", TP. ", StringComparison.Ordinal);
        return new($"{below}, {upper}", below, $"{level.Trim()} {commune}", name);
    }

    private static string Urban(Dice dice)
    {
        var house = dice.Chance(0.3) ? $"{dice.Between(1, 400)}/{dice.Between(1, 40)}" : $"{dice.Between(1, 900)}";
        if (dice.Chance(0.15)) house += dice.OneOf("A", "B", "C");
        var street = dice.Chance(0.75) ? $"{dice.OneOf("đường ", "Đ. ", string.Empty)}{dice.Pick(Streets)}" : $"KP{dice.Between(1, 9)}";
        var start = dice.Chance(0.3) ? $"Số {house}, " : $"{house} ";
        return dice.Chance(0.3) ? $"{start}{street}, tổ {dice.Between(1, 60)}" : $"{start}{street}";
    }

    private static string Rural(Dice dice) => dice.Below(6) switch
    {
        0 => $"Thôn {dice.Between(1, 12)}",
        1 => $"Tổ {dice.Between(1, 20)}, ấp {dice.Between(1, 9)}",
        2 => $"xóm {dice.Between(1, 15)}",
        3 => $"Ấp {dice.OneOf("Tân Lập", "Bình Thạnh", "Phú Quý")}, tổ {dice.Between(1, 20)}",
        4 => $"Buôn {dice.OneOf("Ea Mẫu", "Kmrơng", "Ako Dhông")}",
        _ => $"Số nhà {dice.Between(1, 300)}, thôn {dice.OneOf("Đông", "Đoài", "Thượng", "Trung")}",
    };

    private static bool IsCity(string name) => name is "Hà Nội" or "Hồ Chí Minh" or "Hải Phòng" or "Đà Nẵng" or "Cần Thơ" or "Huế";
}
