namespace PiiScanner.Pdf;

/// <summary>A part of a page in reading order: a <see cref="PdfParagraph"/> or a <see cref="PdfTable"/>.</summary>
public abstract class PdfBlock
{
    private protected PdfBlock(PdfBox box) => Box = box;

    /// <summary>The box around it: points, origin at the bottom-left corner of the shown page.</summary>
    public PdfBox Box { get; }

    /// <summary>
    /// Whether it comes from text that is drawn but cannot be seen because of how it is drawn: rendering mode 3, outside the page or the clipping box,
    /// in a layer or annotation that is off. Text that is merely covered or white stays among the visible text around it; its glyphs say so.
    /// </summary>
    public bool IsHidden { get; internal init; }
}
