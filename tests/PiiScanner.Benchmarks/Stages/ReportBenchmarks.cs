using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Samples;
using PiiScanner.Formats;
using PiiScanner.Reporting;
using PiiScanner.Scanning;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>Report: the report of all samples, written in each form.</summary>
[Config(typeof(ShortRun))]
public class ReportBenchmarks
{
    private static readonly ReportOptions Options = new() { Verbose = true };
    private ScanReport? _report;

    /// <summary>Names of the forms.</summary>
    public static IEnumerable<string> Forms => ReporterCatalog.All.Select(reporter => reporter.Name);

    /// <summary>The form written.</summary>
    [ParamsSource(nameof(Forms))]
    public string Form { get; set; } = "";

    /// <summary>Scans the samples once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("pii-scanner-benchmark-").FullName;
        try
        {
            SampleSet.Write(folder);
            var options = new ScanOptions { Paths = [folder], Examine = new ExamineOptions { AsOf = (2026, 9, 5) } };
            var tool = new ToolDescription("0", new Lazy<string>("0"), DocumentExaminer.Default.PolicyVersion, null, null, null);
            _report = new ScanRun(new Recognizer(), new Examiner(), options).Run(tool, null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes the report.</summary>
    /// <returns>Characters written.</returns>
    [Benchmark]
    public int Write()
    {
        using var output = new StringWriter();
        var reporter = ReporterCatalog.Find(Form) ?? throw new InvalidOperationException("No report named " + Form);
        reporter.Write(_report ?? throw new InvalidOperationException("Not prepared"), output, Options);
        return output.GetStringBuilder().Length;
    }

    private sealed class Examiner : IExaminer
    {
        public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => DocumentExaminer.Default.Examine(document, options, cancel);
    }

    private sealed class Recognizer : IFormatRecognizer
    {
        public IReadOnlyList<IDocumentFormat> All => FormatCatalog.All;

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            var recognition = FormatCatalog.Recognize(file);
            (format, mediaType) = (recognition?.Format, recognition?.MediaType);
            return recognition is not null;
        }
    }
}
