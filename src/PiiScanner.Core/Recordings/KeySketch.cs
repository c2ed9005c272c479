namespace PiiScanner.Core.Recordings;

/// <summary>The smallest keys of a set: two sets are compared by them, however long they are. Keys are keyed hashes, so the smallest are a fair sample.</summary>
/// <param name="size">Keys kept. Sets of no more are compared exactly.</param>
internal sealed class KeySketch(int size = KeySketch.Size)
{
    /// <summary>Keys kept where nothing else is said.</summary>
    public const int Size = 64;

    private readonly SortedSet<ulong> _keys = [];

    /// <summary>Adds a key.</summary>
    public void Add(ulong key)
    {
        if (_keys.Count == size)
        {
            if (key >= _keys.Max) return;
            if (!_keys.Add(key)) return;
            _keys.Remove(_keys.Max);
            return;
        }

        _keys.Add(key);
    }

    /// <summary>The keys, smallest first.</summary>
    public IReadOnlyList<ulong> Keys => [.. _keys];
}
