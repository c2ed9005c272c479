using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Text;

/// <summary>A block's text ready for detection: Unicode NFC, legacy encodings decoded, ignorable characters dropped, and a way back to the original offsets.</summary>
public sealed class NormalizedText
{
    private readonly int[]? _map;
    private string? _folded;

    /// <summary>Makes the normal form of a block.</summary>
    /// <param name="block">The block it came from.</param>
    /// <param name="text">The normal form.</param>
    /// <param name="map">For each code unit of <paramref name="text"/> the original code unit it begins at, plus one last entry, the original length; non-decreasing. Null when the text was normal already.</param>
    public NormalizedText(TextBlock block, string text, int[]? map)
    {
        Block = block ?? throw new ArgumentNullException(nameof(block));
        Text = text ?? throw new ArgumentNullException(nameof(text));
        if (map is not null && map.Length != text.Length + 1) throw new ArgumentException("One entry for each code unit and one for the end.", nameof(map));
        _map = map;
    }

    /// <summary>The block it came from.</summary>
    public TextBlock Block { get; }

    /// <summary>The normal form.</summary>
    public string Text { get; }

    /// <summary>Lower case without diacritics, đ as d, of the same length as <see cref="Text"/>, made on first use.</summary>
    public string Folded => _folded ??= VietnameseLetters.Fold(Text);

    /// <summary>How the text scored as a name; null until a model looks. Kept because the cells of a table are looked at many times.</summary>
    internal ScoredName? Scored { get; set; }

    /// <summary>Which values it holds as a cell of the kinds asked for so far; null until a finder looks. Kept for the same reason.</summary>
    internal FittedCell? Fitted { get; set; }

    /// <summary>True when the text was normal already.</summary>
    public bool IsIdentity => _map is null;

    /// <summary>The stretch of original text behind a stretch of the normal form.</summary>
    /// <param name="start">First code unit of the normal form.</param>
    /// <param name="length">Code units of the normal form, at least 1.</param>
    public TextSpan ToOriginal(int start, int length)
    {
        if (start < 0 || length < 1 || start + length > Text.Length) throw new ArgumentOutOfRangeException(nameof(start));
        if (_map is null) return new TextSpan(Block.Ordinal, start, length);
        var first = _map[start];
        return new TextSpan(Block.Ordinal, first, Math.Max(1, _map[start + length] - first));
    }
}
