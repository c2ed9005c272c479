using PiiScanner.Consent.Catalogue;
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
    public void Law91_Article2_1_And14_6_WhatIsNoLongerPersonal_IsAskedOfNobody()
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
    public void Law91_Article8_NothingPrintsAmountsOfFines()
    {
        // Only drafts of the penalty decree were found: an amount from one would be a threat without ground.
        var texts = PolicyText.BuiltIn.Rows.SelectMany(row => new[] { row.Text.Vi, row.Text.En, row.Law });
        Assert.All(texts, text => Assert.DoesNotMatch("triệu|tỷ|million|billion", text));
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
