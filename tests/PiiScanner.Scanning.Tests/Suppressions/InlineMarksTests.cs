using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning.Tests.Suppressions;

public sealed class InlineMarksTests
{
    [Theory]
    [InlineData("var x = \"0912345678\"; // piiscanner:ignore phone-mobile -- số tổng đài", true)]
    [InlineData("x = 1  # piiscanner:ignore email, phone-mobile -- mẫu", true)]
    [InlineData("<p>0912345678 <!-- piiscanner:ignore phone-mobile -- mẫu --></p>", true)]
    [InlineData("x /* piiscanner:ignore phone-mobile -- mẫu */", true)]
    [InlineData("x // piiscanner:ignore phone-mobile", false)]
    [InlineData("x // piiscanner:ignore phone-mobile --", false)]
    [InlineData("x // piiscanner:ignore -- mẫu", false)]
    [InlineData("x // piiscanner:ignore email -- mẫu", false)]
    [InlineData("x piiscanner:ignore phone-mobile -- mẫu", null)]
    public void Apply_CommentOnTheSameLine_NeedsRuleAndReason(string line, bool? works)
    {
        var (findings, notices) = Apply([Block(7, line)], Find(7));
        Assert.Equal(works == true, findings[0].Suppression is not null);
        Assert.Equal(works switch { true => "inline-suppression", false => "inline-suppression-without-effect", null => null }, notices.SingleOrDefault()?.Code);
        if (works == true) Assert.Equal(new Suppression(SuppressionSource.Inline), findings[0].Suppression);
    }

    [Fact]
    public void Apply_CommentAloneOnItsLine_SpeaksOfTheNextOnly()
    {
        var (findings, _) = Apply([Block(3, "  // piiscanner:ignore phone-mobile -- mẫu")], Find(3), Find(4), Find(5));
        Assert.Equal([true, true, false], findings.Select(finding => finding.Suppression is not null));
        (findings, _) = Apply([Block(3, "x; // piiscanner:ignore phone-mobile -- mẫu")], Find(4));
        Assert.Null(findings[0].Suppression);
    }

    [Fact]
    public void Apply_FindingInAList_AlwaysCounts()
    {
        var (findings, notices) = Apply([Block(3, "x // piiscanner:ignore phone-mobile -- mẫu")], Find(3) with { InList = true });
        Assert.Null(findings[0].Suppression);
        Assert.Equal("inline-suppression-without-effect", notices.Single().Code);
    }

    [Fact]
    public void Apply_SeveralPlaces_AreCounted()
    {
        var (_, notices) = Apply([Block(3, "x // piiscanner:ignore phone-mobile -- a"), Block(3, "x // piiscanner:ignore phone-mobile -- a"), Block(9, "# piiscanner:ignore phone-mobile -- b")], Find(3), Find(3), Find(10));
        Assert.StartsWith("3 chỗ không tính", notices.Single().Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_CommentOfAPage_IsReadWithoutItsSigns()
    {
        var block = new TextBlock(0, " piiscanner:ignore phone-mobile -- mẫu ", new Location { Line = 4, Part = DocumentParts.MarkupComment });
        Assert.NotNull(Apply([block], Find(5)).Findings[0].Suppression);
    }

    [Theory]
    [InlineData("text/plain", true)]
    [InlineData("text/html", true)]
    [InlineData("text/csv", false)]
    [InlineData("application/pdf", false)]
    [InlineData("image/png", false)]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false)]
    public void AreReadIn_TextAndPagesOnly(string mediaType, bool read) => Assert.Equal(read, InlineMarks.AreReadIn(mediaType));

    private static (IReadOnlyList<Finding> Findings, List<Notice> Notices) Apply(TextBlock[] blocks, params Finding[] findings)
    {
        var marks = new InlineMarks();
        foreach (var block in blocks) marks.Look(block);
        var notices = new List<Notice>();
        return (marks.Apply(findings, notices), notices);
    }

    private static TextBlock Block(int line, string text) => new(0, text, new Location { Line = line });

    private static Finding Find(int line) => new()
    {
        RuleId = "phone-mobile", Kind = FindingKinds.PhoneNumber, Subject = Subject.Unknown, Severity = Severity.Warning, Confidence = 1, Value = "0*******78", Location = new Location { Line = line },
    };
}
