namespace PiiScanner.Core.Redaction;

/// <summary>A set of well-mixed 64-bit keys in one array, 10 to 15 bytes a key: a sheet may hold a million values. The lowest bits may carry a mark that is no part of the key.</summary>
/// <param name="markBits">Lowest bits of an entry that are no part of its key; an entry is never 0.</param>
internal sealed class KeySet(int markBits = 0)
{
    private readonly ulong _keyMask = ~((1UL << markBits) - 1);
    private ulong[] _entries = new ulong[64];

    /// <summary>Keys in the set.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry; the first with a key stays.</summary>
    /// <param name="entry">Key and mark; not 0.</param>
    /// <returns>False when the key was there.</returns>
    public bool Add(ulong entry)
    {
        if (Count >= _entries.Length - (_entries.Length / 5)) Grow();
        var slot = SlotOf(entry);
        if (_entries[slot] != 0) return false;
        _entries[slot] = entry;
        Count++;
        return true;
    }

    /// <summary>The entry of a key, or 0.</summary>
    /// <param name="key">The key; marks do not matter.</param>
    public ulong Find(ulong key) => _entries[SlotOf(key)];

    private int SlotOf(ulong key)
    {
        var slot = (int)(((key >> 32) * (ulong)_entries.Length) >> 32);
        while (_entries[slot] != 0 && ((_entries[slot] ^ key) & _keyMask) != 0)
        {
            if (++slot == _entries.Length) slot = 0;
        }

        return slot;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new ulong[old.Length + (old.Length / 2)];
        foreach (var entry in old)
        {
            if (entry != 0) _entries[SlotOf(entry)] = entry;
        }
    }
}
