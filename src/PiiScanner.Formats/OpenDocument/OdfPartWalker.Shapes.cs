using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <content>Frames, shapes, pictures and embedded objects.</content>
internal sealed partial class OdfPartWalker
{
    private bool _isTitle;
    private (double Width, double Height)? _frame;

    // An element that is no text of its own: a shape with text in it, a picture, or something around these. Unknown ones are passed through.
    private void ReadShape(MarkupReader reader, BlockDraft? block, List<Draft> hanging)
    {
        switch (reader.Name)
        {
            case "image" or "fill-image" or "background-image" or "object" or "object-ole" or "plugin" or "floating-frame":
                Place(reader, hanging);
                ReadInlineContent(reader, null, hanging);
                break;
            case "frame" or "text-box" or "custom-shape" or "rect" or "line" or "polyline" or "polygon" or "regular-polygon" or "path" or "circle" or "ellipse" or "g" or "connector" or "measure" or "caption"
                or "control" or "page-thumbnail" or "scene" or "event-listeners":
                ReadFrame(reader, hanging);
                break;
            default:
                ReadInlineContent(reader, block, hanging);
                break;
        }
    }

    private void ReadFrame(MarkupReader reader, List<Draft> hanging)
    {
        var outer = (_page, _isTitle, _frame, _run);
        if (!_isSlides && _page is null) _page = DocumentParts.TextBox;
        _isTitle |= reader.Attribute("class") is "title" or "subtitle";
        if (Points(reader.Attribute("width")) is { } width && Points(reader.Attribute("height")) is { } height) _frame = (width, height);
        if (DrawingText.IsTelling(reader.Attribute("name"))) AddAttribute(reader, "name", DocumentParts.AltText, hanging);
        AddAttributes(reader, ["href", "caption-id"], DocumentParts.Field, hanging);
        var isShaded = _styles.IsShaded("graphic", reader.Attribute("style-name")) || _styles.IsShaded("presentation", reader.Attribute("style-name"));
        if (isShaded) _coloredAround++;
        ReadInlineContent(reader, null, hanging);
        if (isShaded) _coloredAround--;
        (_page, _isTitle, _frame, _run) = outer;
    }

    // A picture or object in the package is read with the rest of the package; one outside is told as a link.
    private void Place(MarkupReader reader, List<Draft> hanging)
    {
        var target = reader.Attribute("href");
        if (string.IsNullOrWhiteSpace(target)) return;
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("..", StringComparison.Ordinal)) AddAttribute(reader, "href", DocumentParts.Field, hanging);
        else if (reader.Name is "image" or "fill-image" or "background-image") _pictures.Add(PartNames.Resolve(_folder + "content.xml", target), reader.Name == "image" ? _frame : null);
    }

    private static double? Points(string? length)
    {
        if (length is null || length.Length < 3) return null;
        var factor = length[^2..] switch { "cm" => 72 / 2.54, "mm" => 72 / 25.4, "in" => 72.0, "pt" => 1.0, "pc" => 12.0, _ => 0 };
        return factor > 0 && double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value * factor : null;
    }
}
