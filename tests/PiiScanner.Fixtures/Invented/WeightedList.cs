namespace PiiScanner.Fixtures.Invented;

/// <summary>Items drawn in proportion to their weights.</summary>
public sealed class WeightedList<T>
{
    private readonly List<T> _items = [];
    private readonly List<double> _upTo = [];
    private readonly double _total;

    public WeightedList(IEnumerable<(T Item, double Weight)> entries)
    {
        foreach (var (item, weight) in entries)
        {
            if (weight <= 0) continue;
            _total += weight;
            _items.Add(item);
            _upTo.Add(_total);
        }

        if (_items.Count == 0) throw new ArgumentException("No entry has a weight.", nameof(entries));
    }

    public IReadOnlyList<T> Items => _items;

    public T Draw(Dice dice)
    {
        var target = (dice.Next() >> 11) * (1.0 / (1UL << 53)) * _total;
        var index = _upTo.BinarySearch(target);
        if (index < 0) index = ~index;
        return _items[Math.Min(index, _items.Count - 1)];
    }
}
