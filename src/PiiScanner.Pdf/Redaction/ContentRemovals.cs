namespace PiiScanner.Pdf.Redaction;

/// <summary>What is taken out of one piece of content, by the place of its operators.</summary>
internal sealed class ContentRemovals
{
    private readonly Dictionary<int, Dictionary<(int ArrayIndex, int Offset), PdfGlyph>> _operators = [];

    /// <summary>Opening operators of marked content whose own texts spell a removed glyph.</summary>
    public HashSet<int> Marks { get; } = [];

    public bool IsEmpty => _operators.Count == 0 && Marks.Count == 0;

    public void Add(PdfGlyph glyph)
    {
        if (!_operators.TryGetValue(glyph.Run.OperatorStart, out var glyphs)) _operators[glyph.Run.OperatorStart] = glyphs = [];
        glyphs[(glyph.ArrayIndex, glyph.StringOffset)] = glyph;
    }

    /// <summary>The removed glyphs of an operator, by array element and offset in its string; null where it keeps all.</summary>
    public IReadOnlyDictionary<(int ArrayIndex, int Offset), PdfGlyph>? At(int operatorStart) => _operators.GetValueOrDefault(operatorStart);
}
