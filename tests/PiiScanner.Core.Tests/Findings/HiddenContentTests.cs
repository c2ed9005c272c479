using PiiScanner.Core.Findings;
using PiiScanner.Core.Tests.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Findings;

public class HiddenContentTests
{
    // Seen by whoever looks at the page, or by whoever opens a pane that every reader knows.
    private static readonly string[] Seen =
    [
        DocumentParts.Header, DocumentParts.Footer, DocumentParts.Footnotes, DocumentParts.Endnotes, DocumentParts.TextBox, DocumentParts.TrackedInsertion,
        DocumentParts.AltText, DocumentParts.Field, DocumentParts.Formula, DocumentParts.Attribute, DocumentParts.FormField, DocumentParts.FileName,
    ];

    public static TheoryData<string> HiddenParts() => [.. Hidden()];

    public static TheoryData<string> SeenParts() => [.. Seen];

    [Theory]
    [InlineData(DocumentParts.HiddenText, 2, "Hidden or white text holds 2 personal values that")]
    [InlineData(DocumentParts.Unreferenced, 1, "An unused part left in the file holds 1 personal value that")]
    [InlineData(DocumentParts.ExternalCache, 2, "A copy of another workbook's cells holds 2 ")]
    [InlineData(DocumentParts.Metadata, 2, "Document properties hold 2 ")]
    [InlineData(DocumentParts.MarkupComment, 2, "Comments in the markup hold 2 ")]
    public void Notice_Part_IsSaidInGoodEnglish(string part, int count, string expected) =>
        Assert.StartsWith(expected, HiddenContent.Notice(part, count).Text.En, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(HiddenParts))]
    public void Examine_ValuesInAHiddenPart_AreToldWithTheirNumberInBothLanguages(string part)
    {
        var result = Documents.Examine(In(part));
        var notice = Assert.Single(result.Notices, notice => notice.Code == "hidden-content");
        Assert.Equal(part, notice.Location?.Part);
        Assert.Contains($" chứa {result.Findings.Count} giá trị cá nhân mà người xem trang không thấy.", notice.Text.Vi, StringComparison.Ordinal);
        Assert.Contains($" {result.Findings.Count} personal values that a reader of the page does not see.", notice.Text.En, StringComparison.Ordinal);
        Assert.NotEqual(notice.Text.Vi, notice.Text.En);
    }

    [Fact]
    public void Examine_HiddenParts_EachHaveASentenceOfTheirOwn()
    {
        var sentences = Hidden().Select(part => HiddenContent.Notice(part, 3).Text).ToList();
        Assert.Equal(sentences.Count, sentences.Select(text => text.Vi).Distinct().Count());
        Assert.Equal(sentences.Count, sentences.Select(text => text.En).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(SeenParts))]
    public void Examine_ValuesInAPartThatIsSeen_GiveNoNotice(string part) =>
        Assert.DoesNotContain(Documents.Examine(In(part)).Notices, notice => notice.Code == "hidden-content");

    private static Document In(string part) =>
        new(_ => [new TextSection([new TextBlock(0, "Em Nguyễn Văn Mẫu, học sinh lớp 6A, sinh ngày 05/09/2015.", new Location { Part = part })]) { Part = part }]);

    private static IEnumerable<string> Hidden() => All().Where(part => !Seen.Contains(part));

    private static IEnumerable<string> All() =>
        typeof(DocumentParts).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
}
