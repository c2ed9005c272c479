using System.Text.Json;

namespace PiiScanner.Cli.Tests;

public sealed class BaselineCommandTests
{
    private const string Key = "a secret of many signs";
    private const string NewRow = "Đỗ Thị Mới,02/07/2014,0356789012\n";

    [Fact]
    public void Create_WithoutAKey_AcceptsFilesAsTheyAre()
    {
        using var folder = new WorkFolder();
        folder.Add("site/ds.csv", WorkFolder.Leak);
        var create = new InProcess();
        Assert.Equal(0, create.Run("baseline", "create", folder.At("site"), "--baseline", folder.At("base.json")));
        Assert.Contains("There is no secret: only whole files were recorded.", create.Error, StringComparison.Ordinal);
        var quiet = new InProcess();
        Assert.Equal(0, quiet.Run("scan", folder.At("site"), "--baseline", folder.At("base.json")));
        Assert.EndsWith("1 file with personal data ACCEPTED BEFORE and not counted.\n", quiet.Output, StringComparison.Ordinal);
        Assert.Contains("= Accepted before, so it does not count (baseline).", quiet.Output, StringComparison.Ordinal);
        folder.Add("site/moved/ds2.csv", WorkFolder.Leak);
        Assert.Equal(0, new InProcess().Run("scan", folder.At("site"), "--baseline", folder.At("base.json")));
        folder.Add("site/ds.csv", WorkFolder.Leak + NewRow);
        Assert.Equal(1, new InProcess().Run("scan", folder.At("site"), "--baseline", folder.At("base.json")));
    }

    [Fact]
    public void Create_WithAKey_OnlyWhatIsNewCounts()
    {
        using var folder = new WorkFolder();
        folder.Add("site/ds.csv", WorkFolder.Leak);
        string[] baseline = ["--baseline", folder.At("base.json")];
        Assert.Equal(0, new InProcess().With("PIISCANNER_KEY", Key).Run(["baseline", "create", folder.At("site"), .. baseline]));
        var text = File.ReadAllText(folder.At("base.json"));
        Assert.DoesNotMatch("Nguyễn|0912345678|05/09|Ng\\*|20\\d\\d-", text);
        // The row order and the separators change, and with them the digest; no value is new.
        folder.Add("site/ds.csv", WorkFolder.Leak.Replace("0912345678", "091 234 5678", StringComparison.Ordinal));
        var same = new InProcess().With("PIISCANNER_KEY", Key);
        Assert.Equal(0, same.Run(["scan", "--format", "json", folder.At("site"), .. baseline]));
        using var json = JsonDocument.Parse(same.Output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("block", file.GetProperty("verdict").GetString());
        Assert.Equal("baseline", file.GetProperty("suppressed").GetProperty("by").GetString());
        Assert.All(file.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("severity").GetString() == "error"), finding => Assert.Equal("baseline", finding.GetProperty("suppressed").GetProperty("by").GetString()));
        folder.Add("site/ds.csv", WorkFolder.Leak + NewRow);
        Assert.Equal(1, new InProcess().With("PIISCANNER_KEY", Key).Run(["scan", folder.At("site"), .. baseline]));
        // How the scan is started makes no difference: one file, a list, another folder.
        folder.Add("site/ds.csv", WorkFolder.Leak.Replace("0912345678", "091 234 5678", StringComparison.Ordinal));
        Assert.Equal(0, new InProcess().With("PIISCANNER_KEY", Key).Run(["scan", folder.At("site/ds.csv"), .. baseline]));
        // Another key, or none, knows nothing of the findings.
        Assert.Equal(1, new InProcess().With("PIISCANNER_KEY", "another secret of many signs").Run(["scan", folder.At("site"), .. baseline]));
        var keyless = new InProcess().With("PIISCANNER_KEY", "");
        Assert.Equal(1, keyless.Run(["scan", folder.At("site"), .. baseline]));
        Assert.Contains("! There is no secret: entries by finding in the baseline and the suppressions are not used", keyless.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_TwoRuns_AreTheSameAndReplaceOnlyWhenForced()
    {
        using var folder = new WorkFolder();
        folder.Add("b.csv", WorkFolder.Leak);
        folder.Add("a.csv", WorkFolder.Leak + NewRow);
        string[] create = ["baseline", "create", folder.Root, "--baseline", folder.At("base.json")];
        Assert.Equal(0, new InProcess().With("PIISCANNER_KEY", Key).Run(create));
        var first = File.ReadAllText(folder.At("base.json"));
        var refused = new InProcess().With("PIISCANNER_KEY", Key);
        Assert.Equal(2, refused.Run(create));
        Assert.Contains("is there already", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, new InProcess().With("PIISCANNER_KEY", Key).Run([.. create, "--force", "--jobs", "1"]));
        Assert.Equal(first, File.ReadAllText(folder.At("base.json")));
    }

    [Fact]
    public void Prune_TakesOutWhatIsGone_AndWritesUnderTheNewSecret()
    {
        using var folder = new WorkFolder();
        folder.Add("site/ds.csv", WorkFolder.Leak + NewRow);
        folder.Add("site/gone.csv", WorkFolder.Leak + NewRow + NewRow);
        folder.Add("old.key", Key);
        folder.Add("new.key", "the secret of the new year");
        string[] baseline = [folder.At("site"), "--baseline", folder.At("base.json")];
        Assert.Equal(0, new InProcess().Run(["baseline", "create", .. baseline, "--key-file", folder.At("old.key")]));
        Assert.Equal(2, new InProcess().Run(["baseline", "prune", .. baseline]));
        File.Delete(folder.At("site/gone.csv"));
        folder.Add("site/ds.csv", WorkFolder.Leak);
        // Both secrets: what the old one recorded is still recognised.
        Assert.Equal(0, new InProcess().Run(["scan", .. baseline, "--key-file", folder.At("new.key"), "--previous-key-file", folder.At("old.key")]));
        Assert.Equal(0, new InProcess().Run(["baseline", "prune", .. baseline, "--key-file", folder.At("new.key"), "--previous-key-file", folder.At("old.key")]));
        Assert.Equal(0, new InProcess().Run(["scan", .. baseline, "--key-file", folder.At("new.key")]));
        Assert.Equal(1, new InProcess().Run(["scan", .. baseline, "--key-file", folder.At("old.key")]));
        var text = File.ReadAllText(folder.At("base.json"));
        Assert.Equal(0, Count(text, "sha256"));
        Assert.Equal(12, Count(text, "fingerprint"));
    }

    [Fact]
    public void Scan_ExpiredSuppression_FailsWithAMessage()
    {
        using var folder = new WorkFolder();
        folder.Add("note.txt", WorkFolder.Harmless);
        folder.Add("s.yaml", "suppressions:\n  - path: '*.html'\n    rule: email\n    reason: hộp thư chung\n    reviewer: Văn thư\n    until: 2026-09-04\n");
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", folder.At("note.txt"), "--suppressions", folder.At("s.yaml")));
        Assert.Contains("s.yaml(2): the suppression expired on 2026-09-04", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, new InProcess().Run("scan", folder.At("note.txt"), "--suppressions", folder.At("s.yaml"), "--as-of", "2026-09-04"));
    }

    [Fact]
    public void Scan_SuppressionByDigest_KeepsTheFileInTheReport()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("site/ds.csv", WorkFolder.Leak);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(leak)));
        folder.Add("s.yaml", $"suppressions:\n  - {{ file: {digest}, reason: Đăng theo quyết định, reviewer: Hiệu trưởng, until: 2027-01-01 }}\n");
        var run = new InProcess();
        Assert.Equal(0, run.Run("scan", folder.At("site"), "--suppressions", folder.At("s.yaml"), "--lang", "vi"));
        Assert.Contains("ds.csv\n  KHÔNG ĐĂNG.", run.Output, StringComparison.Ordinal);
        Assert.Contains("= Đã được chấp nhận trước nên không tính (danh sách ngoại lệ; Đăng theo quyết định; Hiệu trưởng; đến hết 2027-01-01).", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_InlineComment_CoversAPlaceButNeverAList()
    {
        using var folder = new WorkFolder();
        folder.Add("contact.js", "// piiscanner:ignore phone-mobile -- số mẫu\nconst sample = 'Điện thoại: 0912345678';\n");
        var plain = new InProcess();
        plain.Run("scan", folder.At("contact.js"), "--format", "json", "--fail-on", "review");
        using var json = JsonDocument.Parse(plain.Output);
        var finding = json.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().First();
        Assert.Equal("inline", finding.GetProperty("suppressed").GetProperty("by").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("summary").GetProperty("exitCode").GetInt32());
        var rows = string.Concat(WorkFolder.Leak.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select((row, i) => $"{i + 1}. Họ tên: {row.Split(',')[0]}, ngày sinh: {row.Split(',')[1]} // piiscanner:ignore person-name, birth-date, name, date-full -- mẫu\n"));
        folder.Add("list.txt", "DANH SÁCH HỌC SINH LỚP 6A1\n" + rows);
        var list = new InProcess();
        Assert.Equal(1, list.Run("scan", folder.At("list.txt")));
        Assert.Contains("without effect", list.Output, StringComparison.Ordinal);
    }

    private static int Count(string text, string word) => (text.Length - text.Replace(word, "", StringComparison.Ordinal).Length) / word.Length;
}
