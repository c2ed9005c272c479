using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>What all columns of one list share: choices, writing forms, headings, place, class and people.</summary>
internal sealed record ListContext(Dice Dice, Forms Forms, Headings Headings, PeopleForge People, School School, int Count)
{
    /// <summary>True when a value may be spread over several columns, as only tables can.</summary>
    public required bool SplitColumns { get; init; }

    public Province Home => School.Province;

    public int Year { get; } = Dice.Between(2021, 2026);

    public int Grade { get; } = GradeOf(Dice, School);

    public string ClassName => Grade <= 5 ? $"{Grade}/{1 + ClassNumber}" : $"{Grade}A{1 + ClassNumber}";

    private int ClassNumber { get; } = Dice.Below(9);

    /// <summary>A grade that a school of this level has.</summary>
    public static int GradeOf(Dice dice, School school) => school.Name.Split(' ')[1] switch { "TH" => dice.Between(1, 5), "THCS" => dice.Between(6, 9), _ => dice.Between(10, 12) };

    public IReadOnlyList<Pupil> Pupils(double minorityShare) =>
        [.. Distinct(() => People.Pupil(Dice, Grade, Year, ClassName, Home, minorityShare), p => p.Name.Full)];

    public IReadOnlyList<StaffMember> Staff() => [.. Distinct(() => People.Staff(Dice, Home), s => s.Name.Full)];

    public string Heading(string role) => Headings.Pick(Dice, role);

    /// <summary>Lays the filled columns out as a plan, with a running number most of the time.</summary>
    public ListPlan Plan<T>(string family, string title, string? verdict, IReadOnlyList<T> people, IEnumerable<ListColumn<T>> columns)
    {
        var list = columns.ToList();
        var numbered = Dice.Chance(0.85);
        var head = list.Select(c => c.Column).ToList();
        if (numbered) head.Insert(0, new PlanColumn(Heading("row-number"), string.Empty));
        var rows = new List<IReadOnlyList<PlantedCell>>();
        for (var i = 0; i < people.Count; i++)
        {
            var row = list.Select(c => c.Fill(people[i])).ToList();
            if (numbered) row.Insert(0, new PlantedCell(Cell.OfNumber(i + 1)));
            rows.Add(row);
        }

        return new() { Family = family, Title = title, Verdict = verdict, Columns = head, Rows = rows, School = School, Year = Year, People = people.Count };
    }

    /// <summary>No two people of one list share a name, so that values can be matched by text.</summary>
    private IEnumerable<T> Distinct<T>(Func<T> make, Func<T, string> key)
    {
        var seen = new HashSet<string>();
        while (seen.Count < Count)
        {
            var person = make();
            if (seen.Add(key(person))) yield return person;
        }
    }
}
