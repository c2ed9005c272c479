using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

/// <summary>Headings of two words or more, found inside longer headings and by their beginnings. Looked up by their first three letters: every cell of a table is asked about, most of them several times.</summary>
internal sealed class HeaderPhrases
{
    private const int Opening = 3;
    private const int MostWords = 14;
    private readonly List<Phrase> _all;
    private readonly Dictionary<int, List<Phrase>> _byOpening = [];

    /// <summary>Keeps the phrases, the longest first.</summary>
    /// <param name="phrases">Keys of headings, each of three letters or more, with what they stand for.</param>
    public HeaderPhrases(List<Phrase> phrases)
    {
        _all = phrases;
        _all.Sort((a, b) => a.Key.Length != b.Key.Length ? b.Key.Length.CompareTo(a.Key.Length) : string.CompareOrdinal(a.Key, b.Key));
        for (var i = 0; i < _all.Count; i++)
        {
            _all[i].Rank = i;
            var opening = OpeningOf(_all[i].Key, 0);
            if (!_byOpening.TryGetValue(opening, out var same)) _byOpening[opening] = same = [];
            same.Add(_all[i]);
        }
    }

    /// <summary>All phrases, the longest first.</summary>
    public IReadOnlyList<Phrase> All => _all;

    /// <summary>Roles of the longest phrase that is the greater part of a heading, or opens it; empty when there is none.</summary>
    /// <param name="key">Key of the heading.</param>
    public ColumnRole[] Inside(string key)
    {
        if (key.Count(c => c == ' ') >= MostWords) return [];
        Phrase? best = null;
        for (var at = 0; at + Opening <= key.Length; at++)
        {
            if (at > 0 && key[at - 1] != ' ' || !_byOpening.TryGetValue(OpeningOf(key, at), out var same)) continue;
            foreach (var phrase in same)
            {
                if (best is not null && phrase.Rank >= best.Rank) break;
                if ((phrase.Key.Length * 2 >= key.Length || at == 0) && StandsAt(key, at, phrase.Key)) best = phrase;
            }
        }

        return best?.Roles ?? [];
    }

    /// <summary>Roles of the headings a printed cell was too narrow for, such as "Mã học si" or "Ngày sin": all headings of values that begin so must mean the same.</summary>
    /// <param name="key">Key of the heading as printed.</param>
    public ColumnRole[] BegunBy(string key)
    {
        ColumnRole[] found = [];
        if (key.Length < Opening || !_byOpening.TryGetValue(OpeningOf(key, 0), out var same)) return found;
        foreach (var candidate in same)
        {
            var (phrase, roles) = (candidate.Key, candidate.Roles);
            if (phrase.Length <= key.Length || !phrase.StartsWith(key, StringComparison.Ordinal)) continue;
            // A heading that ends with a word may be whole; "Email cá" is not.
            if (phrase[key.Length] == ' ' && roles[0].Kind != FindingKinds.Email) continue;
            if (found.Length > 0 && found[0].Kind is not null && roles[0].Kind is not null && found[0] != roles[0]) return [];
            if (found.Length == 0 || found[0].Kind is null) found = roles;
        }

        return found;
    }

    private static bool StandsAt(string key, int at, string phrase)
    {
        var end = at + phrase.Length;
        return end <= key.Length && (end == key.Length || key[end] == ' ') && key.AsSpan(at, phrase.Length).SequenceEqual(phrase.AsSpan());
    }

    // Other openings of the same number only cost a comparison.
    private static int OpeningOf(string key, int at) => key[at] ^ key[at + 1] << 8 ^ key[at + 2] << 16;

    /// <summary>A heading and what it stands for.</summary>
    internal sealed class Phrase(string key, ColumnRole[] roles)
    {
        /// <summary>Key of the heading.</summary>
        public string Key { get; } = key;

        /// <summary>Roles, best first.</summary>
        public ColumnRole[] Roles { get; } = roles;

        /// <summary>Place among all phrases, the longest first.</summary>
        public int Rank { get; set; }
    }
}
