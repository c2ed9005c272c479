namespace PiiScanner.Pdf.Redaction;

/// <summary>Names a piece of content: a page by its number, a form or appearance by its stream.</summary>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Number">Object number.</param>
internal readonly record struct ContentKey(PdfContentKind Kind, int Number)
{
    // A form drawn by a page and as an appearance is one stream with one content.
    public static ContentKey Of(PdfContentSource source) => new(source.Kind == PdfContentKind.Page ? PdfContentKind.Page : PdfContentKind.Form, source.Id.Number);
}
