namespace PiiScanner.Pdf.Filters;

/// <summary>Output of a filter, which takes no more than its cap: a bomb stops here.</summary>
internal sealed class CappedBuffer(int cap, int expected = 1024)
{
    private byte[] _bytes = new byte[Math.Clamp(expected, 16, Math.Max(16, cap))];

    public int Length { get; private set; }

    /// <summary>Whether the cap was reached, so that output may be missing.</summary>
    public bool IsFull { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Append(byte value)
    {
        if (Length == _bytes.Length && !Grow(1)) return;
        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _bytes.Length && !Grow(values.Length)) values = values[..(_bytes.Length - Length)];
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    public void Repeat(byte value, int count)
    {
        if (Length + count > _bytes.Length && !Grow(count)) count = _bytes.Length - Length;
        _bytes.AsSpan(Length, count).Fill(value);
        Length += count;
    }

    /// <summary>Reads a stream to its end or to the cap.</summary>
    public void AppendAll(Stream source)
    {
        while (true)
        {
            if (Length == _bytes.Length && !Grow(1))
            {
                // Exactly at the cap: full only if there is more.
                IsFull = source.ReadByte() >= 0;
                return;
            }

            var read = source.Read(_bytes, Length, _bytes.Length - Length);
            if (read == 0) return;
            Length += read;
        }
    }

    // False: only part of what was asked for fits, up to the cap.
    private bool Grow(int extra)
    {
        var wanted = (long)Length + extra;
        var size = (int)Math.Min(cap, Math.Max(wanted, 2L * _bytes.Length));
        if (size > _bytes.Length) Array.Resize(ref _bytes, size);
        if (wanted <= _bytes.Length) return true;
        IsFull = true;
        return false;
    }
}
