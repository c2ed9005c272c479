using System.Buffers;
using System.Text;

namespace PiiScanner.Formats.Text;

/// <summary>Tells at which byte a code unit of a decoded text stands, by the rules of <see cref="DecodedSource"/>. Quick for rising places; a place behind the last asked for begins anew.</summary>
internal sealed class ByteOffsets
{
    private const int Stride = 4096;
    private readonly byte[] _bytes;
    private readonly TextEncoding _encoding;
    private readonly List<(int Unit, int Byte)> _marks = [];

    public ByteOffsets(byte[] bytes, TextEncoding encoding, int markLength)
    {
        (_bytes, _encoding, MarkLength) = (bytes, encoding, markLength);
        if (encoding is TextEncoding.Utf8 or TextEncoding.Utf32LittleEndian) Mark();
    }

    /// <summary>Bytes of the byte order mark.</summary>
    public int MarkLength { get; }

    /// <summary>The byte at which a code unit begins; for the unit behind the last one the end.</summary>
    /// <param name="unit">Code unit, from 0.</param>
    public int Of(int unit)
    {
        if (_encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian) return Math.Min(MarkLength + (unit * 2), _bytes.Length);
        if (_marks.Count == 0) return Math.Min(MarkLength + unit, _bytes.Length);
        var (units, at) = _marks[Math.Min(unit / Stride, _marks.Count - 1)];
        while (units < unit && at < _bytes.Length) Step(ref units, ref at);
        return at;
    }

    // A mark at or before every multiple of the stride.
    private void Mark()
    {
        var (units, at) = (0, MarkLength);
        while (at < _bytes.Length)
        {
            if (units >= _marks.Count * Stride) _marks.Add((units, at));
            var (unitsBefore, atBefore) = (units, at);
            Step(ref units, ref at);
            // A pair that crosses the stride is marked before it.
            if (units > _marks.Count * Stride) _marks.Add((unitsBefore, atBefore));
        }

        if (_marks.Count == 0) _marks.Add((0, MarkLength));
    }

    private void Step(ref int units, ref int at)
    {
        var rest = _bytes.AsSpan(at);
        if (_encoding == TextEncoding.Utf32LittleEndian)
        {
            var value = rest.Length >= 4 ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(rest) : 0;
            units += Rune.IsValid(value) ? new Rune(value).Utf16SequenceLength : 1;
            at += Math.Min(4, rest.Length);
            return;
        }

        if (Rune.DecodeFromUtf8(rest, out var rune, out var used) == OperationStatus.Done)
        {
            units += rune.Utf16SequenceLength;
            at += used;
        }
        else
        {
            units++;
            at++;
        }
    }
}
