using System.Text.Json;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>One run over folders that are published on different channels.</summary>
public sealed class FolderChannelTests : IDisposable
{
    private readonly ClassOf32 _class = new();
    private readonly string _configuration;

    public FolderChannelTests()
    {
        foreach (var folder in (string[])["site/web", "site/zalo", "site/khac"])
        {
            Directory.CreateDirectory(_class.Folder.At(folder));
            File.Copy(_class.List("csv"), _class.Folder.At(folder + "/ds.csv"));
            File.Copy(_class.List("zip"), _class.Folder.At(folder + "/ds.zip"));
        }

        _configuration = _class.Folder.Add("config.yaml", "registry: consent.registry\nchannels:\n  - { folder: site/web, channel: website, purpose: class-list }\n  - { folder: site/zalo, channel: zalo, purpose: class-list }\n");
    }

    public void Dispose() => _class.Dispose();

    [Fact]
    public void Scan_FoldersOfTwoChannels_JudgesEachFileByItsOwn_WorkersToo()
    {
        var covered = Covered([_class.Folder.At("site")], out var remarks);
        Assert.Equal([("khac/ds.csv", 0), ("khac/ds.zip!ds.xlsx", 0), ("web/ds.csv", 30), ("web/ds.zip!ds.xlsx", 30), ("zalo/ds.csv", 0), ("zalo/ds.zip!ds.xlsx", 0)], covered);
        Assert.Contains("web → website, class-list; zalo → zalo, class-list", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_SeveralPaths_JudgesEachFileByItsOwn()
    {
        var covered = Covered([_class.Folder.At("site/web"), _class.Folder.At("site/zalo/ds.csv"), _class.Folder.At("site/khac/ds.csv")], out _);
        Assert.Equal([0, 30, 30, 0], covered.Select(file => file.Covered));
    }

    [Fact]
    public void Scan_AListOfFiles_JudgesEachFileByItsOwn()
    {
        _class.Folder.Add("list", $"{_class.Folder.At("site/web/ds.csv")}\n{_class.Folder.At("site/zalo/ds.csv")}\n");
        Assert.Equal([30, 0], Covered(["--files-from", _class.Folder.At("list")], out _).Select(file => file.Covered));
    }

    [Fact]
    public void Scan_AChannelThatIsTold_IsEveryFiles()
    {
        Assert.Equal([30, 30, 30], Covered([_class.Folder.At("site"), "--include", "*.csv", "--channel", "website", "--purpose", "class-list"], out _).Select(file => file.Covered));
    }

    [Fact]
    public void Scan_AFolderMappedToWhatIsNoChannel_IsNamed_AndCoversNobody()
    {
        File.AppendAllText(_configuration, "  - { folder: site/khac, channel: twitter, purpose: class-list }\n");
        Assert.Equal([0, 30, 0], Covered([_class.Folder.At("site"), "--include", "*.csv"], out var remarks).Select(file => file.Covered));
        Assert.Contains("khac: ", remarks, StringComparison.Ordinal);
        Assert.Contains("twitter", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_RowsWithoutConsent_LooksAtEachFilesOwnFolder()
    {
        var run = _class.Run();
        Assert.Equal(0, run.Run("redact", _class.Folder.At("site"), "--include", "web/*.csv", "--include", "zalo/*.csv", "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--config", _configuration));
        int Named(string file) => _class.Names.Count(File.ReadAllText(_class.Folder.At("out/" + file)).Contains);
        Assert.Equal((30, 0), (Named("web/ds.csv"), Named("zalo/ds.csv")));
    }

    [Fact]
    public void Scan_RecordedDecisions_HoldForEachFilesOwnChannel()
    {
        const string prizes = "STT,Họ và tên,Lớp,Giải\n1,Nguyễn Văn Mẫu,5A,Nhất\n2,Trần Thị Thử,5A,Nhì\n3,Lê Văn Giả,5A,Ba\n";
        _class.Folder.Add("site/web/khen.csv", prizes);
        _class.Folder.Add("site/zalo/khen.csv", prizes);
        var book = _class.Folder.At("approvals.jsonl");
        Assert.Equal(0, _class.Run().Run("approve", _class.Folder.At("site/web/khen.csv"), "--channel", "website", "--by", "Lê Mẫu", "--role", "Hiệu trưởng", "--basis", "phiếu", "--approvals", book));
        var run = _class.Run();
        Assert.Equal(1, run.Run("scan", _class.Folder.At("site"), "--include", "*/khen.csv", "--approvals", book, "--config", _configuration, "--fail-on", "review", "--format", "json"));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal([JsonValueKind.Object, JsonValueKind.Null], json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("approval").ValueKind));
    }

    private List<(string Path, int Covered)> Covered(string[] arguments, out string remarks)
    {
        var run = _class.Run();
        Assert.Equal(1, run.Run(["scan", .. arguments, "--config", _configuration, "--format", "json", "--lang", "vi"]));
        using var json = JsonDocument.Parse(run.Output);
        remarks = json.RootElement.GetProperty("remarks").GetRawText();
        remarks = System.Text.RegularExpressions.Regex.Unescape(remarks);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("lists").GetArrayLength() > 0).Select(file => (file.GetProperty("path").GetString() ?? "", file.GetProperty("lists")[0].GetProperty("consent").GetProperty("covered").GetInt32()))];
    }
}
