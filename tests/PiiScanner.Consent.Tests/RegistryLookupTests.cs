using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

public class RegistryLookupTests
{
    private const string Name = "Hoàng Thị Thử Hoà";
    private readonly School _school = new();

    [Fact]
    public void Ask_EachKeyAlone_FindsThePerson()
    {
        _school.Add(_school.Yes(_school.Pupil(Name, "2018-05-06", "HS-0105")));
        Assert.Equal(ConsentState.Covered, _school.Ask(null, code: "hs0105").State);
        Assert.Equal(ConsentState.Covered, _school.Ask(Name, "2018-05-06").State);
        Assert.Equal(ConsentState.Covered, _school.Ask(Name, className: "Lớp 3 B").State);
    }

    [Theory]
    [InlineData("HOÀNG THỊ THỬ HOÀ")]
    [InlineData("Hoàng  Thị Thử Hòa")] // the tone in its other place
    [InlineData("Hoàng Thị Thử Hoà")] // decomposed
    public void Ask_NameWrittenOtherwise_IsTheSameName(string name)
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        Assert.Equal(ConsentState.Covered, _school.Ask(name, className: "3B").State);
    }

    [Theory]
    [InlineData("Hoang Thi Thu Hoa")]
    [InlineData("Hoàng Thị Thu Hoà")]
    public void Ask_AnotherName_IsMissing(string name)
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        Assert.Equal(ConsentState.Missing, _school.Ask(name, className: "3B").State);
    }

    [Fact]
    public void Ask_AnotherClassOrBirthDate_IsMissing()
    {
        _school.Add(_school.Yes(_school.Pupil(Name, "2018-05-06", "HS1")));
        Assert.Equal(ConsentState.Missing, _school.Ask(Name, className: "3C").State);
        // The birth date says it is somebody else, though name and class fit.
        Assert.Equal(ConsentState.Missing, _school.Ask(Name, "2018-05-07", className: "3B").State);
        Assert.Equal(ConsentState.Missing, _school.Ask(Name, "2018-05-06", "HS2", "3B").State);
        Assert.Equal(ConsentState.Missing, _school.Ask("Lê Thị Giả", "2018-01-01", "HS1", "3B").State);
        Assert.Equal(ConsentState.Missing, _school.Ask(Name, code: "HS2", className: "3B").State);
    }

    [Fact]
    public void Ask_TwoOfOneName_CoveredOnlyWhenBothAgreed()
    {
        var first = _school.Pupil(Name, "2018-05-06");
        var second = _school.Pupil(Name, "2018-11-12");
        _school.Add(_school.Yes(first));
        var answer = _school.Ask(Name, className: "3B");
        Assert.Equal(ConsentState.Ambiguous, answer.State);
        Assert.Equal("2 em trùng họ tên ở lớp 3B, cần thêm mã học sinh hoặc ngày sinh.", answer.Why!.Vi);
        Assert.Equal(ConsentState.Covered, _school.Ask(Name, "2018-05-06", className: "3B").State);
        _school.Add(_school.Yes(second));
        Assert.Equal(ConsentState.Covered, _school.Ask(Name, className: "3B").State);
    }

    [Fact]
    public void Ask_AParentOfThePupilsName_IsMissing()
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        Assert.Equal(ConsentState.Missing, _school.Ask(Name, className: "3B", subject: Subject.Parent).State);
    }

    [Theory]
    [InlineData("Lớp 5A", "5A")]
    [InlineData("5 a", "5A")]
    [InlineData("6/1", "6.1")]
    [InlineData("61", "61")]
    [InlineData("10A-2", "10A2")]
    public void Class_Written_HasOneForm(string written, string form) => Assert.Equal(form, PersonForm.Class(written));

    [Theory]
    [InlineData("2026-07-31", "2025-2026")]
    [InlineData("2026-08-01", "2026-2027")]
    [InlineData("2027-02-10", "2026-2027")]
    public void SchoolYear_OfADay_BeginsInAugust(string day, string year) => Assert.Equal(year, PersonForm.SchoolYear(DateOnly.Parse(day)));
}
