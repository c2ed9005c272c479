namespace PiiScanner.Pdf.Layout;

/// <summary>A set of places, each one number; open addressing, as this is asked twice for every glyph of a page.</summary>
internal sealed class PlaceTable
{
    private ulong[] _slots;
    private int _count;

    /// <summary>Creates a set that needs not grow for so many places.</summary>
    public PlaceTable(int expected) => _slots = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected * 2, 64, 1 << 26))];

    /// <summary>Adds a place.</summary>
    /// <returns>False where it was there already.</returns>
    public bool Add(ulong place)
    {
        // 0 marks a free slot.
        if (place == 0) place = ulong.MaxValue;
        var mask = _slots.Length - 1;
        var at = (int)((place * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == place) return false;
            at = (at + 1) & mask;
        }

        _slots[at] = place;
        if (++_count > _slots.Length - _slots.Length / 4) Grow();
        return true;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        _count = 0;
        foreach (var place in old)
            if (place != 0) Add(place);
    }
}
