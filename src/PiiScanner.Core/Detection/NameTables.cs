using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>The word tables behind the name model, keyed for look-up without allocation. Immutable once made.</summary>
internal sealed class NameTables
{
    private readonly Dictionary<ulong, NameWord> _words = [];
    private readonly Dictionary<ulong, NameWord> _folded = [];
    private readonly Dictionary<ulong, NameCue> _before = [];
    private readonly Dictionary<ulong, NameCue> _beforeFolded = [];
    private readonly Dictionary<ulong, NameCue> _after = [];
    private readonly HashSet<ulong> _compoundHeads = [];
    private readonly HashSet<ulong> _compounds = [];
    private readonly HashSet<ulong> _figures = [];
    private readonly HashSet<ulong> _places = [];
    private readonly HashSet<ulong> _phrases = [];

    public NameTables()
    {
        foreach (var row in WordTable.Rows("surnames")) AddSurname(row);
        foreach (var row in WordTable.Rows("name-syllables")) AddWord(row[0], new NameWord(0, Number(row[2]), Number(row[1])));
        foreach (var row in WordTable.Rows("name-cues")) AddCue(row[0], row[1]);
        AddPhrases(_figures, "public-figures");
        AddPhrases(_places, "place-names");
        AddPhrases(_phrases, "not-names");
    }

    /// <summary>What is known of a word with its marks.</summary>
    public NameWord Word(ReadOnlySpan<char> word) => _words.TryGetValue(NameKeys.Of(word), out var found) ? found : default;

    /// <summary>What is known of the words that look like this one without marks.</summary>
    public NameWord WordWithoutMarks(ReadOnlySpan<char> word) => _folded.TryGetValue(NameKeys.OfFolded(word), out var found) ? found : default;

    /// <summary>What a phrase says of the name behind it.</summary>
    /// <param name="backward">Key of the phrase read backwards.</param>
    /// <param name="isFolded">True where the key was made without marks.</param>
    public NameCue Before(ulong backward, bool isFolded) => (isFolded ? _beforeFolded : _before).TryGetValue(backward, out var cue) ? cue : NameCue.None;

    /// <summary>What a phrase says of the name in front of it, or of the run it stands in.</summary>
    /// <param name="forward">Key of the phrase read forwards.</param>
    public NameCue After(ulong forward) => _after.TryGetValue(forward, out var cue) ? cue : NameCue.None;

    /// <summary>True where a surname of several words may begin.</summary>
    public bool BeginsCompound(ulong word) => _compoundHeads.Contains(word);

    /// <summary>True for a surname of several words.</summary>
    public bool IsCompound(ulong forward) => _compounds.Contains(forward);

    /// <summary>True for a historical figure or author.</summary>
    public bool IsFigure(ulong forward) => _figures.Contains(forward);

    /// <summary>True for a province, town or country.</summary>
    public bool IsPlace(ulong forward) => _places.Contains(forward);

    /// <summary>True for the beginning of an ordinary phrase.</summary>
    public bool IsPhrase(ulong forward) => _phrases.Contains(forward);

    internal static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private void AddSurname(string[] row)
    {
        var isClan = row[2] == "minority";
        if (row[0].IndexOf(' ') < 0)
        {
            AddWord(row[0], new NameWord(Number(row[1]), 0, 0) { IsAmbiguous = row[3] == "yes", IsClan = isClan });
            return;
        }

        foreach (var isFolded in new[] { false, true })
        {
            var head = row[0].Substring(0, row[0].IndexOf(' '));
            _compoundHeads.Add(isFolded ? NameKeys.OfFolded(head.AsSpan()) : NameKeys.Of(head.AsSpan()));
            _compounds.Add(NameKeys.Forward(row[0], isFolded));
        }
    }

    private void AddWord(string word, NameWord value)
    {
        var key = NameKeys.Of(word.AsSpan());
        _words[key] = _words.TryGetValue(key, out var old) ? old.Or(value) : value;
        key = NameKeys.OfFolded(word.AsSpan());
        _folded[key] = _folded.TryGetValue(key, out old) ? old.Or(value) : value;
    }

    private void AddCue(string phrase, string kind)
    {
        var cue = kind switch
        {
            "title" => NameCue.Title,
            "person" => NameCue.Person,
            "weak" => NameCue.Weak,
            "official" => NameCue.Official,
            "link" => NameCue.Link,
            "not" => NameCue.Place,
            "author" => NameCue.Author,
            "stop" => NameCue.Stop,
            "pupil" => NameCue.Pupil,
            "after-person" => NameCue.AfterPerson,
            "after-official" => NameCue.AfterOfficial,
            _ => throw new InvalidOperationException($"name-cues: unknown kind {kind}."),
        };
        foreach (var isFolded in new[] { false, true })
        {
            var table = isFolded ? _beforeFolded : _before;
            const NameCue Behind = NameCue.Stop | NameCue.AfterPerson | NameCue.AfterOfficial;
            if ((cue & Behind) == 0) Add(table, NameKeys.Backward(phrase, isFolded), cue);
            else Add(_after, NameKeys.Forward(phrase, isFolded), cue);
        }
    }

    private static void Add(Dictionary<ulong, NameCue> table, ulong key, NameCue cue) =>
        table[key] = table.TryGetValue(key, out var old) ? old | cue : cue;

    private static void AddPhrases(HashSet<ulong> set, string table)
    {
        foreach (var phrase in WordTable.Words(table))
        {
            set.Add(NameKeys.Forward(phrase, false));
            set.Add(NameKeys.Forward(phrase, true));
        }
    }
}
