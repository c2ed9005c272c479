using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Tests.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>The class that running text tells of a person: what the consent registry finds them by.</summary>
public class ClassMentionTests
{
    [Theory]
    [InlineData("Em Lê Mẫu (6A) đạt giải Nhất.", "Lê Mẫu", "6A")]
    [InlineData("Em Lê Mẫu, lớp 6A, đạt giải Nhất.", "Lê Mẫu", "6A")]
    [InlineData("Em Lê Mẫu – 6A1 đạt giải Nhất.", "Lê Mẫu", "6A1")]
    [InlineData("Em Lê Mẫu học sinh lớp 6/1 đạt giải.", "Lê Mẫu", "6/1")]
    [InlineData("Học sinh lớp 6A Lê Mẫu đạt giải.", "Lê Mẫu", "6A")]
    [InlineData("Lớp 6A: em Lê Mẫu; lớp 6B: em Trần Thử.", "Lê Mẫu", "6A")]
    [InlineData("Lớp 6A: em Lê Mẫu; lớp 6B: em Trần Thử.", "Trần Thử", "6B")]
    [InlineData("Lớp 6A: Lê Mẫu, Trần Thử, lớp 6B: Phạm Giả", "Trần Thử", "6A")]
    [InlineData("Lớp 6A: Lê Mẫu, Trần Thử, lớp 6B: Phạm Giả", "Phạm Giả", "6B")]
    [InlineData("Lê Mẫu (6A), Trần Thử (6B) và Phạm Giả (6C)", "Trần Thử", "6B")]
    [InlineData("Các em Lê Mẫu, Trần Thử lớp 6A tham gia.", "Lê Mẫu", "6A")]
    [InlineData("Các em Lê Mẫu, Trần Thử lớp 6A tham gia.", "Trần Thử", "6A")]
    [InlineData("Các em lớp 6A và lớp 6B gồm Lê Mẫu, Trần Thử.", "Trần Thử", null)] // of two classes, nobody knows whose
    [InlineData("Lê Mẫu được khen. Lớp 6A đạt giải ba.", "Lê Mẫu", null)] // another sentence
    [InlineData("Lê Mẫu có 5 giải, 12 huy chương.", "Lê Mẫu", null)]
    [InlineData("Lê Mẫu được khen.", "Lê Mẫu", null)]
    public void Of_ANameInASentence_IsItsOwnClassOrNone(string text, string name, string? expected)
    {
        string[] names = ["Lê Mẫu", "Trần Thử", "Phạm Giả"];
        var start = text.IndexOf(name, StringComparison.Ordinal);
        var next = names.Select(other => text.IndexOf(other, start + name.Length, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();
        Assert.Equal(expected, ClassMention.Of(text, start, start + name.Length, next));
    }

    [Fact]
    public void Examine_News_AsksForEachPupilWithTheirOwnClass()
    {
        var asked = Ask("Chúc mừng các em Nguyễn Văn Mẫu (lớp 5A), Trần Thị Thử (lớp 5B) và Lê Hoàng Nghiệm (lớp 5C) đã đạt giải Nhất cấp huyện.");
        Assert.Equal([("Nguyễn Văn Mẫu", "5A"), ("Trần Thị Thử", "5B"), ("Lê Hoàng Nghiệm", "5C")], asked.Select(question => (question.Name, question.ClassName)).OrderBy(pair => pair.ClassName, StringComparer.Ordinal));
        Assert.All(asked, question => Assert.Contains("class", question.Kinds));
    }

    [Fact]
    public void Examine_CardWithALabelOfTheClass_AsksWithIt()
    {
        var asked = Ask("Họ và tên: Nguyễn Văn Mẫu\nLớp: 5A\nNgày sinh: 05/09/2015\nSĐT phụ huynh: 0912345678");
        var question = Assert.Single(asked);
        Assert.Equal(("Nguyễn Văn Mẫu", "5A", "2015-09-05"), (question.Name, question.ClassName, question.BirthDate));
    }

    [Fact]
    public void Examine_LabelsBehindANameInTheSentence_KeepItsClass()
    {
        var asked = Ask("Em Nguyễn Văn Mẫu, học sinh lớp 5A.\nNgày sinh: 05/09/2015\nSĐT phụ huynh: 0912345678");
        Assert.Equal(("Nguyễn Văn Mẫu", "5A"), asked.Select(question => (question.Name, question.ClassName)).First());
    }

    [Fact]
    public void Examine_ListTitledWithAClass_TellsTheClassOfEveryRow()
    {
        var asked = Ask("DANH SÁCH KHEN THƯỞNG LỚP 5A\n1. Nguyễn Văn Mẫu\n2. Trần Thị Thử\n3. Lê Hoàng Nghiệm\n");
        Assert.Equal(3, asked.Count);
        Assert.All(asked, question => Assert.Equal("5A", question.ClassName));
    }

    private static IReadOnlyList<ConsentQuestion> Ask(string text)
    {
        var desk = new Questions();
        DocumentExaminer.Default.With(desk).Examine(Documents.Text(text), new ExamineOptions { AsOf = (2026, 9, 5), Origin = "tin/a.txt" }, CancellationToken.None);
        Assert.All(desk.Asked, question => Assert.Equal("tin/a.txt", question.Origin));
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
