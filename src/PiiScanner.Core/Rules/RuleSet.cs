namespace PiiScanner.Core.Rules;

/// <summary>Rules that belong together, with the word lists they name. Immutable.</summary>
public sealed class RuleSet
{
    /// <summary>Makes a set.</summary>
    /// <param name="rules">Rules with unique ids.</param>
    /// <param name="words">The word lists; the built-in ones when nothing is said.</param>
    public RuleSet(IEnumerable<Rule> rules, WordLists? words = null)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        var sorted = new List<Rule>(rules);
        sorted.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        Rules = sorted;
        Words = words ?? WordLists.BuiltIn;
    }

    /// <summary>The rules, ordered by id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The word lists: those the rules name, and all others.</summary>
    public WordLists Words { get; }

    /// <summary>The rules of some kinds only.</summary>
    /// <param name="kinds">Kinds of <see cref="Findings.FindingKinds"/>.</param>
    public RuleSet Only(IReadOnlyCollection<string> kinds)
    {
        if (kinds is null) throw new ArgumentNullException(nameof(kinds));
        return new RuleSet(Rules.Where(r => kinds.Contains(r.Kind)), Words);
    }

    /// <summary>The words of a list a rule names.</summary>
    /// <param name="file">Name of the list, such as <c>sensitive.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public IReadOnlyList<string> ReadWords(string file) => Words.Words(NameOf(file));

    /// <summary>The name of the list in a file.</summary>
    /// <param name="file">Name of the file, such as <c>sensitive.tsv</c>.</param>
    internal static string NameOf(string file)
    {
        if (file is null) throw new ArgumentNullException(nameof(file));
        return file.EndsWith(WordLists.Extension, StringComparison.OrdinalIgnoreCase) ? file.Substring(0, file.Length - WordLists.Extension.Length) : file;
    }
}
