using System.Diagnostics;
using PiiScanner.Core;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr.Pictures;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Reads one spoiled list with both readers. What does not depend on this project's code is done once and kept.</summary>
internal sealed class Comparison(bool withPlain, string? debugFolder) : IDisposable
{
    private static readonly OcrOptions Patient = new() { Deadline = TimeSpan.FromMinutes(10) };
    private readonly OcrPictureReader _reader = new(DocumentExaminer.Default.Guide, Patient);
    private bool _isWarm;

    public void Dispose() => _reader.Dispose();

    public Outcome Run(StoredPicture picture, IReadOnlyList<ListRow> rows)
    {
        Outcome outcome = new();
        string kept = picture.Path + ".ours-" + PictureStore.CodeVersion;
        if (debugFolder is null && File.Exists(kept))
            Kept.Read(kept, outcome.Ours, seconds => outcome.OurSeconds = seconds);
        else
        {
            Ours(picture, rows, outcome);
            Kept.Write(kept, outcome.Ours, outcome.OurSeconds);
        }
        if (withPlain)
            Plain(picture.Path, rows, outcome);
        return outcome;
    }

    private void Ours(StoredPicture picture, IReadOnlyList<ListRow> rows, Outcome outcome)
    {
        string name = Path.GetFileName(picture.Path);
        byte[] bytes = File.ReadAllBytes(picture.Path);
        if (!_isWarm)
            _ = _reader.Read(bytes, CancellationToken.None); // code is compiled and the engine started once for all pictures
        _isWarm = true;
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        PictureReading result = Read(bytes, name);
        outcome.OurSeconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        OcrPage? page = result is PictureReading.Ok(var pages) ? pages[0].Read : null;
        string text = page is null ? "" : Score.Text(page);
        outcome.Ours.Add(Score.Of(rows, text));
        if (page is not null)
            outcome.Ours.CountBoxes(page, picture.Words);
        if (debugFolder is null)
            return;
        Write(name + ".txt", text + "\n\nMissed: " + string.Join("; ", Missed(rows, text)));
        if (page is not null)
            Write(name + ".cells.txt", string.Join('\n', page.Tables.SelectMany(table => table.Rows).SelectMany(row => row)
                .Select(cell => FormattableString.Invariant($"{cell.Row}\t{cell.Column}\t{cell.Confidence:0.00}\t{cell.Text}"))));
    }

    private PictureReading Read(byte[] bytes, string name)
    {
        if (debugFolder is null)
            return _reader.Read(bytes, CancellationToken.None);
        using OcrPictureReader reader = new(DocumentExaminer.Default.Guide, Patient with { DebugImages = new FolderSink(Path.Combine(debugFolder, name)) });
        return reader.Read(bytes, CancellationToken.None);
    }

    private static void Plain(string picture, IReadOnlyList<ListRow> rows, Outcome outcome)
    {
        string kept = picture + ".plain";
        if (!File.Exists(kept + ".time"))
        {
            string text = Program.Run("bash", "-c", "TIMEFORMAT='%U %S'; { time tesseract \"$1\" stdout -l vie 2>/dev/null; } 2>\"$2\"", "bash", picture, kept + ".part");
            File.WriteAllText(kept, text);
            File.Move(kept + ".part", kept + ".time");
        }
        outcome.Plain.Add(Score.Of(rows, File.ReadAllText(kept)));
        outcome.PlainSeconds = File.ReadAllText(kept + ".time").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Sum(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(debugFolder!); // only called where there is one
        File.WriteAllText(Path.Combine(debugFolder!, name), text);
    }

    private static IEnumerable<string> Missed(IReadOnlyList<ListRow> rows, string text) =>
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
