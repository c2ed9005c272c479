namespace PiiScanner.Pdf.Layout;

/// <summary>Remembers which glyph was drawn first at a place, a place being one number; open addressing, as this is asked twice for every glyph of a page.</summary>
internal sealed class PlaceTable
{
    private ulong[] _slots;
    private int[] _firsts;
    private int _count;

    /// <summary>Creates a table that needs not grow for so many places.</summary>
    public PlaceTable(int expected)
    {
        _slots = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected * 2, 64, 1 << 26))];
        _firsts = new int[_slots.Length];
    }

    /// <summary>Adds a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="index">The glyph that is drawn there now.</param>
    /// <returns>The glyph that was drawn there first; the given one where there was none.</returns>
    public int Add(ulong place, int index)
    {
        // 0 marks a free slot.
        if (place == 0) place = ulong.MaxValue;
        var mask = _slots.Length - 1;
        var at = (int)((place * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == place) return _firsts[at];
            at = (at + 1) & mask;
        }

        _slots[at] = place;
        _firsts[at] = index;
        if (++_count > _slots.Length - _slots.Length / 4) Grow();
        return index;
    }

    private void Grow()
    {
        var (slots, firsts) = (_slots, _firsts);
        _slots = new ulong[slots.Length * 2];
        _firsts = new int[_slots.Length];
        _count = 0;
        for (var i = 0; i < slots.Length; i++)
            if (slots[i] != 0) Add(slots[i], firsts[i]);
    }
}
