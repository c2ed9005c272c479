using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Html;

/// <summary>Redacts web pages: text, attributes, comments, scripts; files inside the page are left out, since nothing in them was looked at.</summary>
internal sealed class HtmlRedactor() : TextualRedactor(
    Escapes.Characters | Escapes.Tags,
    static file => HtmlSignature.DeclaredEncoding(file.Head(HtmlSignature.HeadLength)),
    static (text, _, limits, places) => HtmlReader.Read(text, limits, static _ => true, places))
{
    private const string Empty = "data:,";

    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override SourceNode Structure(string text) => SourceNodes.OfMarkup(text, isXml: false);

    /// <inheritdoc/>
    protected override void AddOwn(string text, SourceFile file, FileEdits edits, RedactContext context, List<SourceCell> cells, SourceEdits changes, CancellationToken cancel)
    {
        // What a page carries inside an address is a file of its own.
        for (var at = text.IndexOf("data:", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("data:", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || text[at - 1] is not ('"' or '\'' or '(' or '=')) continue;
            var rest = text.AsSpan(at);
            var end = text[at - 1] switch { '(' => rest.IndexOf(')'), '=' => rest.IndexOfAny("> \t\r\n"), var quote => rest.IndexOf(quote) };
            if (end < 0 || text.IndexOf(',', at, end) < 0) continue;
            changes.Add(new SourceEdit(at, at + end, Empty));
        }
    }
}
