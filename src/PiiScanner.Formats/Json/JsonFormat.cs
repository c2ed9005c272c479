using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Json;

/// <summary>JSON, JSON lines, GeoJSON and JSON with comments.</summary>
public sealed class JsonFormat : IDocumentFormat
{
    private const int HeadLength = 16 * 1024;

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".jsonl", ".ndjson", ".geojson", ".json5", ".jsonc", ".webmanifest", ".ipynb", ".har"];

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new JsonRedactor();

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(TextBytes.HeadLength);
        if (head.Length == 0 || !TextBytes.LookLikeText(head)) return null;
        var text = new TextSource(file, CancellationToken.None).Head(HeadLength);
        if (JsonReader.Fits(text, isWhole: text.Length < HeadLength)) return "application/json";
        // Named JSON and begun like it: a broken file, which is read as lines and said to be broken.
        return Extensions.Contains(file.Extension) && text.AsSpan().TrimStart() is ['{' or '[', ..] ? "application/json" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var source = new TextSource(file, cancel);
        var limits = context.Limits.ForText();
        return source.ReadAll(WholeText.MaxLength) is { } json
            ? new ReadResult.Ok(new EmbeddedFiles(file, context).Beside(JsonReader.Read(json, limits), json))
            : WholeText.AsLines(source, file, context);
    }
}
