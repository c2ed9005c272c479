using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Html;
using PiiScanner.Formats.Text;
using PiiScanner.Formats.Xml;

namespace PiiScanner.Formats.Svg;

/// <summary>Drawings in SVG: their texts, titles, descriptions and scripts, and the pictures inside them.</summary>
public sealed class SvgFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "svg";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".svg"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new XmlRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.Head(TextBytes.HeadLength);
        if (bytes.Length == 0 || !TextBytes.LookLikeText(bytes)) return null;
        return IsDrawing(new TextSource(file, CancellationToken.None)) ? "image/svg+xml" : null;
    }

    // What stands before the first element may be long: a licence, a list of entities.
    private static bool IsDrawing(TextSource source)
    {
        const int Growth = 32;
        for (var length = HtmlSignature.HeadLength; ; length = Math.Min(length * Growth, WholeText.MaxLength))
        {
            var head = source.Head(length);
            if (SvgRoot.Begins(head.AsSpan().TrimStart()) is { } isDrawing) return isDrawing;
            if (head.Length < length || length == WholeText.MaxLength) return false;
        }
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var source = new TextSource(file, cancel, HtmlSignature.DeclaredEncoding(file.Head(HtmlSignature.HeadLength)));
        var limits = context.Limits.ForText();
        if (source.ReadAll(WholeText.MaxLength) is not { } svg) return WholeText.AsLines(source, file, context);
        var inner = XmlMarkupReader.Read(svg, limits);
        return new ReadResult.Ok(new EmbeddedFiles(file, context).Beside(inner, SvgRoot.Pictures(svg), SvgRoot.MaxFiles, "image-not-read", SvgRoot.PictureUnread));
    }
}
