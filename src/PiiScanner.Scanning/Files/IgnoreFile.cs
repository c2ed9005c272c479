using System.Text;

namespace PiiScanner.Scanning.Files;

/// <summary>One <c>.piiscannerignore</c>: the rules of its lines, the last that matches decides. Written as <c>gitignore(5)</c> says.</summary>
internal sealed class IgnoreFile
{
    /// <summary>The name such files have, in the scanned root and in every folder below.</summary>
    public const string Name = ".piiscannerignore";

    private const int MostBytes = 1 << 20;

    private readonly Rule[] _rules;

    private IgnoreFile(Rule[] rules) => _rules = rules;

    /// <summary>Reads an ignore file; what is no rule is passed over, as git does.</summary>
    /// <param name="text">Its text.</param>
    public static IgnoreFile Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new IgnoreFile([.. text.TrimStart('\uFEFF').Split('\n').Select(RuleOf).OfType<Rule>()]);
    }

    /// <summary>Reads the bytes of an ignore file.</summary>
    /// <param name="stream">The bytes, in UTF-8.</param>
    /// <returns>Null when there are more bytes than rules a person writes: nothing is left out then.</returns>
    public static IgnoreFile? Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length > MostBytes ? null : Parse(Encoding.UTF8.GetString(bytes, 0, length));
    }

    /// <summary>What the file says of a path below its folder: true to leave it out, false to take it back in, null when no line matches.</summary>
    /// <param name="path">Path relative to the file's own folder, <c>/</c> between folders.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(string path, bool isFolder)
    {
        for (var i = _rules.Length - 1; i >= 0; i--)
        {
            if ((isFolder || !_rules[i].Pattern.FolderOnly) && _rules[i].Pattern.Matches(path)) return !_rules[i].TakesBack;
        }

        return null;
    }

    private static Rule? RuleOf(string line)
    {
        var text = WithoutTrailingSpaces(line.TrimEnd('\r'));
        if (text.Length == 0 || text[0] == '#') return null;
        var takesBack = text[0] == '!';
        return Glob.ParseIgnore(takesBack ? text[1..] : text) is { } pattern ? new Rule(pattern, takesBack) : null;
    }

    // A space stays when a backslash stands before it.
    private static string WithoutTrailingSpaces(string line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length) end = ++i + 1;
            else if (line[i] != ' ') end = i + 1;
        }

        return line[..end];
    }

    private sealed record Rule(Glob Pattern, bool TakesBack);
}
