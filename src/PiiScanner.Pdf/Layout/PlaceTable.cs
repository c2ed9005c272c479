using System.Buffers;

namespace PiiScanner.Pdf.Layout;

/// <summary>Remembers which glyph was drawn first at a place, a place being one number; open addressing, as this is asked twice for every glyph of a page.</summary>
internal sealed class PlaceTable : IDisposable
{
    // Rented: a table for each page would soon fill the heap of large objects.
    private ulong[] _slots = [];
    private int[] _firsts = [];
    private int _length;
    private int _count;

    /// <summary>Creates a table that needs not grow for so many places.</summary>
    public PlaceTable(int expected)
    {
        Rent((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected * 2, 64, 1 << 26)));
    }

    /// <summary>Adds a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="index">The glyph that is drawn there now.</param>
    /// <returns>The glyph that was drawn there first; the given one where there was none.</returns>
    public int Add(ulong place, int index)
    {
        // 0 marks a free slot.
        if (place == 0) place = ulong.MaxValue;
        var mask = _length - 1;
        var at = (int)((place * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == place) return _firsts[at];
            at = (at + 1) & mask;
        }

        _slots[at] = place;
        _firsts[at] = index;
        if (++_count > _length - _length / 4) Grow();
        return index;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_slots);
        ArrayPool<int>.Shared.Return(_firsts);
        (_slots, _firsts, _length) = ([], [], 0);
    }

    private void Rent(int length)
    {
        (_length, _count) = (length, 0);
        _slots = ArrayPool<ulong>.Shared.Rent(length);
        _firsts = ArrayPool<int>.Shared.Rent(length);
        _slots.AsSpan(0, length).Clear();
    }

    private void Grow()
    {
        var (slots, firsts, length) = (_slots, _firsts, _length);
        Rent(2 * length);
        for (var i = 0; i < length; i++)
            if (slots[i] != 0) Add(slots[i], firsts[i]);
        ArrayPool<ulong>.Shared.Return(slots);
        ArrayPool<int>.Shared.Return(firsts);
    }
}
