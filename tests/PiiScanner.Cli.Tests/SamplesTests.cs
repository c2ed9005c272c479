using System.Text.Json;
using PiiScanner.Ocr;

namespace PiiScanner.Cli.Tests;

/// <summary>The samples through the whole program: what a newcomer sees with the README's first command.</summary>
public class SamplesTests
{
    private static readonly Lazy<(int ExitCode, JsonDocument Report, string Text)> Run = new(Scan);

    private static readonly OcrEngineStatus Status = OcrEngineStatus.Probe();

    public static TheoryData<string, string, string> Expected()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Root, "samples", "EXPECTED.tsv")).Skip(1))
        {
            var fields = line.Split('\t');
            data.Add(fields[0], fields[1], fields[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Scan_Sample_GivesExpectedVerdictAndPeople(string path, string verdict, string subjects)
    {
        var file = Run.Value.Report.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("path").GetString() == path);
        if (IsPicture(path) && !Status.CanRead)
        {
            // Without the engine nothing can be said of a picture, least of all that it is clear.
            Assert.Equal("partial", file.GetProperty("status").GetString());
            Assert.Equal(JsonValueKind.Null, file.GetProperty("verdict").ValueKind);
            return;
        }

        Assert.Equal(verdict, file.GetProperty("verdict").GetString());
        Assert.Equal("scanned", file.GetProperty("status").GetString());
        if (subjects != "-") Assert.Equal(subjects, file.GetProperty("subjects").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Scan_Samples_ExitsWithOne() => Assert.Equal(1, Run.Value.ExitCode);

    [Fact]
    public void Scan_Samples_TellNoRawValue()
    {
        Assert.DoesNotMatch(@"(?<![\w.])0[35789]\d{8}(?!\w)", Run.Value.Text);
        Assert.DoesNotMatch(@"(?<!\w)0\d{11}(?!\w)", Run.Value.Text);
        foreach (var finding in Run.Value.Report.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("findings").EnumerateArray()))
        {
            Assert.Contains('*', finding.GetProperty("value").GetString()!); // not null: every finding has a value
        }
    }

    private static bool IsPicture(string path) => Path.GetExtension(path) is ".jpg" or ".png" or ".tif";

    internal static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no PiiScanner.sln above the tests");
            return folder;
        }
    }

    private static (int ExitCode, JsonDocument Report, string Text) Scan()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext
        {
            Output = output,
            Error = error,
            Environment = _ => null,
            Today = () => new DateOnly(2026, 11, 22),
            Services = new ServiceFactory(),
            Cancel = CancellationToken.None,
        };
        var code = CliApplication.Run(["scan", Path.Combine(Root, "samples"), "--format", "json", "--lang", "en"], context);
        return (code, JsonDocument.Parse(output.ToString()), output.ToString());
    }
}
