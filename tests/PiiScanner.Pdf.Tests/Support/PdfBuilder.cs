using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PiiScanner.Pdf.Tests.Support;

/// <summary>Writes small PDF files for tests: objects are given as text, one character for each byte.</summary>
internal sealed class PdfBuilder
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private readonly int _tree;

    public PdfBuilder()
    {
        CatalogNumber = Reserve();
        _tree = Reserve();
        Helvetica = Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    public int CatalogNumber { get; }

    /// <summary>Number of a font that every page has under the name F1.</summary>
    public int Helvetica { get; }

    public string CatalogEntries { get; set; } = "";

    public string TrailerEntries { get; set; } = "";

    public string PageEntries { get; set; } = "";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static PdfBuilder WithPage(string content, string resources = "")
    {
        var builder = new PdfBuilder();
        builder.AddPage(content, resources);
        return builder;
    }

    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public void Set(int number, string body) => _objects[number - 1] = Bytes(body);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        SetStream(number, entries, data);
        return number;
    }

    public void SetStream(int number, string entries, byte[] data) =>
        _objects[number - 1] = [.. Bytes(Invariant($"<<{entries}/Length {data.Length}>>\nstream\n")), .. data, .. Bytes("\nendstream")];

    public int AddStream(string entries, string data) => AddStream(entries, Bytes(data));

    public int AddPage(string content, string resources = "", string entries = "") => AddPageOf(Invariant($"{AddStream("", content)} 0 R"), resources, entries);

    public int AddPageOf(string contents, string resources = "", string entries = "")
    {
        var fonts = resources.Contains("/Font", StringComparison.Ordinal) ? "" : Invariant($"/Font<</F1 {Helvetica} 0 R>>");
        var page = Add(Invariant($"<</Type/Page/Parent {_tree} 0 R/MediaBox[0 0 600 800]/Resources<<{fonts}{resources}>>/Contents {contents}{PageEntries}{entries}>>"));
        _pages.Add(page);
        return page;
    }

    public byte[] Build()
    {
        Finish();
        var output = new MemoryStream();
        output.Write(Bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(output.Length);
            WriteObject(output, i + 1, _objects[i]);
        }

        var start = output.Length;
        output.Write(Bytes(Invariant($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n")));
        foreach (var offset in offsets) output.Write(Bytes(Invariant($"{offset:D10} 00000 n \n")));
        output.Write(Bytes(Invariant($"trailer\n<</Size {offsets.Count + 1}/Root {CatalogNumber} 0 R{TrailerEntries}>>\nstartxref\n{start}\n%%EOF\n")));
        return output.ToArray();
    }

    /// <summary>Writes with a cross-reference stream, all objects but streams in an object stream.</summary>
    public byte[] BuildCompressed()
    {
        Finish();
        var output = new MemoryStream();
        output.Write(Bytes("%PDF-1.7\n"));
        var packed = Enumerable.Range(1, _objects.Count).Where(n => !IsStream(_objects[n - 1])).ToList();
        var container = _objects.Count + 1;
        var entries = new List<(int Kind, long Place, int Index)> { (0, 0, 65535) };
        for (var n = 1; n <= _objects.Count; n++)
        {
            entries.Add(packed.Contains(n) ? (2, container, packed.IndexOf(n)) : (1, output.Length, 0));
            if (!packed.Contains(n)) WriteObject(output, n, _objects[n - 1]);
        }

        entries.Add((1, output.Length, 0));
        WriteObject(output, container, ObjectStream(packed));
        entries.Add((1, output.Length, 0));
        var start = output.Length;
        var table = entries.SelectMany(e => new byte[] { (byte)e.Kind, (byte)(e.Place >> 16), (byte)(e.Place >> 8), (byte)e.Place, (byte)(e.Index >> 8), (byte)e.Index }).ToArray();
        var packedTable = Deflate(table);
        WriteObject(output, container + 1,
        [
            .. Bytes(Invariant($"<</Type/XRef/Size {entries.Count}/W[1 3 2]/Root {CatalogNumber} 0 R{TrailerEntries}/Filter/FlateDecode/Length {packedTable.Length}>>\nstream\n")),
            .. packedTable, .. Bytes("\nendstream"),
        ]);
        output.Write(Bytes(Invariant($"startxref\n{start}\n%%EOF\n")));
        return output.ToArray();
    }

    public PdfDocument Open(PdfOpenOptions? options = null) => PdfDocument.Open(Build(), options);

    public PdfPageContent ReadPage(PdfOpenOptions? options = null) => Open(options).Pages[0].Read();

    public static byte[] Deflate(byte[] data)
    {
        var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return output.ToArray();
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool IsStream(byte[] body) => body.AsSpan().EndsWith("endstream"u8);

    private static void WriteObject(MemoryStream output, int number, byte[] body)
    {
        output.Write(Bytes(Invariant($"{number} 0 obj\n")));
        output.Write(body);
        output.Write("\nendobj\n"u8);
    }

    private byte[] ObjectStream(List<int> numbers)
    {
        var head = new StringBuilder();
        var body = new MemoryStream();
        foreach (var number in numbers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Write(_objects[number - 1]);
            body.WriteByte((byte)'\n');
        }

        var data = Deflate([.. Bytes(head.ToString()), .. body.ToArray()]);
        return [.. Bytes(Invariant($"<</Type/ObjStm/N {numbers.Count}/First {head.Length}/Filter/FlateDecode/Length {data.Length}>>\nstream\n")), .. data, .. Bytes("\nendstream")];
    }

    private void Finish()
    {
        Set(CatalogNumber, Invariant($"<</Type/Catalog/Pages {_tree} 0 R{CatalogEntries}>>"));
        Set(_tree, Invariant($"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(p => Invariant($"{p} 0 R")))}]>>"));
    }
}
