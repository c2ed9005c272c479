using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Findings;

public class HiddenContentTests
{
    [Theory]
    [InlineData(DocumentParts.HiddenText, 2, "Hidden or white text holds 2 personal values that")]
    [InlineData(DocumentParts.Unreferenced, 1, "An unused part left in the file holds 1 personal value that")]
    [InlineData(DocumentParts.ExternalCache, 2, "A copy of another workbook's cells holds 2 ")]
    [InlineData(DocumentParts.Metadata, 2, "Document properties hold 2 ")]
    [InlineData(DocumentParts.MarkupComment, 2, "Comments in the markup hold 2 ")]
    public void Notice_Part_IsSaidInGoodEnglish(string part, int count, string expected) =>
        Assert.StartsWith(expected, HiddenContent.Notice(part, count).Text.En, StringComparison.Ordinal);
}
