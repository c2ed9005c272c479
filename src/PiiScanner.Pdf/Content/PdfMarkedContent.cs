namespace PiiScanner.Pdf;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6) that glyphs stand in.</summary>
public sealed class PdfMarkedContent
{
    internal PdfMarkedContent(string tag, PdfMarkedContent? parent) => (Tag, Parent) = (tag, parent);

    /// <summary>The tag, such as Span, P or Artifact.</summary>
    public string Tag { get; }

    /// <summary>The sequence around this one, or null.</summary>
    public PdfMarkedContent? Parent { get; }

    /// <summary>Marked-content identifier, by which the structure tree refers to it; -1 without one.</summary>
    public int Id { get; internal init; } = -1;

    /// <summary>Text that replaces what is drawn (14.9.4), or null.</summary>
    public string? ActualText { get; internal init; }

    /// <summary>Whether the text of the glyphs says what <see cref="ActualText"/> says; false where that is a text of its own, which nobody sees.</summary>
    public bool IsActualTextDrawn { get; internal set; }

    /// <summary>Text that describes what is drawn (14.9.3), or null.</summary>
    public string? Alternate { get; internal init; }

    /// <summary>Expansion of an abbreviation (14.9.5), or null.</summary>
    public string? Expansion { get; internal init; }

    /// <summary>Whether it is in a layer that is switched off (8.11).</summary>
    public bool IsHidden { get; internal init; }

    /// <summary>Where its opening operator stands.</summary>
    public required PdfContentSource Source { get; init; }

    /// <summary>First byte of the opening operator with its operands.</summary>
    public int OperatorStart { get; internal init; }

    /// <summary>Number of bytes of the opening operator with its operands.</summary>
    public int OperatorLength { get; internal init; }
}
