using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Redaction;

/// <summary>Reads presets. An unknown key, kind or operator is an error that names file and line.</summary>
public static class PresetReader
{
    private const string Resource = "PiiScanner.Core.Redaction.presets.yaml";
    private static readonly string[] Keys = ["id", "title", "table", "elsewhere", "kinds", "dropRoles", "resort", "keepWork", "needsConsent", "embedded"];

    /// <summary>The presets the product ships. Parsed on each call: only a redaction asks.</summary>
    public static IReadOnlyList<Preset> BuiltIn() => Read("rules/presets.yaml", BuiltInRules.ReadResource(Resource));

    /// <summary>Reads a file of presets.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="text">Content of the file.</param>
    /// <exception cref="RuleException">The file is wrong.</exception>
    public static IReadOnlyList<Preset> Read(string path, string text)
    {
        var root = new RuleNode(path, YamlText.ReadMapping(path, text), "version", "presets");
        root.Required("version");
        return [.. root.Mappings("presets", Keys).Select(One)];
    }

    private static Preset One(RuleNode node) => new(node.Required("id"), node.Localized("title"), OperatorOf(node, "table"), OperatorOf(node, "elsewhere"))
    {
        Kinds = KindsOf(node),
        DropRoles = node.Words("dropRoles"),
        Resort = node.Flag("resort"),
        KeepWork = node.Flag("keepWork"),
        NeedsConsent = node.Flag("needsConsent"),
        RemovesEmbedded = node.Choice("embedded", "refuse", "remove") == 1,
    };

    private static Dictionary<string, Operator> KindsOf(RuleNode node)
    {
        var kinds = new Dictionary<string, Operator>(StringComparer.Ordinal);
        if (node.Mapping("kinds", [.. FindingKinds.All]) is not { } map) return kinds;
        foreach (var kind in FindingKinds.All)
        {
            if (map.Has(kind)) kinds[kind] = OperatorOf(map, kind);
        }

        return kinds;
    }

    private static Operator OperatorOf(RuleNode node, string key)
    {
        var word = node.Required(key);
        return OperatorNames.Parse(word) ?? throw node.Wrong(key, $"unknown operator \"{word}\"{NearestWord.Hint(word, OperatorNames.All)}");
    }
}
