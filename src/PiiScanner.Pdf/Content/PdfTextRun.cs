namespace PiiScanner.Pdf;

/// <summary>
/// What the glyphs of one text-showing operator share (ISO 32000-1, 9.4.3). Lengths are in points of the shown page, origin at its bottom-left corner,
/// unless said otherwise.
/// </summary>
public sealed class PdfTextRun
{
    internal PdfTextRun(PdfFontInfo font, PdfContentSource source) => (Font, Source) = (font, source);

    /// <summary>The font.</summary>
    public PdfFontInfo Font { get; }

    /// <summary>The content the operator stands in.</summary>
    public PdfContentSource Source { get; }

    /// <summary>First byte of the operator with its operands, in the source's bytes.</summary>
    public int OperatorStart { get; internal init; }

    /// <summary>Number of bytes of the operator with its operands.</summary>
    public int OperatorLength { get; internal init; }

    /// <summary>Height of the font's em square on the page.</summary>
    public double Size { get; internal init; }

    /// <summary>The font size operand (Tfs), in text space.</summary>
    public double FontSize { get; internal init; }

    /// <summary>Character spacing (Tc), in text space.</summary>
    public double CharSpacing { get; internal init; }

    /// <summary>Word spacing (Tw), in text space.</summary>
    public double WordSpacing { get; internal init; }

    /// <summary>Horizontal scaling (Th), 1 being normal.</summary>
    public double HorizontalScale { get; internal init; }

    /// <summary>Points of the page along the text for one unit of text space before horizontal scaling.</summary>
    internal double Reach { get; init; }

    /// <summary>Text rendering mode, 0 to 7 (9.3.6).</summary>
    public int RenderMode { get; internal init; }

    /// <summary>Fill colour.</summary>
    public PdfColor Color { get; internal init; }

    /// <summary>x of the vector from the base line to the top of the glyphs.</summary>
    public double UpX { get; internal init; }

    /// <summary>y of the vector from the base line to the top of the glyphs.</summary>
    public double UpY { get; internal init; }

    /// <summary>x of the vector from the base line to the bottom of the glyphs.</summary>
    public double DownX { get; internal init; }

    /// <summary>y of the vector from the base line to the bottom of the glyphs.</summary>
    public double DownY { get; internal init; }

    /// <summary>Number of the piece of text it belongs to: what follows one <c>BT</c> or <c>Tm</c> stands where the writer put it, one piece after the other.</summary>
    internal int Piece { get; init; }

    /// <summary>Whether the text runs from top to bottom.</summary>
    public bool IsVertical { get; internal init; }

    /// <summary>Place in the order of painting: what has a larger number lies above.</summary>
    public int PaintOrder { get; internal init; }

    /// <summary>The marked content around the operator, or null.</summary>
    public PdfMarkedContent? MarkedContent { get; internal init; }

    /// <summary>The clipping box in force: the page, or where a writer cuts text off at the edges of its cell, that cell.</summary>
    public PdfBox Clip { get; internal init; }

    /// <summary>What hides all glyphs of the run.</summary>
    public PdfHidden Hidden { get; internal init; }
}
