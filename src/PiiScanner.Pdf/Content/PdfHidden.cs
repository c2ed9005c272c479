namespace PiiScanner.Pdf;

/// <summary>Why a reader of the page does not see a glyph that is nevertheless in the file.</summary>
[Flags]
public enum PdfHidden
{
    /// <summary>Nothing hides it.</summary>
    None = 0,

    /// <summary>Text rendering mode 3: neither filled nor stroked. Usual for the text layer of a scan.</summary>
    InvisibleMode = 1,

    /// <summary>Outside the visible page.</summary>
    OffPage = 2,

    /// <summary>In an optional-content group (a layer) that is switched off.</summary>
    OptionalContent = 4,

    /// <summary>Outside the clipping box.</summary>
    Clipped = 8,

    /// <summary>Painted with no opacity.</summary>
    Transparent = 16,

    /// <summary>In the colour of what lies below it, mostly white on white.</summary>
    BackgroundColor = 32,

    /// <summary>A filled shape or an image was painted over it afterwards: the classic failed redaction.</summary>
    PaintedOver = 64,

    /// <summary>Smaller than one point.</summary>
    TooSmall = 128,

    /// <summary>In the appearance of an annotation that is not shown.</summary>
    HiddenAnnotation = 256,

    /// <summary>Drawn by a tiling pattern or a soft mask (ISO 32000-1, 8.7.3 and 11.6.5.3): it may be seen, but not at the place where it was drawn.</summary>
    Aside = 512,
}
