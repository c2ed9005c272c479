using System.Diagnostics;
using System.Text;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>What both readers found, and the processor time they took.</summary>
internal sealed class Outcome
{
    public Score Ours { get; } = new();

    public Score Plain { get; } = new();

    public double OurSeconds { get; set; }

    public double PlainSeconds { get; set; }

    public void Add(Outcome other)
    {
        Ours.Add(other.Ours);
        Plain.Add(other.Plain);
        OurSeconds += other.OurSeconds;
        PlainSeconds += other.PlainSeconds;
    }
}

/// <summary>Reads one spoiled list with both readers.</summary>
internal sealed class Comparison(OcrEngine engine, ListPrinter printer, string work, bool withPlain, string? debugFolder)
{
    public Outcome Run(ListDesign design, Degradation degradation)
    {
        List<ListRow> rows = PeopleGenerator.Make(design);
        string picture = Path.Combine(work, $"picture-{design.Id}-{degradation.Name}");
        if (!File.Exists(picture))
            File.WriteAllBytes(picture, degradation.Apply(GrayPicture.Decode(printer.Print(design, rows, degradation.DotsPerInch)), new Random(design.Id)));
        Outcome outcome = new();
        byte[] bytes = File.ReadAllBytes(picture);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        OcrPage? page = Ours(bytes, design, degradation);
        outcome.OurSeconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        string text = page is null ? "" : Text(page);
        outcome.Ours.Add(Score.Of(rows, text));
        if (page is not null && degradation.KeepsPlaces)
            CheckBoxes(page, new BoxTruth(printer.Pdf(design), degradation.DotsPerInch), outcome.Ours);
        if (debugFolder is not null)
            Write($"{design.Id}-{degradation.Name}.txt", text + "\n\nMissed: " + string.Join("; ", Missed(rows, text)));
        if (withPlain)
            Plain(picture, rows, outcome);
        return outcome;
    }

    private OcrPage? Ours(byte[] picture, ListDesign design, Degradation degradation)
    {
        IDebugImageSink? sink = debugFolder is null ? null : new FolderSink(Path.Combine(debugFolder, $"{design.Id}-{degradation.Name}"));
        OcrResult result = engine.Read(picture, new OcrOptions { Expectation = new Expectations(), DebugImages = sink, Deadline = TimeSpan.FromMinutes(5) });
        if (result is not OcrResult.Ok(_, var pages))
            return null;
        if (debugFolder is not null)
            Write($"{design.Id}-{degradation.Name}.cells.txt", string.Join('\n', pages[0].Tables.SelectMany(table => table.Rows).SelectMany(row => row)
                .Select(cell => FormattableString.Invariant($"{cell.Row}\t{cell.Column}\t{cell.Confidence:0.00}\t{cell.Text}"))));
        return pages[0];
    }

    private static string Text(OcrPage page)
    {
        StringBuilder text = new();
        foreach (OcrLine line in page.Lines)
            text.AppendLine(line.Text);
        foreach (OcrTable table in page.Tables)
            foreach (var row in table.Rows)
                text.AppendLine(string.Join(" | ", row.Select(cell => cell.Text)));
        return text.ToString();
    }

    private static void CheckBoxes(OcrPage page, BoxTruth truth, Score score)
    {
        foreach (OcrWord word in page.Words)
            if (truth.IsRight(word) is { } isRight)
                score.Count("box", isRight);
    }

    private void Plain(string picture, List<ListRow> rows, Outcome outcome)
    {
        string kept = picture + ".plain";
        if (!File.Exists(kept))
        {
            string timed = ListPrinter.Run("bash", "-c", "TIMEFORMAT='%U %S'; { time tesseract \"$1\" stdout -l vie 2>/dev/null; } 2>\"$2\"", "bash", picture, kept + ".time");
            File.WriteAllText(kept, timed);
        }
        outcome.Plain.Add(Score.Of(rows, File.ReadAllText(kept)));
        outcome.PlainSeconds = File.ReadAllText(kept + ".time").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Sum(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(debugFolder!);
        File.WriteAllText(Path.Combine(debugFolder!, name), text);
    }

    private static IEnumerable<string> Missed(List<ListRow> rows, string text) =>
        rows.SelectMany(row => new[] { row.Name, row.BirthDate, row.Identity, row.Phone }).Where(field => field.Length > 0 && !text.Contains(field, StringComparison.Ordinal));

    private sealed class FolderSink(string folder) : IDebugImageSink
    {
        public void Write(int frame, string step, ReadOnlyMemory<byte> png)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{frame:000}-{step}.png"), png.ToArray());
        }
    }
}
