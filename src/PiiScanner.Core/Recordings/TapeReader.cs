namespace PiiScanner.Core.Recordings;

/// <summary>Reads what <see cref="TapeWriter"/> wrote.</summary>
/// <param name="bytes">The whole tape.</param>
/// <exception cref="FormatException">By every member: the tape is damaged.</exception>
internal sealed class TapeReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private readonly List<double> _reals = [];
    private int _at;

    /// <summary>True at the end.</summary>
    public bool IsOver => _at == bytes.Length;

    /// <summary>Reads one byte.</summary>
    public byte Byte() => _at < bytes.Length ? bytes[_at++] : throw Damaged();

    /// <summary>Reads a number from 0 on.</summary>
    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw Damaged();
    }

    /// <summary>Reads a number that fits an index or a count.</summary>
    public int Whole() => Number() is <= int.MaxValue and var value ? (int)value : throw Damaged();

    /// <summary>Reads a number that may be missing.</summary>
    public int? Optional() => Whole() is > 0 and var value ? value - 1 : null;

    /// <summary>Reads a key.</summary>
    public ulong Key()
    {
        ulong value = 0;
        for (var i = 0; i < 64; i += 8) value |= (ulong)Byte() << i;
        return value;
    }

    /// <summary>Reads a number with fractions.</summary>
    public double Real()
    {
        var at = Whole();
        if (at > 0) return at <= _reals.Count ? _reals[at - 1] : throw Damaged();
        var value = BitConverter.Int64BitsToDouble(unchecked((long)Key()));
        _reals.Add(value);
        return value;
    }

    /// <summary>Reads a text or null.</summary>
    public string? Text()
    {
        var at = Whole();
        if (at == 0) return null;
        if (at > 1) return at - 2 < _texts.Count ? _texts[at - 2] : throw Damaged();
        var length = Whole();
        if (length > bytes.Length - _at) throw Damaged();
        var chars = new char[length];
        for (var i = 0; i < length; i++) chars[i] = Number() is <= char.MaxValue and var c ? (char)c : throw Damaged();
        var text = new string(chars);
        _texts.Add(text);
        return text;
    }

    /// <summary>Reads a text that is always there.</summary>
    public string Must() => Text() ?? throw Damaged();

    /// <summary>What is thrown for a tape that is damaged.</summary>
    public static FormatException Damaged() => new("The recording is damaged.");
}
