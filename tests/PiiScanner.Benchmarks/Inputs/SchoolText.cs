using System.Globalization;
using System.Text;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Benchmarks.Inputs;

/// <summary>Invented Vietnamese running text of schools: announcements, letters, reports. Of a hundred lines about three hold a phone, two an identifier,
/// twelve a date, nine a name and thirty another number (document numbers, amounts, classes, times), as in what schools publish.</summary>
internal sealed class SchoolText
{
    private const int PoolSize = 40_000;
    private readonly string[] _pool;
    private readonly Dice _dice;

    /// <summary>Makes the pool of lines, about 6 MB.</summary>
    /// <param name="seed">The same seed gives the same text.</param>
    public SchoolText(ulong seed)
    {
        _dice = new Dice(seed, "school-text");
        var forge = new PeopleForge(NameSplit.All);
        _pool = [.. Enumerable.Range(0, PoolSize).Select(_ => Line(_dice, forge))];
    }

    /// <summary>A line, without its end.</summary>
    public string Next() => _pool[_dice.Below(_pool.Length)];

    /// <summary>So many lines.</summary>
    public string[] Lines(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    /// <summary>Writes text in UTF-8 until a length is reached.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="bytes">Length at which it ends, at the next line end.</param>
    public void Write(string path, long bytes)
    {
        var encoded = Array.ConvertAll(_pool, line => Encoding.UTF8.GetBytes(line + "\n"));
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        while (file.Position < bytes) file.Write(encoded[_dice.Below(encoded.Length)]);
    }

    private static string Line(Dice dice, PeopleForge forge)
    {
        var line = new StringBuilder();
        var sentences = dice.Between(1, 3);
        for (var i = 0; i < sentences; i++) line.Append(i == 0 ? "" : " ").Append(Sentence(dice));
        var extra = dice.Below(100);
        if (extra < 3) line.Append(" Liên hệ số ").Append(NumberForge.Mobile(dice)).Append(" để được hướng dẫn.");
        else if (extra < 5) line.Append(" Hồ sơ mang số CCCD ").Append(NumberForge.NationalId(dice, dice.Pick(Province.All), Sex.Female, 2012)).Append('.');
        else if (extra < 17) line.Append(" Thời gian: ngày ").Append(Date(dice)).Append('.');
        else if (extra < 26) line.Append(dice.OneOf(" Em ", " Cô ", " Thầy ", " Bà ")).Append(forge.Names.Adult(dice).Full).Append(" thay mặt tập thể phát biểu ý kiến.");
        return line.ToString();
    }

    /// <summary>One sentence, with nobody in it.</summary>
    /// <param name="dice">Chooses.</param>
    public static string Sentence(Dice dice) =>
        $"{dice.Pick(Subjects)} {dice.Pick(Verbs)} {dice.Pick(Objects)}{(dice.Chance(0.4) ? " " + dice.Pick(Purposes) : "")}{(dice.Chance(0.2) ? ", " + Number(dice) : "")}.";

    private static string Date(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 28):00}/{dice.Between(1, 12):00}/{dice.Between(2019, 2026)}");

    private static string Number(Dice dice) => dice.Below(6) switch
    {
        0 => $"theo Công văn số {dice.Between(10, 3000)}/SGDĐT-GDTrH",
        1 => $"mức thu {dice.Between(50, 900)}.000 đồng một tháng",
        2 => $"áp dụng cho lớp {dice.Between(1, 12)}{dice.OneOf("A", "B", "C")}{dice.Between(1, 9)}",
        3 => $"bắt đầu lúc {dice.Between(7, 17)} giờ {dice.Between(0, 59)} phút",
        4 => $"đạt tỉ lệ {dice.Between(50, 99)},{dice.Between(0, 9)}%",
        _ => $"trong năm học {2026 - dice.Between(0, 5)} - 2027",
    };

    private static readonly string[] Subjects =
    [
        "Nhà trường", "Ban giám hiệu", "Hội đồng thi đua khen thưởng", "Tổ chuyên môn Toán - Tin", "Công đoàn cơ sở", "Chi đoàn giáo viên", "Ban đại diện cha mẹ học sinh",
        "Giáo viên chủ nhiệm các lớp", "Toàn thể cán bộ, giáo viên, nhân viên", "Phòng Giáo dục và Đào tạo", "Các em học sinh khối cuối cấp", "Thư viện trường", "Bộ phận y tế học đường",
        "Liên đội", "Ủy ban nhân dân xã", "Trung tâm văn hóa thể thao", "Đội tuyển học sinh giỏi", "Bếp ăn bán trú", "Câu lạc bộ đọc sách", "Các đơn vị trực thuộc", "Hội khuyến học địa phương",
    ];

    private static readonly string[] Verbs =
    [
        "tổ chức triển khai", "đã hoàn thành", "tiếp tục thực hiện", "thông báo đến quý phụ huynh về", "phối hợp chặt chẽ để tuyên truyền", "xây dựng kế hoạch cho", "tham gia đầy đủ",
        "đề nghị các bộ phận rà soát", "tổng kết và đánh giá", "phát động phong trào thi đua hưởng ứng", "báo cáo kết quả", "kiểm tra, đôn đốc việc chuẩn bị", "tiếp nhận và giải quyết", "hướng dẫn học sinh tìm hiểu",
    ];

    private static readonly string[] Objects =
    [
        "chương trình giáo dục phổ thông mới", "công tác tuyển sinh đầu cấp", "lễ khai giảng năm học", "hội khỏe Phù Đổng cấp trường", "việc thu các khoản đóng góp tự nguyện", "hoạt động trải nghiệm, hướng nghiệp",
        "cuộc thi viết thư quốc tế", "phương án phòng chống thiên tai", "bữa ăn bán trú bảo đảm vệ sinh an toàn thực phẩm", "ngày hội đọc sách và văn hóa đọc", "kì thi chọn học sinh giỏi các môn văn hóa",
        "việc sử dụng trang phục và đồng phục đúng quy định", "công tác phòng chống bạo lực học đường", "buổi sinh hoạt chuyên đề về an toàn giao thông", "chuyến tham quan bảo tàng lịch sử", "hồ sơ, sổ sách chuyên môn",
    ];

    private static readonly string[] Purposes =
    [
        "nhằm nâng cao chất lượng dạy và học", "trên tinh thần tự nguyện, công khai, minh bạch", "theo đúng hướng dẫn của cấp trên", "với sự đồng hành của các bậc phụ huynh", "bảo đảm an toàn tuyệt đối cho học sinh",
        "góp phần xây dựng trường học hạnh phúc", "phù hợp với điều kiện thực tế của địa phương", "trước khi kết thúc học kì", "tạo sân chơi lành mạnh, bổ ích cho các em",
    ];
}
