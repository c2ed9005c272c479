namespace PiiScanner.Pdf;

/// <summary>An annotation of a page (ISO 32000-1, 12.5). Its texts are among the text parts, its appearance among the page's glyphs.</summary>
/// <param name="PageIndex">The page, from 0.</param>
/// <param name="Id">Object number.</param>
/// <param name="Subtype">Kind, such as Text, Link, Widget or Redact.</param>
/// <param name="Box">Its place, in points of the shown page.</param>
/// <param name="IsHidden">Whether it is not shown on the screen.</param>
public sealed record PdfAnnotation(int PageIndex, PdfObjectId Id, string Subtype, PdfBox Box, bool IsHidden)
{
    /// <summary>The boxes of the marked text (QuadPoints); empty where there are none.</summary>
    public IReadOnlyList<PdfBox> Quads { get; init; } = [];

    /// <summary>Whether it only marks a place for redaction (12.5.6.23): what is below it is still in the file.</summary>
    public bool IsRedactionMark => Subtype == "Redact";
}
