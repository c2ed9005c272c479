using PiiScanner.Core.Tests.Rules;

namespace PiiScanner.Core.Tests.Records;

/// <summary>A document of a spec file: "=== name verdicts [table]" and the lines below it.</summary>
/// <param name="Verdicts">Verdicts that are right, in lower case.</param>
/// <param name="IsTable">The lines are rows whose cells are parted by bars.</param>
/// <param name="Text">The lines.</param>
internal sealed record SpecSection(IReadOnlyList<string> Verdicts, bool IsTable, string Text)
{
    /// <summary>Sections of all spec files of this folder by name; a name twice is an error.</summary>
    public static IReadOnlyDictionary<string, SpecSection> ReadAll()
    {
        var sections = new Dictionary<string, SpecSection>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RuleFiles.Root, "tests", "PiiScanner.Core.Tests", "Records"), "*.spec.txt")) Read(File.ReadAllLines(file), sections);
        return sections;
    }

    private static void Read(string[] lines, Dictionary<string, SpecSection> sections)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("=== ", StringComparison.Ordinal)) continue;
            var head = lines[i].Split(' ');
            var text = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("=== ", StringComparison.Ordinal));
            sections.Add(head[1], new SpecSection(head[2].Split('|'), head.Length > 3 && head[3] == "table", string.Join("\n", text)));
        }
    }
}
