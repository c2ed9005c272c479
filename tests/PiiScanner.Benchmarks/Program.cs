using BenchmarkDotNet.Running;
using PiiScanner.Benchmarks;
using PiiScanner.Benchmarks.Ratios;

if (args is ["ratios", .. var wanted]) return RatioReport.Run(wanted);
BenchmarkSwitcher.FromAssembly(typeof(ShortRun).Assembly).Run(args);
return 0;
