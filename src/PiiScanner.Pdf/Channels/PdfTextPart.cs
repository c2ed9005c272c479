namespace PiiScanner.Pdf;

/// <summary>A text of the document that stands outside its pages' content.</summary>
/// <param name="Channel">Where it stands.</param>
/// <param name="Key">The entry it is the value of, such as <c>Title</c> or <c>Contents</c>; for a field its full name and the entry.</param>
/// <param name="Text">The text.</param>
/// <param name="Object">The object that holds the entry; <see cref="PdfObjectId.None"/> where it has no number.</param>
public sealed record PdfTextPart(PdfChannel Channel, string Key, string Text, PdfObjectId Object)
{
    /// <summary>The page it belongs to, from 0; -1 where it belongs to none.</summary>
    public int PageIndex { get; init; } = -1;

    /// <summary>Its place on that page, in points of the shown page; null where it has none.</summary>
    public PdfBox? Box { get; init; }
}
