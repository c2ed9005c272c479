using System.Runtime.CompilerServices;

namespace PiiScanner.Core.Tests.Rules;

/// <summary>The rule files of the repository, as a user's <c>--rules</c> folder would be read.</summary>
internal static class RuleFiles
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static IEnumerable<(string Path, string Text)> ReadAll() =>
        Directory.EnumerateFiles(Path.Combine(Root, "rules"), "*", SearchOption.AllDirectories)
            .OrderBy(p => p, StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(Root, p).Replace('\\', '/'), File.ReadAllText(p)));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
