using System.Globalization;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Pdf;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Text and tables of PDF pages against the text alone by pdftotext and MuPDF, and the memory a long document takes.</summary>
internal static class PdfRatio
{
    private const int RowsOfAPage = 40;
    private const int Pages = 40;
    private const int LongPages = 1000;
    private const int Runs = 7;

    // Until the runtime has compiled what runs often a second time, with what it learned.
    private const int WarmUps = 40;
    private const double MostMebibytes = 200;

    /// <summary>Reads every page of a document: glyphs, then paragraphs and tables.</summary>
    /// <param name="path">The document.</param>
    /// <returns>Number of pages.</returns>
    public static int Read(string path)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(path));
        foreach (var page in document.Pages) PageLayout.Analyze(page.Read());
        return document.Pages.Count;
    }

    /// <summary>Ours is measured in this process behind a warm-up; the start of the other programs, some milliseconds, counts against them.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, RatioTable table)
    {
        foreach (var (maker, path) in PdfMakers.Write(folder, ListsDraft(Pages), Lists(Pages))) Compare(folder, maker, path, table);
        var length = Path.Combine(folder, "long.pdf");
        File.WriteAllBytes(length, Lists(LongPages));
        var peak = ProcessRun.Of(Environment.ProcessPath ?? "dotnet", ["read-pdf", length], watchMemory: true).PeakMebibytes;
        table.Add(string.Create(CultureInfo.InvariantCulture, $"PDF of {LongPages} pages, text and tables of all"), RatioTable.Number(peak, 0) + " MiB peak", "", "", "≤ 200 MB", peak <= MostMebibytes);
    }

    private static void Compare(string folder, string maker, string path, RatioTable table)
    {
        for (var i = 0; i < WarmUps; i++) Read(path);
        var (ours, text, mupdf) = (new List<double>(), new List<double>(), new List<double>());
        var pages = 0;
        for (var i = 0; i < Runs; i++)
        {
            var before = ProcessRun.OwnSeconds();
            pages = Read(path);
            ours.Add(ProcessRun.OwnSeconds() - before);
            text.Add(Must("pdftotext", "-raw", path, Path.Combine(folder, "out.txt")));
            mupdf.Add(Must("mutool", "draw", "-q", "-F", "txt", "-o", Path.Combine(folder, "out2.txt"), path));
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"PDF of {pages} pages by {maker}, text and tables");
        Add(table, what, pages, Median.Of(ours), "pdftotext", Median.Of(text), 1);
        Add(table, what, pages, Median.Of(ours), "mutool draw -F txt", Median.Of(mupdf), null);
    }

    private static void Add(RatioTable table, string what, int pages, double ours, string other, double theirs, double? most)
    {
        var ratio = ours / theirs;
        table.Add(what, Milliseconds(ours / pages), other + ", " + Milliseconds(theirs / pages),
            RatioTable.Number(ratio, 2) + " × its CPU", most is null ? "reported" : "≤ 1 ×", most is null ? null : ratio <= most);
    }

    private static string Milliseconds(double seconds) => RatioTable.Number(1000 * seconds, 2) + " ms CPU a page";

    private static double Must(string program, params string[] arguments)
    {
        var run = ProcessRun.Of(program, arguments);
        return run.ExitCode == 0 ? run.Cpu : throw new InvalidOperationException($"{program}: exit code {run.ExitCode}");
    }

    /// <summary>A document of lists of pupils.</summary>
    /// <param name="pages">Pages, about.</param>
    internal static byte[] Lists(int pages) => PdfDraft.Write(ListsDraft(pages));

    private static Draft ListsDraft(int pages)
    {
        var pupils = new PeopleForge(NameSplit.All).Class(new Dice(7, "pdf"), 400, 6, 2026, "6A1", Province.All[0]);
        var rows = new List<IReadOnlyList<Cell>> { (Cell[])["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Nơi ở"] };
        for (var i = 0; i < pages * RowsOfAPage; i++)
        {
            var pupil = pupils[i % pupils.Count];
            rows.Add([Cell.OfNumber(i + 1), pupil.Name.Full, Cell.OfDate(pupil.Birth), pupil.Mother.Phone, pupil.Address.Text]);
        }

        return new Draft("6A1", new Line("DANH SÁCH HỌC SINH", LineStyle.Title), new Grid(rows));
    }
}
