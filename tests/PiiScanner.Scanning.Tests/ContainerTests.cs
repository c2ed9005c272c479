using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Formats;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests;

public sealed class ContainerTests
{
    private static FileReport[] Scan(string name, byte[] content, Func<ScanOptions, ScanOptions>? change = null)
    {
        using var folder = new ScanFolder();
        folder.Add(name, content);
        var options = ScanFolder.Options(folder.Root);
        return [.. folder.Scan(change is null ? options : change(options)).Files];
    }

    [Fact]
    public void Scan_BoxInBox_ReportsEveryLevelOnce()
    {
        var inner = FakeFormats.Box(("deep.txt", FakeFormats.Text("block:A")));
        var files = Scan("outer.box", FakeFormats.Box(("inner.box", inner), ("b.txt", FakeFormats.Text("free"))));
        Assert.Equal(["outer.box", "outer.box!b.txt", "outer.box!inner.box", "outer.box!inner.box!deep.txt"], files.Select(file => file.Path));
        Assert.Equal([0, 1, 1, 2], files.Select(file => file.Depth));
        Assert.Equal([Verdict.Block, Verdict.Clear, Verdict.Block, Verdict.Block], files.Select(file => file.Verdict));
        Assert.Equal("headline Block of deep.txt", files[0].Headline?.En);
    }

    [Fact]
    public void Scan_SamePersonInSeveralFiles_IsCountedOnce()
    {
        var files = Scan("outer.box", FakeFormats.Box(("a.txt", FakeFormats.Text("block:A", "block:B")), ("b.txt", FakeFormats.Text("block:A"))));
        Assert.Equal([2, 2, 1], files.Select(file => file.Subjects));
        Assert.Equal("KHÔNG ĐĂNG. Có 2 tệp bên trong không được đăng, lộ dữ liệu của 2 người. Căn cứ: Luật 91/2025/QH15, Điều 16 và 24.", files[0].Headline?.Vi);
    }

    [Fact]
    public void Scan_TwoFilesOfOneName_AreBothScanned()
    {
        var files = Scan("outer.box", FakeFormats.Box(("a.txt", FakeFormats.Text("free")), ("a.txt", FakeFormats.Text("block:A"))));
        Assert.Equal(3, files.Length);
        Assert.Equal(Verdict.Block, files[0].Verdict);
    }

    [Fact]
    public void Scan_UnreadFileInside_MakesTheContainerPartial()
    {
        var files = Scan("outer.box", FakeFormats.Box(("a.txt", FakeFormats.Text("!encrypted")), ("b.txt", FakeFormats.Text("free"))));
        Assert.Equal((FileStatus.Partial, null, "embedded-not-read"), (files[0].Status, files[0].Verdict, files[0].Reasons[0].Code));
        Assert.Equal(FileStatus.Failed, files[1].Status);
    }

    [Fact]
    public void Scan_FontInside_TakesNothingFromTheContainer()
    {
        var files = Scan("outer.box", FakeFormats.Box(("font.woff2", "wOF2...."u8.ToArray())));
        Assert.Equal((FileStatus.Scanned, Verdict.Clear), (files[0].Status, files[0].Verdict));
        Assert.Equal(FileStatus.Skipped, files[1].Status);
    }

    [Fact]
    public void Scan_ContainerDamagedBehindAList_IsPartialAndBlocked()
    {
        var files = Scan("outer.box", FakeFormats.DamagedBox(("a.txt", FakeFormats.Text("block:A"))));
        Assert.Equal((FileStatus.Partial, Verdict.Block, 1), (files[0].Status, files[0].Verdict, files[0].Subjects));
    }

    [Fact]
    public void Scan_TooDeep_IsAGap()
    {
        var inner = FakeFormats.Box(("deep.txt", FakeFormats.Text("block:A")));
        var files = Scan("outer.box", FakeFormats.Box(("inner.box", inner)), options => options with { Limits = new ReadLimits { MaxDepth = 1 } });
        Assert.Equal(["outer.box", "outer.box!inner.box"], files.Select(file => file.Path));
        Assert.Equal([FileStatus.Partial, FileStatus.Partial], files.Select(file => file.Status));
    }

    [Fact]
    public void Scan_BangAndPercentInTheContainersName_AreEscapedInsideOnly()
    {
        var files = Scan("100%!.box", FakeFormats.Box(("a.txt", FakeFormats.Text("free"))));
        Assert.Equal(["100%!.box", "100%25%21.box!a.txt"], files.Select(file => file.Path));
    }

    [Fact]
    public void Scan_NameInsideHoldsAPerson_IsMarked()
    {
        var files = Scan("outer.box", FakeFormats.Box(("Nguyen_Van_An.txt", FakeFormats.Text("free"))));
        Assert.Equal([false, true], files.Select(file => file.PathHoldsPersonalData));
    }
}
