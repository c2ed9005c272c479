using System.Security.Cryptography;
using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Setup;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Tests.Setup;

/// <summary>The OCR engine from a folder or a stick, for one user.</summary>
public sealed class UserSetupTests
{
    [Fact]
    public void Run_Bundle_IsInstalledWholeAndReplacesTheOneBefore()
    {
        using var folder = new WorkFolder();
        Bundle(folder, "lib/libtesseract.so.5", "tessdata/vie.traineddata");
        folder.Add("home/ocr/old.txt", "old");
        Assert.Equal(0, Run(folder, out var said));
        Assert.Equal("lib/libtesseract.so.5", File.ReadAllText(folder.At("home/ocr/lib/libtesseract.so.5")));
        Assert.True(File.Exists(folder.At("home/ocr/tessdata/vie.traineddata")));
        Assert.False(File.Exists(folder.At("home/ocr/old.txt")));
        Assert.Equal(["ocr"], Directory.GetFileSystemEntries(folder.At("home")).Select(Path.GetFileName));
        Assert.Contains("Chép 2 tệp", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileWasChanged_InstallsNothing()
    {
        using var folder = new WorkFolder();
        Bundle(folder, "lib/a.so", "lib/b.so");
        folder.Add("stick/lib/b.so", "changed");
        folder.Add("home/ocr/old.txt", "old");
        var wrong = Assert.Throws<UsageException>(() => Run(folder, out _));
        Assert.Contains("lib/b.so", wrong.Text.En, StringComparison.Ordinal);
        Assert.Equal(["old.txt"], Directory.GetFileSystemEntries(folder.At("home/ocr")).Select(Path.GetFileName));
        Assert.Equal(["ocr"], Directory.GetFileSystemEntries(folder.At("home")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../evil.so")]
    [InlineData("/etc/evil.so")]
    [InlineData("lib//x.so")]
    [InlineData("lib\\\\x.so")]
    [InlineData("C:x.so")]
    public void Read_PathOutsideTheBundle_IsRefused(string path)
    {
        using var folder = new WorkFolder();
        folder.Add("stick/bundle.json", $"{{\"format\":1,\"platform\":\"{BundleFolder.Platform}\",\"files\":[{{\"path\":\"{path}\",\"sha256\":\"{new string('0', 64)}\"}}]}}");
        Assert.Throws<UsageException>(() => BundleFolder.Read(folder.At("stick")));
    }

    [Theory]
    [InlineData("{\"format\":1,\"platform\":\"plan9-x64\",\"files\":[]}", "plan9-x64")]
    [InlineData("{\"format\":2,\"platform\":\"x\",\"files\":[]}", "the list is wrong")]
    [InlineData("{\"format\":1}", "the list is wrong")]
    [InlineData("[]", "the list is wrong")]
    [InlineData("no json", "the list is wrong")]
    public void Read_ListOfAnotherKind_SaysWhy(string list, string said)
    {
        using var folder = new WorkFolder();
        folder.Add("stick/bundle.json", list);
        Assert.Contains(said, Assert.Throws<UsageException>(() => BundleFolder.Read(folder.At("stick"))).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InstalledProgramsCopiedToAStick_AreSorted()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new WorkFolder();
        foreach (var name in new[] { "T/libtesseract.so.5", "T/libz.so.1", "T/data/vie.traineddata", "T/readme.txt", "P/bin/pdftoppm", "P/bin/pdftotext", "other/libfoo.so.1" }) folder.Add("stick/" + name, name);
        Assert.Equal(
            ["bin/pdftoppm", "bin/pdftotext", "lib/libtesseract.so.5", "lib/libz.so.1", "tessdata/vie.traineddata"],
            BundleFolder.Read(folder.At("stick")).Select(file => file.Target).Order(StringComparer.Ordinal));
        Assert.Throws<UsageException>(() => BundleFolder.Read(folder.At("stick/other")));
        Assert.Throws<UsageException>(() => BundleFolder.Read(folder.At("nowhere")));
    }

    [Fact]
    public void Run_Dry_CopiesNothing()
    {
        using var folder = new WorkFolder();
        Bundle(folder, "lib/a.so");
        Assert.Equal(0, Run(folder, out var said, isDry: true));
        Assert.Contains("  lib/a.so\n", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("home")));
    }

    [Fact]
    public void Run_PartsStillMissing_AreNamedAndTheCodeIs3()
    {
        using var folder = new WorkFolder();
        Bundle(folder, "lib/a.so");
        var run = new InProcess { Machine = new FakeMachine { Programs = [] } };
        Assert.Equal(3, run.Run("setup", "--from", folder.At("stick"), "--dry-run"));
        Assert.Equal(2, new InProcess().Run("setup", "--from", folder.At("nowhere")));
    }

    [Fact]
    public void Run_Windows_AddsTheIconsToSendTo()
    {
        using var folder = new WorkFolder();
        folder.Add("app 100%/Kiem-tra.cmd", "@rem");
        Directory.CreateDirectory(folder.At("sendto"));
        var setup = new UserSetup(new FakeMachine().Complete(), TextWriter.Null, Language.Vietnamese) { Package = folder.At("app 100%"), SendTo = folder.At("sendto"), Target = folder.At("home/ocr") };
        Assert.True(setup.Run(null, isDry: false, CancellationToken.None));
        var entry = Assert.Single(Directory.GetFiles(folder.At("sendto")));
        Assert.Equal("Kiểm tra dữ liệu cá nhân.cmd", Path.GetFileName(entry));
        Assert.Contains("app 100%%", File.ReadAllText(entry), StringComparison.Ordinal);
    }

    private static int Run(WorkFolder folder, out string said, bool isDry = false)
    {
        using var output = new StringWriter();
        var isWhole = new UserSetup(new FakeMachine().Complete(), output, Language.Vietnamese) { Target = folder.At("home/ocr"), SendTo = "" }.Run(folder.At("stick"), isDry, CancellationToken.None);
        said = output.ToString();
        return isWhole ? 0 : 3;
    }

    private static void Bundle(WorkFolder folder, params string[] paths)
    {
        foreach (var path in paths) folder.Add("stick/" + path, path);
        var files = paths.Select(path => $"{{\"path\":\"{path}\",\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))}\"}}");
        folder.Add("stick/bundle.json", $"{{\"format\":1,\"platform\":\"{BundleFolder.Platform}\",\"files\":[{string.Join(',', files)}]}}");
    }
}
