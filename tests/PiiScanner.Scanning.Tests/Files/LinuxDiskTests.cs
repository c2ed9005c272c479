using System.Diagnostics;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Files;

public sealed class LinuxDiskTests
{
    [Fact]
    public void Show_BytesThatAreNoUtf8_AreEscaped() =>
        Assert.Equal("l\\xDEp ấ\\xE2\\x80.txt", DiskPath.Show([(byte)'l', 0xDE, (byte)'p', (byte)' ', .. "ấ"u8, 0xE2, 0x80, .. ".txt"u8]));

    [Fact]
    public void Scan_NamesThatAreNoUtf8_AreOpenedByTheirBytes()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new ScanFolder();
        // The file API of .NET cannot make such names; the shell can.
        Shell(folder.Root, "mkdir \"$(printf 'l\\336p')\" && printf 'TEXT\\nblock:A' > \"$(printf 'l\\336p/ds\\341.txt')\" && printf 'TEXT\\nfree' > plain.txt");
        var report = folder.Scan();
        Shell(folder.Root, "rm -r l* plain.txt");
        Assert.Equal(["l\\xDEp/ds\\xE1.txt", "plain.txt"], report.Files.Select(file => file.Path));
        Assert.Equal(Verdict.Block, report.Files[0].Verdict);
        Assert.NotNull(report.Files[0].Sha256);
    }

    [Fact]
    public void Scan_ArgumentThatIsNoUtf8_IsFoundThroughItsFolder()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new ScanFolder();
        Shell(folder.Root, "printf 'TEXT\\nblock:A' > \"$(printf 'ds\\341.txt')\"");
        var report = folder.Scan(ScanFolder.Options(Path.Combine(folder.Root, "ds\uFFFD.txt")));
        Shell(folder.Root, "rm ds*");
        Assert.Equal("ds\\xE1.txt", Assert.Single(report.Files).Path);
        Assert.Equal(Verdict.Block, report.Files[0].Verdict);
    }

    [Fact]
    public void Scan_Pipe_IsFailedAndNotOpened()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new ScanFolder();
        Shell(folder.Root, "mkfifo pipe.txt");
        var file = Assert.Single(folder.Scan().Files);
        Assert.Equal((FileStatus.Failed, "not-a-file"), (file.Status, file.Reasons[0].Code));
    }

    [Fact]
    public void List_FolderThatIsNone_Throws()
    {
        if (!LinuxDisk.IsSupported) return;
        Assert.Throws<IOException>(() => new LinuxDisk().List(new DiskPath("/nowhere-at-all")));
    }

    private static void Shell(string folder, string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = folder }) ?? throw new InvalidOperationException("No shell.");
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
