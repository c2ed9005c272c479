namespace PiiScanner.Pdf.Content;

/// <summary>Collects what the interpreter finds on one page, within the limits.</summary>
internal sealed class PageSink(PdfLimits limits)
{
    private readonly HashSet<PdfProblem> _problems = [];
    private int _pieces;

    public List<PdfGlyph> Glyphs { get; } = [];

    public List<PdfShape> Shapes { get; } = [];

    public List<PdfImage> Images { get; } = [];

    public List<PdfMarkedContent> Marked { get; } = [];

    public IReadOnlyCollection<PdfProblem> Problems => _problems;

    /// <summary>The next number in the order of painting.</summary>
    public int PaintOrder { get; private set; }

    /// <summary>Whether glyphs were dropped; the interpreter then stops.</summary>
    public bool IsFull { get; private set; }

    public int NextOrder() => ++PaintOrder;

    public int NextPiece() => ++_pieces;

    public void Add(PdfGlyph glyph)
    {
        if (Glyphs.Count < limits.MaxGlyphsPerPage) Glyphs.Add(glyph);
        else IsFull = true;
    }

    public void Add(PdfShape shape)
    {
        if (Shapes.Count < limits.MaxShapesPerPage) Shapes.Add(shape);
        else Report(PdfProblemKind.VisibilityUnknown, PdfObjectId.None);
    }

    public void Add(PdfImage image)
    {
        if (Images.Count < limits.MaxShapesPerPage) Images.Add(image);
        else Report(PdfProblemKind.LimitExceeded, PdfObjectId.None);
    }

    public void Add(PdfMarkedContent marked)
    {
        if (Marked.Count < limits.MaxShapesPerPage) Marked.Add(marked);
        else Report(PdfProblemKind.LimitExceeded, PdfObjectId.None);
    }

    public void Report(PdfProblemKind kind, PdfObjectId id)
    {
        if (_problems.Count < 100) _problems.Add(new(kind, id));
    }
}
