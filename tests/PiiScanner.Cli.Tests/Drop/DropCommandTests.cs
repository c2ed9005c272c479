using PiiScanner.Cli.Drop;
using PiiScanner.Cli.Tests.Setup;

namespace PiiScanner.Cli.Tests.Drop;

/// <summary>Files dropped onto an icon by somebody who never opened a terminal.</summary>
public sealed class DropCommandTests
{
    [Fact]
    public void Check_LeakingFile_WritesTheReportBesideItOpensItAndWaits()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("Danh sách lớp & phụ huynh.csv", WorkFolder.Leak);
        var machine = new FakeMachine { Answer = "" }.Complete();
        var run = new InProcess { Machine = machine };
        Assert.Equal(1, run.Run("drop", "check", leak, "--lang", "vi"));
        var report = folder.At("Ket-qua-kiem-tra.html");
        Assert.Equal([report], machine.Opened);
        Assert.Contains("KHÔNG ĐĂNG", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Contains("KHÔNG ĐĂNG", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Bấm Enter để đóng cửa sổ này.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Again_ReplacesItsOwnReportAndNobodyElses()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        folder.Add("Ket-qua-kiem-tra.html", "<p>của trường</p>");
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(1, new InProcess().Run("drop", "check", leak));
        Assert.Equal("<p>của trường</p>", File.ReadAllText(folder.At("Ket-qua-kiem-tra.html")));
        Assert.Equal(["Ket-qua-kiem-tra (2).html", "Ket-qua-kiem-tra.html", "a.csv"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_Folder_LeavesTheReportOutsideIt()
    {
        using var folder = new WorkFolder();
        folder.Add("web/a.csv", WorkFolder.Leak);
        Assert.Equal(1, new InProcess().Run("drop", "check", folder.At("web") + Path.DirectorySeparatorChar));
        Assert.True(File.Exists(folder.At("Ket-qua-kiem-tra.html")));
        Assert.Equal(["a.csv"], Directory.GetFileSystemEntries(folder.At("web")).Select(Path.GetFileName));
    }

    [Fact]
    public void Redact_LeakingFile_MakesCopiesInAFolderOfTheirOwn()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        var machine = new FakeMachine().Complete();
        Assert.Equal(0, new InProcess { Machine = machine }.Run("drop", "redact", leak));
        Assert.Equal([folder.At("Ban-an-toan")], machine.Opened);
        Assert.DoesNotContain("0912345678", File.ReadAllText(folder.At("Ban-an-toan/a.csv")), StringComparison.Ordinal);
        Assert.Equal(0, new InProcess().Run("drop", "redact", leak));
        Assert.True(File.Exists(folder.At("Ban-an-toan (2)/a.csv")));
        Assert.Equal(WorkFolder.Leak, File.ReadAllText(leak));
    }

    [Fact]
    public void Report_FolderNobodyMayWriteTo_GoesToTheSpareOne()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new WorkFolder();
        Assert.Equal(folder.At("R.html"), new DropPlaces(folder.Root).Report("/proc/self/status", "R.html"));
        Assert.StartsWith(Path.GetTempPath(), new DropPlaces(null).Report("/proc/self/status", "R.html"), StringComparison.Ordinal);
    }

    // Each ' stands for a quotation mark.
    [Theory]
    [InlineData(@"C:\Windows\system32\cmd.exe /c ''D:\Pii Scanner\Kiem-tra.cmd' 'D:\danh sách.docx' D:\a&b.xlsx'", @"D:\danh sách.docx|D:\a&b.xlsx")]
    [InlineData(@"C:\Windows\system32\cmd.exe /c ''D:\p\Kiem-tra.cmd' 'D:\ds (1) & 2.docx''", @"D:\ds (1) & 2.docx")]
    [InlineData(@"C:\Windows\system32\cmd.exe /c ''D:\p\Kiem-tra.cmd' '", "")]
    [InlineData(@"C:\Windows\system32\cmd.exe /c D:\p\KIEM-TRA.CMD D:\x.pdf", @"D:\x.pdf")]
    [InlineData(@"C:\Windows\system32\cmd.exe", "")]
    [InlineData(null, "")]
    public void Parse_LineOfTheExplorer_GivesTheNames(string? line, string names) =>
        Assert.Equal(names, string.Join('|', DroppedLine.Parse(line?.Replace('\'', '"'))));

    [Fact]
    public void Check_NameCmdWouldTakeForTwoCommands_IsReadFromTheLine()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a&b.csv", WorkFolder.Leak);
        var run = new InProcess().With("PIISCANNER_DROPPED", $"cmd.exe /c \"\"C:\\p\\Kiem-tra.cmd\" {leak}\"");
        Assert.Equal(1, run.Run("drop", "check", leak[..^"&b.csv".Length]));
    }

    [Fact]
    public void Run_NothingDropped_SaysWhatToDo()
    {
        var run = new InProcess { Machine = new FakeMachine { Answer = "" } };
        Assert.Equal(2, run.Run("drop", "check", "--lang", "vi"));
        Assert.Contains("kéo tệp", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, new InProcess().Run("drop"));
        Assert.Equal(2, new InProcess().Run("drop", "check", "nowhere.docx"));
    }
}
