using System.IO.Compression;
using System.Net;
using System.Text;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Formats;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>Plants values in a file of every format and looks for them in everything every report, message and error says. Formats and reports are those of the catalogs.</summary>
public sealed class CanaryTests
{
    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Bytes)>> Outputs = new(Run);

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var (name, _) in Outputs.Value) names.Add(name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Output_HoldsNoPlantedValue(string name)
    {
        var output = Outputs.Value.Single(output => output.Name == name).Bytes;
        Assert.True(output.Length > 0, "nothing was written");
        Assert.Null(TextViews.Find(output, TellsPaths(name) ? PlantedValues.Inside : [.. PlantedValues.Inside, .. PlantedValues.InPaths]));
    }

    [Fact]
    public void Outputs_EveryReport_IsAmongThemInBothLanguages()
    {
        foreach (var reporter in ReporterCatalog.All)
        {
            Assert.Contains(Outputs.Value, output => output.Name == "vi " + reporter.Name);
            Assert.Contains(Outputs.Value, output => output.Name == "en " + reporter.Name);
        }
    }

    [Fact]
    public void Planted_EveryFormat_HoldsTheValuesWhenTheyAreAskedFor()
    {
        using var folder = new WorkFolder();
        foreach (var (name, (extension, bytes)) in PlantedFiles.Whole)
        {
            if (name is "unreadable" or "image") continue;
            var path = folder.At($"{name}{extension}");
            File.WriteAllBytes(path, bytes);
            var run = new InProcess();
            run.Run("scan", path, "--format", "json", "--show-values");
            foreach (var value in PlantedValues.Sure) Assert.Equal(value, TextViews.Find(Encoding.UTF8.GetBytes(run.Output), [value]));
        }

        Assert.Equal(FormatCatalog.All.Select(format => format.Name), PlantedFiles.Whole.Keys);
    }

    public static TheoryData<string> Disguises() => ["as it is", "NFD", "capitals", "without marks", "json", "entities", "percent", "base64", "base64 shifted", "utf-16", "zip", "bare hash", "part", "underscores", "joined", "tags", "tape of a ledger"];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void Find_ValueInDisguise_IsFound(string disguise)
    {
        const string value = PlantedValues.Homeroom;
        var bytes = disguise switch
        {
            "NFD" => Encoding.UTF8.GetBytes(VietnameseText.Decompose(value)),
            "capitals" => Encoding.UTF8.GetBytes(value.ToUpperInvariant()),
            "without marks" => Encoding.UTF8.GetBytes(VietnameseText.Unmark(value)),
            "json" => Encoding.UTF8.GetBytes(string.Concat(value.Select(c => $"\\u{(int)c:x4}"))),
            "entities" => Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(value)),
            "percent" => Encoding.UTF8.GetBytes(Uri.EscapeDataString(value)),
            "base64" => Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(value))),
            "base64 shifted" => Encoding.UTF8.GetBytes("x" + Convert.ToBase64String(Encoding.UTF8.GetBytes("ab" + value))),
            "utf-16" => Encoding.Unicode.GetBytes(value),
            "zip" => Zipped(value),
            "bare hash" => Encoding.UTF8.GetBytes(PlantedValues.BareHashes(value).First()),
            "part" => Encoding.UTF8.GetBytes("Ng*** Hoàng Minh Khuê"),
            "underscores" => Encoding.UTF8.GetBytes(VietnameseText.Unmark(value).Replace(' ', '_')),
            "joined" => Encoding.UTF8.GetBytes(VietnameseText.Unmark(value).Replace(" ", "", StringComparison.Ordinal)),
            "tags" => Encoding.UTF8.GetBytes(value.Replace("Hoàng ", "<b>Ho</b><i>àng </i>", StringComparison.Ordinal)),
            "tape of a ledger" => LedgerCells.WithTape(value),
            _ => Encoding.UTF8.GetBytes(value),
        };
        // Beside other text, at an odd byte; a container begins with its own signature.
        byte[] before = disguise switch { "zip" or "tape of a ledger" => [], "utf-16" => [.. ".. "u8, 0], _ => [.. "..."u8] };
        Assert.Equal(value, TextViews.Find([.. before, .. bytes, .. "..."u8], [value]));
    }

    // A path is an address: these two print it as it is.
    private static bool TellsPaths(string name) => name.EndsWith(" console", StringComparison.Ordinal) || name.EndsWith(" json", StringComparison.Ordinal) || name.EndsWith("explain", StringComparison.Ordinal);

    private static byte[] Zipped(string value)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.txt").Open();
            entry.Write(Encoding.UTF8.GetBytes(value));
        }

        return bytes.ToArray();
    }

    private static List<(string Name, byte[] Bytes)> Run()
    {
        using var folder = new WorkFolder();
        var input = Plant(folder);
        var outputs = new List<(string Name, byte[] Bytes)>();
        Scan(folder, input, "vi", outputs, "--verbose");
        Scan(folder, input, "en", outputs, "--key-file", folder.Add("key.txt", "a secret of the school, long enough"));
        var explain = new InProcess();
        explain.Run("rules", "explain", Path.Combine(input, "word.docx"), "--lang", "vi");
        outputs.Add(("explain", Encoding.UTF8.GetBytes(explain.Output + explain.Error)));
        return outputs;
    }

    private static string Plant(WorkFolder folder)
    {
        var input = folder.At("in");
        var named = Directory.CreateDirectory(Path.Combine(input, PlantedValues.FolderName)).FullName;
        foreach (var (name, (extension, bytes)) in PlantedFiles.Whole)
        {
            File.WriteAllBytes(Path.Combine(input, name + extension), bytes);
            File.WriteAllBytes(Path.Combine(named, $"{PlantedValues.FileName} {PlantedValues.FilePhone} {name}{extension}"), bytes);
        }

        foreach (var (name, bytes) in PlantedFiles.Broken()) File.WriteAllBytes(Path.Combine(input, name), bytes);
        return input;
    }

    private static void Scan(WorkFolder folder, string input, string language, List<(string Name, byte[] Bytes)> outputs, params string[] more)
    {
        var run = new InProcess().With("PIISCANNER_TRACE", "1");
        var formats = ReporterCatalog.All.SelectMany(reporter => new[] { "--format", $"{reporter.Name}={folder.At(language + "." + reporter.Name)}" });
        var passwords = folder.Add("passwords.txt", PlantedValues.Password + "\n");
        var code = run.Run(["scan", input, "--lang", language, "--password-file", passwords, .. formats, .. more]);
        Assert.Equal(1, code);
        foreach (var reporter in ReporterCatalog.All) outputs.Add(($"{language} {reporter.Name}", File.ReadAllBytes(folder.At(language + "." + reporter.Name))));
        outputs.Add(($"{language} messages", Encoding.UTF8.GetBytes(run.Output + run.Error + ".")));
    }
}
