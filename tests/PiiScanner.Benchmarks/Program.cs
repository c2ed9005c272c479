using BenchmarkDotNet.Running;
using PiiScanner.Benchmarks;
using PiiScanner.Benchmarks.Ratios;

if (args is ["ratios", .. var wanted]) return RatioReport.Run(wanted);
if (args is ["read-pdf", var path]) return PdfRatio.Read(path) > 0 ? 0 : 1;
BenchmarkSwitcher.FromAssembly(typeof(ShortRun).Assembly).Run(args);
return 0;
