using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>What is wrong is named with row and reason, nothing is recorded by half, and the exit code is 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Roster = "STT,Họ và tên,Ngày sinh,Lớp,Mã học sinh\n1,Nguyễn Thị Thử,12/03/2018,3B,HS01\n2,Trần Văn Giả,05/11/2018,3B,HS02\n3,Lê Thị Bịa,07/07/2018,3B,HS03\n";
    private readonly WorkFolder _folder = new();

    public BadInputTests()
    {
        _folder.Add("hs.csv", Roster);
        Ok("init");
        Ok("sheet", "--roster", _folder.At("hs.csv"), "--output", _folder.At("out"), "--school-name", "Trường Mẫu");
        FilledSheet.Fill(Sheet, Answers);
    }

    private string Registry => _folder.At("so.txt");

    private string Sheet => _folder.At("out/bang-lop-3B.xlsx");

    private string[] Keyed => ["--registry", Registry, "--key-file", _folder.At("truong.key")];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("import")]
    [InlineData("status")]
    [InlineData("due")]
    [InlineData("recheck")]
    [InlineData("roll-over")]
    public void WrongSecretOrBrokenChain_IsNamed_AndNothingIsRecorded(string command)
    {
        string[] more = command switch { "import" => [Sheet], "roll-over" => ["--to", "2027-2028"], _ => [] };
        File.WriteAllText(_folder.At("khac.key"), "another invented secret");
        var before = File.ReadAllText(Registry);
        Refused("Khóa bí mật không mở được", ["consent", command, .. more, "--registry", Registry, "--key-file", _folder.At("khac.key")]);
        Assert.Equal(before, File.ReadAllText(Registry));
        var broken = string.Join('\n', before.Split('\n').Where((_, i) => i != 4));
        File.WriteAllText(Registry, broken);
        Refused("dòng 5 không khớp", ["consent", command, .. more, .. Keyed]);
        Assert.Equal(broken, File.ReadAllText(Registry));
    }

    [Fact]
    public void Import_SheetOfAnotherVersionOfTheForm_IsNamed()
    {
        using (var document = SpreadsheetDocument.Open(Sheet, true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet; // not null: the product wrote it
            sheet.Descendants<Cell>().Single(cell => cell.InnerText == "DY-2026.1").InlineString = new InlineString(new Text("DY-2025.1"));
            sheet.Save();
        }

        Import("bang-lop-3B.xlsx, dòng 3: bảng làm theo mẫu phiếu khác; mẫu đang dùng là DY-2026.1");
    }

    [Fact]
    public void Import_ADayInTheFuture_IsNamed()
    {
        FilledSheet.Fill(Sheet, (pupil, column) => pupil == 1 && column == "child" ? "06/09/2026" : null);
        Import("bang-lop-3B.xlsx, dòng 8: ngày ký ở tương lai");
    }

    [Fact]
    public void Import_ContradictingWhatIsRecorded_IsNamed()
    {
        Ok("import", Sheet);
        FilledSheet.Fill(Sheet, (pupil, column) => pupil == 0 && column == "honours/website" ? "Không" : null);
        Import("bang-lop-3B.xlsx, dòng 7: trái với điều đã ghi cùng ngày cho mục đích honours");
    }

    [Fact]
    public void Import_TwoSheetsThatContradict_IsNamed_AndNeitherIsRecorded()
    {
        File.Copy(Sheet, _folder.At("out/ban-hai.xlsx"));
        FilledSheet.Fill(_folder.At("out/ban-hai.xlsx"), (pupil, column) => pupil == 0 && column == "honours/website" ? "Không" : null);
        Import("ban-hai.xlsx, dòng 7: trái với", _folder.At("out/ban-hai.xlsx"));
    }

    [Fact]
    public void Import_TheSameSheetTwice_RecordsItOnce()
    {
        File.Copy(Sheet, _folder.At("out/ban-hai.xlsx"));
        Ok("import", Sheet, _folder.At("out/ban-hai.xlsx"));
        Assert.Equal(2, File.ReadAllText(Registry).Split("\"type\":\"consent\"").Length - 1);
    }

    [Theory]
    [InlineData("--answered", "2026-09-06", "ngày ở tương lai")]
    [InlineData("--stopped", "2026-08-31", "ngày sớm hơn ngày nhận")]
    [InlineData("--deleted", "yesterday", "--deleted")]
    public void Settle_Wrong_RecordsNothing(string option, string day, string said)
    {
        var id = Withdraw();
        var before = File.ReadAllText(Registry);
        Refused(said, ["consent", "settle", id, option, day, .. Keyed]);
        Refused("Không có đúng một lần rút", ["consent", "settle", "00000000", "--answered", "2026-09-05", .. Keyed]);
        Refused("Hãy cho biết đã làm gì", ["consent", "settle", id, .. Keyed]);
        Assert.Equal(before, File.ReadAllText(Registry));
    }

    [Fact]
    public void Settle_TwoDaysForOneStep_IsRefused()
    {
        var id = Withdraw();
        Ok("settle", id, "--answered", "2026-09-04");
        Ok("settle", id, "--answered", "2026-09-04");
        Refused("đã ghi ngày 04/09/2026", ["consent", "settle", id, "--answered", "2026-09-05", .. Keyed]);
    }

    private string Withdraw()
    {
        var said = Ok("withdraw", "--code", "HS01", "--received", "2026-09-01");
        return System.Text.RegularExpressions.Regex.Match(said, "rút lại đồng ý ([0-9a-f]{8})").Groups[1].Value;
    }

    private void Import(string said, params string[] more)
    {
        var before = File.ReadAllText(Registry);
        var errors = _folder.At("loi.xlsx");
        Refused(said, ["consent", "import", Sheet, .. more, "--errors", errors, .. Keyed]);
        Assert.Equal(before, File.ReadAllText(Registry));
        Assert.True(File.Exists(errors));
    }

    private static void Refused(string said, string[] arguments)
    {
        var run = new InProcess();
        Assert.Equal(2, run.Run([.. arguments, "--lang", "vi"]));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Thử", run.Error, StringComparison.Ordinal);
    }

    private string Ok(string command, params string[] more)
    {
        var run = new InProcess();
        var code = run.Run(["consent", command, .. more, .. Keyed, "--lang", "vi"]);
        Assert.True(code == 0, run.Error);
        return run.Output;
    }

    private static string? Answers(int pupil, string column) => (pupil, column) switch
    {
        (2, _) => null,
        (_, "honours/website") => "Đồng ý",
        (_, "child" or "representative") => "04/09/2026",
        (_, "relation") => "mẹ",
        (_, "way") => "phiếu giấy",
        _ => null,
    };
}
