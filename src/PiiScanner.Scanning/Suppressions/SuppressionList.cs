using System.Globalization;
using PiiScanner.Core.Rules;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>The file of suppressions: what people accepted, why, who, and until when.</summary>
/// <param name="Path">The file as messages name it.</param>
/// <param name="Folder">Full path of the folder its paths are relative to.</param>
/// <param name="Entries">The entries, in order.</param>
public sealed record SuppressionList(string Path, string Folder, IReadOnlyList<SuppressionEntry> Entries)
{
    private const int DigestLength = 64;
    private const int FingerprintLength = 32;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Named in messages; paths inside are relative to its folder.</param>
    /// <param name="text">Its text, YAML: <c>suppressions:</c> and a list.</param>
    /// <exception cref="RuleException">The file is wrong; says where.</exception>
    public static SuppressionList Read(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        var root = new RuleNode(path, YamlText.ReadMapping(path, text), "suppressions");
        var entries = root.Mappings("suppressions", "file", "path", "rule", "fingerprint", "reason", "reviewer", "until").Select(EntryOf).ToList();
        return new SuppressionList(path, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) ?? "", entries);
    }

    private static SuppressionEntry EntryOf(RuleNode node)
    {
        CheckTarget(node);
        var until = node.Required("until");
        if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw node.Wrong("until", "\"until\" must be a date as year-month-day");
        return new SuppressionEntry
        {
            Line = node.Wrong(node.Keys.First(), "").Line,
            File = Hex(node, "file", DigestLength),
            Path = node.Text("path"),
            Pattern = node.Text("path") is { } pattern ? Glob.ParseIgnore(pattern) ?? throw node.Wrong("path", "\"path\" is no pattern") : null,
            Rule = node.Text("rule"),
            Fingerprint = Hex(node, "fingerprint", FingerprintLength),
            Reason = node.Required("reason"),
            Reviewer = node.Required("reviewer"),
            Until = until,
        };
    }

    private static void CheckTarget(RuleNode node)
    {
        var targets = new[] { "file", "path", "fingerprint" }.Count(node.Has);
        if (targets != 1) throw node.Wrong("reason", "one of \"file\", \"fingerprint\", or \"path\" with \"rule\", is expected");
        if (node.Has("path") != node.Has("rule")) throw node.Wrong(node.Has("rule") ? "rule" : "path", "\"path\" and \"rule\" go together");
    }

    private static string? Hex(RuleNode node, string key, int length)
    {
        if (node.Text(key) is not { } text) return null;
        var isHex = text.Length == length && text.All(char.IsAsciiHexDigit);
        return isHex ? text.ToLowerInvariant() : throw node.Wrong(key, $"\"{key}\" must be {length} hexadecimal digits");
    }
}
