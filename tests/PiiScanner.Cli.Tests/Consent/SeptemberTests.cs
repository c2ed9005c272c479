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
