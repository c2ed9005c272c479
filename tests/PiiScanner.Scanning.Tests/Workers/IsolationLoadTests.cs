using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Workers;

/// <summary>Crashes, hangs and excesses among many files, alone and inside containers: each is reported, and so is every file beside them. By hand with thousands: <c>load.sh</c>.</summary>
public sealed class IsolationLoadTests
{
    private const int Usual = 60;
    private static readonly string[] Crashes = OperatingSystem.IsWindows() ? ["fail-fast", "recurse", "exit"] : ["fail-fast", "recurse", "abort", "fault", "exit"];

    [Fact]
    public void Scan_ManyFilesThatBreakTheirReaders_AllAreReported()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("PIISCANNER_LOAD"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        using var folder = new ScanFolder();
        var expected = new Dictionary<string, (FileStatus Status, Verdict? Verdict, string? Code)>();
        for (var i = 0; i < count; i++) Add(folder, expected, i);
        var options = ScanFolder.Options(folder.Root) with { Jobs = 2, MemoryPerFile = 400L << 20, TimeoutPerFile = TimeSpan.FromSeconds(5) };
        var report = Workers.Scan(options);

        var said = report.Files.ToDictionary(file => file.Path, file => (file.Status, file.Verdict, Code: file.Reasons.Count == 0 ? null : file.Reasons[0].Code));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), said.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, pair => Assert.Equal((pair.Key, pair.Value), (pair.Key, said[pair.Key])));
    }

    private static void Add(ScanFolder folder, Dictionary<string, (FileStatus, Verdict?, string?)> expected, int i)
    {
        var name = i.ToString("D5", CultureInfo.InvariantCulture);
        switch (i % 20)
        {
            case 3 or 11:
                folder.Add(name + ".bad", Workers.Hostile(Crashes[i / 4 % Crashes.Length]));
                expected[name + ".bad"] = (FileStatus.Failed, null, "reader-crashed");
                break;
            // The costly ones are few.
            case 7 when i % 60 == 7:
                folder.Add(name + ".bad", Workers.Hostile("allocate-native"));
                expected[name + ".bad"] = (FileStatus.Failed, null, "limit-reached");
                break;
            case 17 when i % 60 == 17:
                folder.Add(name + ".bad", Workers.Hostile("loop"));
                expected[name + ".bad"] = (FileStatus.Failed, null, "timeout");
                break;
            case 14:
                folder.Add(name + ".box", FakeFormats.Box(("a.txt", FakeFormats.Text("block:A")), ("b.bad", Workers.Hostile(Crashes[i / 20 % Crashes.Length])), ("c.txt", FakeFormats.Text("block:C"))));
                expected[name + ".box"] = (FileStatus.Partial, Verdict.Block, UnexaminedCodes.Embedded);
                expected[name + ".box!a.txt"] = expected[name + ".box!c.txt"] = (FileStatus.Scanned, Verdict.Block, null);
                expected[name + ".box!b.bad"] = (FileStatus.Failed, null, "reader-crashed");
                break;
            case 1 or 5:
                folder.Add(name + ".txt", "block:" + name);
                expected[name + ".txt"] = (FileStatus.Scanned, Verdict.Block, null);
                break;
            default:
                folder.Add(name + ".bad", Workers.Hostile("nothing"));
                expected[name + ".bad"] = (FileStatus.Scanned, Verdict.Block, null);
                break;
        }
    }
}
