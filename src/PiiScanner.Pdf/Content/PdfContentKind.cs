namespace PiiScanner.Pdf;

/// <summary>What a piece of content belongs to.</summary>
public enum PdfContentKind
{
    /// <summary>The page's own content streams, joined.</summary>
    Page,

    /// <summary>A form XObject, which several pages may use.</summary>
    Form,

    /// <summary>The appearance stream of an annotation or form field.</summary>
    Appearance,
}
