namespace PiiScanner.Fixtures.Invented;

/// <summary>Makes pupils, staff and schools whose facts agree with each other.</summary>
public sealed class PeopleForge(NameSplit split)
{
    private static readonly string[] Jobs = ["Công nhân", "Nông dân", "Buôn bán", "Giáo viên", "Nội trợ", "Lái xe", "Làm ruộng", "Kế toán", "Tự do", "Thợ hồ"];
    private static readonly string[] Subjects = ["Toán", "Ngữ văn", "Tiếng Anh", "Vật lí", "Hóa học", "Sinh học", "Lịch sử", "Địa lí", "Tin học", "GDCD", "Âm nhạc", "Công nghệ"];
    private static readonly string[] SchoolNames =
        ["Lê Quý Đôn", "Nguyễn Du", "Chu Văn An", "Trần Phú", "Tân Phong", "Hòa Bình", "Kim Đồng", "Võ Thị Sáu", "Lý Tự Trọng", "Số 2 Đông Thạnh"];

    public NameForge Names { get; } = new(split);

    /// <summary>A pupil of a class.</summary>
    /// <param name="grade">1 to 12; 0 for kindergarten.</param>
    /// <param name="year">Calendar year in which the school year begins.</param>
    /// <param name="home">The province most of the class was born in.</param>
    public Pupil Pupil(Dice dice, int grade, int year, string className, Province home, double minorityShare = 0.05, string? group = null)
    {
        var name = Names.Pupil(dice, minorityShare, group);
        var province = dice.Chance(0.85) ? home : dice.Pick(Province.All);
        var born = grade == 0 ? year - dice.Between(3, 5) : year - (grade + 5) - (dice.Chance(0.05) ? dice.Between(1, 2) : 0);
        var birth = new DateOnly(born, 1, 1).AddDays(dice.Below(365));
        var address = AddressForge.Make(dice, home);
        var father = Guardian(dice, Names.Parent(dice, name, Sex.Male), born, home);
        var mother = Guardian(dice, Names.Parent(dice, name, Sex.Female), born, home);
        return new(name, birth, className, province, NumberForge.NationalId(dice, province, name.Sex, born), NumberForge.MinistryCode(dice, home),
            SchoolCode(dice, className), dice.Digits(6), NumberForge.HealthInsurance(dice, home), address, Ethnic(dice, name),
            dice.Chance(0.8) ? "Không" : dice.OneOf("Công giáo", "Phật giáo", "Tin lành", "Cao Đài", "Hòa Hảo"), father, mother);
    }

    public IReadOnlyList<Pupil> Class(Dice dice, int count, int grade, int year, string className, Province home, double minorityShare = 0.05) =>
        [.. Enumerable.Range(0, count).Select(_ => Pupil(dice, grade, year, className, home, minorityShare))
            .OrderBy(p => VietnameseText.Unmark(p.Name.GivenPart), StringComparer.Ordinal).ThenBy(p => p.Name.Full, StringComparer.Ordinal)];

    public StaffMember Staff(Dice dice, Province home, string emailDomain = "gmail.com")
    {
        var name = Names.Adult(dice);
        var birth = new DateOnly(dice.Between(1966, 2002), 1, 1).AddDays(dice.Below(365));
        var account = NumberForge.BankAccount(dice, out var bank);
        var mailbox = VietnameseText.Slug(name.Full).Replace("-", string.Empty, StringComparison.Ordinal) + dice.Between(1, 999);
        return new(name, birth, dice.OneOf("Giáo viên", "Giáo viên", "Giáo viên", "Tổ trưởng", "Kế toán", "Nhân viên"), dice.Pick(Subjects),
            NumberForge.NationalId(dice, home, name.Sex, birth.Year), NumberForge.OldIdCard(dice, home), NumberForge.Mobile(dice),
            $"{mailbox}@{emailDomain}", NumberForge.TaxCode(dice), NumberForge.SocialInsurance(dice, home), account, bank, AddressForge.Make(dice, home));
    }

    public School School(Dice dice, string level = "THCS")
    {
        var province = dice.Pick(Province.All);
        var name = dice.Pick(SchoolNames);
        var slug = VietnameseText.Slug(name).Replace("-", string.Empty, StringComparison.Ordinal);
        var site = $"{level.ToLowerInvariant()}{slug}.{VietnameseText.Slug(province.NewName).Replace("-", string.Empty, StringComparison.Ordinal)}.edu.vn";
        var commune = dice.OneOf("xã Tân Phong", "phường Trảng Dài", "xã Mỹ Hòa", "phường Phú Lâm");
        return new($"Trường {level} {name}", commune, province, NumberForge.Landline(dice, province), $"{level.ToLowerInvariant()}{slug}@{site}", "https://" + site,
            $"Số {dice.Between(1, 200)} đường {dice.Pick(AddressForge.Streets)}, {commune}, {province.NewName}", dice.Digits(8));
    }

    private static Guardian Guardian(Dice dice, PersonName name, int childBorn, Province home)
    {
        var born = childBorn - dice.Between(20, 42);
        return new(name, born, NumberForge.Mobile(dice), dice.Pick(Jobs), NumberForge.NationalId(dice, home, name.Sex, born));
    }

    private static string SchoolCode(Dice dice, string className) =>
        $"HS{VietnameseText.Unmark(className).ToUpperInvariant().Replace("/", string.Empty, StringComparison.Ordinal)}{dice.Digits(4)}";

    private static string Ethnic(Dice dice, PersonName name) => name.Group switch
    {
        "e-de" => "Ê Đê", "gia-rai" => "Gia Rai", "ba-na" => dice.OneOf("Ba Na", "Xơ Đăng"), "co-ho" => "Cơ Ho", "mnong" => "Mnông", "raglai" => "Raglai",
        "co-tu" => "Cơ Tu", "hmong" => "Mông", "thai" => "Thái", "tay-nung" => dice.OneOf("Tày", "Nùng"), "dao" => "Dao", "khmer" => "Khmer", "cham" => "Chăm",
        "hoa" => "Hoa", _ => "Kinh",
    };
}
