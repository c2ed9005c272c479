using System.Globalization;
using PiiScanner.Consent.Overview;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Tests;

public class EnrolmentTests
{
    private const string Year = "2026-2027";
    private readonly School _school = new();

    [Fact]
    public void Registry_Of1200Pupils_HoldsNoNameBirthDateOrCode()
    {
        var roster = Roster(1200);
        Enrol(roster);
        var pupils = _school.Registry.People.ToList();
        _school.Add([.. pupils.Select(person => _school.Yes(person.Entry.Id) with { SealedChecker = _school.Keys.Seal(roster[0].Name), SealedEvidence = _school.Keys.Seal(roster[1].Name) })]);
        var text = _school.Registry.ToString();
        var folded = VietnameseLetters.Fold(text);
        // Digits and short codes stand in random hex and base64 by chance: they are looked for everywhere else.
        var readable = VietnameseLetters.Fold(System.Text.RegularExpressions.Regex.Replace(text, "[0-9A-Za-z+/]{24,}", "…"));
        foreach (var row in roster)
        {
            var birth = DateOnly.Parse(row.BirthDate!, CultureInfo.InvariantCulture); // not null: the roster has it
            string[] names = [VietnameseLetters.Fold(row.Name), VietnameseLetters.Fold(row.Name).Replace(" ", "", StringComparison.Ordinal), row.BirthDate!, birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "\"" + birth.ToString("yyyy-MM", CultureInfo.InvariantCulture)]; // not null: as above
            Assert.All(names, value => Assert.DoesNotContain(value, folded, StringComparison.Ordinal));
            string[] marks = [birth.ToString("ddMMyyyy", CultureInfo.InvariantCulture), birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture), VietnameseLetters.Fold(row.Code!)]; // not null: as above
            Assert.All(marks, value => Assert.DoesNotContain(value, readable, StringComparison.Ordinal));
        }

        Assert.Equal(1200, pupils.Count);
    }

    [Fact]
    public void Enrol_1200Pupils_CostsThreeHashesEach_AndTheSlowDerivationOnce()
    {
        var (keys, before) = (_school.Keys, _school.Keys.Hashes);
        Enrol(Roster(1200));
        Assert.InRange(_school.Keys.Hashes - before, 1200, 3 * 1200);
        // Keys are made by the slow derivation alone: these are the ones the registry began with.
        Assert.Same(keys, _school.Keys);
    }

    [Fact]
    public void Enrol_Again_AddsNothing_AndKeepsWhoIsWho()
    {
        var roster = Roster(50);
        var first = Enrol(roster);
        var (entries, people) = Enrolment.Make(_school.Registry, roster, Year);
        Assert.Empty(entries);
        Assert.Equal(first, people);
    }

    [Fact]
    public void Enrol_TwoOfOneNameAndClass_AreTwoPeople_TheSecondTimeToo()
    {
        RosterRow[] roster = [new(1, "Lê Văn Giả", "3B", null, null), new(2, "Lê Văn Giả", "3B", null, null)];
        var first = Enrol(roster);
        Assert.Equal(2, first.Distinct().Count());
        Assert.Equal(first, Enrolment.Make(_school.Registry, roster, Year).People);
    }

    [Fact]
    public void Enrol_OneRosterInTwoBranches_MakesNobodyTwoPeople()
    {
        RosterRow[] roster = [new(1, "Lê Văn Giả", "3B", "2018-01-01", "HS1"), new(2, "Trần Thị Thử", "3B", "2018-01-02", null), new(3, "Đỗ Văn Bịa", "3B", null, null)];
        var trunk = _school.Registry;
        var left = trunk.With(Enrolment.Make(trunk, roster, Year).Entries, School.Today);
        var right = trunk.With(Enrolment.Make(trunk, roster, Year).Entries, School.Today);
        var joined = ConsentRegistry.Read(left.Merge(right, School.Today).ToString(), School.Key);
        Assert.Equal(3, joined.People.Count);
        Assert.Equal(3, joined.People.Select(person => person.ClassIn(Year)!.NameAndClass!).Sum(key => joined.With(key).Count)); // not null: just enrolled
    }

    [Fact]
    public void Enrol_NextYear_KeepsThePersonByCode_AndExtendsNothing()
    {
        RosterRow[] roster = [new(1, "Lê Văn Giả", "3B", null, "HS1")];
        var person = Enrol(roster)[0];
        _school.Add(_school.Yes(person));
        var (entries, people) = Enrolment.Make(_school.Registry, [new(1, "Lê Văn Giả", "4A", "2018-01-01", "HS1")], "2027-2028");
        Assert.Equal(person, people[0]);
        Assert.Equal("4A", Assert.IsType<EnrolmentEntry>(Assert.Single(entries)).Class);
    }

    [Theory]
    [InlineData("3B", "4B")]
    [InlineData("10A2", "11A2")]
    [InlineData("5A", null)]
    [InlineData("9.1", null)]
    [InlineData("12C", null)]
    [InlineData("LÁ", null)]
    public void NextClass_OfALabel(string label, string? next) => Assert.Equal(next, Enrolment.NextClass(label));

    [Fact]
    public void Status_CountsAgreedRefusedAndOpen()
    {
        var people = Enrol([.. Enumerable.Range(0, 42).Select(i => new RosterRow(i, "Tên Giả " + (char)('A' + i), "3B", null, "C" + i.ToString(CultureInfo.InvariantCulture)))]);
        for (var i = 0; i < 38; i++) _school.Add(_school.Yes(people[i]));
        for (var i = 38; i < 40; i++) _school.Add(_school.Yes(people[i]) with { Agreed = false });
        Assert.Equal(new ClassStatus("3B", 42, 38, 2, 2), Assert.Single(ClassStatus.Of(_school.Registry, Year)));
    }

    [Fact]
    public void Due_InAMonth_NamesBirthdaysAndTerms()
    {
        var seven = _school.Pupil(birth: "2019-12-31");
        var other = _school.Pupil("Trần Văn Giả", "2018-12-01");
        _school.Add(_school.Yes(other));
        Assert.Equal(seven, Assert.Single(Due(new DateOnly(2026, 12, 1))).Person);
        Assert.Empty(Due(new DateOnly(2027, 1, 1)));
        Assert.Contains("honours", Assert.Single(Due(new DateOnly(2027, 7, 1))).What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-12-31", "turns 7: the child's signature is needed too")]
    [InlineData("2010-12-01", "turns 16: ask again")]
    [InlineData("2008-12-15", "turns 18: signs alone")]
    public void Due_SaysWhichAgeIsReached_InThatMonthAlone(string birth, string said)
    {
        var pupil = _school.Pupil(birth: birth);
        var item = Assert.Single(Due(new DateOnly(2026, 12, 1)));
        Assert.Equal((pupil, "3B", said), (item.Person, item.Class, item.What.En));
        Assert.Empty(Due(new DateOnly(2026, 11, 30)));
        Assert.Empty(Due(new DateOnly(2027, 1, 1)));
    }

    private IReadOnlyList<DueItem> Due(DateOnly month) => DueItem.In(_school.Registry, _school.Catalogue, month, School.Today);

    private IReadOnlyList<string> Enrol(IReadOnlyList<RosterRow> roster)
    {
        var (entries, people) = Enrolment.Make(_school.Registry, roster, Year);
        _school.Add([.. entries]);
        return people;
    }

    private static RosterRow[] Roster(int count)
    {
        string[] family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ"], middle = ["Văn", "Thị", "Minh", "Thu", "Đức"], given = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khôi"];
        return [.. Enumerable.Range(0, count).Select(i => new RosterRow(
            i + 2,
            $"{family[i % 6]} {middle[i / 6 % 5]} {given[i / 30 % 7]} {given[i / 210 % 7]}",
            $"{(i % 5) + 1}{(char)('A' + (i / 5 % 6))}",
            new DateOnly(2016, 1, 1).AddDays(i % 1800).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"HS{i:00000}"))];
    }
}
