using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>Anything textual without a structure of its own: text, Markdown, logs, code, YAML, SQL. Last in the catalog, because it accepts all text.</summary>
public sealed class TextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".txt", ".md", ".markdown", ".log", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".toml", ".env", ".sql", ".css", ".js", ".ts", ".cs", ".py", ".sh", ".bat", ".ps1", ".properties", ".srt", ".vcf", ".ics", ".tex", ".rst"];

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new TextualRedactor(
        Escapes.Characters | Escapes.Tags, static _ => null, static (text, _, limits, places) => PlainTextReader.Read(() => new StringCharSource(text), limits, places));

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) =>
        TextBytes.LookLikeText(file.Head(TextBytes.HeadLength)) ? "text/plain" : null;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        return new ReadResult.Ok(new EmbeddedFiles(file, context).Within(new TextSource(file, cancel).Open, open => PlainTextReader.Read(open, context.Limits.ForText())));
    }
}
