using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Samples;

/// <summary>The one school all samples come from: its classes, staff and letterhead.</summary>
internal sealed class SampleSchool
{
    private readonly PeopleForge _people = new(NameSplit.All);

    public Province Home { get; } = Province.All.Single(p => p.Name == "Đồng Nai");

    public School School { get; } = new("Trường THCS Tân Phong", "phường Tân Phong", Province.All.Single(p => p.Name == "Đồng Nai"), "02513888777",
        "thcstanphong@tanphong.dongnai.edu.vn", "https://thcstanphong.dongnai.edu.vn", "Số 15 đường Nguyễn Trãi, phường Tân Phong, tỉnh Đồng Nai", "75000701");

    /// <summary>The same class whenever it is asked for, so that files in several formats hold the same people.</summary>
    public IReadOnlyList<Pupil> Class(string name, int count, int grade) => _people.Class(Dice("lop " + name), count, grade, 2026, name, Home);

    public Pupil OnePupil(string label) => _people.Pupil(Dice(label), 6, 2026, "6A2", Home, minorityShare: 0);

    public IReadOnlyList<StaffMember> Staff(string label, int count)
    {
        var dice = Dice(label);
        return [.. Enumerable.Range(0, count).Select(_ => _people.Staff(dice, Home))];
    }

    public Dice Dice(string label) => new(2026, "samples " + label);

    public string Leader { get; } = "Lương Thị Bích Hà";

    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static string Phone(string digits) => $"{digits[..4]} {digits[4..7]} {digits[7..]}";

    /// <summary>Letterhead of a list: authority, school, title, school year.</summary>
    public IEnumerable<Part> Head(string title, string? under = null) =>
    [
        new Line("ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHONG"),
        new Line(School.Name.ToUpperInvariant(), LineStyle.Bold),
        new Line(string.Empty),
        new Line(title, LineStyle.Title),
        new Line(under ?? "Năm học 2026-2027", LineStyle.Title),
    ];

    /// <summary>A table with a running number in front.</summary>
    public static Grid Numbered<T>(IReadOnlyList<T> items, params (string Heading, Func<T, Cell> Value)[] columns)
    {
        var rows = new List<IReadOnlyList<Cell>> { (Cell[])["STT", .. columns.Select(c => (Cell)c.Heading)] };
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            rows.Add([Cell.OfNumber(i + 1), .. columns.Select(c => c.Value(item))]);
        }

        return new Grid(rows);
    }
}
