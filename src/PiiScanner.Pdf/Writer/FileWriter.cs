using System.Buffers;
using System.Globalization;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Writer;

/// <summary>
/// Writes a whole new file: header, objects one after another, one cross-reference table, trailer (ISO 32000-1, 7.5). Nothing of an earlier file is
/// carried along but what is written here.
/// </summary>
/// <param name="output">Takes the file; written from its current position, which counts as the file's start.</param>
internal sealed class FileWriter(Stream output)
{
    private const int NotWritten = -1;

    private readonly List<long> _offsets = [NotWritten];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private long _position;

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(NotWritten);
        return _offsets.Count - 1;
    }

    /// <summary>Writes the header.</summary>
    public void Begin()
    {
        // 7.5.2: a comment of bytes above 127 tells transfer programs that the file is not text.
        _buffer.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        Flush();
    }

    /// <summary>Writes one object.</summary>
    /// <param name="number">A reserved number.</param>
    /// <param name="value">The object; of a stream its dictionary is taken, with the right length.</param>
    /// <param name="data">Bytes of a stream, encoded as its dictionary says; null for other objects.</param>
    public void Write(int number, CosObject value, ReadOnlyMemory<byte>? data)
    {
        _offsets[number] = _position;
        var writer = new CosWriter(_buffer);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        if (data is { } bytes)
        {
            var dictionary = ((CosStream)value).Dictionary;
            writer.Write(new CosDictionary(new Dictionary<string, CosObject>(dictionary.Entries) { ["Length"] = new CosNumber(bytes.Length) }));
            writer.Write("\nstream\n"u8);
            Flush();
            output.Write(bytes.Span);
            _position += bytes.Length;
            writer.Write("\nendstream"u8);
        }
        else
        {
            writer.Write(value);
        }

        writer.Write("\nendobj\n"u8);
        Flush();
    }

    /// <summary>Writes table and trailer.</summary>
    /// <param name="trailer">Entries besides the size.</param>
    public void End(Dictionary<string, CosObject> trailer)
    {
        var start = _position;
        var writer = new CosWriter(_buffer);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n0000000000 65535 f \n"));
        for (var i = 1; i < _offsets.Count; i++)
            writer.Write(_offsets[i] == NotWritten ? "0000000000 65535 f \n" : string.Create(CultureInfo.InvariantCulture, $"{_offsets[i]:D10} 00000 n \n"));
        writer.Write("trailer\n"u8);
        writer.Write(new CosDictionary(new Dictionary<string, CosObject>(trailer) { ["Size"] = new CosNumber(_offsets.Count) }));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{start}\n%%EOF\n"));
        Flush();
    }

    private void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _position += _buffer.WrittenCount;
        _buffer.ResetWrittenCount();
    }
}
