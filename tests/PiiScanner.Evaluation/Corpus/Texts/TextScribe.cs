using System.Globalization;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Texts;

/// <summary>Collects the lines of one running text and, as values are written into them, their truth.</summary>
internal sealed class TextScribe(Dice dice, PeopleForge people, School school)
{
    private readonly List<Part> _parts = [];
    private readonly List<TruthValue> _values = Frame.SchoolDecoys(school);

    public Dice Dice => dice;

    public School School => school;

    public int Year { get; } = dice.Between(2021, 2026);

    public Pupil Pupil()
    {
        var grade = Lists.ListContext.GradeOf(dice, school);
        return people.Pupil(dice, grade, Year, $"{grade}{(grade > 5 ? "A" : "/")}{dice.Between(1, 9)}", school.Province, 0.12);
    }

    public StaffMember Staff() => people.Staff(dice, school.Province);

    /// <summary>A day of the school year that is nobody's birthday.</summary>
    public string Day()
    {
        var day = new DateOnly(Year, 8, 20).AddDays(dice.Below(270));
        return day.ToString(dice.OneOf("dd/MM/yyyy", "d/M/yyyy"), CultureInfo.InvariantCulture);
    }

    public string Name(PersonName name, string subject)
    {
        _values.Add(new(Kinds.Name, name.Full) { Subject = subject });
        return name.Full;
    }

    public string Birth(DateOnly date, string subject)
    {
        _values.Add(new(Kinds.Birth, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Subject = subject });
        return dice.Below(4) switch
        {
            0 => $"ngày {date.Day:00} tháng {date.Month} năm {date.Year}",
            1 => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
            2 => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            _ => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        };
    }

    public string Phone(string digits, string subject)
    {
        _values.Add(new(Kinds.Phone, digits) { Subject = subject });
        return dice.Below(4) switch
        {
            0 => $"{digits[..4]} {digits[4..7]} {digits[7..]}",
            1 => $"{digits[..4]}.{digits[4..7]}.{digits[7..]}",
            2 => $"+84 {digits[1..4]} {digits[4..7]} {digits[7..]}",
            _ => digits,
        };
    }

    public string Value(string kind, string value, string? subject = null, Expectation expectation = Expectation.Must)
    {
        _values.Add(new(kind, value, expectation) { Subject = subject });
        return value;
    }

    public string Address(Address address, string subject)
    {
        _values.Add(new(Kinds.Address, address.Text) { Subject = subject });
        _values.AddRange(Lists.PupilColumns.Streets(address.Text));
        return address.Text;
    }

    /// <summary>A name that is no private person's: of a street, a hero, an author, an institution.</summary>
    public string Decoy(string name)
    {
        _values.Add(TruthValue.Decoy(Kinds.Name, name));
        return name;
    }

    public string May(string kind, string value)
    {
        _values.Add(TruthValue.May(kind, value));
        return value;
    }

    public void Line(string text, LineStyle style = LineStyle.Body) => _parts.Add(new Line(text, style));

    public void Grid(params IReadOnlyList<Cell>[] rows) => _parts.Add(new Grid(rows));

    public void Break() => _parts.Add(new PageBreak());

    /// <summary>One of several wordings. Each split has wordings of its own; only the chosen one is written, so that nothing else is planted.</summary>
    public string Wording(params Func<string>[] wordings)
    {
        var withheld = people.Names.Split switch { NameSplit.Dev => 2, NameSplit.Test => 0, _ => -1 };
        var allowed = wordings.Where((_, i) => i % 3 != withheld).ToList();
        return dice.Pick(allowed)();
    }

    public string Wording(params string[] wordings) => Wording([.. wordings.Select(text => (Func<string>)(() => text))]);

    public Content ToContent(string family, string fileName, string? verdict, int? people = null, IReadOnlyList<string>? allowed = null) => new()
    {
        Draft = new Draft("Trang 1", [.. _parts]) { Title = fileName },
        Values = _values,
        Verdict = verdict,
        Lists = verdict == "clear" ? [] : null,
        People = people,
        Family = family,
        FileName = fileName,
        AllowedKinds = allowed ?? [],
    };
}
