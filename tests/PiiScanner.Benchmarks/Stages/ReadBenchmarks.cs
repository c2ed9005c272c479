using BenchmarkDotNet.Attributes;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Samples;
using PiiScanner.Formats;

namespace PiiScanner.Benchmarks.Stages;

/// <summary>Read: bytes to blocks, one sample of each format, recognised by content as in a scan.</summary>
[Config(typeof(ShortRun))]
public class ReadBenchmarks
{
    private SourceFile _file = SourceFile.FromBytes("", []);

    /// <summary>The sample read, by its extension.</summary>
    [Params("docx", "xlsx", "pdf", "csv", "html", "json", "xml", "txt")]
    public string Format { get; set; } = "";

    /// <summary>Makes the largest sample of the format.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var sample = SampleSet.All().Where(s => s.Path.EndsWith("." + Format, StringComparison.Ordinal)).MaxBy(s => s.Bytes.Length)
            ?? throw new InvalidOperationException("No sample of the format " + Format);
        _file = SourceFile.FromBytes(sample.Path, sample.Bytes);
    }

    /// <summary>Reads all blocks.</summary>
    /// <returns>Characters read.</returns>
    [Benchmark]
    public long Read()
    {
        var recognition = FormatCatalog.Recognize(_file) ?? throw new InvalidOperationException("Not recognised");
        var read = recognition.Format.Read(_file, new ReadContext(new ReadLimits()), CancellationToken.None);
        return ((ReadResult.Ok)read).Document.Sections.Sum(Characters);
    }

    private static long Characters(DocumentSection section) => section switch
    {
        TextSection text => text.Blocks.Sum(block => (long)block.Text.Length),
        TableSection table => table.Rows.Sum(row => row.Cells.Sum(cell => (long)cell.Block.Text.Length)),
        _ => 0,
    };
}
