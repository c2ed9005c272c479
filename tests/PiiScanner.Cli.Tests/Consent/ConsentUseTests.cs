using System.Text.Json;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>A list of 32 of whom 30 agreed: what scan says of it, and what is left of it.</summary>
public sealed class ConsentUseTests : IDisposable
{
    private readonly ClassOf32 _class = new();

    public void Dispose() => _class.Dispose();

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("csv")]
    [InlineData("pdf")]
    [InlineData("zip")] // read by a worker process, which must answer alike
    public void Scan_32RowsOfWhom30Agreed_Says30CoveredAnd2Missing(string format)
    {
        var list = _class.List(format);
        var run = _class.Run();
        Assert.Equal(1, run.Run(["scan", list, .. _class.Scope, "--lang", "en"]));
        Assert.Contains("30 of 32 rows are covered, 2 are missing", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Run(["scan", list, .. _class.Scope, "--format", "json"]));
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files").EnumerateArray().Last();
        Assert.Equal(2, file.GetProperty("subjects").GetInt32());
        var consent = file.GetProperty("lists")[0].GetProperty("consent");
        Assert.Equal((30, 2, 0, 0), (consent.GetProperty("covered").GetInt32(), consent.GetProperty("missing").GetInt32(), consent.GetProperty("refused").GetInt32(), consent.GetProperty("ambiguous").GetInt32()));
        Assert.Equal(30, file.GetProperty("records").EnumerateArray().Count(record => record.GetProperty("consent").GetString() == "covered"));
        var findings = file.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(60, findings.Count(finding => finding.GetProperty("consent").GetString() is { } reference && reference.StartsWith("consent-", StringComparison.Ordinal) && finding.GetProperty("severity").GetString() == "note"));
        Assert.Equal(4, findings.Count(finding => finding.GetProperty("severity").GetString() == "error"));
        var tool = json.RootElement.GetProperty("tool");
        Assert.Equal(("website", "class-list", "2026-09-05"), (tool.GetProperty("channel").GetString(), tool.GetProperty("purpose").GetString(), tool.GetProperty("publishOn").GetString()));
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("csv")]
    [InlineData("pdf")]
    public void Redact_RowsWithoutConsent_LacksJustThoseTwo(string format)
    {
        var list = _class.List(format);
        var run = _class.Run();
        Assert.Equal(0, run.Run(["redact", list, "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), .. _class.Scope]));
        var copy = _class.Folder.At("out/ds." + format);
        Assert.Equal(0, run.Run(["scan", copy, .. _class.Scope, "--format", "json", "--show-values"]));
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal("clear", file.GetProperty("verdict").GetString());
        var names = file.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("kind").GetString() == "person-name").Select(finding => finding.GetProperty("value").GetString());
        Assert.Equal(_class.Names.Where((_, i) => !ClassOf32.Without.Contains(i)), names);
        Assert.Equal(30, file.GetProperty("lists")[0].GetProperty("consent").GetProperty("covered").GetInt32());
    }

    [Fact]
    public void Scan_News_FindsEachPupilByNameClassAndYear()
    {
        var covered = Enumerable.Range(0, 32).Except(ClassOf32.Without).Take(3).ToList();
        var (first, second, third) = (_class.Names[covered[0]], _class.Names[covered[1]], _class.Names[covered[2]]);
        string[] scope = ["--registry", _class.Registry, "--channel", "website", "--purpose", "class-list", "--format", "json"];
        string? Verdict(string text)
        {
            var run = _class.Run();
            run.Run(["scan", _class.Folder.Add("tin.txt", text), .. scope]);
            using var json = JsonDocument.Parse(run.Output);
            return json.RootElement.GetProperty("files")[0].GetProperty("verdict").GetString();
        }

        Assert.Equal("clear", Verdict($"Chúc mừng các em {first} (lớp 5A), {second} (lớp 5A) và {third} (lớp 5A) vào vòng trong.\n"));
        Assert.Equal("clear", Verdict($"Chúc mừng các em học sinh lớp 5A: {first}, {second} và {third} vào vòng trong.\n"));
        Assert.Equal("review", Verdict($"Chúc mừng các em {first} (lớp 5A), {second} (lớp 5A) và {third} (lớp 5B) vào vòng trong.\n"));
        Assert.Equal("review", Verdict($"Chúc mừng các em {first} (lớp 5A), {second} (lớp 5A) và {_class.Names[ClassOf32.Without[0]]} (lớp 5A) vào vòng trong.\n"));
    }

    [Fact]
    public void Scan_EverybodyAgreed_NeverSaysThatNothingWasFound()
    {
        var list = _class.List("csv");
        var run = _class.Run();
        run.Run(["redact", list, "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), .. _class.Scope]);
        Assert.Equal(0, run.Run(["scan", _class.Folder.At("out"), "--include", "*.csv", .. _class.Scope, "--lang", "vi", "--verbose"]));
        Assert.Contains("30 người có đồng ý cho mục đích và kênh này", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--channel", "website", "CHƯA ÁP DỤNG", "purpose")]
    [InlineData("--channel", "twitter", "không có kênh \"twitter\"", "channel")]
    [InlineData("--purpose", "all", "chưa biết kênh đăng", "channel")]
    public void Scan_UnknownChannelOrPurpose_CoversNothing_AndTheReportSaysSo(string option, string word, string said, string missing)
    {
        var list = _class.List("csv");
        var run = _class.Run();
        Assert.Equal(1, run.Run("scan", list, "--registry", _class.Registry, option, word, "--lang", "vi"));
        if (missing == "channel") Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Contains("KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 trên 32 dòng đã có đồng ý, 32 chưa có", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("scan", list, "--registry", _class.Registry, option, word, "--format", "json"));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Single(json.RootElement.GetProperty("remarks").EnumerateArray());
    }

    [Fact]
    public void Scan_WithoutTheSecret_SaysThatConsentIsNotApplied()
    {
        var run = new InProcess();
        Assert.Equal(1, run.Run(["scan", _class.List("csv"), .. _class.Scope, "--lang", "en"]));
        Assert.Contains("CONSENT IS NOT APPLIED: the secret is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scan_WrongSecretOrBrokenChain_Exit2()
    {
        var list = _class.List("csv");
        var wrong = new InProcess().With("PIISCANNER_KEY", "another invented secret");
        Assert.Equal(2, wrong.Run(["scan", list, .. _class.Scope, "--lang", "en"]));
        Assert.Contains("another secret", wrong.Error, StringComparison.Ordinal);
        var rows = File.ReadAllLines(_class.Registry);
        File.WriteAllLines(_class.Registry, rows.Where((_, i) => i != 10));
        var broken = _class.Run();
        Assert.Equal(2, broken.Run(["scan", list, .. _class.Scope, "--lang", "en"]));
        Assert.Contains("line 11", broken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-08-01", "0 of 32 rows are covered, 2 are missing, 30 are refused, expired or withdrawn")]
    [InlineData("2027-07-31", "30 of 32 rows are covered, 2 are missing")]
    [InlineData("2026-08-31", "0 of 32 rows are covered, 32 are missing")]
    public void Scan_PublishOnAnotherDay_JudgesThatDay(string day, string said)
    {
        var run = _class.Run();
        Assert.Equal(1, run.Run(["scan", _class.List("csv"), .. _class.Scope, "--publish-on", day, "--lang", "en"]));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--publish-on", "2027-07-31", 30)]
    [InlineData("--publish-on", "2027-08-01", 0)] // the consents are over on that day
    [InlineData("--publish-on", "2026-08-31", 0)] // and not given yet on this
    [InlineData("--as-of", "2027-08-01", 0)]
    public void RedactAndCheck_PublishOnOrAsOfAnotherDay_JudgeThatDay(string option, string day, int covered)
    {
        var list = _class.List("csv");
        var run = _class.Run();
        run.Run(["consent", "check", list, .. _class.Scope, option, day, "--lang", "en"]);
        Assert.Contains($"{covered} of 32 rows are covered", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Run(["redact", list, "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), .. _class.Scope, option, day]));
        var copy = File.ReadAllText(_class.Folder.At("out/ds.csv"));
        Assert.Equal(covered, _class.Names.Count(name => copy.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2027-02-09", 30)]
    [InlineData("2027-02-10", 29)]
    public void RedactAndCheck_AWithdrawalThatIsKnownByNow_CountsForAnEarlierDayOfPublicationToo(string asOf, int covered)
    {
        var run = _class.Run();
        Assert.Equal(0, run.Run("consent", "withdraw", "--registry", _class.Registry, "--name", _class.Names[0], "--birth", "2016-01-03", "--received", "2027-02-10", "--as-of", "2027-02-11"));
        var list = _class.List("csv");
        string[] days = ["--publish-on", "2027-02-01", "--as-of", asOf];
        run.Run(["consent", "check", list, .. _class.Scope, .. days, "--lang", "en"]);
        Assert.Contains($"{covered} of 32 rows are covered", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.Run(["redact", list, "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), .. _class.Scope, .. days]));
        Assert.Equal(covered == 30, File.ReadAllText(_class.Folder.At("out/ds.csv")).Contains(_class.Names[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ATitleProposesThePurpose_AndCoversNobodyUntilItIsTold()
    {
        var rows = string.Concat(Enumerable.Range(0, 3).Select(i => $"{i + 1}\t{_class.Names[i]}\t5A\t{20 + i}\n"));
        var list = _class.Folder.Add("thi.txt", "DANH SÁCH HỌC SINH DỰ THI HỌC KỲ I\n\nSTT\tHọ và tên\tLớp\tPhòng thi\n" + rows);
        var run = _class.Run();
        run.Run("consent", "check", list, "--registry", _class.Registry, "--channel", "website", "--lang", "vi");
        Assert.Contains("Tiêu đề gợi ý mục đích: nếu đúng, thêm --purpose class-list.", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 trên 3 dòng đã có đồng ý, 3 chưa có", run.Output, StringComparison.Ordinal);
        run.Run(["consent", "check", list, .. _class.Scope, "--lang", "vi"]);
        Assert.DoesNotContain("Tiêu đề gợi ý", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 trên 3 dòng đã có đồng ý", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_RowsWithoutConsent_ChannelNotKnown_IsRefused()
    {
        var run = _class.Run();
        Assert.Equal(2, run.Run("redact", _class.List("csv"), "--preset", "rows-without-consent", "--output", _class.Folder.At("out"), "--registry", _class.Registry));
        Assert.False(Directory.Exists(_class.Folder.At("out")));
    }

    [Theory]
    [InlineData("web", 1, "30 trên 32")]
    [InlineData("other", 1, "chưa biết kênh đăng")]
    public void Scan_FolderTheConfigurationMapsToAChannel_IsJudgedForIt(string folder, int code, string said)
    {
        Directory.CreateDirectory(_class.Folder.At(folder));
        File.Move(_class.List("csv"), _class.Folder.At(folder + "/ds.csv"));
        var configuration = _class.Folder.Add("config.yaml", "registry: consent.registry\nchannels:\n  - { folder: web, channel: website, purpose: class-list }\n");
        var run = _class.Run();
        Assert.Equal(code, run.Run("scan", _class.Folder.At(folder), "--config", configuration, "--lang", "vi"));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }
}
