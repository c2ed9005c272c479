using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Delimited;

/// <summary>Tables as text: comma, semicolon, tab or bar between the cells.</summary>
public sealed class DelimitedFormat : IDocumentFormat
{
    private const int SampleLength = 64 * 1024;
    private static readonly string[] Usual = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    public string Name => "delimited";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => Usual;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new DelimitedRedactor();

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(TextBytes.HeadLength);
        if (head.Length == 0 || !TextBytes.LookLikeText(head)) return null;
        var dialect = Sniff(file, new TextSource(file, CancellationToken.None));
        return dialect is null ? null : dialect.Separator == '\t' ? "text/tab-separated-values" : "text/csv";
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var source = new TextSource(file, cancel);
        var limits = context.Limits.ForText();
        var dialect = Sniff(file, source);
        return new ReadResult.Ok(new EmbeddedFiles(file, context).Within(
            source.Open, open => dialect is null ? PlainTextReader.Read(open, limits) : DelimitedReader.Read(open, dialect, limits)));
    }

    /// <summary>How the cells of a file are separated; null when it is no delimited text.</summary>
    internal static DelimitedDialect? Sniff(SourceFile file, TextSource source)
    {
        var sample = source.Head(SampleLength + 1);
        var isWhole = sample.Length <= SampleLength;
        return DelimitedSniffer.Sniff(isWhole ? sample : sample[..SampleLength], isWhole, Usual.Contains(file.Extension));
    }
}
