using System.Text;
using PiiScanner.Cli.Tests.Setup;

namespace PiiScanner.Cli.Tests.Places;

/// <summary>Names and folders as they are on the drives of schools: long, in Vietnamese composed and decomposed, with signs that shells and archives use.</summary>
public sealed class NamesAndPathsTests
{
    private const string Composed = "Danh sách học sinh lớp Sáu";

    // The same as a Mac or some drives hand it out: letters and their marks apart. Written out, because the runtime's own tables are switched off.
    private const string Decomposed = "Danh sa\u0301ch ho\u0323c sinh lo\u031b\u0301p Sa\u0301u";

    /// <summary>Names of files, each with a list that leaks.</summary>
    public static TheoryData<string> Names => new()
    {
        Composed + ".csv", Decomposed + ".csv", "R&D (bản 2) 100% !gấp! ^nháp.csv", "%TEMP% & 'x' `y` $(z).csv", " đầu có dấu cách.csv", "--output.csv", "-l.csv", "tên;có,dấu=phẩy.csv", "#1 [nháp] {a}.csv",
        string.Concat(Enumerable.Repeat("ộ", 80)) + ".csv",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Scan_AnyName_IsReadAndShownAsItIs(string name)
    {
        using var folder = new WorkFolder();
        folder.Add("in/" + name, WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", folder.At("in"), "--format", "json"));
        var path = System.Text.Json.JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0].GetProperty("path").GetString();
        Assert.Equal(name, path);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Redact_AnyName_WritesACopyUnderIt(string name)
    {
        using var folder = new WorkFolder();
        folder.Add("in/" + name, WorkFolder.Leak);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out")));
        var copy = Assert.Single(Directory.GetFiles(folder.At("out"), "*.csv"));
        Assert.Equal(name, Path.GetFileName(copy));
        Assert.DoesNotContain("0912345678", File.ReadAllText(copy), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Drop_AnyName_IsCheckedAndCopied(string name)
    {
        using var folder = new WorkFolder();
        var file = folder.Add(name, WorkFolder.Leak);
        var machine = new FakeMachine().Complete();
        // As the Explorer hands it to cmd: in quotes only where there is a blank.
        var line = $"C:\\Windows\\system32\\cmd.exe /c \"\"C:\\R&D tools.cmd.d\\Kiem-tra.cmd\" {(file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file)}\"";
        Assert.Equal(1, new InProcess { Machine = machine }.With("PIISCANNER_DROPPED", line).Run("drop", "check", "what-cmd-made-of-it"));
        Assert.Equal(0, new InProcess { Machine = machine }.With("PIISCANNER_DROPPED", line).Run("drop", "redact", "what-cmd-made-of-it"));
        Assert.Equal([folder.At("Ket-qua-kiem-tra.html"), folder.At("Ban-an-toan")], machine.Opened);
        Assert.True(File.Exists(Path.Combine(folder.At("Ban-an-toan"), name)));
    }

    [Fact]
    public void EveryCommand_PathFarLongerThanWindowsOnceAllowed_Works()
    {
        using var folder = new WorkFolder();
        var deep = string.Join('/', Enumerable.Repeat("Năm học 2026-2027 hồ sơ công khai của trường", 12));
        var file = folder.Add($"{deep}/{Composed}.csv", WorkFolder.Leak);
        Assert.True(file.Length > 520);
        Assert.Equal(1, new InProcess().Run("scan", folder.Root));
        Assert.Equal(1, new InProcess().Run("scan", file, "--format", "html", "--output", Path.ChangeExtension(file, ".html")));
        Assert.Equal(0, new InProcess().Run("redact", folder.At(deep), "--output", Path.Combine(folder.At(deep), "out")));
        Assert.Equal(0, new InProcess().Run("verify", file, Path.Combine(folder.At(deep), "out", Composed + ".csv")));
        Assert.Equal(1, new InProcess().Run("drop", "check", file));
        Assert.Equal(0, new InProcess().Run("drop", "redact", file));
        Assert.True(File.Exists(Path.Combine(folder.At(deep), "Ket-qua-kiem-tra.html")));
        Assert.True(File.Exists(Path.Combine(folder.At(deep), "Ban-an-toan", Composed + ".csv")));
    }

    [Fact]
    public void Redact_NamesThatDifferOnlyInHowMarksAreWritten_KeepsBoth()
    {
        using var folder = new WorkFolder();
        folder.Add($"in/{Composed}.csv", WorkFolder.Leak);
        folder.Add($"in/{Decomposed}.csv", WorkFolder.Leak);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out")));
        Assert.Equal(2, Directory.GetFiles(folder.At("out"), "*.csv").Length);
        Assert.NotEqual(Encoding.UTF8.GetByteCount(Composed), Encoding.UTF8.GetByteCount(Decomposed));
    }

    [Fact]
    public void Scan_OneReportLongNamesLeaveNoRoomForADraft_IsWritten()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        var report = folder.At(new string('b', 250) + ".csv");
        Assert.Equal(1, new InProcess().Run("scan", leak, "--format", "csv", "--output", report));
        Assert.True(File.Exists(report));
    }

    [Fact]
    public void Redact_NameThatLeavesNoRoomForADraft_IsCopied()
    {
        using var folder = new WorkFolder();
        var name = new string('b', 250) + ".csv";
        folder.Add("in/" + name, WorkFolder.Leak);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out")));
        Assert.True(File.Exists(Path.Combine(folder.At("out"), name)));
    }
}
