namespace PiiScanner.Cli.Tests.Consent;

/// <summary>From paper forms in September to the answer of a scan, through the command line alone.</summary>
public sealed class SeptemberTests : IDisposable
{
    private const string Roster = "STT,Họ và tên,Ngày sinh,Lớp,Mã học sinh\n1,Nguyễn Thị Thử,12/03/2018,3B,HS01\n2,Trần Văn Giả,05/11/2018,3B,HS02\n3,Lê Thị Bịa,07/07/2018,3B,HS03\n4,Phạm Văn Mẫu,01/02/2017,4A,HS04\nTổng cộng: 4 em,,,,\n";
    private readonly WorkFolder _folder = new();

    public SeptemberTests()
    {
        _folder.Add("hs.csv", Roster);
        Assert.Equal(0, Run("init", "--key-file", _folder.At("truong.key"), "--registry", Registry).Code);
    }

    private string Registry => _folder.At("so.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Init_MakesSecretRecoverySheetAndRegistry_AndReplacesNone()
    {
        Assert.Matches("^([2-9A-Z]{4}-){7}[2-9A-Z]{4}\n$", File.ReadAllText(_folder.At("truong.key")));
        Assert.True(File.Exists(_folder.At("truong-khoi-phuc.docx")));
        Assert.Equal(2, Run("init", "--key-file", _folder.At("truong.key"), "--registry", Registry).Code);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At("truong.key")));
    }

    [Fact]
    public void Init_TheSecretStandsOnTheRecoverySheet_AndNowhereElse()
    {
        var secret = File.ReadAllText(_folder.At("truong.key")).Trim();
        Assert.Contains(secret, Parts(_folder.At("truong-khoi-phuc.docx")), StringComparison.Ordinal);
        Papers();
        _folder.Add("khen.csv", "STT,Họ và tên,Lớp\n1,Nguyễn Thị Thử,3B\n2,Trần Văn Giả,3B\n3,Lê Thị Bịa,3B\n");
        var said = Run("check", [_folder.At("khen.csv"), .. Keyed, "--channel", "website", "--purpose", "honours"]);
        Assert.DoesNotContain(secret, said.Output + said.Error, StringComparison.Ordinal);
        var others = Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("truong.key" or "truong-khoi-phuc.docx")).ToList();
        Assert.Contains(Registry, others);
        Assert.Contains(_folder.At("out/bang-lop-3B.xlsx"), others);
        Assert.All(others, file => Assert.DoesNotContain(secret, Parts(file), StringComparison.Ordinal));
        // A second init makes another.
        var (code, output, _) = Run("init", "--key-file", _folder.At("hai.key"), "--registry", _folder.At("so-hai.txt"));
        Assert.Equal(0, code);
        Assert.NotEqual(secret, File.ReadAllText(_folder.At("hai.key")).Trim());
        Assert.DoesNotContain(File.ReadAllText(_folder.At("hai.key")).Trim(), output, StringComparison.Ordinal);
    }

    // All that stands in a file; of a package, in each of its parts.
    private static string Parts(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx")) return File.ReadAllText(file);
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    [Fact]
    public void Policy_At16_TheSwitchReachesImportAndJudgement()
    {
        string[] rules = ["--rules", ChangedPolicy.Rules(_folder, "ages-16-17: learner-and-representative", "ages-16-17: learner")];
        _folder.Add("hs.csv", "STT,Họ và tên,Ngày sinh,Lớp,Mã học sinh\n1,Nguyễn Thị Thử,12/03/2010,11A,HS01\n2,Trần Văn Giả,05/01/2010,11A,HS02\n3,Lê Thị Bịa,07/07/2010,11A,HS03\n");
        Papers();
        // Signed by the learners alone.
        FilledSheet.Fill(_folder.At("out/bang-lop-11A.xlsx"), (_, column) => column switch { "honours/website" => "Đồng ý", "child" => "04/09/2026", "way" => "phiếu giấy", _ => null });
        Assert.Equal(2, Run("import", [_folder.At("out/bang-lop-11A.xlsx"), .. Keyed]).Code);
        var (code, _, error) = Run("import", [_folder.At("out/bang-lop-11A.xlsx"), .. Keyed, .. rules]);
        Assert.True(code == 0, error);
        _folder.Add("khen.csv", "STT,Họ và tên,Lớp,Giải\n1,Nguyễn Thị Thử,11A,Nhất\n2,Trần Văn Giả,11A,Nhì\n3,Lê Thị Bịa,11A,Ba\n");
        string[] check = [_folder.At("khen.csv"), .. Keyed, "--channel", "website", "--purpose", "honours"];
        Assert.Contains("3 trên 3 dòng đã có đồng ý", Run("check", [.. check, .. rules]).Output, StringComparison.Ordinal);
        Assert.Contains("0 trên 3 dòng đã có đồng ý, 3 chưa có", Run("check", check).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FormsSheetImportStatusCheck_GoThrough()
    {
        Papers();
        Assert.True(File.Exists(_folder.At("out/phieu-lop-4A.docx")));
        FilledSheet.Fill(_folder.At("out/bang-lop-3B.xlsx"), Answers);
        var (code, output, error) = Run("import", [_folder.At("out/bang-lop-3B.xlsx"), .. Keyed]);
        Assert.True(code == 0, error);
        Assert.Contains("Lớp 3B, ghi 2 quyết định của 2 người", output, StringComparison.Ordinal);
        Assert.Contains("Lớp 3B: 1/3 đã nộp, 1 từ chối, 1 chưa nộp\nLớp 4A: 0/1 đã nộp, 0 từ chối, 1 chưa nộp\n", Run("status", Keyed).Output, StringComparison.Ordinal);
        _folder.Add("khen.csv", "STT,Họ và tên,Lớp,Giải\n1,Nguyễn Thị Thử,3B,Nhất\n2,Trần Văn Giả,3B,Nhì\n3,Lê Thị Bịa,3B,Ba\n");
        var check = Run("check", [_folder.At("khen.csv"), .. Keyed, "--channel", "website", "--purpose", "honours"]);
        Assert.Contains("1 trên 3 dòng đã có đồng ý, 1 chưa có, 1 từ chối, hết hạn hoặc đã rút", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OneWrongRow_RecordsNothing_Exit2_WithAnErrorSheet()
    {
        Papers();
        FilledSheet.Fill(_folder.At("out/bang-lop-3B.xlsx"), (pupil, column) => pupil == 1 && column == "child" ? "31/12/2026" : Answers(pupil, column));
        var before = File.ReadAllText(Registry);
        var (code, _, error) = Run("import", [_folder.At("out/bang-lop-3B.xlsx"), .. Keyed, "--errors", _folder.At("loi.xlsx")]);
        Assert.Equal(2, code);
        Assert.Contains("bang-lop-3B.xlsx, dòng 8: ngày ký ở tương lai", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Registry));
        Assert.True(File.Exists(_folder.At("loi.xlsx")));
    }

    [Fact]
    public void Forms_RosterWithAWrongRow_RecordsNothing_Exit2()
    {
        var before = File.ReadAllText(Registry);
        _folder.Add("hs.csv", Roster.Replace("3,Lê Thị Bịa,07/07/2018,3B", "3,Lê Thị Bịa,không rõ,3B", StringComparison.Ordinal));
        var (code, _, error) = Run("forms", ["--roster", _folder.At("hs.csv"), "--output", _folder.At("out"), "--school-name", "Trường Mẫu", .. Keyed]);
        Assert.Equal(2, code);
        Assert.Contains("hs.csv, dòng 4: ngày sinh không đọc được", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Registry));
    }

    [Fact]
    public void Staff_AreEnrolledSignForThemselvesAndAreFound()
    {
        _folder.Add("gv.csv", "STT,Họ và tên,Ngày sinh,Chức vụ\n1,Lê Văn Giả Định,12/03/1988,Giáo viên\n2,Trần Thị Thử Việc,05/11/1979,Kế toán\n3,Phạm Thị Làm Mẫu,05/11/1981,Văn thư\n");
        foreach (var kind in (string[])["forms", "sheet"])
        {
            var (code, _, error) = Run(kind, ["--staff", "--roster", _folder.At("gv.csv"), "--output", _folder.At("out"), "--school-name", "Trường Mẫu", .. Keyed]);
            Assert.True(code == 0, error);
        }

        Assert.True(File.Exists(_folder.At("out/phieu-can-bo.docx")));
        FilledSheet.Fill(_folder.At("out/bang-can-bo.xlsx"), (person, column) => (person, column) switch { (2, _) => null, (_, "staff-profile/website") => "Đồng ý", (_, "child") => "04/09/2026", (_, "way") => "phiếu giấy", _ => null });
        var (imported, _, said) = Run("import", [_folder.At("out/bang-can-bo.xlsx"), .. Keyed]);
        Assert.True(imported == 0, said);
        Assert.Contains("Cán bộ, giáo viên, nhân viên: 2/3 đã nộp, 0 từ chối, 1 chưa nộp", Run("status", Keyed).Output, StringComparison.Ordinal);
        _folder.Add("to.csv", "STT,Họ và tên giáo viên,Ngày sinh,Điện thoại,Chức vụ\n1,Lê Văn Giả Định,12/03/1988,0912345678,Giáo viên\n2,Trần Thị Thử Việc,05/11/1979,0987654321,Kế toán\n3,Phạm Thị Làm Mẫu,05/11/1981,0901234567,Văn thư\n");
        var check = Run("check", [_folder.At("to.csv"), .. Keyed, "--channel", "website", "--purpose", "staff-profile"]);
        Assert.Contains("2 trên 3 dòng đã có đồng ý, 1 chưa có", check.Output, StringComparison.Ordinal);
        Assert.Contains("3 người", Run("roll-over", [.. Keyed, "--to", "2027-2028"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010", "đủ 16 tuổi: cần hỏi lại")]
    [InlineData("2008", "đủ 18 tuổi: cần chính em ký")]
    public void Due_NamesWhoTurns16Or18(string year, string said)
    {
        _folder.Add("hs.csv", $"STT,Họ và tên,Ngày sinh,Lớp\n1,Nguyễn Thị Thử,12/12/{year},11A\n2,Trần Văn Giả,05/11/{year},11A\n3,Lê Thị Bịa,07/07/{year},11A\n");
        Papers();
        var output = Run("due", [.. Keyed, "--month", "2026-12", "--roster", _folder.At("hs.csv")]).Output;
        Assert.Matches($"11A-[0-9a-f]{{10}} Nguyễn Thị Thử: {said}\n", output);
        Assert.Contains("1 việc đến hạn", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Law91_Article25_2_Withdraw_TheContractOfStaffEnded_CoversNothingMore_AndNamesTheArticle()
    {
        _folder.Add("gv.csv", "STT,Họ và tên,Ngày sinh,Chức vụ\n1,Lê Văn Giả Định,12/03/1988,Giáo viên\n2,Trần Thị Thử Việc,05/11/1979,Kế toán\n3,Phạm Thị Làm Mẫu,05/11/1981,Văn thư\n");
        Assert.Equal(0, Run("sheet", ["--staff", "--roster", _folder.At("gv.csv"), "--output", _folder.At("out"), "--school-name", "Trường Mẫu", .. Keyed]).Code);
        FilledSheet.Fill(_folder.At("out/bang-can-bo.xlsx"), (_, column) => column switch { "staff-profile/website" => "Đồng ý", "child" => "04/09/2026", "way" => "phiếu giấy", _ => null });
        Assert.Equal(0, Run("import", [_folder.At("out/bang-can-bo.xlsx"), .. Keyed]).Code);
        _folder.Add("to.csv", "STT,Họ và tên giáo viên,Ngày sinh,Điện thoại,Chức vụ\n1,Lê Văn Giả Định,12/03/1988,0912345678,Giáo viên\n2,Trần Thị Thử Việc,05/11/1979,0987654321,Kế toán\n3,Phạm Thị Làm Mẫu,05/11/1981,0901234567,Văn thư\n");
        string[] check = [_folder.At("to.csv"), .. Keyed, "--channel", "website", "--purpose", "staff-profile"];
        Assert.Contains("3 trên 3 dòng đã có đồng ý", Run("check", check).Output, StringComparison.Ordinal);
        Assert.Equal(0, new InProcess().Run(["publish", "record", _folder.At("to.csv"), .. Keyed, "--channel", "website", "--purpose", "staff-profile", "--url", "https://example.edu.vn/to"]));
        var (code, output, error) = Run("withdraw", [.. Keyed, "--name", "Lê Văn Giả Định", "--birth", "1988-03-12", "--way", "contract-end"]);
        Assert.True(code == 0, error);
        foreach (var part in (string[])["Hợp đồng đã kết thúc: xóa dữ liệu", "Luật 91/2025/QH15, Điều 25.2", "1 bài đã đăng có dữ liệu của người này", "https://example.edu.vn/to"]) Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.Contains("2 trên 3 dòng đã có đồng ý, 1 từ chối, hết hạn hoặc đã rút", Run("check", check).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Due_NamesWhoTurnsSeven_AndWithARosterTheNames()
    {
        _folder.Add("hs.csv", "STT,Họ và tên,Ngày sinh,Lớp\n1,Nguyễn Thị Thử,12/12/2019,1A\n2,Trần Văn Giả,05/11/2019,1A\n3,Lê Thị Bịa,07/07/2019,1A\n");
        Papers();
        var plain = Run("due", [.. Keyed, "--month", "2026-12"]).Output;
        Assert.Contains("đủ 7 tuổi", plain, StringComparison.Ordinal);
        Assert.Contains("1 việc đến hạn", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử", plain, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thử", Run("due", [.. Keyed, "--month", "2026-12", "--roster", _folder.At("hs.csv")]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RollOver_MovesClasses_AndExtendsNothing()
    {
        Papers();
        FilledSheet.Fill(_folder.At("out/bang-lop-3B.xlsx"), Answers);
        Run("import", [_folder.At("out/bang-lop-3B.xlsx"), .. Keyed]);
        Assert.Contains("4 người", Run("roll-over", [.. Keyed, "--to", "2027-2028"]).Output, StringComparison.Ordinal);
        var status = Run("status", [.. Keyed, "--school-year", "2027-2028"]).Output;
        Assert.Contains("Lớp 4B: 0/3 đã nộp, 0 từ chối, 3 chưa nộp", status, StringComparison.Ordinal);
        Assert.Contains("Lớp 5A", status, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_OfTwoCopies_KeepsBoth()
    {
        File.Copy(Registry, _folder.At("kia.txt"));
        Papers();
        _folder.Add("hs2.csv", "STT,Họ và tên,Lớp,Mã học sinh\n1,Đỗ Thị Khác,2C,HS77\n2,Vũ Văn Khác,2C,HS78\n3,Bùi Thị Khác,2C,HS79\n");
        Assert.Equal(0, Run("forms", "--roster", _folder.At("hs2.csv"), "--output", _folder.At("out2"), "--school-name", "Trường Mẫu", "--registry", _folder.At("kia.txt"), "--key-file", _folder.At("truong.key")).Code);
        Assert.Contains("7 người", Run("merge", Registry, _folder.At("kia.txt"), "--key-file", _folder.At("truong.key")).Output, StringComparison.Ordinal);
        Assert.Contains("Lớp 2C: 0/3", Run("status", Keyed).Output, StringComparison.Ordinal);
    }

    private string[] Keyed => ["--registry", Registry, "--key-file", _folder.At("truong.key")];

    private static string? Answers(int pupil, string column) => (pupil, column) switch
    {
        (2, _) => null,
        (0, "honours/website") => "Đồng ý",
        (1, "honours/website") => "Không",
        (_, "child" or "representative") => "04/09/2026",
        (_, "relation") => "mẹ",
        (_, "way") => "phiếu giấy",
        _ => null,
    };

    private void Papers()
    {
        foreach (var kind in (string[])["forms", "sheet"])
        {
            var (code, _, error) = Run(kind, ["--roster", _folder.At("hs.csv"), "--output", _folder.At("out"), "--school-name", "Trường Mẫu", .. Keyed]);
            Assert.True(code == 0, error);
        }
    }

    private static (int Code, string Output, string Error) Run(string command, params string[] arguments)
    {
        var run = new InProcess();
        var code = run.Run(["consent", command, .. arguments, "--lang", "vi"]);
        return (code, run.Output, run.Error);
    }
}
