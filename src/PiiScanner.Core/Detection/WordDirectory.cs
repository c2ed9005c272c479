namespace PiiScanner.Core.Detection;

/// <summary>Finds, in one walk over a text, which detectors have one of the words in it without which they find nothing. At most 64 detectors.</summary>
internal sealed class WordDirectory
{
    /// <summary>Detectors one directory can hold.</summary>
    public const int MostDetectors = 64;

    private readonly PhraseIndex _phrases;
    private readonly ulong[] _detectors;

    /// <summary>Makes it.</summary>
    /// <param name="words">Words of each detector, in lower case with marks; the place in the list is the bit.</param>
    public WordDirectory(IEnumerable<IReadOnlyList<string>> words)
    {
        var bits = new PhraseBits();
        var bit = 1UL;
        foreach (var list in words)
        {
            foreach (var word in list) bits.Add(word, bit);
            bit <<= 1;
        }

        _detectors = bits.WithBeginnings();
        _phrases = PhraseIndex.Numbered(bits.Phrases);
    }

    /// <summary>Bits of the detectors that have a word in the text.</summary>
    /// <param name="text">The text.</param>
    public ulong In(ReadOnlySpan<char> text)
    {
        var found = 0UL;
        var at = 0;
        while (_phrases.Next(text, ref at, text.Length, out var hit)) found |= _detectors[hit.Number];
        return found;
    }
}
