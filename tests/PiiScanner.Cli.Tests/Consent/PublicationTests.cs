using DocumentFormat.OpenXml.Packaging;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>A publication is recorded, a parent withdraws in February, and everything concerned is named.</summary>
public sealed class PublicationTests : IDisposable
{
    private readonly ClassOf32 _class = new();

    public void Dispose() => _class.Dispose();

    private string[] Keyed => ["--registry", _class.Registry];

    private string Name(int i) => _class.Names[i];

    [Fact]
    public void RecordThenWithdraw_NamesPublicationDeadlinesCommandAndLetter()
    {
        Record("https://example.edu.vn/lop-5a", "website");
        var letter = _class.Folder.At("thu.docx");
        var (code, output) = Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11", "--letter", letter, "--school-name", "Trường Mẫu");
        Assert.Equal(0, code);
        Assert.Contains("1 bài đã đăng có dữ liệu của người này", output, StringComparison.Ordinal);
        Assert.Contains("https://example.edu.vn/lop-5a", output, StringComparison.Ordinal);
        Assert.Contains("ngừng chậm nhất 25/02/2027, xóa chậm nhất 02/03/2027", output, StringComparison.Ordinal);
        Assert.Contains("Trả lời phụ huynh chậm nhất 12/02/2027", output, StringComparison.Ordinal);
        Assert.Contains("ds.csv\" --preset rows-without-consent", output, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(letter, false);
        Assert.Contains("25/02/2027", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal); // not null: just written
        Assert.DoesNotContain(Name(0), document.MainDocumentPart.Document.Body.InnerText, StringComparison.Ordinal);
        // The list without that row is what the printed command makes.
        Assert.Contains("29 trên 32 dòng đã có đồng ý, 2 chưa có, 1 từ chối", Run("scan", _class.List("csv"), "--channel", "website", "--purpose", "class-list", "--as-of", "2027-02-11").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_WhatFacebookStores_HasTheLongerTerms()
    {
        Record("https://facebook.com/mau/1", "facebook");
        Assert.Contains("ngừng chậm nhất 02/03/2027, xóa chậm nhất 12/03/2027", Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--received", "2027-02-12", "ngày ở tương lai")]
    [InlineData("--birth", "2016-01-04", "Không có ai như vậy")]
    [InlineData("--purpose", "everything", "everything")]
    public void Withdraw_Wrong_RecordsNothing_Exit2(string option, string value, string said)
    {
        var before = File.ReadAllText(_class.Registry);
        List<string> arguments = ["consent", "withdraw", "--name", Name(0), "--as-of", "2027-02-11", option, value];
        if (option != "--birth") arguments.AddRange(["--birth", "2016-01-03"]);
        var run = _class.Run();
        Assert.Equal(2, run.Run([.. arguments, .. Keyed, "--lang", "vi"]));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_class.Registry));
    }

    [Fact]
    public void Recheck_AfterAWithdrawalOrTheTerm_SaysWhatMustGo()
    {
        // The copy holds only people who agreed.
        Assert.Equal(0, Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--channel", "website", "--purpose", "class-list").Code);
        Record("https://example.edu.vn/lop-5a", "website", _class.Folder.At("out/ds.csv"));
        Assert.Equal(0, Run("consent", "recheck", "--as-of", "2027-02-09").Code);
        // The school year is over; what is online stays until its own term.
        Assert.Equal(0, Run("consent", "recheck", "--as-of", "2027-12-01").Code);
        Assert.Equal(1, Run("consent", "recheck", "--as-of", "2028-08-01").Code);
        Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11");
        var (code, output) = Run("consent", "recheck", "--as-of", "2027-02-11");
        Assert.Equal(1, code);
        Assert.Contains("website, https://example.edu.vn/lop-5a: 1 người: đã rút lại", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recheck_WithALedgerOfASweep_AsksAgainWithoutTheFiles()
    {
        Directory.CreateDirectory(_class.Folder.At("kho"));
        Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("kho"), "--channel", "website", "--purpose", "class-list");
        File.Delete(_class.Folder.At("kho/redaction.json"));
        var ledger = _class.Folder.At("kho.db");
        string[] scope = ["--channel", "website", "--purpose", "class-list"];
        Assert.Equal(0, Run(["sweep", _class.Folder.At("kho"), "--ledger", ledger, .. scope, "--as-of", "2026-09-05"]).Code);
        // The archive itself is gone: the ledger is all there is.
        Directory.Delete(_class.Folder.At("kho"), recursive: true);
        Assert.Equal(0, Run(["consent", "recheck", "--ledger", ledger, .. scope, "--as-of", "2026-09-06", "--school-year", "2026-2027"]).Code);
        Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11");
        var (code, output) = Run(["consent", "recheck", "--ledger", ledger, .. scope, "--as-of", "2027-02-11"]);
        Assert.Equal(1, code);
        Assert.Contains("ds.csv: 1 người: đã rút lại; KHÔNG ĐĂNG", output, StringComparison.Ordinal);
        Assert.Contains("1 tệp trong sổ rà soát, xét cho website, class-list: 1 tệp phải gỡ", output, StringComparison.Ordinal);
        Assert.Contains("chưa biết mục đích", Run("consent", "recheck", "--ledger", ledger, "--as-of", "2026-09-06").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("consent", "recheck", "--ledger", _class.Folder.At("none.db")).Code);
    }

    [Theory]
    [InlineData("as it was", "1 bài đọc lại được tệp", null)]
    [InlineData("changed", "0 bài đọc lại được tệp", "tệp đã đổi so với lúc đăng: xét theo khóa đã lưu")]
    [InlineData("gone", "0 bài đọc lại được tệp", "tệp không còn ở chỗ đã ghi: xét theo khóa đã lưu")]
    public void Recheck_ReadsTheFileAgainWhereItStillIsWhatWasPublished_AndSaysWhereNot(string state, string count, string? said)
    {
        Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--channel", "website", "--purpose", "class-list");
        var file = _class.Folder.At("out/ds.csv");
        Record("https://example.edu.vn/lop-5a", "website", file);
        if (state == "changed") File.AppendAllText(file, "\n");
        if (state == "gone") File.Delete(file);
        var (code, output) = Run("consent", "recheck", "--as-of", "2027-02-09");
        Assert.Equal(0, code);
        Assert.Contains(count, output, StringComparison.Ordinal);
        if (said is null) Assert.DoesNotContain("xét theo khóa đã lưu\n", output, StringComparison.Ordinal);
        else Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Recheck_WhatTodaysRulesFindInTheFile_Counts()
    {
        // Recorded before anybody looked at phones: the keys know of no harm, the file does.
        var file = _class.Folder.Add("tin.csv", $"STT,Họ và tên,Lớp,SĐT phụ huynh\n1,{Name(0)},5A,0912345678\n2,{Name(1)},5A,0987654321\n3,{Name(2)},5A,0901234567\n");
        Run("publish", "record", file, "--channel", "website", "--purpose", "class-list", "--url", "https://example.edu.vn/tin");
        var (code, output) = Run("consent", "recheck", "--as-of", "2026-09-06");
        Assert.Equal(1, code);
        Assert.Contains("https://example.edu.vn/tin: KHÔNG ĐĂNG", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_ThenSettle_StatusAndDueSayWhatIsLate_AndRecheckIsQuietAgain()
    {
        Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--channel", "website", "--purpose", "class-list");
        Record("https://example.edu.vn/lop-5a", "website", _class.Folder.At("out/ds.csv"));
        var said = Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11").Output;
        var id = System.Text.RegularExpressions.Regex.Match(said, "consent settle ([0-9a-f]{8})").Groups[1].Value;
        var late = Run("consent", "status", "--as-of", "2027-03-03").Output;
        Assert.Contains($"! QUÁ HẠN 19 NGÀY: rút đồng ý {id}: trả lời gia đình, hạn 12/02/2027", late, StringComparison.Ordinal);
        Assert.Contains($"! QUÁ HẠN 1 NGÀY: rút đồng ý {id}: xóa bài đã đăng, hạn 02/03/2027", late, StringComparison.Ordinal);
        Assert.Contains("3 việc đến hạn", Run("consent", "due", "--month", "2027-03", "--as-of", "2027-03-03").Output, StringComparison.Ordinal);
        Assert.Contains("còn 1 việc", Run("consent", "settle", id, "--answered", "2027-02-11", "--stopped", "2027-02-12", "--as-of", "2027-02-13").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("consent", "recheck", "--as-of", "2027-02-13").Code);
        Assert.Contains("đã làm xong", Run("consent", "settle", id, "--deleted", "2027-02-14", "--as-of", "2027-02-14").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(id, Run("consent", "status", "--as-of", "2027-03-03").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_OfSeveralPublications_NamesThoseTheirDataStandsIn_AndNoOther()
    {
        string News(string file, params int[] people) => _class.Folder.Add(file, "STT,Họ và tên,Lớp\n" + string.Concat(people.Select(i => $"{i},{Name(i)},5A\n")));
        void Put(string file, string channel, string url) => Assert.Equal(0, Run("publish", "record", file, "--channel", channel, "--purpose", "class-list", "--url", url).Code);
        Record("https://example.edu.vn/lop-5a", "website");
        Put(News("tin-1.csv", 0, 1, 2), "facebook", "https://facebook.com/mau/1");
        Put(News("tin-2.csv", 1, 2, 3), "website", "https://example.edu.vn/tin-2");
        var output = Run("consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11").Output;
        Assert.Contains("2 bài đã đăng có dữ liệu của người này", output, StringComparison.Ordinal);
        // Each with its own terms: Facebook stores what it shows.
        Assert.Matches("https://example\\.edu\\.vn/lop-5a, .*ngừng chậm nhất 25/02/2027", output);
        Assert.Matches("https://facebook\\.com/mau/1, .*ngừng chậm nhất 02/03/2027", output);
        Assert.DoesNotContain("tin-2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Law91_Article24_Withdraw_AnAuthorityAsked_StopsAtOnce_WithTheSameListOfPublications()
    {
        Record("https://example.edu.vn/lop-5a", "website");
        string[] arguments = ["consent", "withdraw", "--name", Name(0), "--birth", "2016-01-03", "--way", "authority", "--received", "2027-02-10", "--as-of", "2027-02-10"];
        var before = File.ReadAllText(_class.Registry);
        var letter = _class.Folder.At("thu.docx");
        Assert.Equal(2, Run([.. arguments, "--letter", letter]).Code);
        Assert.Equal(2, Run([.. arguments[..6], "--way", "contract-end", .. arguments[8..]]).Code);
        Assert.Equal(before, File.ReadAllText(_class.Registry));
        Assert.False(File.Exists(letter));
        var (code, output) = Run(arguments);
        Assert.Equal(0, code);
        foreach (var part in (string[])["Cơ quan có thẩm quyền yêu cầu: ngừng ngay", "Luật 91/2025/QH15, Điều 24", "1 bài đã đăng có dữ liệu của người này", "https://example.edu.vn/lop-5a", "--preset rows-without-consent", "--stopped NGÀY"]) Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Trả lời phụ huynh", output, StringComparison.Ordinal);
        Assert.Contains("29 trên 32 dòng đã có đồng ý, 2 chưa có, 1 từ chối, hết hạn hoặc đã rút", Run("consent", "check", _class.List("csv"), "--channel", "website", "--purpose", "class-list", "--as-of", "2027-02-10").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("consent", "recheck", "--as-of", "2027-02-10").Code);
        var late = Run("consent", "status", "--as-of", "2027-03-03").Output;
        Assert.Contains("QUÁ HẠN", late, StringComparison.Ordinal);
        Assert.DoesNotContain("trả lời gia đình", late, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Record_ApproverAndConsents_AreKept_AndReadAgainWithTheSecretAlone(bool isTold)
    {
        var list = _class.Folder.Add("khen.csv", "STT,Họ và tên,Lớp\n" + string.Concat(((int[])[0, 1, 5]).Select(i => $"{i},{Name(i)},5A\n")));
        var book = _class.Folder.At("approvals.jsonl");
        var run = _class.Run();
        Assert.Equal(0, run.Run("approve", list, "--channel", "website", "--by", "Lê Giả Định", "--role", "Hiệu trưởng", "--basis", "3 phiếu", "--approvals", book));
        string[] approver = isTold ? ["--approver", "Trần Thị Bịa Đặt"] : ["--approvals", book];
        Assert.Equal(0, Run(["publish", "record", list, "--channel", "website", "--purpose", "class-list", "--url", "https://example.edu.vn/khen", .. approver]).Code);
        Assert.DoesNotContain("Định", File.ReadAllText(_class.Registry), StringComparison.Ordinal);
        Assert.DoesNotContain("Bịa", File.ReadAllText(_class.Registry), StringComparison.Ordinal);
        var registry = new RegistryFile(_class.Registry, Secret.From(System.Text.Encoding.UTF8.GetBytes(ClassOf32.Secret)).For("consent")).Read();
        var publication = Assert.Single(registry.Publications);
        Assert.Equal(isTold ? "Trần Thị Bịa Đặt" : "Lê Giả Định, Hiệu trưởng", registry.Keys.Open(publication.SealedApprover!)); // not null: it was told
        Assert.Equal("https://example.edu.vn/khen", registry.Keys.Open(publication.SealedAddress));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(list))), publication.Sha256);
        // The third of them never agreed.
        Assert.Equal([null, "consent-0", "consent-1"], publication.People.Select(person => person.Consent).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("news-pupils: note", "news-pupils: review")]
    [InlineData("version: \"2026.1\"", "version: \"2026.2\"")]
    public void Recheck_AfterAChangedPolicy_SaysUnderWhichOneItWasApproved(string line, string other)
    {
        Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--channel", "website", "--purpose", "class-list");
        Record("https://example.edu.vn/lop-5a", "website", _class.Folder.At("out/ds.csv"));
        Assert.DoesNotContain("nay đã đổi", Run("consent", "recheck").Output, StringComparison.Ordinal);
        var (code, output) = Run("consent", "recheck", "--rules", ChangedPolicy.Rules(_class.Folder, line, other));
        Assert.Equal(0, code);
        Assert.Contains("website, https://example.edu.vn/lop-5a: duyệt theo chính sách 2026.1, nay đã đổi", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_KeepsNoNameAndNoAddressInTheClear()
    {
        Record("https://example.edu.vn/nguyen-van-mau", "website");
        var text = File.ReadAllText(_class.Registry);
        Assert.DoesNotContain("nguyen-van-mau", text, StringComparison.Ordinal);
        Assert.All(_class.Names, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    private void Record(string url, string channel, string? file = null)
    {
        var (code, output) = Run("publish", "record", file ?? _class.List("csv"), "--channel", channel, "--purpose", "class-list", "--url", url);
        Assert.Equal(0, code);
        Assert.Contains(file is null ? "32 người trong sổ" : "30 người trong sổ", output, StringComparison.Ordinal);
    }

    private (int Code, string Output) Run(params string[] arguments)
    {
        var run = _class.Run();
        var code = run.Run([.. arguments, .. Keyed, "--lang", "vi"]);
        return (code, run.Output + run.Error);
    }
}
