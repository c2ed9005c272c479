using BenchmarkDotNet.Attributes;
using PiiScanner.Benchmarks.Inputs;
using PiiScanner.Core;
using PiiScanner.Core.Text;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>Relate and judge: documents held in memory through the whole engine.</summary>
[Config(typeof(ShortRun))]
public class RelateBenchmarks
{
    private static readonly ExamineOptions Options = new() { AsOf = (2026, 9, 5) };
    private Document _table = new(_ => []);
    private Document _text = new(_ => []);

    /// <summary>Makes a table of a thousand pupils with ten personal columns, and a text of a thousand lines.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _table = PupilTable.Document(1000);
        _text = Document.FromText(string.Join('\n', new SchoolText(1).Lines(1000)));
    }

    /// <summary>The table.</summary>
    /// <returns>The examination.</returns>
    [Benchmark(Baseline = true)]
    public object Table() => DocumentExaminer.Default.Examine(_table, Options, CancellationToken.None);

    /// <summary>The text.</summary>
    /// <returns>The examination.</returns>
    [Benchmark]
    public object Text() => DocumentExaminer.Default.Examine(_text, Options, CancellationToken.None);
}
