using System.Globalization;
using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.Tests;

/// <summary>An archive in a folder of its own, with a ledger beside it.</summary>
internal sealed class Archive : IDisposable
{
    public static readonly PurposeKey Key = Secret.From(Encoding.UTF8.GetBytes("a secret of the tests alone")).For("ledger");

    public Archive()
    {
        Folder = Path.Combine(Path.GetTempPath(), "pii-sweep-" + Guid.NewGuid().ToString("N"));
        Root = Path.Combine(Folder, "kho");
        Directory.CreateDirectory(Root);
    }

    public string Folder { get; }

    public string Root { get; }

    public string LedgerPath => Path.Combine(Folder, "so.db");

    public static ExamineOptions Examine { get; } = new() { AsOf = (2026, 11, 30) };

    public static string List(int number, int rows = 5)
    {
        var text = new StringBuilder("STT,Họ và tên,Ngày sinh,SĐT phụ huynh\n");
        for (var i = 1; i <= rows; i++) text.Append(CultureInfo.InvariantCulture, $"{i},{Name(number, i)},{1 + i:00}/0{1 + (number % 9)}/2012,09{number % 100:00}55{i:0000}\n");
        return text.ToString();
    }

    public static string Name(int number, int row)
    {
        string[] surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"], middles = ["Thị", "Văn", "Minh", "Ngọc"], given = ["Hoa", "Lan", "Dũng", "Tuấn", "Hạnh", "Bảo", "Khánh"];
        return $"{surnames[(number + row) % 5]} {middles[number % 4]} {given[(number * 3 + row) % 7]}";
    }

    public Archive Add(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        // Older than a disk's clock is coarse: else no mark is trusted.
        return this;
    }

    public ScanOptions Scan(int jobs = 2, bool until = false) => new() { Paths = [Root], Examine = Examine, Jobs = jobs, Recording = new RecordingChoice(Key) { UntilBlock = until } };

    public SweepResult Sweep(Engine engine, Ledger ledger, SweepOptions? options = null, ScanOptions? scan = null, TimeProvider? clock = null, CancellationToken cancel = default)
    {
        scan ??= Scan();
        options ??= Options(engine);
        var pipeline = new ScanPipeline(engine, engine, scan) { Recorder = engine };
        var walk = new FileWalker(scan).Survey(scan.Paths[0], cancel);
        return new SweepRun(ledger, pipeline, new ReadingJudge(engine, engine, scan.Examine), scan, options, clock ?? new Later()).Run(walk, new SweepProgress(), cancel);
    }

    public SweepOptions Options(Engine engine) => new() { Root = "kho", Key = Key, Setup = "setup", Judge = "judge", NameEffect = engine.NameEffect };

    public Ledger Open(string? path = null) => Ledger.Open(path ?? LedgerPath, Key.Fingerprint("id"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A clock an hour ahead: the files of a test are old enough to be trusted.</summary>
    public sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromHours(1);
    }
}
