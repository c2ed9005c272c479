namespace PiiScanner.Pdf.Cos;

/// <summary>A growing run of bytes, reused between uses.</summary>
internal sealed class ByteSink(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Clear() => Length = 0;

    public void Append(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _bytes.Length) Grow(values.Length);
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    public byte[] ToArray() => Written.ToArray();

    private void Grow(int extra) => Array.Resize(ref _bytes, Math.Max(checked(Length + extra), (int)Math.Min(2L * _bytes.Length, Array.MaxLength)));
}
