namespace PiiScanner.Core.Tests.Rules;

/// <summary>The rule files of the repository, as a user's <c>--rules</c> folder would be read.</summary>
internal static class RuleFiles
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<(string Path, string Text)> ReadAll() =>
        Directory.EnumerateFiles(Path.Combine(Root, "rules"), "*", SearchOption.AllDirectories)
            .OrderBy(p => p, StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(Root, p).Replace('\\', '/'), File.ReadAllText(p)));

    // Not the compiler's path of this file: a build of continuous integration maps it away.
    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no PiiScanner.sln above the tests");
        return folder;
    }
}
