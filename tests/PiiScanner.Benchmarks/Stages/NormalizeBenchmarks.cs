using BenchmarkDotNet.Attributes;
using PiiScanner.Benchmarks.Inputs;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>Normalize: a thousand lines that are normal already, and the same lines decomposed, as some machines write Vietnamese.</summary>
[Config(typeof(ShortRun))]
public class NormalizeBenchmarks
{
    private TextBlock[] _composed = [];
    private TextBlock[] _decomposed = [];

    /// <summary>Makes the lines.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var lines = new SchoolText(1).Lines(1000);
        _composed = [.. lines.Select((line, i) => new TextBlock(i, line, new Location { Line = i + 1, Column = 1 }))];
        _decomposed = [.. lines.Select((line, i) => new TextBlock(i, VietnameseText.Decompose(line), new Location { Line = i + 1, Column = 1 }))];
    }

    /// <summary>Lines in normal form.</summary>
    /// <returns>Characters of the normal form.</returns>
    [Benchmark(Baseline = true)]
    public int Composed() => _composed.Sum(block => TextNormalizer.Normalize(block).Text.Length);

    /// <summary>Lines with combining marks.</summary>
    /// <returns>Characters of the normal form.</returns>
    [Benchmark]
    public int Decomposed() => _decomposed.Sum(block => TextNormalizer.Normalize(block).Text.Length);
}
