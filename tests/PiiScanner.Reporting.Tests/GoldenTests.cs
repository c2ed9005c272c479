using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests;

/// <summary>Whole outputs, compared letter by letter. A golden file is changed by hand, and the change reviewed like code.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string, string, ReportOptions> Cases { get; } = new()
    {
        { "console-vi.txt", "standard", new ReportOptions { Language = Language.Vietnamese, Width = 100 } },
        { "console-en.txt", "standard", new ReportOptions { Language = Language.English, Width = 100 } },
        { "console-verbose-vi.txt", "standard", new ReportOptions { Language = Language.Vietnamese, Verbose = true } },
        { "console-color-en.txt", "standard", new ReportOptions { Language = Language.English, Color = true, Width = 60 } },
        { "console-quiet-vi.txt", "standard", new ReportOptions { Language = Language.Vietnamese, Quiet = true } },
        { "console-raw-vi.txt", "raw", new ReportOptions { Language = Language.Vietnamese, Width = 100 } },
        { "console-clear-vi.txt", "clear", new ReportOptions { Language = Language.Vietnamese } },
        { "json-vi.json", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "json-en.json", "standard", new ReportOptions { Language = Language.English } },
        { "json-raw-en.json", "raw", new ReportOptions { Language = Language.English } },
        { "sarif-vi.json", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "sarif-key-en.json", "standard", new ReportOptions { Language = Language.English, FingerprintKey = new PurposeKey(new byte[32]) } },
        { "html-vi.html", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "html-raw-en.html", "raw", new ReportOptions { Language = Language.English } },
        { "csv-vi.csv", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "csv-en.csv", "standard", new ReportOptions { Language = Language.English } },
        { "csv-raw-vi.csv", "raw", new ReportOptions { Language = Language.Vietnamese } },
        { "github-vi.txt", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "github-raw-en.txt", "raw", new ReportOptions { Language = Language.English } },
        { "gitlab-vi.json", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "gitlab-raw-en.json", "raw", new ReportOptions { Language = Language.English } },
        { "junit-vi.xml", "standard", new ReportOptions { Language = Language.Vietnamese, FailOn = FailOn.Review } },
        { "msbuild-vi.txt", "standard", new ReportOptions { Language = Language.Vietnamese } },
        { "msbuild-raw-en.txt", "raw", new ReportOptions { Language = Language.English, FailOn = FailOn.Review } },
        { "junit-raw-en.xml", "raw", new ReportOptions { Language = Language.English } },
    };

    // The style sheet is read in its own file; a golden page would only repeat it.
    private static readonly Regex StyleSheet = new("(<style>).*?(</style>)|(?<=style-src 'sha256-)[^']+", RegexOptions.Singleline, TimeSpan.FromMinutes(1));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_StandardScan_IsAsTheGoldenFile(string golden, string scan, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(golden);
        var report = scan switch
        {
            "raw" => StandardScan.Raw,
            "clear" => StandardScan.AllClear,
            _ => StandardScan.Report,
        };
        var actual = Write(golden[..golden.IndexOf('-', StringComparison.Ordinal)], report, options);
        actual = StyleSheet.Replace(actual, "$1…$2");
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", golden);
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "Golden"));
        // Left beside the golden file, to be looked at when they differ.
        File.WriteAllText(path + ".actual", actual);
        Assert.Equal(File.Exists(path) ? Encoding.UTF8.GetString(File.ReadAllBytes(path)) : "", actual);
    }

    [Fact]
    public void Cases_EveryReporter_IsAmongThem()
    {
        var covered = Cases.Select(row => ((string)row[0]).Split('-')[0]).Distinct().Order();
        Assert.Equal(ReporterCatalog.All.Select(reporter => reporter.Name).Order(), covered);
    }

    internal static string Write(string reporter, ScanReport report, ReportOptions options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        (ReporterCatalog.Find(reporter) ?? throw new ArgumentException(reporter)).Write(report, output, options);
        return output.ToString();
    }
}
