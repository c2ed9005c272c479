using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Rules;

/// <summary>Reads rule files into typed rules.</summary>
public static class RuleReader
{
    private const int LeastFind = 3;
    private const int LeastIgnore = 3;
    private static readonly string[] Keys =
    [
        "id", "kind", "title", "find", "edge", "check", "needs", "near", "away", "neutral", "window", "confidence", "normalize", "fits", "flags", "law", "examples",
    ];

    /// <summary>Reads rules and word lists. Files named <c>policy.yaml</c>, <c>presets.yaml</c>, <c>consent.yaml</c>, <c>legal-duties.yaml</c> and <c>school.yaml</c> are left out; they are no rules.</summary>
    /// <param name="files">Paths as messages shall name them, with the text of each file: <c>.yaml</c> and <c>.yml</c> hold one rule each, <c>.tsv</c> is a word list. Other files are left out.</param>
    /// <returns>The rules, ordered by id.</returns>
    /// <exception cref="RuleException">A file is wrong; says where.</exception>
    public static RuleSet Read(IEnumerable<(string Path, string Text)> files)
    {
        if (files is null) throw new ArgumentNullException(nameof(files));
        var rules = new List<(Rule Rule, string Path)>();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            if (path.EndsWith(WordLists.Extension, StringComparison.OrdinalIgnoreCase)) AddWords(words, path, text);
            else if (IsRule(path)) rules.Add((ReadRule(path, text), path));
        }

        var lists = WordLists.With(words);
        CheckTogether(rules, lists);
        return new RuleSet(rules.Select(r => r.Rule), lists);
    }

    /// <summary>Reads one rule.</summary>
    /// <param name="path">Named in exceptions.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="RuleException">The file is wrong; says where.</exception>
    public static Rule ReadRule(string path, string text)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (text is null) throw new ArgumentNullException(nameof(text));
        var node = new RuleNode(path, YamlText.ReadMapping(path, text), Keys);
        var kind = node.Required("kind");
        if (!FindingKinds.All.Contains(kind)) throw node.Wrong("kind", $"unknown kind \"{kind}\"{NearestWord.Hint(kind, FindingKinds.All)}");
        return new Rule
        {
            Id = ReadId(node),
            Kind = kind,
            Title = node.Localized("title"),
            Find = ReadFind(node),
            Edge = (EdgeKind)node.Choice("edge", "none", "digit", "letter", "word"),
            Check = ReadCheck(node),
            Needs = ReadNeeds(node),
            Near = node.Words("near"),
            Away = node.Words("away"),
            Neutral = node.Words("neutral"),
            Window = ReadWindow(node),
            Confidence = ReadConfidence(node),
            Normalize = (ValueForm)node.Choice("normalize", "text", "digits", "phone", "date", "email", "name", "plate", "national-id", "old-national-id"),
            Fits = ReadPattern(node, "fits"),
            Flags = [.. node.Mappings("flags", "code", "words", "check", "weight", "text").Select(ReadFlag)],
            Law = node.Text("law"),
            Examples = ReadExamples(node),
        };
    }

    private static bool IsRule(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) && FileName(path) is not ("policy.yaml" or "presets.yaml" or "consent.yaml" or "legal-duties.yaml" or "school.yaml");

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static void AddWords(Dictionary<string, string> words, string path, string text)
    {
        var name = RuleSet.NameOf(FileName(path));
        if (words.ContainsKey(name)) throw new RuleException(path, 1, 1, $"there are two word lists \"{name}\"");
        words[name] = text;
    }

    private static void CheckTogether(List<(Rule Rule, string Path)> rules, WordLists words)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (rule, path) in rules)
        {
            if (seen.TryGetValue(rule.Id, out var other)) throw new RuleException(path, 1, 1, $"duplicate id \"{rule.Id}\", already in {other}");
            seen[rule.Id] = path;
            if (rule.Find.WordFile is { } file && !words.Has(RuleSet.NameOf(file)))
                throw new RuleException(path, 1, 1, $"unknown word list \"{file}\"{NearestWord.Hint(file, words.Names.Select(name => name + WordLists.Extension))}");
        }
    }

    private static string ReadId(RuleNode node)
    {
        var id = node.Required("id");
        var valid = id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && id[0] != '-';
        return valid ? id : throw node.Wrong("id", "an id is made of a-z, 0-9 and hyphens");
    }

    private static string? ReadCheck(RuleNode node)
    {
        if (node.Text("check") is not { } name) return null;
        return CheckCatalog.Find(name) is null ? throw node.Wrong("check", $"unknown check \"{name}\"{NearestWord.Hint(name, CheckCatalog.Names)}") : name;
    }

    private static RuleFind ReadFind(RuleNode rule)
    {
        var node = rule.Mapping("find", "pattern", "folded", "lexicon", "label", "value", "name") ?? throw rule.Wrong("find", "missing key \"find\"");
        var ways = new[] { "name", "pattern", "lexicon", "label" }.Where(node.Has).ToList();
        if (ways.Count != 1) throw rule.Wrong("find", "\"find\" needs exactly one of pattern, lexicon, label, name");
        var folded = node.Flag("folded");
        switch (ways[0])
        {
            case "pattern":
                return new RuleFind { Method = FindMethod.Pattern, Pattern = ReadPattern(node, "pattern"), Folded = folded };
            case "lexicon":
                return node.IsList("lexicon")
                    ? new RuleFind { Method = FindMethod.Lexicon, Words = node.Words("lexicon") }
                    : new RuleFind { Method = FindMethod.Lexicon, WordFile = node.Required("lexicon") };
            case "label":
                return new RuleFind { Method = FindMethod.Label, Words = node.Words("label"), Pattern = ReadPattern(node, "value"), Folded = folded };
            default:
                return node.Flag("name") ? new RuleFind() : throw node.Wrong("name", "\"name\" can only be true");
        }
    }

    private static string? ReadPattern(RuleNode node, string key)
    {
        if (node.Text(key) is not { } pattern) return null;
        if (PatternShape.Measure(pattern, out _) is { } problem) throw node.Wrong(key, problem);
        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            throw node.Wrong(key, $"\"{key}\" is no valid pattern");
        }

        return pattern;
    }

    private static RuleNeeds ReadNeeds(RuleNode rule)
    {
        if (rule.Mapping("needs", "digits", "words") is not { } node) return RuleNeeds.Nothing;
        var words = node.Texts("words");
        if (words.Any(w => w.Length == 0)) throw node.Wrong("words", "a needed word is empty");
        if (words.Count > 1 && words.Any(w => !char.IsLetterOrDigit(w[0]))) throw node.Wrong("words", "a sign among \"words\" must be the only one");
        return new RuleNeeds((int)node.Number("digits", 0, 40, 0), words);
    }

    private static RuleWindow ReadWindow(RuleNode rule)
    {
        var standard = new RuleWindow(40, 20);
        return rule.Mapping("window", "before", "after") is { } node
            ? new RuleWindow((int)node.Number("before", 0, 200, standard.Before), (int)node.Number("after", 0, 200, standard.After))
            : standard;
    }

    private static RuleConfidence ReadConfidence(RuleNode rule)
    {
        var standard = new RuleConfidence();
        if (rule.Mapping("confidence", "base", "near", "away", "floor", "unchecked") is not { } node) return standard;
        if (node.Has("unchecked") && !rule.Has("check")) throw node.Wrong("unchecked", "\"unchecked\" needs a \"check\"");
        return new RuleConfidence
        {
            Base = node.Number("base", 0, 1, standard.Base),
            Near = node.Number("near", 0, 1, standard.Near),
            Away = node.Number("away", 0, 1, standard.Away),
            Floor = node.Number("floor", 0, 1, standard.Floor),
            Unchecked = node.OptionalNumber("unchecked", 0, 1),
        };
    }

    private static RuleFlag ReadFlag(RuleNode node)
    {
        if (!node.Has("words") && !node.Has("check")) throw node.Wrong("code", "a flag needs \"words\" or \"check\"");
        return new RuleFlag(node.Required("code"), node.Words("words"), ReadCheck(node), node.Number("weight", -1, 1, 0), node.Localized("text"));
    }

    private static RuleExamples ReadExamples(RuleNode rule)
    {
        var node = rule.Mapping("examples", "find", "ignore", "near-miss") ?? throw rule.Wrong("examples", "missing key \"examples\"");
        var examples = new RuleExamples(node.Texts("find"), node.Texts("ignore"), node.Texts("near-miss"));
        if (examples.Find.Count < LeastFind) throw node.Wrong("find", $"too few examples to find: at least {LeastFind}");
        if (examples.Ignore.Count < LeastIgnore) throw node.Wrong("ignore", $"too few examples to ignore: at least {LeastIgnore}");
        if (examples.NearMiss.Count < 1) throw node.Wrong("near-miss", "a near-miss example is missing");
        return examples;
    }
}
