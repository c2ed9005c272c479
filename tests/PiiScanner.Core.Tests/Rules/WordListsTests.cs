using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Tests.Rules;

public class WordListsTests
{
    [Fact]
    public void Rows_CommentsAndColumnNames_AreLeftOut()
    {
        var words = WordLists.With(new Dictionary<string, string> { ["x"] = "# source: me\nname\tkind\n\nan\t1\r\n# no\nbình\t2\n" });
        Assert.Equal(["an|1", "bình|2"], words.Rows("x", 2).Select(row => string.Join('|', row)));
        Assert.True(words.Has("x"));
        Assert.Contains("x", words.Names);
        Assert.Equal(WordLists.BuiltIn.Text("surnames"), words.Text("surnames"));
    }

    [Fact]
    public void Rows_TooFewColumns_SaysWhere()
    {
        var words = WordLists.With(new Dictionary<string, string> { ["surnames"] = "# source: me\nsurname\tper mille\tgroup\tambiguous\nNguyễn\t300\n" });
        var error = Assert.Throws<RuleException>(() => NameModel.Over(words));
        Assert.StartsWith("surnames.tsv(3,1): ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_OwnSurnames_AreTheOnesKnown()
    {
        var words = WordLists.With(new Dictionary<string, string> { ["surnames"] = "# source: me\nsurname\tper mille\tgroup\tambiguous\nXyvan\t300\tkinh\t\n" });
        var model = NameModel.Over(words);
        Assert.True(model.IsSurname("Xyvan"));
        Assert.False(model.IsSurname("Nguyễn"));
        Assert.True(NameModel.Default.IsSurname("Nguyễn"));
    }

    [Fact]
    public void Read_TwoListsOfOneName_IsAnError()
    {
        var error = Assert.Throws<RuleException>(() => RuleReader.Read([("a/x.tsv", "an"), ("b/x.tsv", "bình")]));
        Assert.StartsWith("b/x.tsv(1,1): ", error.Message, StringComparison.Ordinal);
    }
}
