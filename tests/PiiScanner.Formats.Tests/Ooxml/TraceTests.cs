using System.IO.Compression;
using System.Xml;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Tests.Excel;
using PiiScanner.Formats.Tests.Word;
using PiiScanner.Formats.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Ooxml;

public sealed class TraceTests
{
    [Fact]
    public void Trace_WordSample_LeadsBackToEveryCharacter()
    {
        var (bytes, blocks, trace) = Walk(WordSample.Make().ToFile(), (f, d, t) => new WordReader(f, new ReadContext(new ReadLimits()), d, t, CancellationToken.None).Read());

        foreach (var block in blocks)
        {
            if (block.Location.Part == DocumentParts.MarkupComment) continue;
            var pieces = trace.Of(block.Ordinal);
            Assert.Equal(block.Text.Count(c => c != '\n'), pieces.Sum(p => p.Length));
            Assert.All(pieces, p => Assert.Equal(block.Text.Substring(p.Start, p.Length), Resolve(bytes, p)));
        }
    }

    [Fact]
    public void Trace_NameSplitOverRuns_NamesEachRun()
    {
        var file = new WordBuilder("<w:p>" + R("Lê ") + "<w:proofErr/>" + R("Th") + "<w:bookmarkStart w:name=\"x\"/>" + R("ử") + "</w:p>").ToFile();
        var (bytes, _, trace) = Walk(file, (f, d, t) => new WordReader(f, new ReadContext(new ReadLimits()), d, t, CancellationToken.None).Read());

        var pieces = trace.Of(0);
        Assert.Equal([(0, 3), (3, 2), (5, 1)], pieces.Select(p => (p.Start, p.Length)));
        Assert.Equal(["Lê ", "Th", "ử"], pieces.Select(p => Resolve(bytes, p)));
    }

    [Fact]
    public void Trace_FallbackWithTheSameText_IsACopyOfTheBlock()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent>";
        var file = new WordBuilder($"<w:p><w:r><mc:AlternateContent><mc:Choice>{Box}</mc:Choice><mc:Fallback>{Box}</mc:Fallback></mc:AlternateContent></w:r></w:p>").ToFile();
        var (bytes, _, trace) = Walk(file, (f, d, t) => new WordReader(f, new ReadContext(new ReadLimits()), d, t, CancellationToken.None).Read());

        var copy = Assert.Single(trace.Copies(0));
        Assert.NotEqual(trace.Of(0)[0].Node, copy.Node);
        Assert.Equal("hộp", Resolve(bytes, copy));
    }

    [Fact]
    public void Trace_SplitBlock_KeepsOffsetsInTheNode()
    {
        var text = string.Join(' ', Enumerable.Range(100, 60));
        var limits = new ReadLimits { MaxBlockLength = 50 };
        var (bytes, blocks, trace) = Walk(new WordBuilder(P(text)).ToFile(), (f, d, t) => new WordReader(f, new ReadContext(limits), d, t, CancellationToken.None).Read());

        Assert.True(blocks.Count > 3);
        Assert.All(blocks, b => Assert.Equal(b.Text, string.Concat(trace.Of(b.Ordinal).Select(p => Resolve(bytes, p)))));
    }

    [Fact]
    public void Trace_ExcelSample_NamesTheCellOfEveryBlock()
    {
        var (bytes, blocks, trace) = Walk(ExcelSample.Make().ToFile(), (f, d, t) => new ExcelReader(f, new ReadContext(new ReadLimits()), d, t, CancellationToken.None).Read());

        foreach (var block in blocks.Where(b => b.Location.Cell is not null && b.Location.Part is not (DocumentParts.Comments or DocumentParts.Validation or DocumentParts.Formula)))
        {
            var piece = Assert.Single(trace.Of(block.Ordinal));
            Assert.Equal(block.Location.Cell, CellAround(bytes, piece));
        }
    }

    private static (byte[] Bytes, List<TextBlock> Blocks, Recorder Trace) Walk(SourceFile file, Func<SourceFile, Document, ITextTrace, IEnumerable<DocumentSection>> sections)
    {
        var trace = new Recorder();
        var flat = Flat.Of(new Document(document => sections(file, document, trace)));
        using var copy = new MemoryStream();
        file.Open().CopyTo(copy);
        return (copy.ToArray(), flat.Blocks.ToList(), trace);
    }

    private static string Resolve(byte[] package, TextPiece piece)
    {
        using var reader = At(package, piece);
        if (piece.Attribute is null) return reader.Value.Substring(piece.Offset, piece.Length);
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == piece.Attribute[(piece.Attribute.IndexOf(':') + 1)..]) return reader.Value.Substring(piece.Offset, piece.Length);
        }

        throw new InvalidOperationException("no such attribute");
    }

    private static string? CellAround(byte[] package, TextPiece piece)
    {
        using var reader = Open(package, piece.Part);
        string? cell = null;
        for (var node = 0; reader.Read(); node++)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" }) cell = reader.GetAttribute("r");
            if (node == piece.Node) return cell;
        }

        return null;
    }

    private static XmlReader At(byte[] package, TextPiece piece)
    {
        var reader = Open(package, piece.Part);
        for (var node = -1; node < piece.Node; node++) Assert.True(reader.Read());
        return reader;
    }

    private static XmlReader Open(byte[] package, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var copy = new MemoryStream();
        using (var stream = zip.GetEntry(part)!.Open()) stream.CopyTo(copy);
        return XmlReader.Create(new MemoryStream(copy.ToArray()));
    }

    private sealed class Recorder : ITextTrace
    {
        private readonly List<(int Block, TextPiece Piece, bool IsCopy)> _all = [];

        public void Add(int block, IReadOnlyList<TextPiece> pieces, bool isCopy) => _all.AddRange(pieces.Select(p => (block, p, isCopy)));

        public List<TextPiece> Of(int block) => _all.Where(a => a.Block == block && !a.IsCopy).Select(a => a.Piece).ToList();

        public List<TextPiece> Copies(int block) => _all.Where(a => a.Block == block && a.IsCopy).Select(a => a.Piece).ToList();
    }
}
