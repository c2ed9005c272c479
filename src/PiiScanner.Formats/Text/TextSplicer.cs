using System.Buffers;
using System.Text;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Text;

/// <summary>Writes a text file again with edits: bytes outside them are copied as they are, whatever they mean; new text is written in the file's own encoding.</summary>
internal sealed class TextSplicer
{
    private readonly byte[] _bytes;
    private readonly TextEncoding _encoding;
    private readonly Stream _output;
    private readonly List<SourceEdit> _edits;
    private readonly ByteOffsets _offsets;

    /// <summary>Begins a copy.</summary>
    /// <param name="bytes">The original.</param>
    /// <param name="source">Knows its encoding.</param>
    /// <param name="edits">In order, without overlap.</param>
    /// <param name="output">Takes the copy.</param>
    public TextSplicer(byte[] bytes, TextSource source, List<SourceEdit> edits, Stream output)
    {
        (_bytes, _encoding, _edits, _output) = (bytes, source.Encoding, edits, output);
        _offsets = new ByteOffsets(bytes, source.Encoding, source.MarkLength);
    }

    /// <summary>Writes everything.</summary>
    /// <param name="length">Code units of the whole text.</param>
    public void WriteAll(int length)
    {
        _output.Write(_bytes.AsSpan(0, _offsets.MarkLength));
        Write(0, length);
    }

    /// <summary>Writes the byte order mark, for callers that write stretches in an order of their own.</summary>
    public void WriteMark() => _output.Write(_bytes.AsSpan(0, _offsets.MarkLength));

    /// <summary>Writes a stretch with the edits inside it.</summary>
    /// <param name="start">First code unit.</param>
    /// <param name="end">Code unit behind the last.</param>
    public void Write(int start, int end)
    {
        var at = start;
        for (var i = FirstBehind(start); i < _edits.Count && _edits[i].Start < end; i++)
        {
            var edit = _edits[i];
            Copy(at, edit.Start);
            _output.Write(Encode(edit.Text));
            at = edit.End;
        }

        Copy(at, end);
    }

    private void Copy(int start, int end)
    {
        if (end <= start) return;
        var (from, to) = (_offsets.Of(start), _offsets.Of(end));
        _output.Write(_bytes.AsSpan(from, to - from));
    }

    private int FirstBehind(int start)
    {
        var low = 0;
        var high = _edits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private byte[] Encode(string text) => _encoding switch
    {
        TextEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        TextEncoding.Utf16LittleEndian => Encoding.Unicode.GetBytes(text),
        TextEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
        TextEncoding.Utf32LittleEndian => Encoding.UTF32.GetBytes(text),
        TextEncoding.Windows1258 => SingleBytes(text, SingleByteTables.Windows1258, combines: true),
        _ => SingleBytes(text, SingleByteTables.Windows1252, combines: false),
    };

    private static byte[] SingleBytes(string text, char[] table, bool combines)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var c in text)
        {
            var parts = Array.IndexOf(table, c) >= 0 ? c.ToString() : combines ? LetterParts.ShapeAndTone(c) : LetterParts.Plain(c);
            if (parts.Any(part => Array.IndexOf(table, part) < 0)) parts = LetterParts.Plain(c);
            foreach (var part in parts) bytes.Write([(byte)Array.IndexOf(table, part)]);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
