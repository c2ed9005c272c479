namespace PiiScanner.Core.Detection;

/// <summary>Phrases with a bit for each detector that has them, on the way to a <see cref="PhraseIndex"/>.</summary>
internal sealed class PhraseBits
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _phrases = [];
    private ulong[] _bits = new ulong[64];

    /// <summary>The phrases, each once, in the order they came.</summary>
    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>Gives a phrase a bit.</summary>
    /// <param name="phrase">In lower case with marks.</param>
    /// <param name="bit">The bit.</param>
    public void Add(string phrase, ulong bit)
    {
        if (!_places.TryGetValue(phrase, out var place))
        {
            _places[phrase] = place = _phrases.Count;
            _phrases.Add(phrase);
            if (place == _bits.Length) Array.Resize(ref _bits, 2 * place);
        }

        _bits[place] |= bit;
    }

    /// <summary>The bits of each phrase together with those of the phrases it begins with: the index gives the longest phrase at a place, which speaks for the shorter ones, too.</summary>
    /// <returns>In the order of <see cref="Phrases"/>.</returns>
    public ulong[] WithBeginnings()
    {
        var all = new ulong[_phrases.Count];
        for (var i = 0; i < all.Length; i++) all[i] = _bits[i] | OfBeginnings(_phrases[i]);
        return all;
    }

    private ulong OfBeginnings(string phrase)
    {
        var bits = 0UL;
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!LetterTables.IsWordChar(phrase[i])) bits |= Of(phrase.Substring(0, i)) | Of(phrase.Substring(0, i + 1)); // "p." as well as "p"
        }

        return bits;
    }

    private ulong Of(string phrase) => _places.TryGetValue(phrase, out var place) ? _bits[place] : 0;
}
