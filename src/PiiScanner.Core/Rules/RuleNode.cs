using System.Globalization;
using PiiScanner.Core.Text;
using YamlDotNet.RepresentationModel;

namespace PiiScanner.Core.Rules;

/// <summary>One mapping of a rule file, read key by key; what is wrong is said with file, line and column.</summary>
public sealed class RuleNode
{
    private readonly string _path;
    private readonly YamlMappingNode _mapping;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    /// <summary>Takes a mapping and refuses keys it does not know.</summary>
    /// <param name="path">Named in exceptions.</param>
    /// <param name="mapping">The node.</param>
    /// <param name="keys">Known keys.</param>
    public RuleNode(string path, YamlMappingNode mapping, params string[] keys)
    {
        _path = path;
        _mapping = mapping;
        foreach (var child in mapping.Children)
        {
            var key = (child.Key as YamlScalarNode)?.Value ?? throw Wrong(child.Key, "a key must be a word");
            if (Array.IndexOf(keys, key) < 0) throw Wrong(child.Key, $"unknown key \"{key}\"{NearestWord.Hint(key, keys)}");
            _values[key] = child.Value;
        }
    }

    /// <summary>The keys given.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>True when the key is given.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>An exception at a key, or at the mapping when the key is not given.</summary>
    public RuleException Wrong(string key, string problem) => Wrong(_values.TryGetValue(key, out var node) ? node : _mapping, problem);

    /// <summary>Text of a key that must be given.</summary>
    public string Required(string key) => Text(key) ?? throw Wrong(_mapping, $"missing key \"{key}\"");

    /// <summary>Text of a key, or null.</summary>
    public string? Text(string key)
    {
        if (!_values.TryGetValue(key, out var node)) return null;
        var value = Scalar(node);
        return value.Length > 0 ? value : throw Wrong(node, $"\"{key}\" is empty");
    }

    /// <summary>Number of a key between bounds, or the default.</summary>
    public double Number(string key, double least, double most, double otherwise) => OptionalNumber(key, least, most) ?? otherwise;

    /// <summary>Number of a key between bounds, or null.</summary>
    public double? OptionalNumber(string key, double least, double most)
    {
        if (Text(key) is not { } text) return null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= least && number <= most))
            throw Wrong(key, string.Format(CultureInfo.InvariantCulture, "\"{0}\" must be a number from {1} to {2}", key, least, most));
        return number;
    }

    /// <summary>True or false of a key; false when it is not given.</summary>
    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Wrong(key, $"\"{key}\" must be true or false"),
    };

    /// <summary>One of some words, or the first when the key is not given.</summary>
    public int Choice(string key, params string[] words)
    {
        if (Text(key) is not { } text) return 0;
        var at = Array.IndexOf(words, text);
        return at >= 0 ? at : throw Wrong(key, $"unknown value \"{text}\" of \"{key}\"{NearestWord.Hint(text, words)}");
    }

    /// <summary>List of texts of a key; empty when it is not given.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!_values.TryGetValue(key, out var node)) return [];
        if (node is not YamlSequenceNode sequence) throw Wrong(node, $"\"{key}\" must be a list");
        return [.. sequence.Children.Select(Scalar)];
    }

    /// <summary>List of words and phrases of a key, each beginning with a letter or digit.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var words = Texts(key);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length == 0 || !char.IsLetterOrDigit(words[i][0])) throw Wrong(key, $"a word of \"{key}\" must begin with a letter or digit");
        }

        return words;
    }

    /// <summary>True when the value of a key is a list.</summary>
    public bool IsList(string key) => _values.TryGetValue(key, out var node) && node is YamlSequenceNode;

    /// <summary>Mapping of a key, or null.</summary>
    public RuleNode? Mapping(string key, params string[] keys) =>
        _values.TryGetValue(key, out var node) ? Child(node, key, keys) : null;

    /// <summary>List of mappings of a key; empty when it is not given.</summary>
    public IEnumerable<RuleNode> Mappings(string key, params string[] keys)
    {
        if (!_values.TryGetValue(key, out var node)) return [];
        if (node is not YamlSequenceNode sequence) throw Wrong(node, $"\"{key}\" must be a list");
        return sequence.Children.Select(child => Child(child, key, keys));
    }

    /// <summary>Text in both languages.</summary>
    public LocalizedText Localized(string key)
    {
        var node = Mapping(key, "vi", "en") ?? throw Wrong(_mapping, $"missing key \"{key}\"");
        return new LocalizedText(node.Required("vi"), node.Required("en"));
    }

    private RuleNode Child(YamlNode node, string key, string[] keys) =>
        node is YamlMappingNode mapping ? new RuleNode(_path, mapping, keys) : throw Wrong(node, $"\"{key}\" must be a mapping of keys");

    private string Scalar(YamlNode node) => node is YamlScalarNode { Value: { } value } ? value : throw Wrong(node, "a single value is expected");

    private RuleException Wrong(YamlNode node, string problem) => new(_path, Math.Max(1, (int)node.Start.Line), Math.Max(1, (int)node.Start.Column), problem);
}
