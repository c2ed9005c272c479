namespace PiiScanner.Formats.Pdf;

/// <summary>Values that cost much, made once by whichever thread asks first; others who ask meanwhile wait. The oldest are forgotten. What throws is made anew by the next who asks.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class OnceMade<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly Queue<TKey> _order = [];

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it where it is not known.</param>
    public TValue Get(TKey key, Func<TValue> make)
    {
        var entry = EntryOf(key);
        lock (entry)
        {
            if (!entry.IsMade) (entry.Value, entry.IsMade) = (make(), true);
            return entry.Value!; // not null: it was made
        }
    }

    private Entry EntryOf(TKey key)
    {
        lock (_order)
        {
            if (_entries.TryGetValue(key, out var known)) return known;
            if (_order.Count >= most) _entries.Remove(_order.Dequeue());
            _order.Enqueue(key);
            return _entries[key] = new Entry();
        }
    }

    private sealed class Entry
    {
        public TValue? Value;
        public bool IsMade;
    }
}
