namespace PiiScanner.Pdf.Fonts;

/// <summary>An INDEX of a CFF font (Adobe Technical Note 5176, section 5).</summary>
internal readonly struct CffIndex
{
    private readonly int _start;
    private readonly int _offsetSize;

    public CffIndex(ReadOnlySpan<byte> data, int start)
    {
        _start = start;
        Count = BigEndian.U16(data, start);
        _offsetSize = Count == 0 ? 0 : Math.Clamp(BigEndian.U8(data, start + 2), 1, 4);
        End = Count == 0 ? start + 2 : (int)Math.Min(DataStart + Offset(data, Count), data.Length);
    }

    public int Count { get; }

    /// <summary>Position behind the INDEX.</summary>
    public int End { get; }

    private long DataStart => _start + 2L + (Count + 1L) * _offsetSize;

    public ReadOnlySpan<byte> Item(ReadOnlySpan<byte> data, int index)
    {
        var (start, length) = Place(data, index);
        return data.Slice(start, length);
    }

    /// <summary>Where an item lies in the data, and how long it is; 0 and 0 for none.</summary>
    public (int Start, int Length) Place(ReadOnlySpan<byte> data, int index)
    {
        if ((uint)index >= (uint)Count) return (0, 0);
        var from = DataStart + Offset(data, index);
        var to = Math.Min(DataStart + Offset(data, index + 1), data.Length);
        return from >= 0 && from < to ? ((int)from, (int)(to - from)) : (0, 0);
    }

    private long Offset(ReadOnlySpan<byte> data, int index)
    {
        var at = _start + 3L + (long)index * _offsetSize;
        long value = 0;
        for (var i = 0; i < _offsetSize; i++) value = (value << 8) | (uint)BigEndian.U8(data, at + i);
        return value;
    }
}
