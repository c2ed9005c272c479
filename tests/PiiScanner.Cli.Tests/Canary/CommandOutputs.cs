using System.Text;
using PiiScanner.Cli.Tests.Consent;
using PiiScanner.Fixtures.Word;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>What every command beside <c>scan</c> says and writes about files with the planted values, none of which was asked for.</summary>
internal sealed class CommandOutputs : IDisposable
{
    private const string Secret = "an invented secret of the tests";
    private static readonly string[] s_formats = ["word", "excel", "pdf", "html", "json", "delimited", "text", "zip"];

    private readonly WorkFolder _folder = new();
    private readonly List<(string Name, byte[] Bytes)> _all = [];
    private readonly string _input;
    private readonly string _key;

    private CommandOutputs()
    {
        _key = _folder.Add("truong.key", Secret);
        _input = _folder.At("in");
        var named = Directory.CreateDirectory(Path.Combine(_input, PlantedValues.FolderName)).FullName;
        foreach (var name in s_formats)
        {
            var (extension, bytes) = PlantedFiles.Whole[name];
            File.WriteAllBytes(Path.Combine(_input, name + extension), bytes);
        }

        foreach (var (name, bytes) in PlantedFiles.Broken()) File.WriteAllBytes(Path.Combine(_input, name), bytes);
        File.WriteAllBytes(Path.Combine(_input, "khen.docx"), WordDraft.Write(PlantedValues.ForReview));
        File.WriteAllBytes(Path.Combine(named, $"{PlantedValues.FileName} {PlantedValues.FilePhone}.csv"), PlantedFiles.Whole["delimited"].Bytes);
    }

    /// <summary>Runs them all.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All()
    {
        using var outputs = new CommandOutputs();
        outputs.Baselines();
        outputs.Redactions();
        outputs.Decisions();
        outputs.Sweeps();
        outputs.Consents();
        outputs.Damaged();
        return outputs._all;
    }

    public void Dispose() => _folder.Dispose();

    private string In(string name) => Path.Combine(_input, name);

    private void Baselines()
    {
        string[] baseline = ["--baseline", _folder.At("base.json"), "--key-file", _key];
        Run("baseline create", 0, ["baseline", "create", _input, .. baseline]);
        Keep("baseline", _folder.At("base.json"));
        Run("baseline prune", 0, ["baseline", "prune", _input, .. baseline]);
        Run("scan with a baseline", null, ["scan", _input, "--verbose", "--format", "sarif", .. baseline]);
    }

    private void Redactions()
    {
        string[] preset = ["--preset", "all", "--key-file", _key];
        Run("redact --dry-run", null, ["redact", _input, "--dry-run", .. preset]);
        Run("redact --plan json", null, ["redact", _input, "--plan", _folder.At("plan.json"), .. preset]);
        Run("redact --plan csv", null, ["redact", _input, "--plan", _folder.At("plan.csv"), .. preset]);
        Keep("plan.json", _folder.At("plan.json"));
        Keep("plan.csv", _folder.At("plan.csv"));
        // Some of the broken files are refused.
        Run("redact", 4, ["redact", _input, "--output", _folder.At("out"), .. preset]);
        Keep("redaction.json", _folder.At("out/redaction.json"));
        foreach (var copy in Directory.EnumerateFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(_folder.At("out"), copy);
            // Names that are elements of a page nobody can open are in no report either: such a copy is as its original was.
            if (name is "redaction.json" or "broken.xml") continue;
            _all.Add(($"copy {name} by name", Encoding.UTF8.GetBytes(name)));
            Keep("copy " + name, copy);
        }

        Run("redact --apply", null, ["redact", In("delimited.csv"), "--apply", _folder.At("plan.csv"), "--output", _folder.At("applied")]);
        foreach (var name in (string[])["word.docx", "excel.xlsx", "delimited.csv"])
        {
            Run($"verify a copy of {name}", 0, ["verify", In(name), Path.Combine(_folder.At("out"), name), "--preset", "all"]);
            Run($"verify {name} unredacted", 4, ["verify", In(name), In(name), "--preset", "all"]);
        }
    }

    private void Decisions()
    {
        Run("approve --sheet", 0, ["approve", In("khen.docx"), "--channel", "website", "--sheet", _folder.At("phieu.docx")]);
        Keep("approval sheet", _folder.At("phieu.docx"));
        Run("approve", 0, ["approve", In("khen.docx"), "--channel", "website", "--by", "Người Duyệt", "--role", "Hiệu trưởng", "--basis", "phiếu", "--approvals", _folder.At("approvals.jsonl")]);
        Keep("approvals", _folder.At("approvals.jsonl"));
        Run("approve a block", 1, ["approve", In("word.docx"), "--channel", "website", "--by", "Người Duyệt", "--role", "Hiệu trưởng", "--basis", "phiếu", "--approvals", _folder.At("approvals.jsonl")]);
    }

    private void Sweeps()
    {
        var ledger = _folder.At("so.db");
        string[] sweep = ["sweep", _input, "--ledger", ledger, "--key-file", _key, "--url-base", "https://truong.example/tep"];
        var formats = ReporterCatalog.All.Where(reporter => reporter.Name != "console").SelectMany(reporter => new[] { "--format", $"{reporter.Name}={_folder.At("sweep." + reporter.Name)}" });
        Run("sweep console", 1, [.. sweep, "--takedown", _folder.At("go-bo"), .. formats]);
        foreach (var reporter in ReporterCatalog.All.Where(reporter => reporter.Name != "console")) Keep("sweep " + reporter.Name, _folder.At("sweep." + reporter.Name));
        foreach (var file in Directory.EnumerateFiles(_folder.At("go-bo"))) Keep("take-down " + Path.GetFileName(file), file);
        var sites = _folder.Add("danh-sach-truong.csv", "trường,thư mục,địa chỉ\nTrường Mẫu,in,https://truong.example\n");
        Run("sweep --sites", 1, ["sweep", _folder.Root, "--sites", sites, "--ledger", ledger, "--key-file", _key, "--takedown", _folder.At("cac-truong")]);
        foreach (var file in Directory.EnumerateFiles(_folder.At("cac-truong"))) Keep("sites " + Path.GetFileName(file), file);
        Run("ledger merge", 0, ["ledger", "merge", _folder.At("chung.db"), ledger, "--key-file", _key]);
        foreach (var file in Directory.EnumerateFiles(_folder.Root, "*.db*")) Keep("ledger " + Path.GetFileName(file), file);
        Run("sweep answers", 3, ["sweep", "answers", _folder.At("go-bo/go-bo.xlsx")]);
    }

    private void Consents()
    {
        string[] keyed = ["--registry", _folder.At("so.txt"), "--key-file", _key];
        string[] scope = [.. keyed, "--channel", "website", "--purpose", "honours"];
        Run("consent init", 0, ["consent", "init", .. keyed]);
        var roster = _folder.Add("hs.csv", PlantedValues.Roster);
        Run("consent sheet", 0, ["consent", "sheet", "--roster", roster, "--output", _folder.At("phieu"), "--school-name", "Trường Mẫu", .. keyed]);
        var sheet = Directory.GetFiles(_folder.At("phieu"), "*.xlsx").Single();
        Fill(sheet, "32/13/2026");
        Run("consent import of wrong rows", 2, ["consent", "import", sheet, "--errors", _folder.At("loi.xlsx"), .. keyed]);
        Keep("error sheet", _folder.At("loi.xlsx"));
        Fill(sheet, "04/09/2026");
        Run("consent import", 0, ["consent", "import", sheet, .. keyed]);
        Run("consent status", 0, ["consent", "status", .. keyed]);
        Run("consent due", 0, ["consent", "due", "--month", "2027-07", .. keyed]);
        Run("consent check", 1, ["consent", "check", _input, .. scope]);
        Run("publish record", 0, ["publish", "record", In("khen.docx"), "--url", "https://truong.example/khen", .. scope]);
        Run("consent withdraw", 0, ["consent", "withdraw", "--name", PlantedValues.Pupil, "--birth", PlantedValues.PupilBirth, "--letter", _folder.At("thu.docx"), .. keyed]);
        Keep("reply letter", _folder.At("thu.docx"));
        Run("consent withdraw of nobody", 2, ["consent", "withdraw", "--name", PlantedValues.Homeroom, "--class", "6A9", .. keyed]);
        Run("consent recheck", 1, ["consent", "recheck", .. keyed]);
        Run("sweep with consents", 1, ["sweep", _input, "--ledger", _folder.At("dong-y.db"), .. scope]);
        Keep("ledger with keys of people", _folder.At("dong-y.db"));
        Run("consent recheck of a ledger", 1, ["consent", "recheck", "--ledger", _folder.At("dong-y.db"), .. scope]);
        Keep("registry", _folder.At("so.txt"));
    }

    // What was damaged holds the values where messages about it are made.
    private void Damaged()
    {
        var wrong = $"{PlantedValues.Homeroom}: \"{PlantedValues.FilePhone}\" {{ {PlantedValues.Pupil}\n";
        foreach (var (name, arguments) in new (string, string[])[]
        {
            ("plan.json", ["redact", In("delimited.csv"), "--output", _folder.At("no"), "--apply"]),
            ("baseline.json", ["scan", In("delimited.csv"), "--baseline"]),
            ("approvals.jsonl", ["scan", In("delimited.csv"), "--channel", "website", "--approvals"]),
            ("suppressions.yaml", ["scan", In("delimited.csv"), "--suppressions"]),
            ("registry.txt", ["consent", "status", "--key-file", _key, "--registry"]),
            ("ledger.db", ["sweep", _input, "--key-file", _key, "--ledger"]),
            ("hs.xlsx", ["consent", "forms", "--output", _folder.At("no"), "--registry", _folder.At("so.txt"), "--key-file", _key, "--roster"]),
            ("answers.xlsx", ["sweep", "answers"]),
        })
        {
            Run("damaged " + name, null, [.. arguments, _folder.Add("damaged/" + name, wrong)]);
        }

        foreach (var (name, _) in PlantedFiles.Broken())
        {
            Run("explain " + name, null, ["rules", "explain", In(name)]);
            Run("verify " + name, null, ["verify", In("word.docx"), In(name)]);
            Run("publish record " + name, null, ["publish", "record", In(name), "--registry", _folder.At("so.txt"), "--key-file", _key, "--channel", "website", "--purpose", "honours"]);
        }
    }

    private static void Fill(string sheet, string day) =>
        FilledSheet.Fill(sheet, (_, column) => column switch { "honours/website" => "Đồng ý", "child" or "representative" => day, "relation" => "mẹ", "way" => "phiếu giấy", _ => null });

    private void Keep(string name, string path) => _all.Add((name, File.ReadAllBytes(path)));

    private void Run(string name, int? expected, string[] arguments)
    {
        var run = new InProcess().With("PIISCANNER_TRACE", "1");
        var code = run.Run([.. arguments, "--lang", "vi"]);
        if (expected is not null && code != expected) throw new InvalidOperationException($"{name} ended with {code}: {run.Error}");
        _all.Add((name, Encoding.UTF8.GetBytes($"{run.Output}{run.Error}.")));
    }
}
