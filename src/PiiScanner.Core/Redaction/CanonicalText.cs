using System.Buffers;

namespace PiiScanner.Core.Redaction;

/// <summary>Text as values are compared in: letters and digits without case, marks and separators, with the way back. Where two signs cannot belong to one value a break stands between them.</summary>
/// <remarks>One value written with other marks, case, separators, entities or tags between its runs gives the same letters.</remarks>
internal sealed class CanonicalText : IDisposable
{
    private const ulong Base = 0x9E3779B97F4A7C15UL | 1;
    private const char Break = '\0';
    private readonly CanonicalWriter _written;
    private readonly ulong[] _sums;

    private CanonicalText(CanonicalWriter written)
    {
        _written = written;
        _sums = ArrayPool<ulong>.Shared.Rent(Count + 1);
        _sums[0] = 0;
        for (var i = 0; i < Count; i++) _sums[i + 1] = unchecked((_sums[i] * Base) + written.Letters[i]);
    }

    /// <summary>Letters and breaks.</summary>
    public int Count => _written.Count;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_sums);
        _written.Dispose();
    }

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
    public static (ulong Hash, int Length) HashOf(string value) => HashOf(value, int.MaxValue);

    /// <summary>Hash of a value's first letters, and how many they are.</summary>
    public static (ulong Hash, int Length) HashOf(string value, int most)
    {
        var hash = 0UL;
        var length = 0;
        foreach (var c in value)
        {
            var letter = CanonicalWriter.LetterOf(c);
            if (letter == Break) continue;
            if (length == most) break;
            hash = unchecked((hash * Base) + letter);
            length++;
        }

        return (hash, length);
    }

    /// <summary>Says whether a value may begin here: at a word, or at any digit.</summary>
    public bool MayBegin(int index) => _written.Letters[index] != Break && (_written.Begins[index] || _written.Letters[index] is >= '0' and <= '9');

    /// <summary>Hash of a stretch.</summary>
    public ulong HashOf(int index, int length) => unchecked(_sums[index + length] - (_sums[index] * Power(length)));

    /// <summary>Says whether a value may end behind this place: a word must not go on, digits may.</summary>
    public bool MayEnd(int end) => end == Count || _written.Letters[end - 1] is >= '0' and <= '9' || _written.Begins[end] || _written.Letters[end] == Break;

    /// <summary>Where a stretch lies in the text.</summary>
    public (int Start, int End) PlaceOf(int index, int length) => (_written.Starts[index], _written.Ends[index + length - 1]);

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
