using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PiiScanner.Core.Policy;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>What a principal signs: decisions on files, and the policy.</summary>
public sealed class ApproveTests : IDisposable
{
    private const string Names = "STT,Họ và tên,Lớp,Giải\n1,Nguyễn Văn Mẫu,5A,Nhất\n2,Trần Thị Thử,5A,Nhì\n3,Lê Văn Giả,5A,Ba\n";
    private readonly WorkFolder _folder = new();
    private readonly string _file;

    public ApproveTests() => _file = _folder.Add("khen.csv", Names);

    private string Book => _folder.At("approvals.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Approve_AReview_StopsFailing_ForThisChannelUntilItsDay()
    {
        Assert.Equal(1, Scan().Code);
        Assert.Equal(0, Approve(_file).Code);
        var (code, output) = Scan();
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("review", file.GetProperty("verdict").GetString());
        Assert.Equal(("Lê Mẫu, Hiệu trưởng", "12 phiếu", "2026-12-31"), (file.GetProperty("approval").GetProperty("by").GetString(), file.GetProperty("approval").GetProperty("basis").GetString(), file.GetProperty("approval").GetProperty("until").GetString()));
        Assert.Equal(1, Scan("--channel", "facebook").Code);
        Assert.Equal(1, Scan("--channel", "website", "--as-of", "2027-01-01").Code);
        var unknown = Run("scan", _file, "--fail-on", "review", "--approvals", Book);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("chưa biết kênh đăng", unknown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Approve_AChangedFileOrPolicy_NeedsANewDecision()
    {
        Assert.Equal(0, Approve(_file).Code);
        Assert.Equal(0, Scan().Code);
        Assert.Equal(1, Scan("--channel", "website", "--rules", RulesWithAnotherPolicy()).Code);
        File.AppendAllText(_file, "4,Phạm Thị Bịa,5A,Ba\n");
        Assert.Equal(1, Scan().Code);
    }

    [Fact]
    public void Law91_Article7_ApproveABlock_IsRefused_AndForgedDecisionsLiftNone()
    {
        Assert.Equal(0, Approve(_file).Code);
        var leak = _folder.Add("leak.csv", WorkFolder.Leak);
        var (code, output) = Approve(leak);
        Assert.Equal(1, code);
        Assert.Contains("KHÔNG DUYỆT ĐƯỢC", output, StringComparison.Ordinal);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(leak)));
        var own = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_file)));
        File.AppendAllText(Book, File.ReadAllText(Book).Replace(own, digest, StringComparison.Ordinal));
        Assert.Equal(1, Run("scan", leak, "--approvals", Book, "--channel", "website").Code);
    }

    [Fact]
    public void Law91_Article38_1_ApproveUnderAPolicyThatDoesNotHoldYet_Exit2_AndScanSaysSo()
    {
        var (code, output) = Run("approve", _file, "--channel", "website", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--basis", "phiếu", "--as-of", "2025-12-31", "--approvals", Book);
        Assert.Equal(2, code);
        Assert.Contains("CHÍNH SÁCH 2026.1 CHƯA CÓ HIỆU LỰC", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Book));
        Assert.Contains("CHƯA CÓ HIỆU LỰC", Run("scan", _file, "--as-of", "2025-12-31").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CHƯA CÓ HIỆU LỰC", Run("scan", _file, "--as-of", "2026-01-01").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by")]
    [InlineData("--role")]
    [InlineData("--basis")]
    public void Law91_Article19_2_ADecisionWithoutConsent_IsInWriting_NamesWhoAndWhy_AndIsLookedAtAgain(string left)
    {
        List<string> arguments = ["approve", _file, "--channel", "website", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--basis", "12 phiếu", "--as-of", "2026-09-05", "--approvals", Book];
        var at = arguments.IndexOf(left);
        var (code, output) = Run([.. arguments[..at], .. arguments[(at + 2)..]]);
        Assert.Equal(2, code);
        Assert.Contains(left, output, StringComparison.Ordinal);
        Assert.False(File.Exists(Book));
        Assert.Equal(0, Run([.. arguments]).Code);
        // A year, where no last day is told; then a person looks again.
        Assert.Equal(0, Scan("--channel", "website", "--as-of", "2027-09-05").Code);
        Assert.Equal(1, Scan("--channel", "website", "--as-of", "2027-09-06").Code);
    }

    [Fact]
    public void Approve_WhatNeedsNone_RecordsNothing()
    {
        Assert.Equal(0, Approve(_folder.Add("a.txt", WorkFolder.Harmless)).Code);
        Assert.False(File.Exists(Book));
    }

    [Fact]
    public void Sheet_IsOneValidPage_WithoutAValue()
    {
        var sheet = _folder.At("phieu.docx");
        Assert.Equal(0, Run("approve", _file, "--channel", "website", "--sheet", sheet, "--as-of", "2026-09-05").Code);
        Assert.False(File.Exists(Book));
        using var document = WordprocessingDocument.Open(sheet, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var text = document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
        foreach (var part in (string[])["PHIẾU DUYỆT ĐĂNG TIN", "khen.csv", "Trang web của trường", "họ tên", "NGƯỜI LẬP", "NGƯỜI DUYỆT", "05/09/2027"]) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Matches("Số người *3", text);
        Assert.Contains("Căn cứ………", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mẫu", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_SaysTheGroundAndPurposeThatWereTold()
    {
        var sheet = _folder.At("phieu.docx");
        Assert.Equal(0, Run("approve", _file, "--channel", "website", "--purpose", "honours", "--basis", "12 phiếu đồng ý", "--sheet", sheet).Code);
        using var document = WordprocessingDocument.Open(sheet, false);
        var text = document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
        Assert.Contains("Căn cứ12 phiếu đồng ý", text, StringComparison.Ordinal);
        Assert.Contains("Mục đíchBảng vàng, khen thưởng", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ApprovePolicy_AChangedPolicy_IsNamedInEveryReportUntilSignedAgain()
    {
        Assert.Equal(0, Run("approve", "policy", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--approvals", Book, "--as-of", "2026-09-01").Code);
        Assert.DoesNotContain("CHÍNH SÁCH ĐÃ ĐỔI", Run("scan", _file, "--approvals", Book).Output, StringComparison.Ordinal);
        var rules = RulesWithAnotherPolicy();
        Assert.Contains("CHÍNH SÁCH ĐÃ ĐỔI so với bản 2026.1 ký ngày 01/09/2026", Run("scan", _file, "--approvals", Book, "--rules", rules).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("approve", "policy", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--approvals", Book, "--rules", rules).Code);
        Assert.DoesNotContain("CHÍNH SÁCH ĐÃ ĐỔI", Run("scan", _file, "--approvals", Book, "--rules", rules).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedPolicy_IsNamedInEveryReport_WhereNobodyNamesTheFileOfDecisions()
    {
        var rules = RulesWithAnotherPolicy();
        Assert.Equal(0, Run("approve", "policy", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--approvals", Book, "--rules", rules, "--as-of", "2026-09-01").Code);
        Assert.Equal(1, Run("scan", _file, "--fail-on", "review").Code);
        string[] keyed = ["--registry", _folder.At("so.txt"), "--key-file", _folder.At("truong.key")];
        Assert.Equal(0, Run(["consent", "init", .. keyed]).Code);
        string[][] lines =
        [
            ["scan", _file, "--format", "csv"], ["scan", _file, "--format", "gitlab"], ["scan", _file, "--format", "msbuild"], ["consent", "check", _file, .. keyed, "--channel", "website"], ["consent", "recheck", .. keyed],
            ["scan", _file], ["scan", _folder.Root], ["scan", _file, "--format", "html"], ["scan", _file, "--format", "json"], ["scan", _file, "--format", "sarif"], ["scan", _file, "--format", "junit"], ["scan", _file, "--format", "github"],
            ["redact", _file, "--output", _folder.At("ra")], ["sweep", _folder.Root, "--ledger", _folder.At("so.db")],
        ];
        Assert.All(lines, line => Assert.Contains("CHÍNH SÁCH ĐÃ ĐỔI so với bản", Run(line).Output, StringComparison.Ordinal));
        Assert.DoesNotContain("CHÍNH SÁCH ĐÃ ĐỔI", Run("scan", _file, "--rules", rules).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CHÍNH SÁCH ĐÃ ĐỔI", Run("scan", _file, "--rules", rules, "--format", "msbuild").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfDecisionsFoundByItsName_GivesItsSignatureAlone_AndStopsNoRun()
    {
        Assert.Equal(0, Approve(_file).Code);
        Assert.Equal(1, Run("scan", _file, "--fail-on", "review", "--channel", "website").Code);
        File.WriteAllText(Book, "no decision\n");
        var (code, output) = Run("scan", _file, "--fail-on", "review");
        Assert.Equal(1, code);
        Assert.Contains("approvals.jsonl(1): dòng này không phải một quyết định duyệt", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"file\",\"by\":\"a\"}")]
    [InlineData("{\"type\":\"other\"}")]
    [InlineData("approved")]
    public void Scan_AFileOfDecisionsThatIsWrong_Exit2_NamesTheLine(string line)
    {
        File.WriteAllText(Book, "\n" + line + "\n");
        var (code, output) = Run("scan", _file, "--approvals", Book, "--channel", "website");
        Assert.Equal(2, code);
        Assert.Contains("approvals.jsonl(2)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "KHÔNG ĐĂNG", "CẦN NGƯỜI DUYỆT", "ĐƯỢC ĐĂNG", "Người ký", "NGƯỜI KÝ")]
    [InlineData("en", "NEVER PUBLISHED", "A PERSON DECIDES", "ALLOWED", "Signed by", "SIGNED BY")]
    public void PrintPolicy_SaysWhatIsBlockedReviewedAllowedEverySwitchEveryArticleAndWhereToSign(string language, string blocked, string reviewed, string allowed, string sign, string signOnPaper)
    {
        var run = new InProcess();
        Assert.Equal(0, run.Run("rules", "print-policy", "--lang", language));
        var isVietnamese = language == "vi";
        // Each row of the policy stands below the heading of what it comes to, with its article.
        var heads = new Dictionary<Outcome, int> { [Outcome.Block] = At(blocked), [Outcome.Review] = At(reviewed), [Outcome.Note] = At(allowed) };
        Assert.True(heads[Outcome.Block] >= 0 && heads[Outcome.Block] < heads[Outcome.Review] && heads[Outcome.Review] < heads[Outcome.Note]);
        foreach (var row in PolicyText.BuiltIn.Rows.Where(row => heads.ContainsKey(row.Outcome)))
        {
            var law = isVietnamese ? row.Law : Core.Findings.LawNames.English(row.Law);
            var at = At($"– {(isVietnamese ? row.Text.Vi : row.Text.En)}{(law.Length > 0 ? $" ({law})" : "")}");
            Assert.True(at > heads[row.Outcome], row.Id);
            Assert.DoesNotContain(heads, head => head.Value > heads[row.Outcome] && head.Value < at);
        }

        string[] parts = [blocked, reviewed, allowed, "hardship-honours", "news-pupils", "ages-16-17", "2026.1"];
        foreach (var part in (string[])[.. parts, sign]) Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("rules", "print-policy", "--lang", language, "--output", _folder.At("cs.docx")));
        using var document = WordprocessingDocument.Open(_folder.At("cs.docx"), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var page = document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
        foreach (var part in (string[])[.. parts, signOnPaper]) Assert.Contains(part, page, StringComparison.Ordinal);

        int At(string text) => run.Output.IndexOf("\n" + text, StringComparison.Ordinal);
    }

    private (int Code, string Output) Approve(string file) =>
        Run("approve", file, "--channel", "website", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--basis", "12 phiếu", "--until", "2026-12-31", "--as-of", "2026-09-05", "--approvals", Book);

    private (int Code, string Output) Scan(params string[] more) => Run(["scan", _file, "--fail-on", "review", "--approvals", File.Exists(Book) ? Book : Empty(), "--format", "json", .. more.Length > 0 ? more : ["--channel", "website"]]);

    private string Empty() => _folder.Add("empty.jsonl", "");

    private string RulesWithAnotherPolicy() => ChangedPolicy.Rules(_folder);

    private static (int Code, string Output) Run(params string[] arguments)
    {
        var run = new InProcess();
        var code = run.Run([.. arguments, "--lang", "vi"]);
        return (code, arguments.Contains("json") ? run.Output : run.Output + run.Error);
    }
}
