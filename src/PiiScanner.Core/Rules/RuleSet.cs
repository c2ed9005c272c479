using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Core.Rules;

/// <summary>Rules that belong together, with the word lists they name. Immutable.</summary>
public sealed class RuleSet
{
    private readonly IReadOnlyDictionary<string, string> _words;
    private string? _hash;

    /// <summary>Makes a set.</summary>
    /// <param name="rules">Rules with unique ids.</param>
    /// <param name="words">Word lists by file name; a list that is not among them is taken from the built-in ones.</param>
    public RuleSet(IEnumerable<Rule> rules, IReadOnlyDictionary<string, string>? words = null)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        _words = words ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>The rules, ordered by id.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>SHA-256 over the contents of the rules and of the word lists they name, 64 hex digits in lower case. Computed on first use.</summary>
    public string Hash => _hash ??= ComputeHash();

    /// <summary>The rules of some kinds only.</summary>
    /// <param name="kinds">Kinds of <see cref="Findings.FindingKinds"/>.</param>
    public RuleSet Only(IReadOnlyCollection<string> kinds)
    {
        if (kinds is null) throw new ArgumentNullException(nameof(kinds));
        return new RuleSet(Rules.Where(r => kinds.Contains(r.Kind)), _words);
    }

    /// <summary>The words of a list: the first column of each line that is neither empty nor begins with <c>#</c>.</summary>
    /// <param name="file">Name of the list, such as <c>sensitive.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public IReadOnlyList<string> ReadWords(string file)
    {
        var text = _words.TryGetValue(file, out var own) ? own : BuiltInRules.WordText(file);
        var words = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var tab = line.IndexOf('\t');
            var word = (tab < 0 ? line : line.Substring(0, tab)).Trim();
            if (word.Length > 0 && word[0] != '#') words.Add(word);
        }

        return words;
    }

    private string ComputeHash()
    {
        var contents = new StringBuilder(RuleText.Write(Rules));
        foreach (var file in Rules.Select(r => r.Find.WordFile).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal))
        {
            contents.Append(file).Append('\n');
            foreach (var word in ReadWords(file)) contents.Append(word).Append('\n');
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(contents.ToString()));
        var hex = new StringBuilder(64);
        foreach (var part in hash) hex.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return hex.ToString();
    }
}
