using System.Globalization;
using System.Text;

namespace PiiScanner.Fixtures.Pdf;

/// <summary>Writes the objects of a PDF file (ISO 32000-1, 7.5), byte for byte the same each time.</summary>
public sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Entries of the trailer besides Size and Root.</summary>
    public string TrailerEntries { get; set; } = "";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text string outside of content: UTF-16 with its mark, in hexadecimal digits.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    /// <summary>Takes the next object number, to be filled later.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number - 1] = Encoding.Latin1.GetBytes(body);

    public int AddStream(string entries, byte[] data)
    {
        var number = Reserve();
        _objects[number - 1] = [.. Encoding.Latin1.GetBytes(Invariant($"<<{entries}/Length {data.Length}>>\nstream\n")), .. data, .. "\nendstream"u8];
        return number;
    }

    public int AddStream(string entries, string data) => AddStream(entries, Encoding.Latin1.GetBytes(data));

    /// <summary>The file.</summary>
    /// <param name="root">Number of the catalog.</param>
    public byte[] Build(int root)
    {
        var output = new MemoryStream();
        output.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var xref = new StringBuilder(Invariant($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < _objects.Count; i++)
        {
            xref.Append(Invariant($"{output.Length:D10} 00000 n \n"));
            output.Write(Encoding.Latin1.GetBytes(Invariant($"{i + 1} 0 obj\n")));
            output.Write(_objects[i]);
            output.Write("\nendobj\n"u8);
        }

        var start = output.Length;
        output.Write(Encoding.Latin1.GetBytes(Invariant($"{xref}trailer\n<</Size {_objects.Count + 1}/Root {root} 0 R{TrailerEntries}>>\nstartxref\n{start}\n%%EOF\n")));
        return output.ToArray();
    }

    /// <summary>The file, and behind it a revision that replaces objects (7.5.6).</summary>
    /// <param name="root">Number of the catalog.</param>
    /// <param name="changes">Numbers and new bodies.</param>
    public byte[] BuildWithUpdate(int root, params (int Number, string Body)[] changes)
    {
        var first = Build(root);
        var text = Encoding.Latin1.GetString(first);
        var previous = text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..text.LastIndexOf("\n%%EOF", StringComparison.Ordinal)];
        var output = new MemoryStream();
        output.Write(first);
        var xref = new StringBuilder("xref\n");
        foreach (var (number, body) in changes)
        {
            xref.Append(Invariant($"{number} 1\n{output.Length:D10} 00000 n \n"));
            output.Write(Encoding.Latin1.GetBytes(Invariant($"{number} 0 obj\n{body}\nendobj\n")));
        }

        var start = output.Length;
        output.Write(Encoding.Latin1.GetBytes(Invariant($"{xref}trailer\n<</Size {_objects.Count + 1}/Root {root} 0 R{TrailerEntries}/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n")));
        return output.ToArray();
    }
}
