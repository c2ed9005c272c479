using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The phrases of <c>rules/words/context-words.tsv</c> by use: what stands around a value tells whose it is. Read on first use; the shipped list alone counts.</summary>
internal sealed class RecordWords
{
    private static readonly Lazy<Dictionary<string, RecordWords>> Shared = new(Read);
    private readonly List<string> _marked = [];
    private readonly List<string> _folded = [];
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
        foreach (var phrase in _folded)
        {
            if (HeaderKey.HasPhrase(key, phrase)) return true;
        }

        return false;
    }

    /// <summary>True for a key that begins with one of the phrases and goes on, or is one.</summary>
    public bool Open(string key)
    {
        foreach (var phrase in _folded)
        {
            if (key.StartsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || key[phrase.Length] == ' ')) return true;
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
