using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;

namespace PiiScanner.Consent.Tests;

/// <summary>Decree 356/2025/NĐ-CP, article by article, and the legal duties of Law 91 article 16.2.b.</summary>
public class Decree356Tests
{
    private static readonly string[] Contact = ["person-name", "class", "parent-phone-number"];
    private static readonly ConsentScope Zalo = new("zalo", "contacts", School.Today);
    private readonly School _school = new();

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Article4_And6_4_SensitiveKinds_NeedNoticeAndDatedException(bool told, bool exception)
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Purpose = "contacts", Channels = ["zalo"], Kinds = Contact, SensitiveTold = told });
        if (exception) _school.Add(new ExceptionEntry("x", "contacts", "zalo", ["parent-phone-number"], _school.Keys.Seal("officer"), School.Signed, new DateOnly(2026, 12, 31)));
        Assert.Equal(told && exception ? ConsentState.Covered : ConsentState.Missing, _school.Judge(pupil, Contact, Zalo).State);
        // Outside its dates, or for another channel, the exception is none.
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, Contact, Zalo with { Day = new DateOnly(2027, 1, 1) }).State);
    }

    [Fact]
    public void Article4_ExceptionWithoutConsent_LiftsNothing()
    {
        var pupil = _school.Pupil();
        _school.Add(new ExceptionEntry("x", "contacts", "zalo", ["parent-phone-number"], _school.Keys.Seal("officer"), School.Signed, new DateOnly(2026, 12, 31)));
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, Contact, Zalo).State);
    }

    [Theory]
    [InlineData("national-id")]
    [InlineData("id-card-image")]
    [InlineData("bank-account")]
    [InlineData("health-insurance")]
    [InlineData("sensitive-attribute")]
    [InlineData("credential")]
    [InlineData("parent-phone-number")]
    public void Article4_CriticalKinds_AreInTheCatalogue(string kind) => Assert.Contains(kind, _school.Catalogue.NeedsException);

    [Theory]
    [InlineData("2027-02-10", false, "2027-02-12", "2027-02-25", "2027-03-02")] // a Wednesday
    [InlineData("2027-02-12", false, "2027-02-16", "2027-02-27", "2027-03-04")] // a Friday
    [InlineData("2027-02-13", true, "2027-02-16", "2027-03-05", "2027-03-15")] // a Saturday; others must act
    public void Article5_Deadlines_OfAWithdrawal(string received, bool throughOthers, string answer, string stop, string delete) =>
        Assert.Equal(new Publications.Deadlines(DateOnly.Parse(answer), DateOnly.Parse(stop), DateOnly.Parse(delete)), Publications.Deadlines.Of(DateOnly.Parse(received), throughOthers));

    [Fact]
    public void Article6_2_TheProofIsKept_AndReadableWithTheSecretAlone()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { SealedEvidence = _school.Keys.Seal("Hộp 3, tờ 12") });
        var text = _school.Registry.ToString();
        Assert.DoesNotContain("Hộp", text, StringComparison.Ordinal);
        var kept = ConsentRegistry.Read(text, School.Key);
        Assert.Equal("Hộp 3, tờ 12", kept.Keys.Open(kept.PersonOf(pupil)!.Consents[0].SealedEvidence!)); // not null: just added
    }

    [Theory]
    [InlineData("class")]
    [InlineData("school")]
    [InlineData("study-result")]
    public void Decree56_2017_Article33_ClassSchoolAndResults_AreNamedOrNotCovered(string kind)
    {
        var pupil = _school.Pupil();
        var yes = _school.Yes(pupil);
        _school.Add(yes);
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, ["person-name", kind]).State);
        _school.Add(yes with { Id = "less", Kinds = [.. yes.Kinds.Where(named => named != kind)] });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, ["person-name", kind]).State);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("pre-ticked")]
    [InlineData("silence")]
    public void Article6_1_And6_3_WayThatProvesNothing_NeverCovers(string way)
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Way = way });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil).State);
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("call")]
    [InlineData("sms")]
    [InlineData("email")]
    [InlineData("web")]
    [InlineData("app")]
    public void Article6_1_WaysOfTheDecree_Cover(string way)
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Way = way });
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
    }

    [Fact]
    public void Article17_ChannelAbroad_NeedsItsOwnWord()
    {
        var pupil = _school.Pupil();
        var facebook = School.Website with { Channel = "facebook" };
        _school.Add(_school.Yes(pupil) with { Channels = ["facebook"] });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, scope: facebook).State);
        _school.Add(_school.Yes(pupil) with { Channels = ["facebook"], Abroad = true });
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, scope: facebook).State);
    }

    [Fact]
    public void LegalDuty_Unchecked_YieldsAtBestReview_Checked_CoversItsFields()
    {
        var scope = new ConsentScope("website", "law-school-leaders", School.Today);
        var question = new ConsentQuestion { Subject = Subject.Official, Name = "Lê Văn Giả Định", Kinds = ["person-name", "phone-number"] };
        var answer = new DutyLookup(_school.Catalogue, scope).Ask(question);
        Assert.Equal((ConsentState.Missing, Outcome.Review), (answer.State, answer.AtMost));
        var isChecked = _school.Catalogue with { Duties = [.. _school.Catalogue.Duties.Select(duty => duty with { IsChecked = true })] };
        Assert.Equal(ConsentState.Covered, new DutyLookup(isChecked, scope).Ask(question).State);
        Assert.Equal(ConsentState.Missing, new DutyLookup(isChecked, scope).Ask(question with { Kinds = ["person-name", "bank-account"] }).State);
        Assert.Equal(ConsentState.Missing, new DutyLookup(isChecked, scope).Ask(question with { Subject = Subject.Pupil }).State);
        Assert.Equal(ConsentState.Missing, new DutyLookup(isChecked, scope with { Channel = "facebook" }).Ask(question).State);
    }

    [Fact]
    public void LegalDuty_ThatDoesNotHoldYet_CoversNothing()
    {
        const string text = "version: '1'\nvalidFrom: 2026-01-01\nreviewer: x\nduties:\n  - { id: a, title: { vi: a, en: a }, article: a, subjects: [official], fields: [person-name], channels: [website], checked: true, validFrom: 2027-01-01 }";
        var catalogue = CatalogueReader.Read([("legal-duties.yaml", text)]);
        var question = new ConsentQuestion { Subject = Subject.Official, Name = "Lê Văn Giả Định", Kinds = ["person-name"] };
        Assert.Equal(ConsentState.Missing, new DutyLookup(catalogue, new ConsentScope("website", "a", new DateOnly(2026, 12, 31))).Ask(question).State);
        Assert.Equal(ConsentState.Covered, new DutyLookup(catalogue, new ConsentScope("website", "a", new DateOnly(2027, 1, 1))).Ask(question).State);
        Assert.Throws<RuleException>(() => CatalogueReader.Read([("legal-duties.yaml", text.Replace("2027-01-01", "soon", StringComparison.Ordinal))]));
    }

    [Fact]
    public void LegalDuty_ThatNamesPupils_IsRefused()
    {
        const string text = "version: '1'\nvalidFrom: 2026-01-01\nreviewer: x\nduties:\n  - { id: a, title: { vi: a, en: a }, article: a, subjects: [pupil], fields: [person-name], channels: [website] }";
        var wrong = Assert.Throws<RuleException>(() => CatalogueReader.Read([("legal-duties.yaml", text)]));
        Assert.Contains("legal-duties.yaml(5,", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needsExeption: [income]", "did you mean \"needsException\"")]
    [InlineData("needsException: [incom]", "incom")]
    public void Catalogue_UnknownWord_NamesFileAndLine(string line, string part)
    {
        var text = $"version: '1'\nvalidFrom: 2026-01-01\nreviewer: x\nform: F\nchannels: []\npurposes: []\nways: [paper]\n{line}";
        var wrong = Assert.Throws<RuleException>(() => CatalogueReader.Read([("rules/consent.yaml", text)]));
        Assert.Contains("consent.yaml(8,", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(part, wrong.Message, StringComparison.Ordinal);
    }
}
