using BenchmarkDotNet.Attributes;
using PiiScanner.Benchmarks.Inputs;
using PiiScanner.Benchmarks.Ratios;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>Detect: a thousand lines of running text, with the identifiers' rules and with all rules.</summary>
[Config(typeof(ShortRun))]
public class DetectBenchmarks
{
    private readonly List<Candidate> _candidates = [];
    private readonly DetectionEngine _identifiers = TextDetection.Engine(BuiltInRules.All.Only(TextDetection.IdentifierKinds));
    private readonly DetectionEngine _everything = TextDetection.Engine(BuiltInRules.All);
    private NormalizedText[] _lines = [];

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Prepare() =>
        _lines = [.. new SchoolText(1).Lines(1000).Select((line, i) => TextNormalizer.Normalize(new TextBlock(i, line, new Location { Line = i + 1, Column = 1 })))];

    /// <summary>Phones, identifiers and dates.</summary>
    /// <returns>Candidates.</returns>
    [Benchmark(Baseline = true)]
    public int Identifiers() => Detect(_identifiers);

    /// <summary>All rules and the name model.</summary>
    /// <returns>Candidates.</returns>
    [Benchmark]
    public int Everything() => Detect(_everything);

    private int Detect(DetectionEngine engine)
    {
        _candidates.Clear();
        foreach (var line in _lines) engine.Detect(line, _candidates);
        return _candidates.Count;
    }
}
