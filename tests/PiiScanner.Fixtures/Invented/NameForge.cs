namespace PiiScanner.Fixtures.Invented;

/// <summary>Makes names with the frequencies of the lexicons. Surnames borne by many people are shared by both splits; rare surnames and all given names are not.</summary>
public sealed class NameForge
{
    private static readonly string[] GirlsOnly =
        ("Trang Thảo Ngân Nhi Như Vy My Hân Quỳnh Thư Trâm Uyên Yến Chi Mai Lan Hương Thùy Thúy Thủy Hiền Hằng Hạnh Huyền Vân Nga Dung Duyên " +
        "Oanh Loan Quyên Trinh Trúc Tuyền Nhung Diệp Khuê Tiên Ánh Bích Diễm Hoa Huệ Hường Kiều Lệ Liên Ly Mỹ Nguyệt Nương Phượng Sương Thắm " +
        "Thơ Thoa Tuyết Trà Trân Vi Xuân Thu Thương Phụng Nhã Diệu Ái Cẩm Thuỳ Thuý Thuỷ Nữ Kim Hồng Ngọc Quí Tố").Split(' ');

    private static readonly string[] Unisex =
        "Anh An Minh Linh Khánh Châu Giang Hà Tâm Thanh Bình Phương Nguyên Thi Lâm Dương Em Nhàn Thiên Tú Hòa Hoà Đông Hải Yên Sang Lam".Split(' ');

    /// <summary>Given names in real use that the gathered lexicon does not hold: a detector that only knows its list must meet some.</summary>
    private static readonly string[] OutsideLexicon =
        ("Lụa Nhài Mận Lựu Sim Thêu Khuyên Thơm Ngát Xuyến Mến Nhạn Lài Gấm Nhớ Lành Tươi Chuyên Dịu Đoan Miên Vỹ Sửu Dậu Sâm Quế Cúc Ngà Sen Gái " +
        "Út Vóc Thoan Hài Nụ Đượm Thuyết Khoan Thuyên Thạo Lịch Khuyến Rin Bơ Chăm Thiềm Vàng Bạc Đua Xinh").Split(' ');

    private readonly WeightedList<string> _surnames;
    private readonly WeightedList<string> _boyMiddle;
    private readonly WeightedList<string> _girlMiddle;
    private readonly WeightedList<string> _boyGiven;
    private readonly WeightedList<string> _girlGiven;
    private readonly MinorityNames _minorities;
    private readonly ForeignNames _foreign;

    public NameForge(NameSplit split)
    {
        Split = split;
        _surnames = new(KinhSurnames().Where(entry => entry.Weight >= 10 || Allows(split, entry.Item)));
        var syllables = Lexicon.Rows("name-syllables.tsv").Select(row => (Text: row[0], Given: Lexicon.Number(row[2]), Middle: Lexicon.Number(row[3]))).ToList();
        var girlsOnly = GirlsOnly.ToHashSet();
        var unisex = Unisex.ToHashSet();
        var given = syllables.Where(s => s.Given > 0 && Allows(split, s.Text)).ToList();
        var outside = OutsideLexicon.Where(text => Allows(split, text)).Select(text => (text, 0.9)).ToList();
        _boyGiven = new([.. given.Where(s => !girlsOnly.Contains(s.Text)).Select(s => (s.Text, s.Given)), .. outside]);
        _girlGiven = new([.. given.Where(s => girlsOnly.Contains(s.Text) || unisex.Contains(s.Text)).Select(s => (s.Text, s.Given + 2)), .. outside]);
        _boyMiddle = new(syllables.Where(s => s.Text is not "Thị" and not "Nữ" && !girlsOnly.Contains(s.Text)).Select(s => (s.Text, s.Middle)));
        _girlMiddle = new(syllables.Where(s => girlsOnly.Contains(s.Text) || unisex.Contains(s.Text) || s.Text is "Bảo" or "Gia" or "Hoàng" or "Hoài" or "Tường")
            .Select(s => (s.Text, s.Middle + 2)).Append(("Thị", 90)));
        _minorities = new(split);
        _foreign = new(split);
    }

    public NameSplit Split { get; }

    /// <summary>True when a word belongs to the split. Two fifths of all words are held back for the test split.</summary>
    public static bool Allows(NameSplit split, string word) =>
        split == NameSplit.All || (Dice.Hash(VietnameseText.Unmark(word).ToLowerInvariant()) % 5 < 2) == (split == NameSplit.Test);

    /// <summary>A pupil's name: often four words, sometimes of a minority, seldom foreign.</summary>
    public PersonName Pupil(Dice dice, double minorityShare = 0.05, string? group = null)
    {
        var sex = dice.Chance(0.5) ? Sex.Male : Sex.Female;
        if (group is not null || dice.Chance(minorityShare)) return _minorities.Make(dice, sex, group);
        return dice.Chance(0.008) ? _foreign.Make(dice, sex) : Kinh(dice, sex, longShare: 0.45);
    }

    /// <summary>A grown-up's name: mostly three words, with more Văn and Thị.</summary>
    public PersonName Adult(Dice dice, Sex? sex = null, string? surname = null) =>
        Kinh(dice, sex ?? (dice.Chance(0.5) ? Sex.Male : Sex.Female), longShare: 0.15, surname, oldFashioned: 0.45);

    /// <summary>A parent following the child's custom, so that a minority child does not get Kinh parents only.</summary>
    public PersonName Parent(Dice dice, PersonName child, Sex sex) => child.Group switch
    {
        "kinh" => Adult(dice, sex, sex == Sex.Male && dice.Chance(0.95) ? child.Surname : null),
        "foreign" => dice.Chance(0.5) ? _foreign.Make(dice, sex) : Adult(dice, sex),
        _ => _minorities.Make(dice, sex, child.Group),
    };

    private PersonName Kinh(Dice dice, Sex sex, double longShare, string? surname = null, double oldFashioned = 0)
    {
        surname ??= _surnames.Draw(dice);
        var given = (sex == Sex.Male ? _boyGiven : _girlGiven).Draw(dice);
        var words = new List<string> { surname };
        if (!dice.Chance(0.012))
        {
            var plain = sex == Sex.Male ? "Văn" : "Thị";
            words.Add(dice.Chance(oldFashioned) ? plain : Middle(dice, sex, given, surname, surname));
            if (dice.Chance(longShare)) words.Add(Middle(dice, sex, given, words[^1], surname));
        }

        words.Add(given);
        return new(string.Join(' ', words), sex, "kinh");
    }

    private string Middle(Dice dice, Sex sex, string given, string before, string surname)
    {
        while (true)
        {
            var middle = (sex == Sex.Male ? _boyMiddle : _girlMiddle).Draw(dice);
            var second = before != surname;
            if (middle != given && middle != before && !(second && middle is ("Thị" or "Văn" or "Nữ"))) return middle;
        }
    }

    private static IEnumerable<(string Item, double Weight)> KinhSurnames()
    {
        foreach (var row in Lexicon.Rows("surnames.tsv"))
        {
            if (!row[4].Contains("Kinh/common", StringComparison.Ordinal) || row[0] is "Y" or "Ông") continue;
            yield return (row[0], Math.Max(0.08, Lexicon.Number(row[3])));
        }
    }
}
