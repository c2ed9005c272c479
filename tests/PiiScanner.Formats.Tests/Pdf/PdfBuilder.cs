using System.Globalization;
using System.Text;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Writes small PDF files: pages 600 by 800 points with Vietnamese text in two-byte fonts.</summary>
internal sealed class PdfBuilder
{
    // Glyph numbers are the letters themselves; the map to Unicode says so.
    private const string ToUnicode = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <FFFD> <0020> endbfrange endcmap";

    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private readonly int _catalog;
    private readonly int _tree;
    private readonly int _font;

    public PdfBuilder()
    {
        (_catalog, _tree) = (Reserve(), Reserve());
        _font = Font("Thu");
        Latin = Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    /// <summary>A font of one byte a letter, under the name F2.</summary>
    public int Latin { get; }

    /// <summary>The font of two bytes a letter, under the name F1.</summary>
    public int VietnameseFont => _font;

    public string CatalogEntries { get; set; } = "";

    public string TrailerEntries { get; set; } = "";

    /// <summary>The operators that show a text at a place; 12 points high, letters 6 points wide.</summary>
    public static string Show(double x, double y, string text, string before = "") =>
        Invariant($"BT /F1 12 Tf {before} {x} {y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n");

    /// <summary>A ruled table: its top left corner, widths of its columns, rows 20 points high with lines 14 points apart.</summary>
    public static string Table(double left, double top, double[] widths, params string[][] rows)
    {
        var content = new StringBuilder();
        var right = left + widths.Sum();
        var y = top;
        content.Append(Invariant($"0.5 w {left} {y} m {right} {y} l S\n"));
        foreach (var row in rows)
        {
            var height = 6 + 14.0 * row.Max(cell => cell.Split('\n').Length);
            var x = left;
            for (var c = 0; c < widths.Length; x += widths[c++])
            {
                content.Append(Invariant($"{x} {y} m {x} {y - height} l S\n"));
                var lines = c < row.Length ? row[c].Split('\n') : [""];
                for (var i = 0; i < lines.Length; i++)
                    if (lines[i].Length > 0) content.Append(Show(x + 5.4, y - 14 - 14 * i, lines[i]));
            }

            content.Append(Invariant($"{right} {y} m {right} {y - height} l S\n"));
            y -= height;
            content.Append(Invariant($"{left} {y} m {right} {y} l S\n"));
        }

        return content.ToString();
    }

    public static string Utf16(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    public static PdfBuilder WithPage(string content, string resources = "", string entries = "")
    {
        var builder = new PdfBuilder();
        builder.AddPage(content, resources, entries);
        return builder;
    }

    public int Font(string name, string? map = ToUnicode)
    {
        var cid = Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>");
        var unicode = map is null ? "" : $"/ToUnicode {AddStream("", map)} 0 R";
        return Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{cid} 0 R]{unicode}>>");
    }

    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    public int AddStream(string entries, byte[] data)
    {
        _objects.Add([.. Encoding.Latin1.GetBytes(Invariant($"<<{entries}/Length {data.Length}>>\nstream\n")), .. data, .. "\nendstream"u8]);
        return _objects.Count;
    }

    public int AddStream(string entries, string data) => AddStream(entries, Encoding.Latin1.GetBytes(data));

    /// <summary>A grey picture.</summary>
    public int AddImage(int width, int height) =>
        AddStream(Invariant($"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 1/ColorSpace/DeviceGray"), new byte[(width + 7) / 8 * height]);

    public int AddPage(string content, string resources = "", string entries = "")
    {
        var stream = AddStream("", content);
        var fonts = resources.Contains("/Font", StringComparison.Ordinal) ? "" : Invariant($"/Font<</F1 {_font} 0 R/F2 {Latin} 0 R>>");
        _pages.Add(Add(Invariant($"<</Type/Page/Parent {_tree} 0 R/MediaBox[0 0 600 800]/Resources<<{fonts}{resources}>>/Contents {stream} 0 R{entries}>>")));
        return _pages[^1];
    }

    public SourceFile File(string name = "a.pdf") => SourceFile.FromBytes(name, Build());

    public byte[] Build()
    {
        Set(_catalog, Invariant($"<</Type/Catalog/Pages {_tree} 0 R{CatalogEntries}>>"));
        Set(_tree, Invariant($"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(p => Invariant($"{p} 0 R")))}]>>"));
        var output = new MemoryStream();
        output.Write("%PDF-1.7\n%\u00E2\u00E3\n"u8);
        WriteObjects(output, Enumerable.Range(1, _objects.Count), 0);
        return output.ToArray();
    }

    /// <summary>The file, and behind it an update that replaces objects (ISO 32000-1, 7.5.6).</summary>
    public byte[] BuildWithUpdate(params (int Number, string Body)[] changes)
    {
        var first = Build();
        var text = Encoding.Latin1.GetString(first);
        var at = text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        var previous = long.Parse(text[at..text.IndexOf('\n', at)], CultureInfo.InvariantCulture);
        foreach (var (number, body) in changes) Set(number, body);
        var output = new MemoryStream();
        output.Write(first);
        WriteObjects(output, changes.Select(c => c.Number), previous);
        return output.ToArray();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void WriteObjects(MemoryStream output, IEnumerable<int> numbers, long previous)
    {
        var xref = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var number in numbers)
        {
            xref.Append(Invariant($"{number} 1\n{output.Length:D10} 00000 n \n"));
            output.Write(Encoding.Latin1.GetBytes(Invariant($"{number} 0 obj\n")));
            output.Write(_objects[number - 1]);
            output.Write("\nendobj\n"u8);
        }

        var start = output.Length;
        var chain = previous > 0 ? Invariant($"/Prev {previous}") : "";
        output.Write(Encoding.Latin1.GetBytes(Invariant($"{xref}trailer\n<</Size {_objects.Count + 1}/Root {_catalog} 0 R{TrailerEntries}{chain}>>\nstartxref\n{start}\n%%EOF\n")));
    }

    private int Reserve() => Add("");

    private void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);
}
