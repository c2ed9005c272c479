using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Html;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Xml;

/// <summary>Redacts XML of any vocabulary: text, attributes, comments; dropped columns leave as elements or attributes.</summary>
internal sealed class XmlRedactor() : TextualRedactor(
    Escapes.Characters | Escapes.Tags,
    static file => HtmlSignature.DeclaredEncoding(file.Head(HtmlSignature.HeadLength)),
    static (text, _, limits, places) => XmlMarkupReader.Read(text, limits, places))
{
    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override SourceNode Structure(string text) => SourceNodes.OfMarkup(text, isXml: true);

    /// <inheritdoc/>
    protected override IEnumerable<EncodedText> FilesIn(string text) => Base64Contents.In(text);
}
