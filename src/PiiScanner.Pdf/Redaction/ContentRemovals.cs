namespace PiiScanner.Pdf.Redaction;

/// <summary>What is taken out of one piece of content, by the place of its operators.</summary>
internal sealed class ContentRemovals
{
    private readonly Dictionary<int, Dictionary<(int ArrayIndex, int Offset), GlyphEdit>> _operators = [];
    private readonly HashSet<int> _placed = [];

    /// <summary>Opening operators of marked content whose own texts spell a removed glyph.</summary>
    public HashSet<int> Marks { get; } = [];

    /// <summary>New bytes of images written into the content, by their operator.</summary>
    public Dictionary<int, PdfImageEdit> Images { get; } = [];

    public bool IsEmpty => _operators.Count == 0 && Marks.Count == 0 && Images.Count == 0;

    public void Add(PdfGlyph glyph) => Of(glyph.Run.OperatorStart)[(glyph.ArrayIndex, glyph.StringOffset)] = new GlyphEdit(glyph, IsRemoved: true, 0);

    /// <summary>Notes where a glyph of a line that was laid out stands.</summary>
    public void Place(GlyphEdit edit)
    {
        _placed.Add(edit.Glyph.Run.OperatorStart);
        Of(edit.Glyph.Run.OperatorStart)[(edit.Glyph.ArrayIndex, edit.Glyph.StringOffset)] = edit;
    }

    /// <summary>The glyphs of an operator that go or move, by array element and offset in its string; null where all stay.</summary>
    public IReadOnlyDictionary<(int ArrayIndex, int Offset), GlyphEdit>? At(int operatorStart) => _operators.GetValueOrDefault(operatorStart);

    /// <summary>True where the moves of an operator's line are known; elsewhere gaps are made wide one by one.</summary>
    public bool IsPlaced(int operatorStart) => _placed.Contains(operatorStart);

    private Dictionary<(int ArrayIndex, int Offset), GlyphEdit> Of(int operatorStart)
    {
        if (!_operators.TryGetValue(operatorStart, out var glyphs)) _operators[operatorStart] = glyphs = [];
        return glyphs;
    }
}
