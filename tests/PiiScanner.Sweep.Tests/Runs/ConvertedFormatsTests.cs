using System.Diagnostics;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Sweep.Tests.Runs;

/// <summary>One list, turned by LibreOffice into the formats schools have used: each gives the same verdict, the same list and the same people.</summary>
public sealed class ConvertedFormatsTests
{
    private const int Pupils = 12;

    private static readonly string? Office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    [OfficeFact]
    public void Run_TheSameListInOldAndOtherFormats_GivesTheSameRecords()
    {
        using var archive = new Archive();
        var draft = List();
        File.WriteAllBytes(Path.Combine(archive.Root, "a.docx"), WordDraft.Write(draft));
        File.WriteAllText(Path.Combine(archive.Folder, "b.csv"), PlainText.Separated(draft, ','));
        Convert(archive, Path.Combine(archive.Root, "a.docx"), "doc", "rtf", "odt");
        Convert(archive, Path.Combine(archive.Folder, "b.csv"), "xls", "ods", "xlsx");
        using var ledger = archive.Open();
        var files = archive.Sweep(new Engine(), ledger).Files(default).ToList();

        Assert.Equal(["a.doc", "a.docx", "a.odt", "a.rtf", "b.ods", "b.xls", "b.xlsx"], files.Select(file => file.File.Path));
        Assert.All(files, file => Assert.Equal((file.File.Path, Verdict.Block, Pupils, Pupils, Pupils), (file.File.Path, file.Facts.Verdict, file.Facts.Subjects, file.Facts.LongestList, file.Facts.Kinds.GetValueOrDefault("birth-date"))));
        // The same people by the same keys: a list found once is found again in any form.
        Assert.Single(files.Select(file => string.Join(' ', file.Facts.Traces.OrderByDescending(trace => trace.Rows).First().Names)).Distinct());
    }

    private static Draft List()
    {
        var pupils = new PeopleForge(NameSplit.All).Class(new Dice(11, "converted"), Pupils, 6, 2026, "6A1", Province.All[0]);
        var rows = new List<IReadOnlyList<Cell>> { (Cell[])["STT", "Họ và tên", "Ngày sinh", "Lớp"] };
        for (var i = 0; i < Pupils; i++) rows.Add([Cell.OfNumber(i + 1), pupils[i].Name.Full, Cell.OfDate(pupils[i].Birth), "6A1"]);
        return new Draft("6A1", new Line("DANH SÁCH HỌC SINH LỚP 6A1", LineStyle.Title), new Grid(rows));
    }

    private static void Convert(Archive archive, string file, params string[] formats)
    {
        foreach (var format in formats)
        {
            string[] arguments =
            [
                "-env:UserInstallation=file://" + Path.Combine(archive.Folder, "office"), "--headless", .. file.EndsWith(".csv", StringComparison.Ordinal) ? ["--infilter=CSV:44,34,76"] : Array.Empty<string>(),
                "--convert-to", format, "--outdir", archive.Root, file,
            ];
            using var office = Process.Start(new ProcessStartInfo(Office!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException("No process."); // not null: the test is skipped without it
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
        }
    }

    /// <summary>Skipped where LibreOffice is not installed.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class OfficeFactAttribute : FactAttribute
    {
        public OfficeFactAttribute()
        {
            if (Office is null) Skip = "LibreOffice (soffice) is not installed.";
        }
    }
}
