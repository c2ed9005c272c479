using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using YamlDotNet.RepresentationModel;

namespace PiiScanner.Core.Policy;

/// <summary>Reads <c>policy.yaml</c>. An unknown key, word or missing kind is an error that names file and line.</summary>
public static class PolicyReader
{
    private static readonly Dictionary<string, string[]?> Conditions = new(StringComparer.Ordinal)
    {
        ["shape"] = ["list", "card", "text", "alone"],
        ["name"] = ["none", "whole", "masked", "placeholder"],
        ["subject"] = ["unknown", "pupil", "parent", "staff", "official", "organisation", "other"],
        ["exposing"] = ["some", "none"],
        ["exposes"] = [.. FindingKinds.All],
        ["plain"] = ["some", "none"],
        ["traits"] = null,
        ["title"] = ["sensitive", "ordinary"],
        ["people"] = ["many", "few"],
        ["news"] = ["note", "review"],
        ["profile"] = ["default", "strict"],
    };

    /// <summary>Reads a policy.</summary>
    /// <param name="path">Path named in messages.</param>
    /// <param name="text">Content of the file.</param>
    /// <exception cref="PolicyException">The file is no valid policy.</exception>
    public static PublicationPolicy Read(string path, string text)
    {
        var reader = new Reader(path);
        return reader.Policy(reader.Load(text));
    }

    private sealed class Reader(string path)
    {
        public YamlMappingNode Load(string text)
        {
            try
            {
                return YamlText.ReadMapping(path, text);
            }
            catch (RuleException wrong)
            {
                throw new PolicyException(wrong.Message);
            }
        }

        public PublicationPolicy Policy(YamlMappingNode root)
        {
            Only(root, "version", "validFrom", "reviewer", "switches", "profiles", "kinds", "rows");
            var kinds = new Dictionary<string, KindPolicy>(StringComparer.Ordinal);
            foreach (var pair in Map(Required(root, "kinds")).Children)
            {
                var kind = Word(pair.Key);
                Known(pair.Key, kind, FindingKinds.All, "kind");
                var map = Map(pair.Value);
                Only(map, "alone", "record", "list", "law");
                kinds[kind] = new KindPolicy(OutcomeOf(map, "alone"), OutcomeOf(map, "record"), OutcomeOf(map, "list"), Word(Required(map, "law")));
            }

            foreach (var kind in FindingKinds.All)
            {
                if (!kinds.ContainsKey(kind)) throw new PolicyException($"{path}: kind \"{kind}\" has no line under kinds");
            }

            var rows = Sequence(Required(root, "rows")).Select(Row).ToList();
            var policy = new PublicationPolicy(Word(Required(root, "version")), kinds, rows) { ValidFrom = Date(Required(root, "validFrom")), Reviewer = Word(Required(root, "reviewer")), Profiles = Profiles(root) };
            foreach (var pair in Switches(root, "switches", [.. PolicySwitches.Words.Keys])) policy = PolicySwitches.Set(policy, pair.Key, pair.Value);
            return policy;
        }

        private Dictionary<string, IReadOnlyDictionary<string, string>> Profiles(YamlMappingNode root)
        {
            var profiles = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
            if (!root.Children.TryGetValue(new YamlScalarNode("profiles"), out var node)) return profiles;
            Only(Map(node), "default", "strict");
            // Who signs does not depend on how strictly a file is judged.
            foreach (var pair in Map(node).Children) profiles[Word(pair.Key)] = Switches(Map(node), Word(pair.Key), PolicySwitches.Hardship, PolicySwitches.News);
            return profiles;
        }

        private Dictionary<string, string> Switches(YamlMappingNode parent, string key, params string[] allowed)
        {
            var switches = new Dictionary<string, string>(StringComparer.Ordinal);
            if (!parent.Children.TryGetValue(new YamlScalarNode(key), out var node)) return switches;
            foreach (var pair in Map(node).Children)
            {
                Known(pair.Key, Word(pair.Key), allowed, "switch");
                Known(pair.Value, Word(pair.Value), PolicySwitches.Words[Word(pair.Key)], "word");
                switches[Word(pair.Key)] = Word(pair.Value);
            }

            return switches;
        }

        private string Date(YamlNode node)
        {
            var text = Word(node);
            var isDate = text.Length == 10 && text[4] == '-' && text[7] == '-' && text.All(c => c is '-' or >= '0' and <= '9');
            return isDate ? text : throw Error(node, $"\"{text}\" is no date such as 2026-01-01");
        }

        private PolicyRow Row(YamlNode node)
        {
            var map = Map(node);
            Only(map, "id", "when", "verdict", "law", "vi", "en");
            var when = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var pair in Map(Required(map, "when")).Children)
            {
                var condition = Word(pair.Key);
                Known(pair.Key, condition, Conditions.Keys, "condition");
                var words = Sequence(pair.Value).Select(Word).ToList();
                if (Conditions[condition] is { } allowed) words.ForEach(word => Known(pair.Value, word, allowed, "word"));
                when[condition] = words;
            }

            return new PolicyRow(Word(Required(map, "id")), when, OutcomeOf(map, "verdict"), Word(Required(map, "law")), new LocalizedText(Word(Required(map, "vi")), Word(Required(map, "en"))));
        }

        private Outcome OutcomeOf(YamlMappingNode map, string key)
        {
            var node = Required(map, key);
            return Word(node) switch
            {
                "clear" => Outcome.Clear,
                "note" => Outcome.Note,
                "review" => Outcome.Review,
                "block" => Outcome.Block,
                var word => throw Error(node, $"unknown verdict \"{word}\"; one of clear, note, review, block"),
            };
        }

        private void Only(YamlMappingNode map, params string[] keys)
        {
            foreach (var key in map.Children.Keys) Known(key, Word(key), keys, "key");
        }

        private void Known(YamlNode node, string word, IEnumerable<string> known, string what)
        {
            if (known.Contains(word)) return;
            throw Error(node, $"unknown {what} \"{word}\"; did you mean \"{Nearest(word, known)}\"?");
        }

        private YamlNode Required(YamlMappingNode map, string key) =>
            map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : throw Error(map, $"\"{key}\" is missing");

        private YamlMappingNode Map(YamlNode node) => node as YamlMappingNode ?? throw Error(node, "a mapping is expected here");

        private YamlSequenceNode Sequence(YamlNode node) => node as YamlSequenceNode ?? throw Error(node, "a list is expected here");

        private string Word(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Error(node, "a word is expected here");

        private PolicyException Error(YamlNode node, string message) => new($"{path}({node.Start.Line},{node.Start.Column}): {message}");
    }

    private static string Nearest(string word, IEnumerable<string> known) =>
        known.OrderBy(candidate => Distance(word, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).First();

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
