using System.Globalization;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>The word tables behind the name model, keyed for look-up without allocation. Immutable once made.</summary>
internal sealed class NameTables
{
    // Keys of words lead to places in _facts, those of phrases before and behind names to a NameCue, all others to 1. As large as the shipped lists need.
    private readonly KeyTable _words = new(4096);
    private readonly KeyTable _folded = new(2048);
    private readonly KeyTable _before = new(4096);
    private readonly KeyTable _beforeFolded = new(4096);
    private readonly KeyTable _after = new();
    private readonly KeyTable _compoundHeads = new();
    private readonly KeyTable _compounds = new();
    private readonly KeyTable _figures = new(4096);
    private readonly KeyTable _places = new(2048);
    private readonly KeyTable _phrases = new(8192);
    private NameWord[] _facts = new NameWord[2048];
    private int _factCount = 1; // 0 is the word nothing is known of

    /// <summary>Reads the tables.</summary>
    /// <param name="words">The word lists.</param>
    /// <exception cref="RuleException">A list is wrong; says where.</exception>
    public NameTables(WordLists words)
    {
        foreach (var row in words.Rows("surnames", 4)) AddSurname(row);
        foreach (var row in words.Rows("name-syllables", 3)) AddWord(row[0], new NameWord(0, Number(row[2], "name-syllables"), Number(row[1], "name-syllables")));
        foreach (var row in words.Rows("name-cues", 2)) AddCue(row[0], row[1]);
        AddPhrases(_figures, words.Rows("public-figures"));
        AddPhrases(_places, words.Rows("place-names"));
        AddPhrases(_phrases, words.Rows("not-names"));
    }

    /// <summary>What is known of a word with its marks.</summary>
    public NameWord Word(ReadOnlySpan<char> word) => _facts[_words[NameKeys.Of(word)]];

    /// <summary>What is known of the words that look like this one without marks.</summary>
    public NameWord WordWithoutMarks(ReadOnlySpan<char> word) => _facts[_folded[NameKeys.OfFolded(word)]];

    /// <summary>What a phrase says of the name behind it.</summary>
    /// <param name="backward">Key of the phrase read backwards.</param>
    /// <param name="isFolded">True where the key was made without marks.</param>
    public NameCue Before(ulong backward, bool isFolded) => (NameCue)(isFolded ? _beforeFolded : _before)[backward];

    /// <summary>What a phrase says of the name in front of it, or of the run it stands in.</summary>
    /// <param name="forward">Key of the phrase read forwards.</param>
    public NameCue After(ulong forward) => (NameCue)_after[forward];

    /// <summary>True where a surname of several words may begin.</summary>
    public bool BeginsCompound(ulong word) => _compoundHeads.Holds(word);

    /// <summary>True for a surname of several words.</summary>
    public bool IsCompound(ulong forward) => _compounds.Holds(forward);

    /// <summary>True for a historical figure or author.</summary>
    public bool IsFigure(ulong forward) => _figures.Holds(forward);

    /// <summary>True for a province, town or country.</summary>
    public bool IsPlace(ulong forward) => _places.Holds(forward);

    /// <summary>True for the beginning of an ordinary phrase.</summary>
    public bool IsPhrase(ulong forward) => _phrases.Holds(forward);

    internal static float Number(string text, string list) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new RuleException(list + WordLists.Extension, 1, 1, $"\"{text}\" is no number");

    private void AddSurname(string[] row)
    {
        var isClan = row[2] == "minority";
        if (row[0].IndexOf(' ') < 0)
        {
            AddWord(row[0], new NameWord(Number(row[1], "surnames"), 0, 0) { IsAmbiguous = row[3] == "yes", IsClan = isClan });
            return;
        }

        foreach (var isFolded in new[] { false, true })
        {
            var head = row[0].Substring(0, row[0].IndexOf(' '));
            _compoundHeads[isFolded ? NameKeys.OfFolded(head.AsSpan()) : NameKeys.Of(head.AsSpan())] = 1;
            _compounds[NameKeys.Forward(row[0], isFolded)] = 1;
        }
    }

    private void AddWord(string word, NameWord value)
    {
        AddWord(_words, NameKeys.Of(word.AsSpan()), value);
        AddWord(_folded, NameKeys.OfFolded(word.AsSpan()), value);
    }

    private void AddWord(KeyTable table, ulong key, NameWord value)
    {
        var place = table[key];
        if (place > 0)
        {
            _facts[place] = _facts[place].Or(value);
            return;
        }

        table[key] = place = _factCount++;
        if (place == _facts.Length) Array.Resize(ref _facts, 2 * place);
        _facts[place] = value;
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
            "company" => NameCue.Company,
            "credit" => NameCue.Credit,
            "after-author" => NameCue.AfterAuthor,
            "after-given" => NameCue.AfterGiven,
            "pupil" => NameCue.Pupil,
            "after-person" => NameCue.AfterPerson,
            "after-official" => NameCue.AfterOfficial,
            _ => throw new RuleException("name-cues.tsv", 1, 1, $"unknown kind \"{kind}\" of \"{phrase}\""),
        };
        foreach (var isFolded in new[] { false, true })
        {
            var table = isFolded ? _beforeFolded : _before;
            const NameCue Behind = NameCue.Stop | NameCue.AfterPerson | NameCue.AfterOfficial | NameCue.AfterAuthor | NameCue.AfterGiven;
            if ((cue & Behind) == 0) Add(table, NameKeys.Backward(phrase, isFolded), cue);
            else Add(_after, NameKeys.Forward(phrase, isFolded), cue);
        }
    }

    private static void Add(KeyTable table, ulong key, NameCue cue) => table[key] = table[key] | (int)cue;

    private static void AddPhrases(KeyTable table, IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            table[NameKeys.Forward(row[0], false)] = 1;
            table[NameKeys.Forward(row[0], true)] = 1;
        }
    }
}
