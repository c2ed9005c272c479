using System.Buffers;

namespace PiiScanner.Pdf.Filters;

/// <summary>
/// Output of a filter, which takes no more than its cap: a bomb stops here. The bytes are rented; who is done with them may release them,
/// who keeps them need not.
/// </summary>
internal sealed class CappedBuffer(int cap, int expected = 1024)
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Clamp(expected, 16, Math.Max(16, cap)));
    private int _capacity = Math.Clamp(expected, 16, Math.Max(16, cap));

    public int Length { get; private set; }

    /// <summary>Whether the cap was reached, so that output may be missing.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Gives the bytes back; nothing that was read out may be used after this.</summary>
    public void Release()
    {
        if (_capacity > 0) ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _capacity, Length) = ([], 0, 0);
    }

    public void Append(byte value)
    {
        if (Length == _capacity && !Grow(1)) return;
        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _capacity && !Grow(values.Length)) values = values[..(_capacity - Length)];
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    public void Repeat(byte value, int count)
    {
        if (Length + count > _capacity && !Grow(count)) count = _capacity - Length;
        _bytes.AsSpan(Length, count).Fill(value);
        Length += count;
    }

    /// <summary>Reads a stream to its end or to the cap.</summary>
    public void AppendAll(Stream source)
    {
        while (true)
        {
            if (Length == _capacity && !Grow(1))
            {
                // Exactly at the cap: full only if there is more.
                IsFull = source.ReadByte() >= 0;
                return;
            }

            var read = source.Read(_bytes, Length, _capacity - Length);
            if (read == 0) return;
            Length += read;
        }
    }

    // False: only part of what was asked for fits, up to the cap.
    private bool Grow(int extra)
    {
        var wanted = (long)Length + extra;
        var size = (int)Math.Min(cap, Math.Max(wanted, 2L * _capacity));
        if (size > _capacity)
        {
            var larger = ArrayPool<byte>.Shared.Rent(size);
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            (_bytes, _capacity) = (larger, size);
        }

        if (wanted <= _capacity) return true;
        IsFull = true;
        return false;
    }
}
