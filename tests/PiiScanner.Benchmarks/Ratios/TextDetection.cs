using System.Diagnostics;
using PiiScanner.Core;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Text;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Reads a text file with the product's reader and runs the product's engine over its lines, in this process.</summary>
/// <param name="engine">With the rules wanted.</param>
internal sealed class TextDetection(DetectionEngine engine)
{
    /// <summary>The kinds that the patterns for ripgrep look for: phones, identifiers, dates.</summary>
    public static readonly string[] IdentifierKinds = [FindingKinds.PhoneNumber, FindingKinds.NationalId, FindingKinds.BirthDate];

    /// <summary>Phones, identifiers and dates only.</summary>
    public static TextDetection Identifiers() => new(Engine(BuiltInRules.All.Only(IdentifierKinds)));

    /// <summary>All rules.</summary>
    public static TextDetection Everything() => new(Engine(BuiltInRules.All));

    /// <summary>The engine as the product makes it.</summary>
    public static DetectionEngine Engine(RuleSet rules) => new(rules, rule => new NameDetector(rule, NameModel.Default));

    /// <summary>Reads and detects.</summary>
    /// <param name="path">A text file.</param>
    /// <returns>Candidates kept, wall and CPU seconds.</returns>
    public (long Found, double Wall, double Cpu) Run(string path)
    {
        var cpu = ProcessRun.OwnSeconds();
        var clock = Stopwatch.StartNew();
        var found = 0L;
        var candidates = new List<Candidate>();
        foreach (var block in Blocks(path))
        {
            candidates.Clear();
            engine.Detect(TextNormalizer.Normalize(block), candidates);
            if (candidates.Count > 0) found += DetectionEngine.Resolve(candidates).Count;
        }

        return (found, clock.Elapsed.TotalSeconds, ProcessRun.OwnSeconds() - cpu);
    }

    /// <summary>The lines of a text file, as the product reads them.</summary>
    /// <param name="path">A text file.</param>
    public static IEnumerable<TextBlock> Blocks(string path)
    {
        var file = new SourceFile(path, new FileInfo(path).Length, () => File.OpenRead(path));
        var read = new TextFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None);
        return ((ReadResult.Ok)read).Document.Sections.OfType<TextSection>().SelectMany(section => section.Blocks);
    }
}
