using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;

namespace PiiScanner.Benchmarks;

/// <summary>How the stages are measured: few, short iterations in one process, memory shown. Good for ratios, not for the last percent.</summary>
internal sealed class ShortRun : ManualConfig
{
    public ShortRun()
    {
        AddJob(Job.ShortRun.WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)));
        AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default);
    }
}
