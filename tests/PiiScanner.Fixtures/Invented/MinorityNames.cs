namespace PiiScanner.Fixtures.Invented;

/// <summary>Names in the patterns of Vietnam's minorities: gender markers, clans behind or before the given name, apostrophes.</summary>
internal sealed class MinorityNames
{
    private static readonly (string Group, double Weight)[] Shares =
    [
        ("e-de", 12), ("gia-rai", 12), ("ba-na", 9), ("co-ho", 7), ("mnong", 6), ("raglai", 4), ("co-tu", 4),
        ("hmong", 14), ("thai", 12), ("tay-nung", 12), ("dao", 6), ("khmer", 9), ("cham", 6), ("hoa", 5),
    ];

    private static readonly string[] EdeClans =
        "Niê,Mlô,Êban,Byă,Ayŭn,Kbuôr,Êñuôl,Niê Kdăm,Buôn Yă,Ktla,Kriêng,Knul,Hwing,Adrơng".Split(',');
    private static readonly string[] GiaRaiClans = "Ksor,Rơ Châm,Siu,Rmah,Nay,Kpă,Rahlan,Hiao,Rcom,R'ô,Rơ Lan,Kpuih,Puih,Rơ Mah".Split(',');
    private static readonly string[] HighlandMale =
        "Thim Blô Brông Djuê Kuê Lăp Ngơn Phin Rin San Tuel Wel Yuăn Hiu Đhin Nhơn Khôi Thăng Bin Lơm Thoan Quân Jôn Mel Ruên".Split(' ');
    private static readonly string[] HighlandFemale =
        "Hen Ngan Bia Nuin Ly Đim Wôn Niăm Yuih Linh Mai Duyên Lan Thu Bơm Nguyệt Lê Sarah Juin Hờ Loan Thoa Uyên Blăk".Split(' ');
    private static readonly string[] Khmer = "Sa Rết|Sóc Kha|Đa Ra|Rích Thi|Sô Phia|Vi Sal|Na Ri|Sa Rây|Thi Đa|Bô Pha|Ra Vy|Sô Khôm|Chan Đa|Mô Ni".Split('|');

    private readonly WeightedList<string> _groups = new(Shares);
    private readonly NameSplit _split;
    private readonly Dictionary<string, IReadOnlyList<string>> _clans;

    public MinorityNames(NameSplit split)
    {
        _split = split;
        _clans = new()
        {
            ["hmong"] = Words("Giàng Vàng Sùng Thào Lầu Mùa Vừ Hạng Cứ Hờ Xồng Thò Tráng Lỳ"),
            ["thai"] = Words("Lò Lường Quàng Tòng Cà Lù Mè Lèm Ngần Vi Lô Hoàng Cầm"),
            ["tay-nung"] = Words("Nông Hoàng Bế Ma Lý Vi Lục Triệu Hứa Đàm Lương Chu"),
            ["dao"] = Words("Triệu Bàn Đặng Phùng Lý Chảo Tẩn Phàn"),
            ["khmer"] = Words("Thạch Sơn Kim Danh Châu Lâm Lý Kiên"),
            ["cham"] = Words("Bá Đàng Quảng Thập Châu Trượng Lưu Đạo Qua"),
            ["hoa"] = Words("Trần Lâm Quách Mã Tăng Vòng Voòng Chướng Sú Lầm Phún Chíu Sỳ"),
            ["co-tu"] = Words("Alăng Bhnướch Zơrâm Pơloong Arất Hồ"),
            ["raglai"] = Allowed("Chamaléa,Katơr,Pi Năng,Mấu,Bo Bo,Tà Yên,Cao".Split(',')),
            ["e-de"] = Allowed(EdeClans),
            ["gia-rai"] = Allowed(GiaRaiClans),
            ["co-ho"] = Allowed("Kơ Să,Cil,Liêng Hot,Lơ Mu,Pang Ting,Kră Jăn,Rơ Ông,Đa Gout".Split(',')),
        };
    }

    public PersonName Make(Dice dice, Sex sex, string? group)
    {
        group ??= _groups.Draw(dice);
        return new(Text(dice, sex, group), sex, group);
    }

    private string Text(Dice dice, Sex sex, string group)
    {
        var male = sex == Sex.Male;
        var highland = Allowed(male ? HighlandMale : HighlandFemale);
        var plain = Allowed(male
            ? "Thái Sơn Nam Hùng Dũng Long Tuấn Hải Khánh Thắng Quang Đức Chính Páo Sếnh Dế Chư Lử Sử Vảng Dơ Pó Tủa Súa".Split(' ')
            : "Mỷ Dua Sua Chía Dợ Mai Pàng Xay Hoa Lan Nhung Thu Hương Huyền Ngọc Thủy Diệu Dung Yến Mị Máy Say Ghển".Split(' '));
        string Given() => dice.Pick(plain);
        string Clan() => dice.Pick(_clans[group]);
        string Apostrophe() => dice.OneOf("H'", "H’", "H' ", "H ");
        return group switch
        {
            "e-de" => $"{(male ? "Y " : Apostrophe())}{dice.Pick(highland)} {Clan()}",
            "gia-rai" => dice.Chance(0.4) ? $"{Clan()} {dice.Pick(highland)}" : $"{Clan()} {(male ? "Y " : "H'")}{dice.Pick(highland)}",
            "ba-na" => $"{(male ? "A" : "Y")} {dice.Pick(highland)}",
            "co-ho" => dice.Chance(0.5) ? (male ? "K'" : "Ka ") + dice.Pick(highland) : $"{Clan()} Ha {dice.Pick(highland)}",
            "mnong" => $"{(male ? "Điểu" : "Thị")} {dice.Pick(highland)}",
            "raglai" => $"{Clan()} {(male ? string.Empty : "Thị ")}{dice.Pick(highland)}",
            "co-tu" => $"{Clan()} {(male ? string.Empty : "Thị ")}{dice.Pick(highland)}",
            "hmong" => $"{Clan()} {(male ? dice.OneOf("A", "Bá", "Mí") : "Thị")} {Given()}",
            "dao" => $"{Clan()} {dice.OneOf("Mùi", "Tòn", "Láo", "Chòi", "Văn")} {Given()}",
            "khmer" => $"{Clan()} {(male ? string.Empty : "Thị ")}{dice.Pick(Allowed(Khmer))}",
            "hoa" => $"{Clan()} {dice.OneOf("A", "Sáng", "Mỹ", "Gia")} {Given()}",
            "cham" => dice.Chance(0.1) ? $"Mohamad {Given()}" : $"{Clan()} {(male ? "Văn" : "Thị")} {Given()}",
            _ => $"{Clan()} {(male ? "Văn" : "Thị")} {Given()}",
        };
    }

    private IReadOnlyList<string> Words(string text) => text.Split(' ');

    private IReadOnlyList<string> Allowed(string[] words)
    {
        var allowed = words.Where(word => NameForge.Allows(_split, word)).ToList();
        return allowed.Count > 0 ? allowed : words;
    }
}
