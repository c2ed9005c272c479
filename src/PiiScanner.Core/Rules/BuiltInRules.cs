using System.Text;

namespace PiiScanner.Core.Rules;

/// <summary>The rules of the product, embedded in the pre-parsed form of <see cref="RuleText"/>.</summary>
public static class BuiltInRules
{
    private const string RulesResource = "PiiScanner.Core.Rules.BuiltIn.generated.txt";
    private const string WordsPrefix = "words/";
    private static RuleSet? _all;

    /// <summary>All built-in rules. Read on first use; no YAML is parsed.</summary>
    public static RuleSet All => _all ??= new RuleSet(RuleText.Read(ReadResource(RulesResource)));

    /// <summary>Names of the built-in word lists, without <c>.tsv</c>.</summary>
    internal static IEnumerable<string> WordListNames() =>
        from name in typeof(BuiltInRules).Assembly.GetManifestResourceNames()
        where name.StartsWith(WordsPrefix, StringComparison.Ordinal)
        select name.Substring(WordsPrefix.Length, name.Length - WordsPrefix.Length - WordLists.Extension.Length);

    /// <summary>Says whether a word list is built in.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    internal static bool HasWords(string name) => typeof(BuiltInRules).Assembly.GetManifestResourceInfo(ResourceOf(name)) is not null;

    /// <summary>Text of a built-in word list.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    internal static string WordText(string name) =>
        HasWords(name) ? ReadResource(ResourceOf(name)) : throw new ArgumentException($"No word list \"{name}\".", nameof(name));

    internal static string ReadResource(string name)
    {
        // An embedded resource is memory of this assembly, not a file: the one place where Core touches a stream.
#pragma warning disable RS0030
        using var stream = typeof(BuiltInRules).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("Missing resource " + name);
        var bytes = new byte[stream.Length];
        var length = 0;
        while (length < bytes.Length && stream.Read(bytes, length, bytes.Length - length) is > 0 and var read) length += read;
#pragma warning restore RS0030
        const int Mark = 3;
        var start = length >= Mark && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? Mark : 0;
        return Encoding.UTF8.GetString(bytes, start, length - start);
    }

    private static string ResourceOf(string name) => WordsPrefix + name + WordLists.Extension;
}
