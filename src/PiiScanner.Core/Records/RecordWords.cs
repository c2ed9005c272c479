using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The phrases of <c>rules/words/context-words.tsv</c> by use: what stands around a value tells whose it is. Read on first use; the shipped list alone counts.</summary>
internal sealed class RecordWords
{
    private static readonly Lazy<Dictionary<string, RecordWords>> Shared = new(Read);
    private readonly List<string> _marked = [];
    private readonly List<string> _folded = [];
    private string[][]? _byLetter;
    private HashSet<string>? _set;
    private HashSet<string>? _markedSet;

    /// <summary>The phrases as written, in lower case.</summary>
    public IReadOnlyList<string> Marked => _marked;

    /// <summary>The phrases as keys of <see cref="HeaderKey"/>.</summary>
    public IReadOnlyList<string> Folded => _folded;

    /// <summary>The phrases of one use.</summary>
    /// <param name="use">First column of the list.</param>
    /// <exception cref="KeyNotFoundException">The list has no such use.</exception>
    public static RecordWords Of(string use) => Shared.Value[use];

    /// <summary>True for a key that is one of the phrases.</summary>
    public bool Holds(string key) => (_set ??= new HashSet<string>(_folded, StringComparer.Ordinal)).Contains(key);

    /// <summary>True for words in lower case with their marks that are one of the phrases.</summary>
    public bool HoldsMarked(string words) => (_markedSet ??= new HashSet<string>(_marked, StringComparer.Ordinal)).Contains(words);

    /// <summary>True for a key that has one of the phrases as whole words.</summary>
    public bool StandIn(string key)
    {
        _byLetter ??= ByLetter();
        for (var at = 0; at < key.Length;)
        {
            foreach (var phrase in Beginning(key[at]))
            {
                var end = at + phrase.Length;
                if ((end == key.Length || end < key.Length && key[end] == ' ') && string.CompareOrdinal(key, at, phrase, 0, phrase.Length) == 0) return true;
            }

            var gap = key.IndexOf(' ', at);
            if (gap < 0) return false;
            at = gap + 1;
        }

        return false;
    }

    /// <summary>True for a key that begins with one of the phrases and goes on.</summary>
    public bool OpenAndGoOn(string key)
    {
        foreach (var phrase in _folded)
        {
            if (key.Length > phrase.Length && key[phrase.Length] == ' ' && key.StartsWith(phrase, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private string[] Beginning(char letter) => letter < LetterPlaces ? _byLetter![letter] : [];

    // Keys are of small letters, digits and spaces. Two threads may make it at once, both the same.
    private string[][] ByLetter()
    {
        var places = new string[LetterPlaces][];
        for (var letter = 0; letter < LetterPlaces; letter++) places[letter] = [.. _folded.Where(phrase => phrase.Length > 0 && phrase[0] == letter)];
        return places;
    }

    private const int LetterPlaces = 0x80;

    /// <summary>True for a key that begins with one of the phrases and goes on, or is one.</summary>
    public bool Open(string key)
    {
        foreach (var phrase in _folded)
        {
            if (key.StartsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || key[phrase.Length] == ' ')) return true;
        }

        return false;
    }

    /// <summary>True for words in lower case with their marks that begin with one of the phrases and go on.</summary>
    public bool OpenMarked(string words)
    {
        foreach (var phrase in _marked)
        {
            if (words.Length > phrase.Length && words[phrase.Length] == ' ' && words.StartsWith(phrase, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static Dictionary<string, RecordWords> Read()
    {
        var all = new Dictionary<string, RecordWords>(StringComparer.Ordinal);
        foreach (var row in WordLists.BuiltIn.Rows("context-words", 2))
        {
            if (!all.TryGetValue(row[0], out var words)) all.Add(row[0], words = new RecordWords());
            words._marked.Add(VietnameseLetters.ToLower(row[1]));
            words._folded.Add(HeaderKey.Of(row[1]));
        }

        return all;
    }
}
