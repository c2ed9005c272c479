namespace PiiScanner.Pdf;

/// <summary>Everything one page draws, in the order of drawing. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed record PdfPageContent
{
    /// <summary>The page's place in the document, from 0.</summary>
    public required int PageIndex { get; init; }

    /// <summary>The visible page.</summary>
    public required PdfBox PageBox { get; init; }

    /// <summary>All glyphs, hidden ones included; also those of annotations' appearances, after the page's own.</summary>
    public required IReadOnlyList<PdfGlyph> Glyphs { get; init; }

    /// <summary>All images.</summary>
    public required IReadOnlyList<PdfImage> Images { get; init; }

    /// <summary>Fills and upright lines.</summary>
    public required IReadOnlyList<PdfShape> Shapes { get; init; }

    /// <summary>Marked content that carries a text of its own (ActualText, Alt or E).</summary>
    public required IReadOnlyList<PdfMarkedContent> MarkedContents { get; init; }

    /// <summary>What was not read, or not fully; empty for a sound page.</summary>
    public required IReadOnlyCollection<PdfProblem> Problems { get; init; }

    /// <summary>Number of glyphs whose text nothing in the file tells.</summary>
    public required int UnreadableGlyphs { get; init; }

    /// <summary>Whether any readable glyph is more than a blank, hidden or not.</summary>
    public required bool HasText { get; init; }
}
