using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PiiScanner.Benchmarks;

/// <summary>How the stages are measured: few, short iterations in one process, memory shown. Good for ratios, not for the last percent.</summary>
internal sealed class ShortRun : ManualConfig
{
    public ShortRun()
    {
        // In this process: no project is generated and built, and the product's runtime settings of this project hold.
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithMinIterationTime(TimeInterval.FromMilliseconds(100)));
        AddDiagnoser(MemoryDiagnoser.Default);
        ArtifactsPath = Path.Combine(AppContext.BaseDirectory, "artifacts");
    }
}
