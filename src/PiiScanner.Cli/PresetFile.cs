using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Rules;

namespace PiiScanner.Cli;

/// <summary>The presets of a redaction: those of <c>presets.yaml</c> in the folder of <c>--rules</c>, else the built-in ones.</summary>
internal static class PresetFile
{
    private const string Name = "presets.yaml";

    /// <summary>Reads the presets.</summary>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    /// <returns>At least one, the default first.</returns>
    /// <exception cref="UsageException">The file is wrong.</exception>
    public static IReadOnlyList<Preset> Read(string? rulesFolder)
    {
        if (rulesFolder is null || RuleFolder.Read(rulesFolder).FirstOrDefault(file => Path.GetFileName(file.Path) == Name) is not { Path: { } path, Text: { } text }) return PresetReader.BuiltIn();
        try
        {
            return PresetReader.Read(path, text) is { Count: > 0 } presets ? presets : throw new UsageException(RedactTexts.NoPresets(path));
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
    }
}
