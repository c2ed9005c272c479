using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli;

/// <summary>Reads the files of a rules folder; Core, which understands them, touches no file.</summary>
internal static class RuleFolder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".tsv"];

    /// <summary>The texts of all rule files, word lists and the policy, sorted by path.</summary>
    /// <param name="folder">The folder as the user wrote it; messages name files under it.</param>
    /// <exception cref="UsageException">The folder does not exist or cannot be read.</exception>
    public static IReadOnlyList<(string Path, string Text)> Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException(CliTexts.RulesFolderNotFound(folder));
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(path)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.RulesFolderUnreadable(folder));
        }
    }
}
