using PiiScanner.Cli.Tests.Setup;

namespace PiiScanner.Cli.Tests.Places;

/// <summary>Folders nobody may write to. /proc stands for them: not even the administrator may write there, so the tests hold for every user.</summary>
public sealed class ReadOnlyPlacesTests
{
    private const string ReadOnly = "/proc/self";

    [LinuxFact]
    public void Scan_ReportIntoAReadOnlyFolder_NamesTheReport()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", leak, "--format", "html", "--output", ReadOnly + "/report.html", "--lang", "en"));
        Assert.Contains("\"/proc/self\" cannot be written to", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [LinuxFact]
    public void Redact_IntoAReadOnlyFolder_SaysSoAndWritesNothing()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(2, run.Run("redact", leak, "--output", ReadOnly + "/out", "--lang", "en"));
        Assert.Contains("/proc/self/out", run.Error, StringComparison.Ordinal);
        Assert.Equal([leak], Directory.GetFileSystemEntries(folder.Root));
    }

    [LinuxFact]
    public void Drop_FileInAReadOnlyFolder_WritesAmongTheUsersDocumentsAndSaysWhere()
    {
        using var folder = new WorkFolder();
        var machine = new FakeMachine().Complete();
        var run = new InProcess { Machine = machine, Documents = folder.Root };
        // The kernel's own list of this process' memory: a text file without anybody in it, in a folder nobody may write to.
        Assert.Equal(0, run.Run("drop", "check", ReadOnly + "/limits", "--lang", "vi"));
        Assert.Equal([folder.At("Ket-qua-kiem-tra.html")], machine.Opened);
        Assert.Contains("Báo cáo: " + folder.At("Ket-qua-kiem-tra.html"), run.Output, StringComparison.Ordinal);
        Assert.Contains("chỉ cho đọc", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_FileInAFolderOfOnesOwn_SaysNothingOfOtherPlaces()
    {
        using var folder = new WorkFolder();
        var run = new InProcess();
        Assert.Equal(1, run.Run("drop", "check", folder.Add("a.csv", WorkFolder.Leak), "--lang", "vi"));
        Assert.DoesNotContain("chỉ cho đọc", run.Output, StringComparison.Ordinal);
    }
}
