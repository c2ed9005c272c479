using System.Text.Json;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Preview;

/// <summary>Writes a document with what is exposed in it as JSON, for the local page to show. It holds the text itself.</summary>
/// <param name="json">Where to.</param>
/// <param name="marks">What was found.</param>
internal sealed class PreviewPage(Utf8JsonWriter json, PreviewMarks marks)
{
    private const int MostBlocks = 20_000;
    private const int MostLetters = 4_000;
    private int _left = MostBlocks;

    /// <summary>Writes the document with its marks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mediaType">Its kind.</param>
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
