using BenchmarkDotNet.Attributes;
using PiiScanner.Benchmarks.Ratios;
using PiiScanner.Pdf;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>The stages of the PDF library, one document of twenty pages of lists.</summary>
[Config(typeof(ShortRun))]
public class PdfBenchmarks
{
    private const int Pages = 20;

    private byte[] _bytes = [];
    private IReadOnlyList<PdfPageContent> _contents = [];

    /// <summary>Writes the document, and reads its pages for the layout.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _bytes = PdfRatio.Lists(Pages);
        _contents = [.. PdfDocument.Open(_bytes).Pages.Select(page => page.Read())];
    }

    /// <summary>Opens: cross-reference and page tree.</summary>
    /// <returns>Number of pages.</returns>
    [Benchmark]
    public int Open() => PdfDocument.Open(_bytes).Pages.Count;

    /// <summary>Opens and runs the content of all pages.</summary>
    /// <returns>Number of glyphs.</returns>
    [Benchmark]
    public int Read() => PdfDocument.Open(_bytes).Pages.Sum(page => page.Read().Glyphs.Count);

    /// <summary>Finds paragraphs and tables on pages that were read.</summary>
    /// <returns>Number of blocks.</returns>
    [Benchmark]
    public int Analyze() => _contents.Sum(content => PageLayout.Analyze(content).Blocks.Count);
}
