namespace PiiScanner.Core.Redaction;

/// <summary>Text as values are compared in: letters and digits without case, marks and separators, with the way back. Where two signs cannot belong to one value a break stands between them.</summary>
/// <remarks>One value written with other marks, case, separators, entities or tags between its runs gives the same letters.</remarks>
internal sealed class CanonicalText
{
    private const ulong Base = 0x9E3779B97F4A7C15UL | 1;
    private const char Break = '\0';
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _begins;
    private readonly ulong[] _sums;

    private CanonicalText(CanonicalWriter written)
    {
        (_letters, _starts, _ends, _begins, Count) = (written.Letters, written.Starts, written.Ends, written.Begins, written.Count);
        _sums = new ulong[Count + 1];
        for (var i = 0; i < Count; i++) _sums[i + 1] = unchecked((_sums[i] * Base) + _letters[i]);
    }

    /// <summary>Letters and breaks.</summary>
    public int Count { get; }

    /// <summary>The canonical form of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="escapes">Which escapes are read as what they stand for.</param>
    public static CanonicalText Of(string text, Escapes escapes = Escapes.None)
    {
        var writer = new CanonicalWriter(text.Length);
        EscapeReader.Read(text, escapes, writer);
        return new CanonicalText(writer);
    }

    /// <summary>Hash of a value's letters, and how many they are; 0 letters when the value cannot be one stretch.</summary>
    public static (ulong Hash, int Length) HashOf(string value)
    {
        var hash = 0UL;
        var length = 0;
        foreach (var c in value)
        {
            var letter = CanonicalWriter.LetterOf(c);
            if (letter == Break) continue;
            hash = unchecked((hash * Base) + letter);
            length++;
        }

        return (hash, length);
    }

    /// <summary>Says whether a value may begin here: at a word, or at any digit.</summary>
    public bool MayBegin(int index) => _letters[index] != Break && (_begins[index] || _letters[index] is >= '0' and <= '9');

    /// <summary>Hash of a stretch.</summary>
    public ulong HashOf(int index, int length) => unchecked(_sums[index + length] - (_sums[index] * Power(length)));

    /// <summary>Says whether a value may end behind this place: a word must not go on, digits may.</summary>
    public bool MayEnd(int end) => end == Count || _letters[end - 1] is >= '0' and <= '9' || _begins[end] || _letters[end] == Break;

    /// <summary>Where a stretch lies in the text.</summary>
    public (int Start, int End) PlaceOf(int index, int length) => (_starts[index], _ends[index + length - 1]);

    private static readonly ulong[] Powers = MakePowers();

    private static ulong Power(int length) => Powers[length];

    private static ulong[] MakePowers()
    {
        var powers = new ulong[ValueIndex.LongestValue + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = unchecked(powers[i - 1] * Base);
        return powers;
    }
}
