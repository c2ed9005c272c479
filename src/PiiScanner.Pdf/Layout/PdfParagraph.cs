namespace PiiScanner.Pdf;

/// <summary>Lines that run on.</summary>
public sealed class PdfParagraph : PdfBlock
{
    internal PdfParagraph(IReadOnlyList<PdfLine> lines)
        : base(lines.Select(l => l.Box).Aggregate((a, b) => a.Union(b))) =>
        (Lines, Content) = (lines, new PdfBlockText(lines, static (_, _, _) => false));

    /// <summary>The lines from top to bottom, at least one.</summary>
    public IReadOnlyList<PdfLine> Lines { get; }

    /// <summary>The text, and the glyphs behind it.</summary>
    public PdfBlockText Content { get; }

    /// <summary>The text, lines joined by blanks.</summary>
    public string Text => Content.Text;
}
