namespace PiiScanner.Core.Recordings;

/// <summary>Writes numbers and texts close together: numbers in seven bits a byte, lowest first; a text whole once, afterwards by its ordinal.</summary>
internal sealed class TapeWriter
{
    private readonly Dictionary<string, ulong> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ulong> _reals = [];
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>Writes one byte.</summary>
    public void Byte(byte value)
    {
        if (_length == _bytes.Length) Array.Resize(ref _bytes, _length * 2);
        _bytes[_length++] = value;
    }

    /// <summary>Writes a number from 0 on.</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>Writes a number that may be missing.</summary>
    public void Optional(int? value) => Number(value is { } number ? (ulong)number + 1 : 0);

    /// <summary>Writes a key as it is: eight bytes, for no number of it is more frequent than another.</summary>
    public void Key(ulong value)
    {
        for (var i = 0; i < 64; i += 8) Byte((byte)(value >> i));
    }

    /// <summary>Writes a number with fractions; the same one again by its ordinal.</summary>
    public void Real(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (_reals.TryGetValue(bits, out var known))
        {
            Number(known);
            return;
        }

        _reals.Add(bits, (ulong)_reals.Count + 1);
        Number(0);
        Key(unchecked((ulong)bits));
    }

    /// <summary>Writes a text or null.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (_texts.TryGetValue(value, out var known))
        {
            Number(known);
            return;
        }

        _texts.Add(value, (ulong)_texts.Count + 2);
        Number(1);
        Number((ulong)value.Length);
        foreach (var c in value) Number(c);
    }
}
