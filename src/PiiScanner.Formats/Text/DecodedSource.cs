using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>The characters of a byte stream. No byte is lost: what is not valid in the encoding is shown as in Windows-1252.</summary>
internal sealed class DecodedSource : ICharSource
{
    private const int BufferLength = 64 * 1024;
    private const int LongestCharacter = 4;

    private readonly Stream _stream;
    private readonly TextEncoding _encoding;
    private readonly CancellationToken _cancel;
    private readonly byte[] _bytes = new byte[BufferLength];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Reads from the stream's place on.</summary>
    /// <param name="stream">Disposed with this.</param>
    /// <param name="encoding">How bytes become characters.</param>
    /// <param name="cancel">Looked at before each read.</param>
    public DecodedSource(Stream stream, TextEncoding encoding, CancellationToken cancel)
    {
        _stream = stream;
        _encoding = encoding;
        _cancel = cancel;
    }

    public int Read(char[] buffer, int start, int count)
    {
        // Two places, because one character of UTF-8 or UTF-32 may need both halves of a surrogate pair.
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var target = buffer.AsSpan(start, count);
        while (true)
        {
            if (!_ended && _end - _start < LongestCharacter) Fill();
            if (_start == _end) return 0;
            var written = Decode(target);
            if (written > 0) return written;
            if (_ended) return DecodeSingle(target, SingleByteTables.Windows1252);
        }
    }

    public void Dispose() => _stream.Dispose();

    private void Fill()
    {
        _cancel.ThrowIfCancellationRequested();
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
        var count = _stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += count;
        _ended = count == 0;
    }

    private int Decode(Span<char> target) => _encoding switch
    {
        TextEncoding.Utf8 => DecodeUtf8(target),
        TextEncoding.Utf16LittleEndian => DecodeUtf16(target, swap: !BitConverter.IsLittleEndian),
        TextEncoding.Utf16BigEndian => DecodeUtf16(target, swap: BitConverter.IsLittleEndian),
        TextEncoding.Utf32LittleEndian => DecodeUtf32(target),
        TextEncoding.Windows1258 => DecodeSingle(target, SingleByteTables.Windows1258),
        _ => DecodeSingle(target, SingleByteTables.Windows1252),
    };

    private int DecodeUtf8(Span<char> target)
    {
        var total = 0;
        while (total < target.Length && _start < _end)
        {
            var status = Utf8.ToUtf16(_bytes.AsSpan(_start, _end - _start), target[total..], out var used, out var written, replaceInvalidSequences: false, isFinalBlock: _ended);
            _start += used;
            total += written;
            if (status != OperationStatus.InvalidData) break;
            if (total < target.Length) target[total++] = SingleByteTables.Windows1252[_bytes[_start++]];
        }

        return total;
    }

    private int DecodeUtf16(Span<char> target, bool swap)
    {
        var units = Math.Min(target.Length, (_end - _start) / 2);
        var source = MemoryMarshal.Cast<byte, short>(_bytes.AsSpan(_start, units * 2));
        var shorts = MemoryMarshal.Cast<char, short>(target);
        if (swap) BinaryPrimitives.ReverseEndianness(source, shorts);
        else source.CopyTo(shorts);
        _start += units * 2;
        return units;
    }

    private int DecodeUtf32(Span<char> target)
    {
        var total = 0;
        for (; _end - _start >= 4 && target.Length - total >= 2; _start += 4)
        {
            var value = BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(_start));
            total += (System.Text.Rune.IsValid(value) ? new System.Text.Rune(value) : System.Text.Rune.ReplacementChar).EncodeToUtf16(target[total..]);
        }

        return total;
    }

    private int DecodeSingle(Span<char> target, char[] table)
    {
        var count = Math.Min(target.Length, _end - _start);
        var source = _bytes.AsSpan(_start, count);
        for (var i = 0; i < source.Length; i++) target[i] = table[source[i]];
        _start += count;
        return count;
    }
}
