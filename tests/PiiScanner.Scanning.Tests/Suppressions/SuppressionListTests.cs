using PiiScanner.Core.Rules;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning.Tests.Suppressions;

public sealed class SuppressionListTests
{
    private const string Rest = "    reason: đã hỏi\n    reviewer: Hiệu trưởng\n    until: 2027-06-30\n";

    [Fact]
    public void Read_AllThreeSorts_WithTheirLines()
    {
        var list = SuppressionList.Read("s.yaml", $"suppressions:\n  - file: {new string('A', 64)}\n{Rest}  - path: tin-tuc/*.html\n    rule: email\n{Rest}  - fingerprint: {new string('0', 32)}\n{Rest}");
        Assert.Equal([2, 6, 11], list.Entries.Select(entry => entry.Line));
        Assert.Equal(new string('a', 64), list.Entries[0].File);
        Assert.Equal(("tin-tuc/*.html", "email"), (list.Entries[1].Path, list.Entries[1].Rule));
        Assert.Equal("đã hỏi", list.Entries[2].Reason);
    }

    [Theory]
    [InlineData("suppresions: []\n", "s.yaml(1,1): unknown key \"suppresions\"; did you mean \"suppressions\"?")]
    [InlineData("suppressions:\n  - fil: x\n", "s.yaml(2,5): unknown key \"fil\"")]
    [InlineData("suppressions:\n  - file: abc\n" + Rest, "s.yaml(2,11): \"file\" must be 64 hexadecimal digits")]
    [InlineData("suppressions:\n  - path: a\n" + Rest, "\"path\" and \"rule\" go together")]
    [InlineData("suppressions:\n  - rule: a\n" + Rest, "one of \"file\", \"fingerprint\", or \"path\" with \"rule\", is expected")]
    [InlineData("suppressions:\n  - path: a\n    rule: email\n    reviewer: x\n    until: 2027-06-30\n", "missing key \"reason\"")]
    [InlineData("suppressions:\n  - path: a\n    rule: email\n    reason: x\n    until: 2027-06-30\n", "missing key \"reviewer\"")]
    [InlineData("suppressions:\n  - path: a\n    rule: email\n    reason: x\n    reviewer: x\n", "missing key \"until\"")]
    [InlineData("suppressions:\n  - path: a\n    rule: email\n    reason: x\n    reviewer: x\n    until: 30/06/2027\n", "s.yaml(6,12): \"until\" must be a date as year-month-day")]
    public void Read_WrongFile_SaysWhere(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<RuleException>(() => SuppressionList.Read("s.yaml", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2027-06-29", false)]
    [InlineData("2027-06-30", false)]
    [InlineData("2027-07-01", true)]
    public void IsExpired_AfterItsLastDay(string today, bool expired) =>
        Assert.Equal(expired, SuppressionList.Read("s.yaml", $"suppressions:\n  - fingerprint: {new string('0', 32)}\n{Rest}").Entries[0].IsExpired(today));
}
