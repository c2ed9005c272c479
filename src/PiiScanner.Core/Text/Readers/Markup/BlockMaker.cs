namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Makes the blocks of one document: ordinals, places, and the cutting of long texts.</summary>
/// <param name="source">The whole source, for lines and columns.</param>
/// <param name="limits">Bounds.</param>
/// <param name="places">Told where blocks stand; null when nobody asks.</param>
internal sealed class BlockMaker(string source, TextLimits limits, SourcePlaces? places = null)
{
    private readonly LineMap _lines = new(source);
    private readonly BlockMaker? _outer;
    private readonly int _pin;
    private int _nextOrdinal;

    private BlockMaker(BlockMaker outer, int pin) : this(string.Empty, outer.Limits)
    {
        _outer = outer;
        _pin = pin;
    }

    /// <summary>Makes blocks of a text that was rewritten, such as a decoded attribute: they go on counting, and all are placed where the text begins in the source.</summary>
    /// <param name="offset">Code unit of the source.</param>
    public BlockMaker PinnedAt(int offset) => new(this, offset);

    /// <summary>Bounds.</summary>
    public TextLimits Limits => limits;

    /// <summary>A place in the source.</summary>
    /// <param name="offset">Code unit of the source.</param>
    /// <param name="asWritten">True when the text there stands character for character, so that its column can be counted on.</param>
    /// <param name="part">Part of the document, or null.</param>
    /// <param name="cell">Name of the cell, or null.</param>
    public Location Locate(int offset, bool asWritten, string? part, string? cell = null)
    {
        if (_outer is not null) return _outer.Locate(_pin, asWritten: false, part, cell);
        var (line, column) = _lines.Find(offset);
        return new Location { Line = line, Column = asWritten ? column : null, Part = part, Cell = cell };
    }

    /// <summary>Blocks of a text that stands at one place.</summary>
    public IEnumerable<TextBlock> Blocks(string text, int offset, bool asWritten, string? part, string? cell = null, bool isHeading = false)
    {
        foreach (var (start, piece) in TextCut.Pieces(text, limits.MaxBlockLength))
        {
            var ordinal = NextOrdinal();
            Note(ordinal, asWritten ? offset + start : offset);
            yield return new TextBlock(ordinal, piece, Locate(asWritten ? offset + start : offset, asWritten, part, cell)) { IsHeading = isHeading };
        }
    }

    /// <summary>Blocks of a finished text: one for a cell, one for each line elsewhere.</summary>
    public IEnumerable<TextBlock> Blocks(BlockText.Piece piece, string? part, string? cell, bool isHeading, bool byLine)
    {
        for (var i = 0; i < piece.Lines.Length; i = byLine ? i + 1 : piece.Lines.Length)
        {
            var line = piece.Lines[i];
            var end = byLine && i + 1 < piece.Lines.Length ? piece.Lines[i + 1].Start - 1 : piece.Text.Length;
            var asWritten = line.AsWritten && (byLine || piece.Lines.Length == 1);
            var text = line.Start == 0 && end == piece.Text.Length ? piece.Text : piece.Text.Substring(line.Start, end - line.Start);
            foreach (var (start, cut) in TextCut.Pieces(text, limits.MaxBlockLength))
            {
                var ordinal = NextOrdinal();
                Note(ordinal, asWritten ? line.SourceStart + start : line.SourceStart);
                var location = Locate(asWritten ? line.SourceStart + start : line.SourceStart, asWritten, part, cell);
                yield return new TextBlock(ordinal, cut, location) { IsHeading = isHeading, Runs = Slice(piece.Runs, line.Start + start, cut.Length) };
            }
        }
    }

    private void Note(int ordinal, int offset)
    {
        if (_outer is not null) _outer.Note(ordinal, _pin);
        else places?.Note(ordinal, offset);
    }

    private int NextOrdinal() => _outer?.NextOrdinal() ?? _nextOrdinal++;

    /// <summary>Blocks of a stretch of a text of one line.</summary>
    /// <param name="piece">The text.</param>
    /// <param name="start">First code unit.</param>
    /// <param name="end">Code unit behind the last.</param>
    /// <param name="part">Part of the document, or null.</param>
    /// <param name="cell">Name of the cell.</param>
    public IEnumerable<TextBlock> Blocks(BlockText.Piece piece, int start, int end, string? part, string cell)
    {
        var line = piece.Lines[0];
        var place = Locate(line.AsWritten ? line.SourceStart + start : line.SourceStart, line.AsWritten, part, cell);
        foreach (var (from, cut) in TextCut.Pieces(piece.Text.Substring(start, end - start), limits.MaxBlockLength))
            yield return new TextBlock(NextOrdinal(), cut, place) { Runs = Slice(piece.Runs, start + from, cut.Length) };
    }

    private static TextRun[] Slice(TextRun[] runs, int start, int length)
    {
        if (runs.Length == 0) return runs;
        var sliced = new List<TextRun>();
        foreach (var run in runs)
        {
            var from = Math.Max(run.Start, start);
            var to = Math.Min(run.Start + run.Length, start + length);
            if (to > from) sliced.Add(run with { Start = from - start, Length = to - from });
        }

        return sliced.ToArray();
    }
}
