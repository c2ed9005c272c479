namespace PiiScanner.Core.Redaction;

/// <summary>A set of well-mixed 64-bit keys, 10 to 15 bytes a key: a sheet may hold a million values. The lowest bits may carry a mark that is no part of the key.</summary>
/// <param name="markBits">Lowest bits of an entry that are no part of its key; an entry is never 0.</param>
/// <remarks>The keys are shared out over many small tables, each of which grows by itself: one large table would be there twice while it grows, and what it leaves behind stays in memory for long.</remarks>
internal sealed class KeySet(int markBits = 0)
{
    private const int TableBits = 8;
    private const int FirstSize = 8;
    private readonly ulong _keyMask = ~((1UL << markBits) - 1);
    private readonly ulong[][] _tables = new ulong[1 << TableBits][];
    private readonly int[] _counts = new int[1 << TableBits];

    /// <summary>Keys in the set.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry; the first with a key stays.</summary>
    /// <param name="entry">Key and mark; not 0.</param>
    /// <returns>False when the key was there.</returns>
    public bool Add(ulong entry)
    {
        var number = NumberOf(entry);
        var table = _tables[number] ??= new ulong[FirstSize];
        if (_counts[number] >= table.Length - (table.Length / 5)) table = _tables[number] = Grown(table);
        var slot = SlotOf(table, entry);
        if (table[slot] != 0) return false;
        table[slot] = entry;
        _counts[number]++;
        Count++;
        return true;
    }

    /// <summary>The entry of a key, or 0.</summary>
    /// <param name="key">The key; marks do not matter.</param>
    public ulong Find(ulong key) => _tables[NumberOf(key)] is { } table ? table[SlotOf(table, key)] : 0;

    private static int NumberOf(ulong key) => (int)(key >> (64 - TableBits));

    private int SlotOf(ulong[] table, ulong key)
    {
        // The bits behind those that choose the table.
        var slot = (int)((((key << TableBits) >> 32) * (ulong)table.Length) >> 32);
        while (table[slot] != 0 && ((table[slot] ^ key) & _keyMask) != 0)
        {
            if (++slot == table.Length) slot = 0;
        }

        return slot;
    }

    private ulong[] Grown(ulong[] old)
    {
        var larger = new ulong[old.Length + (old.Length / 2)];
        foreach (var entry in old)
        {
            if (entry != 0) larger[SlotOf(larger, entry)] = entry;
        }

        return larger;
    }
}
