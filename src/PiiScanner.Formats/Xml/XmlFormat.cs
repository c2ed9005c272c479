using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Html;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Xml;

/// <summary>XML of any vocabulary: feeds, resources, exports. Pages in XML are read as HTML.</summary>
public sealed class XmlFormat : IDocumentFormat
{
    private static readonly string[] Openings = ["<?xml", "<rss", "<feed", "<!doctype", "<office:document", "<w:worddocument", "<pkg:package", "<workbook"];

    /// <inheritdoc/>
    public string Name => "xml";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".xml", ".rss", ".atom", ".resx", ".xsd", ".xsl", ".xslt", ".kml", ".gpx", ".config", ".csproj", ".props", ".targets", ".xaml", ".plist", ".wsdl", ".opml", ".fodt", ".fods", ".fodp", ".fodg"];

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new XmlRedactor();

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var bytes = file.Head(TextBytes.HeadLength);
        if (bytes.Length == 0 || !TextBytes.LookLikeText(bytes)) return null;
        var head = new TextSource(file, CancellationToken.None).Head(HtmlSignature.HeadLength).AsSpan().TrimStart();
        if (head is not ['<', var next, ..] || (!char.IsLetter(next) && next is not ('?' or '!' or '_'))) return null;
        if (head.StartsWith("<?php", StringComparison.OrdinalIgnoreCase)) return null;
        if (!Extensions.Contains(file.Extension) && !StartsWithOpening(head)) return null;
        return "application/xml";
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var source = new TextSource(file, cancel, HtmlSignature.DeclaredEncoding(file.Head(HtmlSignature.HeadLength)));
        var limits = context.Limits.ForText();
        if (source.ReadAll(WholeText.MaxLength) is not { } xml) return WholeText.AsLines(source, file, context);
        var inner = XmlMarkupReader.Read(xml, limits);
        return new ReadResult.Ok(new EmbeddedFiles(file, context).Beside(inner, Base64Contents.In(xml).Select(encoded => encoded.File), Base64Contents.Most, "embedded-not-read", Base64Contents.Unread));
    }

    private static bool StartsWithOpening(ReadOnlySpan<char> head)
    {
        foreach (var opening in Openings)
        {
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
