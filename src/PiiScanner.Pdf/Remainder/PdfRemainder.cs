namespace PiiScanner.Pdf;

/// <summary>What a file holds beside its pages and trees: objects nobody refers to, forms no page draws, private data of programs, bytes behind its end.</summary>
/// <param name="Texts">Strings, metadata and plain text; <see cref="PdfChannel.Remainder"/> or <see cref="PdfChannel.Xmp"/>.</param>
/// <param name="Files">Embedded files that no tree names.</param>
/// <param name="Pages">Pages outside the page tree, and content that no page draws, each as a page whose <see cref="PdfPage.Index"/> is -1.</param>
/// <param name="HasUnread">Whether there is more that could not be read: pictures that no page draws, data of a kind that only its writer knows, or too much of it.</param>
public sealed record PdfRemainder(IReadOnlyList<PdfTextPart> Texts, IReadOnlyList<PdfAttachment> Files, IReadOnlyList<PdfPage> Pages, bool HasUnread);
