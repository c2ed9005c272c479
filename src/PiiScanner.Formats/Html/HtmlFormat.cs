using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Html;

/// <summary>Web pages and the templates they are made of.</summary>
public sealed class HtmlFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".html", ".htm", ".xhtml", ".shtml", ".cshtml", ".razor", ".vue", ".php", ".aspx", ".ascx", ".asp", ".jsp", ".ejs", ".hbs", ".twig"];

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new HtmlRedactor();

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(TextBytes.HeadLength);
        if (head.Length == 0 || !TextBytes.LookLikeText(head)) return null;
        var text = new TextSource(file, CancellationToken.None).Head(HtmlSignature.HeadLength);
        return HtmlSignature.Fits(text, Extensions.Contains(file.Extension)) ? "text/html" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var source = new TextSource(file, cancel, HtmlSignature.DeclaredEncoding(file.Head(HtmlSignature.HeadLength)));
        var limits = context.Limits.ForText();
        if (source.ReadAll(WholeText.MaxLength) is not { } html) return WholeText.AsLines(source, file, context);
        var embedded = new EmbeddedFiles(file, context);
        return new ReadResult.Ok(new EmbeddedFiles(file, context, embedded).Beside(HtmlReader.Read(html, limits, embedded.HandOver), html));
    }
}
