namespace PiiScanner.Pdf;

/// <summary>What becomes of a file inside a document.</summary>
/// <param name="Data">Its new bytes; null takes the file out.</param>
public sealed record PdfAttachmentEdit(ReadOnlyMemory<byte>? Data)
{
    /// <summary>The file is taken out; the places that named it stay, without it.</summary>
    public static PdfAttachmentEdit Removed { get; } = new((ReadOnlyMemory<byte>?)null);
}
