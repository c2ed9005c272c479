using System.Diagnostics;
using System.Text;

namespace PiiScanner.Cli.Tests;

/// <summary>The built program, started as people start it. Few runs: each costs the start of a process.</summary>
public sealed class ProcessTests
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll");

    [Fact]
    public void Exit0_HarmlessFile_AndFileNameThatLooksLikeAnOption()
    {
        using var folder = new WorkFolder();
        folder.Add("--fromat", WorkFolder.Harmless);
        var (code, output, error) = Run(folder, "scan", "--lang", "vi", "--", "--fromat");
        Assert.Equal("CHƯA PHÁT HIỆN dữ liệu cá nhân trong 1 tệp đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.\n", output);
        Assert.Equal((0, ""), (code, error));
    }

    [Fact]
    public void Exit1_Leak_InTheLanguageOfTheEnvironmentWithoutColours()
    {
        using var folder = new WorkFolder();
        folder.Add("ds.csv", WorkFolder.Leak);
        folder.Add("hỏng.docx", "PK\u0003\u0004 this is no archive");
        var (code, output, _) = Run(folder, "scan", ".");
        Assert.Equal(1, code);
        Assert.StartsWith("ds.csv\n  KHÔNG ĐĂNG. Có 4 học sinh", output, StringComparison.Ordinal);
        Assert.EndsWith("1 tệp KHÔNG ĐƯỢC ĐĂNG. 1 tệp CHƯA ĐỌC ĐƯỢC hoặc CHƯA ĐỌC HẾT: chưa thể kết luận về phần đó.\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void InContinuousIntegration_TheClosingWordsSpeakOfTheHistory()
    {
        using var folder = new WorkFolder();
        folder.Add("ds.csv", WorkFolder.Leak);
        var start = Start(folder, "dotnet", Program, "scan", ".");
        start.Environment["CI"] = "true";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        Assert.EndsWith("Xóa tệp chưa đủ: dữ liệu vẫn nằm trong lịch sử git.\n", process.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("scna .")]
    [InlineData("scan --fromat json .")]
    [InlineData("scan nowhere-at-all")]
    public void Exit2_WrongUsage(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        using var folder = new WorkFolder();
        var (code, output, error) = Run(folder, line.Split(' '));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("pii-scanner: Không", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit2_AtFile_IsNoResponseFile()
    {
        using var folder = new WorkFolder();
        folder.Add("args", "--help");
        var (code, _, error) = Run(folder, "scan", "@args");
        Assert.Equal(2, code);
        Assert.Contains("\"@args\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit3_UnreadableFile()
    {
        using var folder = new WorkFolder();
        folder.Add("a.docx", "PK\u0003\u0004 this is no archive");
        var (code, output, _) = Run(folder, "scan", ".", "--lang", "en");
        Assert.Equal(3, code);
        Assert.Contains("a.docx\n  NOT READ.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit5_OutputThatCannotBeWritten()
    {
        if (!File.Exists("/dev/full")) return;
        using var folder = new WorkFolder();
        folder.Add("ds.csv", WorkFolder.Leak);
        var start = Start(folder, "/bin/sh", "-c", $"exec dotnet '{Program}' scan . > /dev/full");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(5, process.ExitCode);
        Assert.Contains("Lỗi trong chương trình (IOException).", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit130_InterruptWhileReading()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new WorkFolder();
        Directory.CreateDirectory(folder.At("rules"));
        Execute("mkfifo", folder.At("rules/slow.yaml"));
        using var process = Process.Start(Interruptible(folder, "scan", ".", "--rules", "rules")) ?? throw new InvalidOperationException("No process.");
        // Opening a pipe for writing waits until the program has begun to read it.
        using var pipe = new FileStream(folder.At("rules/slow.yaml"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        Execute("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public void Exit130_InterruptWhileAWorkerIsBusy_EndsTheWorkerToo()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new WorkFolder();
        Directory.CreateDirectory(folder.At("rules"));
        byte[] Rule(string kind) => File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(SamplesTests.Root, "rules", kind), "*.yaml").First());
        FileStream Open(string pipe) => new(folder.At("rules/" + pipe), FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using (var zip = System.IO.Compression.ZipFile.Open(folder.At("a.zip"), System.IO.Compression.ZipArchiveMode.Create)) zip.CreateEntry("a.txt");
        Execute("mkfifo", folder.At("rules/a.yaml"), folder.At("rules/b.yaml"));
        using var process = Process.Start(Interruptible(folder, "scan", "a.zip", "--rules", "rules")) ?? throw new InvalidOperationException("No process.");
        // Opening waits for a reader. The run reads the first rule, then the second; after that its worker begins with the first again, and is kept at it.
        using (var first = Open("a.yaml")) first.Write(Rule("email"));
        using (var second = Open("b.yaml")) second.Write(Rule("passport"));
        using var worker = Open("a.yaml");
        Execute("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        // Nobody reads the pipe any more.
        Action write = () =>
        {
            while (true) worker.Write("# more\n"u8);
        };
        Assert.Throws<IOException>(write);
    }

    [Fact]
    public void FilesFrom_PathsBelowTheFolder_ObeyItsIgnoreFilesAndItsConfiguration()
    {
        using var folder = new WorkFolder();
        folder.Add(".piiscannerignore", "nhap/\n");
        folder.Add("nhap/ds.csv", WorkFolder.Leak);
        folder.Add("ds.csv", WorkFolder.Leak);
        folder.Add("list", "nhap/ds.csv\n");
        var (code, output, _) = Run(folder, "scan", "--files-from", "list");
        Assert.Equal(0, code);
        Assert.Contains("Bỏ qua: 1 mục (bỏ qua theo .piiscannerignore).", output, StringComparison.Ordinal);
        folder.Add("list", "nhap/ds.csv\nds.csv\n");
        Assert.Equal(1, Run(folder, "scan", "--files-from", "list").Code);
        folder.Add(".piiscanner.yaml", "fail-on: never\n");
        (code, output, _) = Run(folder, "scan", "--files-from", "list");
        Assert.Equal(0, code);
        Assert.Contains("! Dùng cấu hình .piiscanner.yaml.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_NamesProgramAndRules()
    {
        using var folder = new WorkFolder();
        var (code, output, _) = Run(folder, "--version");
        Assert.Equal(0, code);
        Assert.Matches("^pii-scanner [0-9.]+\nrules [0-9a-f]{64}\n$", output);
    }

    private static (int Code, string Output, string Error) Run(WorkFolder folder, params string[] args)
    {
        using var process = Process.Start(Start(folder, "dotnet", [Program, .. args])) ?? throw new InvalidOperationException("No process.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    // A process started in the background of a shell inherits that Ctrl+C is ignored, and so would all it starts.
    private static ProcessStartInfo Interruptible(WorkFolder folder, params string[] args) => OperatingSystem.IsLinux()
        ? Start(folder, "env", ["--default-signal=INT", "dotnet", Program, .. args])
        : Start(folder, "dotnet", [Program, .. args]);

    private static ProcessStartInfo Start(WorkFolder folder, string file, params string[] args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // What the surroundings say would change what the program says: a continuous integration sets CI.
        foreach (var variable in new[] { "CI", "NO_COLOR", "PIISCANNER_KEY", "PIISCANNER_TRACE", "PIISCANNER_LANG", "LC_ALL", "LC_MESSAGES" }) start.Environment.Remove(variable);
        start.Environment["LANG"] = "vi_VN.UTF-8";
        return start;
    }

    private static void Execute(string file, params string[] args)
    {
        using var process = Process.Start(file, args);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
