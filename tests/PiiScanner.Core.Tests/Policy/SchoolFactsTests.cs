using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Policy;

public class SchoolFactsTests
{
    private const string Yaml = """
        name: Trường Tiểu học Mẫu
        domains: [thmau.edu.vn, thmau.vn]
        phones: ["0912 345 678"]
        mailboxes: [c1mau@gmail.com]
        accounts: ["1903 4567 8901 23", "https://facebook.com/c1mau"]
        leaders:
          - { name: Nguyễn Thị Mẫu Đơn, post: Hiệu trưởng, phone: "0987 654 321" }
        """;

    private static readonly ExamineOptions Options = new() { AsOf = (2026, 9, 5) };

    private readonly DocumentExaminer _plain = DocumentExaminer.Default;
    private readonly DocumentExaminer _knowing = DocumentExaminer.Default.With(SchoolReader.Read("school.yaml", Yaml));

    [Theory]
    [InlineData("Mọi thắc mắc xin gọi 0912345678.")]
    [InlineData("Trang Facebook: https://facebook.com/c1mau")]
    public void Listed_Alone_IsNoteOnly(string text)
    {
        Assert.Equal(Verdict.Review, Examine(_plain, text).Verdict);
        var said = Examine(_knowing, text);
        Assert.Equal(Verdict.Clear, said.Verdict);
        Assert.NotEmpty(said.Findings);
        Assert.All(said.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void NotListed_Alone_CountsAsBefore() => Assert.Equal(Verdict.Review, Examine(_knowing, "Mọi thắc mắc xin gọi 0912345679.").Verdict);

    [Fact]
    public void Listed_InAPupilsOrParentsRow_IsTheirs()
    {
        const string list = "STT,Họ và tên học sinh,Lớp,SĐT phụ huynh\n1,Trần Văn Thử,5A,0912345678\n2,Lê Thị Giả,5A,0912345678\n3,Phạm Văn Bịa,5A,0912345678\n";
        var said = Examine(_knowing, list);
        Assert.Equal(Verdict.Block, said.Verdict);
        Assert.Equal(3, said.Findings.Count(finding => finding is { Kind: FindingKinds.PhoneNumber, Severity: Severity.Error }));
    }

    [Theory]
    [InlineData("Email: c1mau@gmail.com", "Email: c2mau@gmail.com")] // mailboxes
    [InlineData("Email: maudon1978@thmau.vn", "Email: maudon1978@gmail.com")] // domains
    [InlineData("Số tài khoản: 19034567890123\nNgân hàng: Vietcombank", "Số tài khoản: 19034567890124\nNgân hàng: Vietcombank")] // accounts
    [InlineData("Facebook: https://facebook.com/c1mau", "Facebook: https://facebook.com/c2mau")]
    public void Listed_BesideALeader_IsNoteOnly_AndWhatIsNotListedCounts(string listed, string other)
    {
        const string name = "Họ và tên: Nguyễn Thị Mẫu Đơn\n";
        Assert.Equal(Verdict.Block, Examine(_plain, name + listed + "\n").Verdict);
        var said = Examine(_knowing, name + listed + "\n");
        Assert.Equal(Verdict.Clear, said.Verdict);
        Assert.NotEmpty(said.Findings);
        Assert.All(said.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
        Assert.Equal(Verdict.Block, Examine(_knowing, name + other + "\n").Verdict);
    }

    [Theory]
    [InlineData("Email", "c1mau@gmail.com", FindingKinds.Email)]
    [InlineData("Email", "maudon1978@thmau.vn", FindingKinds.Email)]
    [InlineData("Số tài khoản", "19034567890123", FindingKinds.BankAccount)]
    public void ListedMailboxDomainOrAccount_InAPupilsRow_IsTheirs(string heading, string value, string kind)
    {
        var list = $"Họ và tên học sinh,Lớp,{heading}\nTrần Văn Thử,5A,{value}\nLê Thị Giả,5A,{value}\nPhạm Văn Bịa,5A,{value}\n";
        var said = Examine(_knowing, list);
        Assert.Equal(Verdict.Block, said.Verdict);
        Assert.Equal(3, said.Findings.Count(finding => finding.Kind == kind && finding.Severity == Severity.Error));
    }

    [Fact]
    public void Listed_InRowsOfNobodyKnown_IsTheirs()
    {
        const string list = "Họ và tên,Điện thoại\nTrần Văn Thử,0912345678\nLê Thị Giả,0912345678\nPhạm Văn Bịa,0912345678\n";
        Assert.Equal(Verdict.Block, Examine(_knowing, list).Verdict);
    }

    [Fact]
    public void ListedLeader_WithTheListedNumber_IsInOffice()
    {
        const string text = "Họ và tên: Nguyễn Thị Mẫu Đơn\nĐiện thoại: 0987654321\n";
        Assert.Equal(Verdict.Block, Examine(_plain, text).Verdict);
        Assert.Equal(Verdict.Clear, Examine(_knowing, text).Verdict);
        Assert.Equal(Verdict.Block, Examine(_knowing, text.Replace("0987654321", "0987654322", StringComparison.Ordinal)).Verdict);
    }

    [Theory]
    [InlineData("nmae: x", "did you mean \"name\"")]
    [InlineData("name: x\ndomains: [gmail.com]", "open to everybody")]
    [InlineData("name: x\nleaders:\n  - { name: a }", "missing key \"post\"")]
    [InlineData("domains: [a.edu.vn]", "missing key \"name\"")]
    public void Read_Wrong_NamesFileAndLine(string text, string part)
    {
        var wrong = Assert.Throws<RuleException>(() => SchoolReader.Read("school.yaml", text));
        Assert.StartsWith("school.yaml(", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(part, wrong.Message, StringComparison.Ordinal);
    }

    private static Examination Examine(DocumentExaminer engine, string text) => engine.Examine(text.Contains(',', StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal) ? Csv(text) : Document.FromText(text), Options, CancellationToken.None);

    private static Document Csv(string text) => DelimitedReader.Read(text, DelimitedSniffer.Sniff(text, isWhole: true, namedAsTable: true)!); // not null: it is a table
}
