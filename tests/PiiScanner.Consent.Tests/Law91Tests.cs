using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

/// <summary>Law 91/2025/QH15 on personal data, article by article.</summary>
public class Law91Tests
{
    private readonly School _school = new();

    [Fact]
    public void Article3_2_And16_PurposeChannelAndKindsNotNamed_AreNotCovered()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil));
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, scope: School.Website with { Purpose = "news" }).State);
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, scope: School.Website with { Channel = "zalo" }).State);
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, ["person-name", "class", "birth-date"]).State);
    }

    [Fact]
    public void Article3_3_TermIsOver_Expired()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil));
        var late = School.Website with { Day = new DateOnly(2027, 8, 1) };
        Assert.Equal(ConsentState.Expired, _school.Judge(pupil, scope: late).State);
        Assert.Null(_school.Judge(pupil, scope: late).AtMost);
    }

    [Fact]
    public void Article3_3_SchoolYearIsOver_WhatIsOnlineStaysLawful()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil));
        var online = School.Website with { Day = new DateOnly(2027, 12, 1), IsOnline = true };
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, scope: online).State);
        Assert.Equal(ConsentState.Expired, _school.Judge(pupil, scope: online with { Day = new DateOnly(2029, 8, 1) }).State);
    }

    [Theory]
    [InlineData("2026-10-01", ConsentState.Covered)]
    [InlineData("2026-09-30", ConsentState.Missing)]
    public void Article3_2_PurposeThatDoesNotHoldYet_CoversNobody(string day, ConsentState expected)
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil));
        _school.Catalogue = _school.Catalogue with { Purposes = [.. _school.Catalogue.Purposes.Select(purpose => purpose with { ValidFrom = new DateOnly(2026, 10, 1) })] };
        Assert.Equal(expected, _school.Judge(pupil, scope: School.Website with { Day = DateOnly.Parse(day) }).State);
    }

    [Fact]
    public void Article9_2_AndArticle9_3_TheForm_NamesKindsPurposeControllerRightsAndDuties_OnPaper()
    {
        var terms = new FormTerms("Trường Mẫu", "2026-2027", new DateOnly(2027, 7, 31), new DateOnly(2029, 7, 31), _school.Catalogue.Purposes) { Day = School.Today };
        using var stream = new MemoryStream();
        new ConsentForms(_school.Catalogue, terms).Write("3B", [(new RosterRow(2, "Trần Thị Thử", "3B", "2018-03-15", null), "3B-0123456789")], stream);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
        foreach (var purpose in _school.Catalogue.Purposes)
        {
            Assert.Contains(purpose.Title.Vi, text, StringComparison.Ordinal);
            Assert.Contains(DataWords.Of(purpose.Kinds), text, StringComparison.Ordinal);
        }

        foreach (var part in (string[])["Bên kiểm soát dữ liệu: Trường Mẫu", "Quyền của em", "rút lại đồng ý bằng văn bản bất cứ lúc nào", "Nghĩa vụ:"]) Assert.Contains(part, text, StringComparison.Ordinal);
        // Every kind has a word of its own: nobody agrees to "staff-position".
        Assert.DoesNotMatch("[a-z]+-[a-z]+", DataWords.Of(_school.Catalogue.Purposes.SelectMany(purpose => purpose.Kinds).Concat(_school.Catalogue.NeedsException)));
    }

    [Fact]
    public void Article33_2_AnException_NamesTheOfficer_Sealed()
    {
        _school.Add(new ExceptionEntry("x", "contacts", "zalo", ["parent-phone-number"], _school.Keys.Seal("Lê Văn Giả Định"), School.Signed, School.Today));
        Assert.DoesNotContain("Giả Định", _school.Registry.ToString(), StringComparison.Ordinal);
        Assert.Equal("Lê Văn Giả Định", _school.Keys.Open(_school.Registry.Exceptions[0].SealedOfficer));
    }

    [Fact]
    public void Article9_4_SilenceIsNoConsent()
    {
        var pupil = _school.Pupil();
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil).State);
    }

    [Fact]
    public void Article9_4_EverythingIsNoPurpose()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Purpose = "everything", Channels = ["everything"] });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil).State);
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, scope: new ConsentScope("everything", "everything", School.Today)).State);
    }

    [Fact]
    public void Article9_4_LaterNo_Refused_LaterYes_Covered()
    {
        var pupil = _school.Pupil();
        var yes = _school.Yes(pupil);
        _school.Add(yes, yes with { Id = "no", Agreed = false, ChildSigned = School.Signed.AddDays(3), RepresentativeSigned = School.Signed.AddDays(3) });
        Assert.Equal(ConsentState.Refused, _school.Judge(pupil).State);
        _school.Add(yes with { Id = "again", ChildSigned = School.Signed.AddDays(5), RepresentativeSigned = School.Signed.AddDays(5) });
        Assert.Equal("again", _school.Judge(pupil).Reference);
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
    }

    [Fact]
    public void Article9_4_YesAndNoOnOneDay_TheNoCounts()
    {
        var pupil = _school.Pupil();
        var yes = _school.Yes(pupil);
        _school.Add(yes with { Id = "no", Agreed = false }, yes);
        Assert.Equal(ConsentState.Refused, _school.Judge(pupil).State);
        Assert.Single(_school.Registry.Contradictions());
    }

    [Fact]
    public void Article10_Withdrawn_AtOnce_ButEarlierDaysStand()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil), new WithdrawalEntry(ConsentRegistry.NewId(), pupil, "honours", "website", new DateOnly(2027, 2, 10), "paper"));
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
        Assert.Equal(ConsentState.Withdrawn, _school.Judge(pupil, scope: School.Website with { Day = new DateOnly(2027, 2, 10) }).State);
        Assert.Equal(ConsentState.Withdrawn, _school.Judge(pupil, scope: School.Website with { AsOf = new DateOnly(2027, 2, 11) }).State);
    }

    [Fact]
    public void Article10_WithdrawnForOneChannel_OthersStand()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Channels = ["website", "zalo"] }, new WithdrawalEntry(ConsentRegistry.NewId(), pupil, null, "zalo", School.Signed.AddDays(2), "sms"));
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
        Assert.Equal(ConsentState.Withdrawn, _school.Judge(pupil, scope: School.Website with { Channel = "zalo" }).State);
    }

    [Fact]
    public void Article16_5_WhatIsPublishedStaysWatched()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil), new PublicationEntry("p", "00", "website", "honours", _school.Keys.Seal("https://example.edu.vn"), School.Today, [new PublishedPerson(pupil, ["person-name", "class"], "c")], 0, null, "2026.1"));
        bool MustGo(DateOnly day) => Publications.Recheck.ByKeys(Assert.Single(_school.Registry.Publications), _school.Registry, _school.Catalogue, day).MustGo;
        Assert.False(MustGo(new DateOnly(2028, 1, 1)));
        Assert.True(MustGo(new DateOnly(2029, 8, 1)));
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), pupil, null, null, new DateOnly(2027, 2, 1), "paper"));
        Assert.True(MustGo(new DateOnly(2027, 2, 1)));
    }

    [Fact]
    public void Article16_5_ATurnedAge_IsForAPersonToDecide_NotTakenDown()
    {
        var pupil = _school.Pupil(birth: "2019-12-20");
        _school.Add(_school.Yes(pupil), new PublicationEntry("p", "00", "website", "honours", _school.Keys.Seal("https://example.edu.vn"), School.Today, [new PublishedPerson(pupil, ["person-name"], "c")], 0, null, "2026.1"));
        var one = Publications.Recheck.ByKeys(Assert.Single(_school.Registry.Publications), _school.Registry, _school.Catalogue, new DateOnly(2027, 1, 5));
        Assert.Equal((false, 1), (one.MustGo, one.ToAsk));
    }

    [Theory]
    [InlineData("2020-06-15", false, true, ConsentState.Covered)] // six years old
    [InlineData("2020-06-15", true, false, ConsentState.Missing)]
    [InlineData("2018-03-15", true, true, ConsentState.Covered)] // eight
    [InlineData("2018-03-15", false, true, ConsentState.Missing)]
    [InlineData("2018-03-15", true, false, ConsentState.Missing)] // a child alone never covers
    [InlineData("2018-03-15", false, false, ConsentState.Missing)]
    [InlineData(null, false, true, ConsentState.Missing)] // age not known: both sign
    [InlineData(null, true, true, ConsentState.Covered)]
    [InlineData("2010-01-20", true, false, ConsentState.Missing)] // sixteen: the cautious reading
    [InlineData("2010-01-20", true, true, ConsentState.Covered)]
    [InlineData("2008-01-20", true, false, ConsentState.Covered)] // eighteen
    [InlineData("2008-01-20", false, true, ConsentState.Missing)]
    public void Article24_WhoSigns_ByAge(string? birth, bool child, bool representative, ConsentState expected)
    {
        var pupil = _school.Pupil(birth: birth);
        _school.Add(_school.Yes(pupil) with { ChildSigned = child ? School.Signed : null, RepresentativeSigned = representative ? School.Signed : null });
        var scope = School.Website with { Day = new DateOnly(2026, 9, 30) };
        Assert.Equal(expected, _school.Judge(pupil, scope: scope).State);
    }

    [Fact]
    public void Article24_RepresentativeWithoutRelation_IsNone()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Relation = " " });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil).State);
    }

    [Theory]
    [InlineData("2019-12-20", "2026-11-30", "2026-12-01")] // seven
    [InlineData("2011-02-03", "2027-01-31", "2027-02-01")] // sixteen
    [InlineData("2009-05-03", "2027-04-30", "2027-05-01")] // eighteen
    public void Article24_Turned7_16_Or18_SinceSigning_IsForAPersonToDecide(string birth, string before, string after)
    {
        var pupil = _school.Pupil(birth: birth);
        _school.Add(_school.Yes(pupil));
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, scope: School.Website with { Day = DateOnly.Parse(before) }).State);
        var then = _school.Judge(pupil, scope: School.Website with { Day = DateOnly.Parse(after) });
        Assert.Equal((ConsentState.Expired, Outcome.Review), (then.State, then.AtMost));
    }

    [Fact]
    public void Article24_SwitchAt16_LearnerAlone()
    {
        var pupil = _school.Pupil(birth: "2010-01-20");
        _school.Add(_school.Yes(pupil) with { RepresentativeSigned = null });
        _school.Catalogue = _school.Catalogue with { LearnerAloneFrom16 = true };
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
    }

    [Theory]
    [InlineData("Lê Văn Giả Định", null, Subject.Staff, ConsentState.Covered)]
    [InlineData("Lê Văn Giả Định", "1985-04-02", Subject.Official, ConsentState.Covered)]
    [InlineData("Lê Văn Giả Định", "1985-04-03", Subject.Staff, ConsentState.Missing)]
    [InlineData("Lê Văn Khác", null, Subject.Staff, ConsentState.Missing)]
    [InlineData("Lê Văn Giả Định", null, Subject.Pupil, ConsentState.Missing)] // a pupil of that name is somebody else
    [InlineData("Lê Văn Giả Định", null, Subject.Parent, ConsentState.Missing)]
    public void Article25_EnrolledStaff_AreFoundByNameOrBirthDate_AndNobodyElseByThem(string name, string? birth, Subject subject, ConsentState expected)
    {
        var (entries, people) = Enrolment.Make(_school.Registry, [new RosterRow(2, "Lê Văn Giả Định", RegistryKeys.StaffClass, null, null) { IsStaff = true }], "2026-2027");
        if (birth is not null) (entries, people) = Enrolment.Make(_school.Registry, [new RosterRow(2, "Lê Văn Giả Định", RegistryKeys.StaffClass, "1985-04-02", null) { IsStaff = true }], "2026-2027");
        _school.Add([.. entries]);
        _school.Add(_school.Yes(people[0]) with { RepresentativeSigned = null, Relation = null });
        Assert.Equal(expected, _school.Ask(name, birth, className: "3B", subject: subject).State);
    }

    [Fact]
    public void Article25_Staff_SignForThemselves()
    {
        var staff = _school.Pupil("Lê Văn Giả Định", "1985-04-02", isAdult: true);
        _school.Add(_school.Yes(staff) with { RepresentativeSigned = null, Relation = null });
        Assert.Equal(ConsentState.Covered, _school.Judge(staff).State);
    }

    [Fact]
    public void Article24_AnAuthorityAsks_StopsAtOnce_LikeAWithdrawal_AndNobodyIsToBeAnswered()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil), new PublicationEntry("p", "00", "website", "honours", _school.Keys.Seal("https://example.edu.vn"), School.Today, [new PublishedPerson(pupil, ["person-name"], "c")], 0, null, "2026.1"));
        var day = new DateOnly(2027, 2, 10);
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), pupil, null, null, day, WithdrawalWays.Authority));
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, scope: School.Website with { Day = day.AddDays(-1) }).State);
        Assert.Equal(ConsentState.Withdrawn, _school.Judge(pupil, scope: School.Website with { Day = day }).State);
        var status = Assert.Single(Publications.WithdrawalStatus.All(_school.Registry, _school.Catalogue));
        Assert.Equal("p", Assert.Single(status.Concerned).Id);
        Assert.Equal([WithdrawalStep.Stopped, WithdrawalStep.Deleted], status.Open.Select(open => open.Step));
    }

    [Fact]
    public void Article25_2_TheContractEnded_DataOfStaffAreWithdrawnAndToBeDeleted()
    {
        var staff = _school.Pupil("Lê Văn Giả Định", "1985-04-02", isAdult: true);
        _school.Add(_school.Yes(staff) with { RepresentativeSigned = null, Relation = null });
        Assert.Equal(ConsentState.Covered, _school.Judge(staff).State);
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), staff, null, null, School.Today, WithdrawalWays.ContractEnd));
        Assert.Equal(ConsentState.Withdrawn, _school.Judge(staff).State);
        Assert.Contains(WithdrawalStep.Deleted, Assert.Single(Publications.WithdrawalStatus.All(_school.Registry, _school.Catalogue)).Open.Select(open => open.Step));
    }

    [Fact]
    public void Article39_1_ConsentUnderDecree13_StaysGood()
    {
        var pupil = _school.Pupil();
        var day = new DateOnly(2025, 9, 5);
        _school.Add(_school.Yes(pupil) with { ChildSigned = day, RepresentativeSigned = day, UnderDecree13 = true });
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil).State);
    }
}
