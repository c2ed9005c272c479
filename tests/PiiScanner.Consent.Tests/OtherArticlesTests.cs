using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Decisions;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Tests;

/// <summary>Articles that decide what is asked at all, and what never stands in for consent.</summary>
public class OtherArticlesTests
{
    private readonly School _school = new();

    [Fact]
    public void Law91_Article2_1_2_11_And14_6_WhatIsNoLongerPersonal_IsAskedOfNobody()
    {
        var asked = Ask("STT\tSố báo danh\tĐiểm\n1\t0101\t8,5\n2\t0102\t7,5\n3\t0103\t9,0\n");
        Assert.Empty(asked);
    }

    [Fact]
    public void Law91_Article2_6_And16_PublishingAList_IsAskedOfEveryRow()
    {
        var asked = Ask("STT\tHọ và tên\tLớp\n1\tNguyễn Văn Mẫu\t5A\n2\tTrần Thị Thử\t5A\n3\tLê Văn Giả\t5A\n");
        Assert.Equal(["Lê Văn Giả", "Nguyễn Văn Mẫu", "Trần Thị Thử"], asked.Select(question => question.Name).OrderBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Law91_Article8_AndDecree15_2020_Article84_NothingPrintsAmountsOfFines()
    {
        // Only drafts of the penalty decree were found, and whether the old one still applies was not checked: an amount would be a threat without ground.
        var texts = PolicyText.BuiltIn.Rows.SelectMany(row => new[] { row.Text.Vi, row.Text.En, row.Law }).ToList();
        texts.AddRange(((Language[])[Language.Vietnamese, Language.English]).Select(language => new PolicyPage(PolicyText.BuiltIn, new string('0', 64), language).AsText()));
        texts.Add(Papers.Form(_school.Catalogue, new RosterRow(2, "Trần Thị Thử", "3B", "2018-03-15", null)));
        texts.Add(Papers.Text(stream => new ApprovalSheet("a.docx", "00", "Trang web", "", 3, "họ tên", "CẦN NGƯỜI DUYỆT", "", "", "", School.Today, "2026.1").Write("Trường Mẫu", stream)));
        texts.Add(Letter());
        Assert.All(texts, text => Assert.DoesNotMatch("triệu|tỷ|tiền phạt|đồng bạc|million|billion|15/2020", text));
    }

    [Fact]
    public void Law91_Article19_2_FormAndReply_NameTheRightToComplain()
    {
        Assert.Contains("khiếu nại", Papers.Form(_school.Catalogue, new RosterRow(2, "Trần Thị Thử", "3B", "2018-03-15", null)), StringComparison.Ordinal);
        Assert.Contains("quyền khiếu nại", Letter(), StringComparison.Ordinal);
    }

    [Fact]
    public void Law91_Article32_2_TheForm_TellsThatPicturesOfSchoolLifeAreTaken_AndWithoutTheWordNoneIsCovered()
    {
        var form = Papers.Form(_school.Catalogue, new RosterRow(2, "Trần Thị Thử", "3B", "2018-03-15", null));
        var news = _school.Catalogue.PurposeOf("news")!; // not null: it is the product's own
        Assert.Contains("Tin, bài, ảnh hoạt động của trường", form, StringComparison.Ordinal);
        Assert.Contains(DataWords.Of(["photo"]), form, StringComparison.Ordinal);
        var pupil = _school.Pupil();
        var scope = School.Website with { Purpose = "news" };
        var yes = _school.Yes(pupil) with { Purpose = "news", Kinds = news.Kinds };
        _school.Add(yes);
        Assert.Equal(ConsentState.Covered, _school.Judge(pupil, ["person-name", "photo"], scope).State);
        _school.Add(yes with { Id = "less", Kinds = [.. news.Kinds.Where(kind => kind != "photo")] });
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, ["person-name", "photo"], scope).State);
    }

    [Theory]
    [InlineData("2025-12-31", ConsentState.Missing, null)]
    [InlineData("2026-01-01", ConsentState.Covered, Outcome.Review)]
    public void Law91_Article38_1_CatalogueAndPolicy_HoldFromTheFirstOfJanuary2026(string date, ConsentState purpose, Outcome? duty)
    {
        var day = DateOnly.Parse(date);
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { ChildSigned = new DateOnly(2025, 12, 1), RepresentativeSigned = new DateOnly(2025, 12, 1), UnderDecree13 = true });
        Assert.Equal(purpose, _school.Judge(pupil, scope: School.Website with { Day = day }).State);
        var question = new ConsentQuestion { Subject = Subject.Official, Name = "Lê Văn Giả Định", Kinds = ["person-name"] };
        Assert.All(_school.Catalogue.Duties, known => Assert.Equal(duty, new DutyLookup(_school.Catalogue, new ConsentScope("website", known.Id, day)).Ask(question).AtMost));
        Assert.Equal("2026-01-01", PolicyText.BuiltIn.ValidFrom);
    }

    [Theory]
    [InlineData("2010-11-20", ConsentState.Missing)] // fifteen on the day: a child in law, whatever the switch says
    [InlineData("2010-09-01", ConsentState.Covered)] // sixteen
    public void LawOnChildren_Article21_And54_AChildIsUnder16(string birth, ConsentState expected)
    {
        _school.Catalogue = _school.Catalogue with { LearnerAloneFrom16 = true };
        var pupil = _school.Pupil(birth: birth);
        _school.Add(_school.Yes(pupil) with { RepresentativeSigned = null, Relation = null });
        Assert.Equal(expected, _school.Judge(pupil).State);
    }

    [Theory]
    [InlineData("website", Outcome.Review)]
    [InlineData("notice-board", Outcome.Review)]
    [InlineData("facebook", null)]
    [InlineData("zalo", null)]
    [InlineData("yearbook", null)]
    public void Circular09_2024_Article14_ADutyIsMetOnPortalAndNoticeBoardAlone(string channel, Outcome? expected)
    {
        var question = new ConsentQuestion { Subject = Subject.Official, Name = "Lê Văn Giả Định", Kinds = ["person-name"] };
        Assert.All(_school.Catalogue.Duties, duty =>
        {
            var answer = new DutyLookup(_school.Catalogue, new ConsentScope(channel, duty.Id, School.Today)).Ask(question);
            Assert.Equal((ConsentState.Missing, expected), (answer.State, answer.AtMost));
        });
    }

    [Theory]
    [InlineData("emergency")]
    [InlineData("contract")]
    [InlineData("public-activity-image")]
    public void Law91_Article16_2_19_1_And32_1_b_AreForAPersonToInvoke_NeverAPurpose(string word)
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil) with { Purpose = word });
        Assert.Null(_school.Catalogue.PurposeOf(word));
        Assert.Null(_school.Catalogue.DutyOf(word));
        Assert.Equal(ConsentState.Missing, _school.Judge(pupil, scope: School.Website with { Purpose = word }).State);
        Assert.Equal(ConsentState.Missing, new NothingCovered(_school.Catalogue, word).Ask(new ConsentQuestion { Subject = Subject.Pupil, Kinds = ["person-name"] }).State);
    }

    [Fact]
    public void Circular09_2024_TheShippedDuties_NameNoPupil_CiteTheirInstrument_AndAreUnchecked()
    {
        Assert.NotEmpty(_school.Catalogue.Duties);
        Assert.All(_school.Catalogue.Duties, duty =>
        {
            Assert.DoesNotContain(duty.Subjects, subject => subject is Subject.Pupil or Subject.Parent);
            Assert.False(duty.IsChecked);
            Assert.Matches("Thông tư|Nghị định", duty.Article);
        });
    }

    [Fact]
    public void Decree356_Article3_BasicData_CanEachBeNamedInAConsent() =>
        Assert.All(
            (string[])["person-name", "birth-date", "sex", "birth-place", "address", "nationality", "photo", "phone-number", "national-id", "passport", "vehicle-plate", "social-account", "parent-person-name"],
            kind => Assert.Contains(kind, CatalogueReader.Kinds));

    [Fact]
    public void Decree356_Article17_ChannelsAbroad_AreMarkedInTheCatalogue() =>
        Assert.Equal(["facebook"], _school.Catalogue.Channels.Where(channel => channel.IsAbroad).Select(channel => channel.Id));

    private string Letter()
    {
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), _school.Pupil(), null, null, School.Today, "paper"));
        return Papers.Text(stream => ReplyLetter.Write("Trường Mẫu", "3B-0123456789", isOwn: false, WithdrawalStatus.All(_school.Registry, _school.Catalogue)[0], [], stream));
    }

    private static List<ConsentQuestion> Ask(string text)
    {
        var desk = new Questions();
        DocumentExaminer.Default.With(desk).Examine(Document.FromText(text), new ExamineOptions { AsOf = (2026, 10, 1) }, CancellationToken.None);
        return desk.Asked;
    }

    private sealed class Questions : IConsentLookup
    {
        public List<ConsentQuestion> Asked { get; } = [];

        public ConsentAnswer Ask(ConsentQuestion question)
        {
            Asked.Add(question);
            return new ConsentAnswer(ConsentState.Missing);
        }
    }
}
