using PiiScanner.Evaluation.Corpus.Lists;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>What stands above and below a list: letterhead, title, totals, date and signatures.</summary>
internal sealed class Frame(Dice dice, PeopleForge people, School school, int year)
{
    private readonly List<TruthValue> _values = SchoolDecoys(school);

    /// <summary>Values planted by the lines made so far.</summary>
    public IReadOnlyList<TruthValue> Values => _values;

    /// <summary>Names inside the names of institutions and streets, and the school's own line and box: never a private person's.</summary>
    public static List<TruthValue> SchoolDecoys(School school)
    {
        var name = school.Name[(school.Name.IndexOf(' ', "Trường ".Length) + 1)..];
        return
        [
            TruthValue.Decoy(Kinds.Name, name), TruthValue.Decoy(Kinds.Name, name.ToUpperInvariant()), TruthValue.May(Kinds.Phone, school.Phone), TruthValue.May(Kinds.Email, school.Email),
            TruthValue.Decoy(Kinds.Address, school.Address), .. PupilColumns.Streets(school.Address),
        ];
    }

    /// <summary>Exactly <paramref name="lines"/> lines, the title among them.</summary>
    public IReadOnlyList<Part> Head(string title, int lines)
    {
        List<Line> above =
        [
            new(school.Authority), new(school.Name.ToUpperInvariant(), LineStyle.Bold), new("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LineStyle.Bold), new("Độc lập - Tự do - Hạnh phúc", LineStyle.Bold),
            new($"Địa chỉ: {school.Address}"), new($"Điện thoại: {school.Phone} - Email: {school.Email}"), new($"Số: {dice.Between(1, 400)}/DS-THCS"), new(string.Empty),
                new($"Năm học {year}-{year + 1}", LineStyle.Bold),
        ];
        if (lines > above.Count + 1) above.Add(new Line($"Giáo viên chủ nhiệm: {Plant(people.Names.Adult(dice).Full, "staff")}"));
        var keep = above.Take(Math.Max(0, lines - 1)).ToList();
        keep.Insert(Math.Min(keep.Count, dice.Between(Math.Max(0, keep.Count - 2), keep.Count)), new Line(title, dice.Chance(0.5) ? LineStyle.Title : LineStyle.Caps));
        return keep;
    }

    /// <summary>A total, a date and signatures, each some of the time.</summary>
    public IReadOnlyList<Part> Tail(int rows)
    {
        var parts = new List<Part>();
        if (dice.Chance(0.5)) parts.Add(new Line(dice.OneOf($"Danh sách này có {rows} người.", $"Tổng cộng: {rows}", $"Ấn định danh sách gồm {rows} người./.")));
        if (dice.Chance(0.4)) parts.Add(new Line($"{school.Province.NewName}, ngày {dice.Between(1, 28)} tháng {dice.Between(8, 12)} năm {year}", LineStyle.Right));
        if (dice.Chance(0.3)) parts.AddRange(Signature(dice.OneOf("HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"), "official"));
        else if (dice.Chance(0.3)) parts.AddRange(Signature(dice.OneOf("Người lập bảng", "Giáo viên chủ nhiệm", "GVCN"), "staff"));
        return parts;
    }

    private string Plant(string name, string subject)
    {
        _values.Add(new TruthValue(Kinds.Name, name) { Subject = subject });
        return name;
    }

    public IReadOnlyList<Part> Signature(string post, string subject)
    {
        var name = Plant(people.Names.Adult(dice).Full, subject);
        return [.. post.Split('\n').Select(line => new Line(line, LineStyle.Right)), new Line(string.Empty), new Line(string.Empty), new Line(name, LineStyle.Right)];
    }
}
