using System.Globalization;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>A whole scan of a folder of one format, report included, against what a person would do today: turn the files into text with the usual program. Then a sweep of all of them, and the same sweep again.</summary>
internal static class FormatRatio
{
    private const int Rows = 40;
    private const int PdfPages = 10;
    private const int Scans = 8;
    private const int Singles = 5;
    private const double Office = 20;
    private const double Pdf = 1;
    private const double Pictures = 1.5;
    private const double Repeat = 100;

    /// <summary>Measures, one program after the other over the same files.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="office">Files of each office format.</param>
    /// <param name="others">Files of each other format, without scans.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, string scanner, int office, int others, RatioTable table)
    {
        var root = Path.Combine(folder, "formats");
        var profile = "-env:UserInstallation=file://" + Path.Combine(folder, "office");
        var output = Directory.CreateDirectory(Path.Combine(folder, "converted")).FullName;
        string[] Convert(string to, IReadOnlyList<string> paths) => [profile, "--headless", "--convert-to", to, "--outdir", output, .. paths];
        // Its first start makes the profile, which no later one pays for.
        var docx = Make(root, "docx", office, i => WordDraft.Write(List(i, Rows)));
        ProcessRun.Must("soffice", Convert("txt:Text", [docx[0]]));
        Compare("docx", docx, Office, paths => [ProcessRun.Of("soffice", Convert("txt:Text", paths), watchTree: true)], "soffice --convert-to txt, one call for all");
        var single = docx.Take(Singles).Select(path => ProcessRun.Of("soffice", Convert("txt:Text", [path]))).ToList();
        table.Add("one docx at a time", "", "soffice --convert-to txt, a call for each file", $"CPU {RatioTable.Number(single.Average(run => run.Cpu), 2)} s a file", "reported", null);
        Compare("xlsx", Make(root, "xlsx", office, i => ExcelDraft.Write(List(i, Rows))), Office, paths => [ProcessRun.Of("soffice", Convert("csv", paths), watchTree: true)], "soffice --convert-to csv, one call for all");
        var text = Path.Combine(output, "out.txt");
        var pdf = Make(root, "pdf", others, i => PdfDraft.Write(List(i, Rows * PdfPages)));
        Compare("pdf with text", pdf, Pdf, paths => paths.Select(path => ProcessRun.Of("pdftotext", [path, text], watchTree: true)), "pdftotext");
        Compare("csv", Make(root, "csv", others, i => System.Text.Encoding.UTF8.GetBytes(PlainText.Separated(List(i, Rows * PdfPages), ','))), null, paths => [ProcessRun.Of("rg", ["-f", Path.Combine(AppContext.BaseDirectory, "Ratios", "identifiers.rg"), .. paths], watchTree: true)], "rg, identifiers alone");
        var scans = DrawScans(root, Path.Combine(folder, "scan"));
        Compare("scans", scans, Pictures, paths => paths.Select(path => ProcessRun.Of("tesseract", [path, Path.Combine(output, "page"), "-l", "vie"], watchTree: true)), "tesseract -l vie");
        MeasureSweep(folder, root, scanner, table);

        void Compare(string what, IReadOnlyList<string> paths, double? target, Func<IReadOnlyList<string>, IEnumerable<ProcessRun>> theirs, string name)
        {
            var ours = ProcessRun.Of(scanner, ["scan", Path.GetDirectoryName(paths[0])!, "--format", "json", "--output", Path.Combine(folder, "report.json")], watchTree: true); // A file of the folder has one.
            if (ours.ExitCode != 1) throw new InvalidOperationException($"scan of lists of pupils: exit code {ours.ExitCode}, not 1");
            var others = theirs(paths).ToList();
            var (cpu, wall, peak) = (others.Sum(run => run.Cpu), others.Sum(run => run.Wall), others.Max(run => run.PeakMebibytes));
            var megabytes = paths.Sum(path => new FileInfo(path).Length) / 1048576.0;
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{what}: {paths.Count} files, {megabytes:0.0} MiB, scanned and reported"),
                $"{RatioTable.Number(paths.Count / ours.Cpu, 1)} files per s CPU, {RatioTable.Number(ours.PeakMebibytes, 0)} MiB",
                $"{name}: {RatioTable.Number(paths.Count / cpu, 1)} files per s CPU, {RatioTable.Number(peak, 0)} MiB",
                $"{RatioTable.Number(cpu / ours.Cpu, 1)} × its throughput by CPU ({RatioTable.Number(wall / ours.Wall, 1)} × by wall), {RatioTable.Number(ours.PeakMebibytes / peak, 1)} × its memory",
                target is null ? "reported" : $"≥ {RatioTable.Number(target.Value, target == Pictures ? 1 : 0)} ×", target is null ? null : cpu / ours.Cpu >= target);
        }
    }

    private static void MeasureSweep(string folder, string root, string scanner, RatioTable table)
    {
        string[] arguments = ["sweep", root, "--ledger", Path.Combine(folder, "ledger.db"), "--quiet"];
        // A mark of a file younger than the disk's clock is coarse is not trusted: both sweeps meet files as old as an archive's.
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var first = ProcessRun.Of(scanner, arguments, watchTree: true);
        var again = Enumerable.Range(0, 3).Select(_ => ProcessRun.Of(scanner, arguments, watchTree: true)).MinBy(run => run.Cpu);
        if (first.ExitCode != 1 || again.ExitCode != 1) throw new InvalidOperationException($"sweep: exit codes {first.ExitCode} and {again.ExitCode}, not 1");
        var ratio = first.Cpu / again.Cpu;
        table.Add(
            "`sweep` of all these files again, nothing changed", $"{RatioTable.Number(again.Cpu, 2)} s CPU, {RatioTable.Number(again.PeakMebibytes, 0)} MiB",
            $"the first sweep: {RatioTable.Number(first.Cpu, 1)} s CPU, {RatioTable.Number(first.PeakMebibytes, 0)} MiB",
            $"{RatioTable.Number(ratio, 0)} × faster by CPU ({RatioTable.Number(first.Wall / again.Wall, 0)} × by wall)", "≥ 100 ×", ratio >= Repeat);
    }

    private static List<string> Make(string root, string extension, int count, Func<int, byte[]> write)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, extension)).FullName;
        var paths = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"ds-{i:000}.{extension}"));
            File.WriteAllBytes(path, write(i));
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>Pages as a scanner gives them: grey, 300 points an inch.</summary>
    /// <param name="root">They go into a folder of it.</param>
    /// <param name="working">Path of the file each is made from, without extension.</param>
    public static List<string> DrawScans(string root, string working)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "scans")).FullName;
        for (var i = 0; i < Scans; i++)
        {
            var pdf = working + ".pdf";
            File.WriteAllBytes(pdf, PdfDraft.Write(List(1_000 + i, Rows)));
            ProcessRun.Must("pdftoppm", "-r", "300", "-gray", "-png", "-f", "1", "-l", "1", "-singlefile", pdf, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"scan-{i:000}")));
        }

        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
    }

    private static Draft List(int number, int rows)
    {
        var pupils = new PeopleForge(NameSplit.All).Class(new Dice((ulong)number, "formats"), rows, 6, 2026, "6A1", Province.All[number % Province.All.Count]);
        var cells = new List<IReadOnlyList<Cell>> { (Cell[])["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Nơi ở"] };
        for (var i = 0; i < rows; i++) cells.Add([Cell.OfNumber(i + 1), pupils[i].Name.Full, Cell.OfDate(pupils[i].Birth), pupils[i].Mother.Phone, pupils[i].Address.Text]);
        return new Draft("6A1", new Line("DANH SÁCH HỌC SINH LỚP 6A1", LineStyle.Title), new Grid(cells));
    }
}
