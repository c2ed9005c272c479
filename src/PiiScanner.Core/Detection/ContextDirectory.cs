namespace PiiScanner.Core.Detection;

/// <summary>Finds, in one look at the words around a digit cluster, which of the rules that need a word near it have one. At most 64 rules.</summary>
internal sealed class ContextDirectory
{
    /// <summary>Rules one directory can hold.</summary>
    public const int MostRules = 64;

    private readonly PhraseIndex _phrases;
    private readonly ulong[] _rules;
    private readonly int _before;
    private readonly int _after;

    /// <summary>Makes it.</summary>
    /// <param name="detectors">Detectors whose rules need context; the place in the list is the bit.</param>
    public ContextDirectory(IReadOnlyList<PatternDetector> detectors)
    {
        var bits = new PhraseBits();
        for (var i = 0; i < detectors.Count; i++)
        {
            var rule = detectors[i].Rule;
            foreach (var word in rule.Near) bits.Add(word, 1UL << i);
            _before = Math.Max(_before, rule.Window.Before);
            _after = Math.Max(_after, rule.Window.After);
        }

        _rules = bits.WithBeginnings();
        _phrases = PhraseIndex.Numbered(bits.Phrases);
        _before += _phrases.Longest;
    }

    /// <summary>Bits of the rules that have one of their words near a stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First code unit of the stretch.</param>
    /// <param name="end">First code unit behind it.</param>
    public ulong Around(ReadOnlySpan<char> text, int start, int end)
    {
        var found = 0UL;
        var at = Math.Max(0, start - _before);
        var stop = Math.Min(text.Length, end + _after);
        while (at < stop && _phrases.Next(text, ref at, stop, out var hit)) found |= _rules[hit.Number];
        return found;
    }
}
