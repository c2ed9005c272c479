using System.Text.Json;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Preview;

/// <summary>
/// <c>preview-worker FILE DAY [RULES]</c>: the hidden command by which the local page shows a document with what is exposed in it. It prints the text itself, to the page
/// on the same machine alone, and runs in a process of its own because files are hostile.
/// </summary>
internal static class PreviewWorker
{
    /// <summary>The command's name.</summary>
    public const string Name = "preview-worker";

    private const int MostBlocks = 20_000;
    private const int MostLetters = 4_000;

    /// <summary>Prints the preview as JSON.</summary>
    /// <param name="args">The command, the file, the day ages are judged on, and perhaps a folder of rules.</param>
    /// <returns>0, or 3 where nothing can be shown.</returns>
    public static int Run(string[] args)
    {
        var services = new ServiceFactory().Create(args.Length > 3 ? args[3] : null);
        var day = DateOnly.ParseExact(args[2], "yyyy-MM-dd");
        var path = args[1];
        var file = new SourceFile(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));
        if (!services.Formats.TryRecognize(file, out var format, out var mediaType) || services.Engine is not { } engine) return 3;
        var limits = new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = (day.Year, day.Month, day.Day) } };
        if (format.Read(file, new ReadContext(limits.Limits, static (_, _) => { }, services.Pictures), CancellationToken.None) is not ReadResult.Ok(var document)) return 3;
        var marks = new PreviewMarks();
        engine.Examine(document, limits.Examine.ForFile(file.Name), marks, CancellationToken.None);
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output);
        new Page(json, marks).Write(document, mediaType);
        return 0;
    }

    private sealed class Page(Utf8JsonWriter json, PreviewMarks marks)
    {
        private int _left = MostBlocks;

        public void Write(Document document, string mediaType)
        {
            json.WriteStartObject();
            json.WriteString("mediaType", mediaType);
            json.WriteStartArray("sections");
            foreach (var section in document.Sections)
            {
                if (_left <= 0) break;
                Write(section);
                if (json.BytesPending > 1 << 16) json.Flush();
            }

            json.WriteEndArray();
            json.WriteBoolean("isCut", _left <= 0);
            json.WriteEndObject();
        }

        private void Write(DocumentSection section)
        {
            json.WriteStartObject();
            json.WriteString("kind", section is TableSection ? "table" : "text");
            if (section.Part is { } part) json.WriteString("part", part);
            if (section is TableSection { Name: { } name }) json.WriteString("name", name);
            json.WriteStartArray("rows");
            if (section is TableSection table) foreach (var row in table.Rows.TakeWhile(_ => _left > 0)) Row(row.Cells.Select(cell => (cell.Column, cell.Block)));
            else foreach (var block in section.AllBlocks().TakeWhile(_ => _left > 0)) Row([(0, block)]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private void Row(IEnumerable<(int Column, TextBlock Block)> cells)
        {
            json.WriteStartArray();
            foreach (var (column, block) in cells)
            {
                _left--;
                json.WriteStartObject();
                json.WriteNumber("column", column);
                json.WriteString("text", block.Text.Length > MostLetters ? block.Text[..MostLetters] : block.Text);
                if (block.Location.Page is { } page) json.WriteNumber("page", page);
                Marks(block);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Marks(TextBlock block)
        {
            var found = marks.Of(block.Ordinal);
            if (found.Count == 0) return;
            json.WriteStartArray("marks");
            foreach (var mark in found)
            {
                json.WriteStartObject();
                json.WriteNumber("start", mark.Span.Start);
                json.WriteNumber("length", mark.Span.Length);
                json.WriteString("kind", mark.Kind);
                json.WriteString("severity", mark.Severity.ToString().ToLowerInvariant());
                if (block.Locate(mark.Span).Box is { Width: > 0, Height: > 0 } box)
                {
                    json.WriteStartArray("box");
                    foreach (var number in new[] { box.X, box.Y, box.Width, box.Height }) json.WriteNumberValue(Math.Round(number, 1));
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
