using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Tests.Fakes;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class ScanFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("pii-scanner-test-").FullName;

    public string Add(string path, byte[] content)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Root);
        File.WriteAllBytes(full, content);
        return full;
    }

    public string Add(string path, params string[] lines) => Add(path, FakeFormats.Text(lines));

    public static ScanOptions Options(params string[] paths) => new() { Paths = paths, Examine = new ExamineOptions { AsOf = (2026, 9, 5) } };

    public ScanReport Scan(ScanOptions? options = null) =>
        new ScanRun(new FakeFormats(), new FakeExaminer(), options ?? Options(Root)).Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None);

    public FileReport ScanOne(string path, byte[] content, Func<ScanOptions, ScanOptions>? change = null)
    {
        Add(path, content);
        var options = Options(Root);
        return Scan(change is null ? options : change(options)).Files[0];
    }

    public WalkResult Walk(Func<ScanOptions, ScanOptions>? change = null)
    {
        var options = Options(Root);
        if (change is not null) options = change(options);
        return new FileWalker(options).Walk(options.Paths, CancellationToken.None);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(Root, "locked*")) File.SetUnixFileMode(folder, (UnixFileMode)0x1C0);
        }

        Directory.Delete(Root, recursive: true);
    }
}
